/** Every text of the browser in English and in German, by its path: a text, or what makes one. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deTexts } from '#src/web/messages/de/de-texts.ts'

const folder = join(import.meta.dirname, '../../src/web/messages')

export type Pair = readonly [path: string, english: unknown, german: unknown]

/** In English, by the names under which `worded` knows them. */
export async function englishTexts(): Promise<ReadonlyMap<string, unknown>> {
  const known = new Map<string, unknown>()
  for (const file of readdirSync(folder).filter((name) => /^en.*\.ts$/.test(name))) {
    const texts = (await import(join(folder, file))) as Record<string, object>
    for (const [name, value] of Object.entries(texts)) known.set(nameOf(name), value)
  }
  return known
}

/** `enPlanFields` is known as planFields, `en` as app. */
function nameOf(exported: string): string {
  const rest = exported.slice(2)
  return rest === '' ? 'app' : `${rest.charAt(0).toLowerCase()}${rest.slice(1)}`
}

export async function messagePairs(): Promise<Pair[]> {
  return [...(await englishTexts())].flatMap(([name, english]) => pairsIn(english, deTexts[name], name))
}

function pairsIn(english: unknown, german: unknown, path: string): Pair[] {
  if (typeof english !== 'object' || english === null) return [[path, english, german]]
  return Object.entries(english).flatMap(([key, value]) =>
    pairsIn(value, (german as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  )
}
