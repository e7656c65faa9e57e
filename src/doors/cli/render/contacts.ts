/** Contacts that may be one person, and what became of those that are, for the terminal. */
import type { keepContactsApart } from '#src/operations/contacts/keep-contacts-apart.ts'
import type { listContactMatches } from '#src/operations/contacts/list-contact-matches.ts'
import type { mergedContactSchema } from '#src/operations/merged-contact-schema.ts'
import type { z } from 'zod'
import { count } from './figures.ts'
import type { Show } from './show.ts'

type Matches = z.output<typeof listContactMatches.output>
type Contact = Matches['matches'][number]['contact']
type Merged = z.output<typeof mergedContactSchema>

export const contactMatchesShow: Show = {
  answer: (output) => {
    const { total, matches } = output as Matches
    if (total === 0) return 'No contacts are in doubt.\n'
    const rest = total > matches.length ? `, ${matches.length} shown` : ''
    const head = `${count(total, 'pair')} of contacts that may be one person${rest}\n`
    return `${head}\n${matches.map(matchText).join('\n')}`
  },
}

function matchText({ contact, other, why, decidedBy, state }: Matches['matches'][number]): string {
  const decided = state === 'open' ? '' : ` · ${state}${decidedBy === null ? '' : `, ${decidedBy}`}`
  const isItself = contact.factId === other.factId
  const where = contact.account.id === other.account.id ? '' : ` · ${other.account.name}`
  return [
    `${contact.account.name}${where}: ${why}${decided}`,
    `  ${contactText(contact)}`,
    ...(isItself ? [] : [`  ${contactText(other)}`]),
    '',
  ].join('\n')
}

function contactText({ factId, name, title, email }: Contact): string {
  return [name, title, email, factId].filter((part) => part !== null).join(' · ')
}

export const contactMergeShow: Show = { answer: (output) => mergedText(output as Merged, 'merged into') }

export const contactSplitShow: Show = { answer: (output) => mergedText(output as Merged, 'split from') }

function mergedText({ contact, into, planEdits }: Merged, what: string): string {
  const edits = planEdits.map((says) => `  ${says}\n`).join('')
  const plan = edits === '' ? 'The plan stays as it is.\n' : `In the plan:\n${edits}`
  return `${contact} ${what} ${into}\n${plan}`
}

export const contactApartShow: Show = {
  answer: (output) => {
    const { contact, other } = output as z.output<typeof keepContactsApart.output>
    return `${contact} and ${other} are two people.\n`
  },
}
