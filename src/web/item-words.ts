/** What items are called, and what the log says of them, with their days in the manner of the reader. */
import { isDay } from '#src/kernel/day.ts'
import { format } from './format.ts'

const day = String.raw`\d{4}-\d{2}-\d{2}`

/** A day that is part of the name of a meeting or reading, and those that edits end in; what people typed stays. */
const days = new RegExp(
  String.raw`(?<=^(?:Meeting|Reading) "[^"]* on )${day}(?=")|(?<=: done on |" taken out: it was not there on |" brought back as of |" as of |^Brought back to how it was on | stands by it as of )${day}(?=\.?$)`,
  'g',
)

/** `Meeting "Check-in on 4 Nov 2026"` of one that the server calls by its ISO day. */
export function itemWords(text: string): string {
  return text.replaceAll(days, (found) => (isDay(found) ? format.day(found) : found))
}

/** The same of something that has a name; where nothing is other it is the same object. */
export function withItemWords<T extends { readonly name: string }>(named: T): T {
  const name = itemWords(named.name)
  return name === named.name ? named : { ...named, name }
}
