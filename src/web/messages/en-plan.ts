/** How the plan, its forms and where its lines come from are called in English. */
import { format } from '../format.ts'
import type { ListItem, MapPerson } from '#src/publish/document.ts'
import { worded } from './worded.ts'

const states: Readonly<Record<NonNullable<ListItem['state']>, string>> = {
  done: 'Done',
  open: 'Open',
  failed: 'Does not hold',
  unknown: 'Not known',
}

const personStates: Readonly<Record<MapPerson['state'], string>> = {
  engaged: 'engaged',
  silent: 'silent',
  departed: 'left',
  unknown: 'not known',
  missing: 'to be found',
}

const dayCount = (days: number) => (days === 1 ? '1 day' : `${format.number(days)} days`)

export const enPlan = worded('plan', {
  title: 'Plan',
  form: 'Form of the plan',
  /** by their names on the server */
  forms: {
    'operating-system': 'Operating system',
    'one-page': 'One page',
    'key-account': 'Key account plan',
    'five-sections': 'Five sections',
    decision: 'Decision plan',
    'half-page': 'Half page',
    'executive-share': 'Executive share',
    full: 'Full plan to print',
  },
  audience: 'Written for',
  audiences: { internal: 'For us', customer: 'For the customer' },
  sections: 'Sections of the plan',
  goTo: 'Go to a section',
  download: 'Download',
  downloads: {
    a4: { name: 'PDF, A4', says: 'to print or to send' },
    letter: { name: 'PDF, Letter', says: 'the same on American paper' },
    markdown: { name: 'Markdown', says: 'as text, to be edited elsewhere' },
  },
  making: 'Making the file',
  print: 'Print',
  more: (count: number) => `+${format.number(count)} more`,
  morePeople: (count: number) => `and ${format.number(count)} more people`,
  leftOut: 'This form has no room for',
  openFull: 'Open the full plan',
  empty: {
    title: 'The plan is empty',
    says: 'The next diagnosis fills it from your records: people, metrics, milestones. Risks, opportunities and actions come as movements to be answered.',
  },
  noTier: {
    title: 'No plan: this account has no tier',
    says: 'A full plan for everyone makes empty plans. Tier 1 and 2 have a full plan, tier 3 a half page; all others are watched and raise movements. A person decides the tier.',
  },
  decide: (tier: number, isSuggested: boolean) =>
    `Make it tier ${tier}${isSuggested ? ', as suggested' : ''}`,
  nothingHere: 'Nothing here yet.',
  fresh: (fresh: number, items: number) => `${fresh} of ${items} fresh`,
  notes: { differs: 'Plan and data disagree', waits: 'Waits', warns: 'Not to be overlooked' },
  states,
  levels: { 1: 'Low', 2: 'Medium', 3: 'High' },
  personStates,
  records: 'The records behind it',
  quality: 'How good the plan is',
  qualityAside: 'not customer health',
  toFill: 'To be filled',
})

export const enProvenance = worded('provenance', {
  /** how long ago it was confirmed, where that is too long */
  old: (days: number) => `${days} d old`,
  of: (says: string) => `Where it comes from: ${says}`,
  standing: (standing: 'assumed' | 'confirmed', day: string, age: number) => {
    const when = age === 0 ? 'today' : `${dayCount(age)} ago`
    return standing === 'assumed' ? `Assumed, seen ${day}, ${when}` : `Confirmed ${day}, ${when}`
  },
  unconfirmed: { assumed: 'Assumed: nobody has confirmed it', confirmed: 'Confirmed, on a day not known' },
  stale: 'Past its shelf life: to be confirmed anew.',
  by: (author: string, version: number) =>
    `Written by ${author}${version > 1 ? `; version ${version} of the line` : ''}`,
  written: (what: string, who: string, day: string) => `${what} written by ${who}, ${day}`,
  authors: { engine: 'Perennial', import: 'an imported file', operator: 'the operator' } as Readonly<
    Record<string, string>
  >,
  /** `Account A-1, crm` */
  record: (kind: string, source: string, id: string) =>
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${id}, ${source}`,
  /** of what has no id of its own: `Survey answer of 20 Sep 2026, crm` */
  dated: (kind: string, source: string, day: string | null) =>
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${day === null ? '' : ` of ${day}`}, ${source}`,
  file: (file: string) => `It came with ${file}.`,
  handRecord: 'Written by hand',
  noRecord: 'No record behind it.',
  byHand: 'By hand: no record behind it.',
})
