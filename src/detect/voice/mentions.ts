/** Where words are named in what was written about an account: notes, touches, tickets and comments, each with its quote (handbook 6). */
import type { Dossier } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import type { RecordKind } from '../portfolio.ts'
import type { Situation } from '../situation.ts'
import { quote } from './quote.ts'

export interface Mention {
  /** as it is in the list */
  readonly word: string
  /** `a note`, `a meeting`, `a ticket`, `a comment` */
  readonly where: string
  readonly on: Day
  readonly factId: string
  readonly source: string
  readonly quote: string
}

/**
 * Whole words, whatever their case; a word of several may be written with blanks or hyphens. What is denied or long past
 * is quoted like the rest: a person judges. What was written stays written, also where its source is silent since.
 * @returns in the order of their days
 */
export function mentions({ dossier }: Situation, words: readonly string[]): Mention[] {
  const wanted = patterns(words)
  return textKinds
    .flatMap((kind) => texts[kind](dossier))
    .filter(({ on }) => on <= dossier.asOf)
    .flatMap((text) => named(text, wanted))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const textKinds = ['note', 'touch', 'ticket', 'survey'] as const satisfies readonly RecordKind[]

/** Whether it can be told that nothing was named: something is read, and no kind of text that was read once is silent now. */
export function isHeard({ known }: Situation): boolean {
  const standings = new Set(textKinds.map((kind) => known[kind].kind))
  return standings.has('living') && !standings.has('silent')
}

interface Text extends Omit<Mention, 'word' | 'quote'> {
  readonly text: string
}

const texts: Readonly<Record<(typeof textKinds)[number], (dossier: Dossier) => Text[]>> = {
  note: ({ notes }) =>
    notes.map(({ factId, source, on, text }) => ({ where: 'a note', factId, source, on, text })),
  // What goes to everybody by itself says nothing of this account.
  touch: ({ touches }) =>
    touches
      .filter(({ automatic }) => !automatic)
      .map(({ factId, source, on, kind, subject, notes }) => ({
        where: kind === 'email' ? 'an e-mail' : `a ${kind}`,
        factId,
        source,
        on,
        text: [subject, notes].filter((part) => part !== null).join(' · '),
      })),
  ticket: ({ tickets }) =>
    tickets.map(({ factId, source, openedOn, subject }) => ({
      where: 'a ticket',
      factId,
      source,
      on: openedOn,
      text: subject ?? '',
    })),
  survey: ({ surveys }) =>
    surveys.map(({ factId, source, on, comment }) => ({
      where: 'a comment',
      factId,
      source,
      on,
      text: comment ?? '',
    })),
}

interface Pattern {
  readonly word: string
  readonly pattern: RegExp
}

/** An empty word would be found everywhere. */
function patterns(words: readonly string[]): Pattern[] {
  return words
    .map((word) => word.normalize('NFC').trim())
    .filter((word) => word !== '')
    .map((word) => {
      const parts = word.split(/[\s-]+/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      return {
        word,
        pattern: new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'iu'),
      }
    })
}

/** Each word once a text, at its first place. */
function named({ text, ...record }: Text, wanted: readonly Pattern[]): Mention[] {
  const plain = text.normalize('NFC')
  return wanted.flatMap(({ word, pattern }) => {
    const found = pattern.exec(plain)
    return found === null ? [] : [{ ...record, word, quote: quote(plain, found.index, found[0].length) }]
  })
}
