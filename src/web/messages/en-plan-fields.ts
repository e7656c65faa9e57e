/** How the fields of the items of a plan and what one does with them are called in English. */
import { inSentence } from './in-sentence.ts'
import { fieldWords } from '#src/plan/field-text.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { sentimentAnchors } from '#src/plan/sentiment-anchors.ts'
import { format } from '../format.ts'
import { worded } from './worded.ts'

const labels: Readonly<Record<string, string>> = {
  ownerEmail: 'Our owner',
  sponsorEmail: 'Our executive',
  dueOn: 'Due',
  doneOn: 'Done on',
  on: 'Day',
  targetOn: 'Target date',
  nextOn: 'Next',
  lastOn: 'Last',
  statusOn: 'So since',
  lastContactOn: 'Last meaningful contact',
  contractEndOn: 'Contract ends',
  roles: 'Role types',
  reportsTo: 'Reports to',
  strength: 'Relationship strength',
  knownTo: 'Competitors who know them',
  standsFor: 'Stands for how many people',
  strategicFit: 'Strategic fit, 1–5',
  strategicFitWhy: 'Why that fit',
  relationshipHistory: 'Relationship in three lines',
  capability: 'Capability that serves it',
  direction: 'Better is',
  trigger: 'What showed it',
  agreed: 'Agreed with the customer',
  everyMonths: 'Every how many months',
  every: 'Every how many days',
  confirm: 'To be confirmed',
  probabilityByAm: 'Probability by the AM, %',
  probabilityByCsm: 'Probability by the CSM, %',
  forecast: 'Forecast category',
  byCsm: 'By the CSM, 1–5',
  byAm: 'By the AM, 1–5',
  'opportunities.value': 'ARR a year',
  'opportunities.stakeholder': 'Stakeholder to win',
  'opportunities.nextStep': 'Next step',
  'values.value': 'What was gained',
  'milestones.name': 'Milestone',
  'metrics.name': 'Metric',
  'competitors.name': 'Competitor',
  'checklist.why': 'Why it is not needed',
  'competitors.knows': 'Whom they know',
  'wins.says': 'Win',
  'frictions.says': 'Friction',
  'commitments.by': 'Who promised',
  'commitments.side': 'Whose promise',
  targetArr: 'Target ARR',
  targetExpansionArr: 'Expansion target',
  targetNrr: 'Target NRR, %',
  usedFor: 'Used for',
  aim: 'Where we want to be in 12 months',
  outcome: 'Outcome that the customer cares about',
}

/** Options that are words of their own when they are read. */
const optionWords: Readonly<Record<string, string>> = {
  ours: 'Ours',
  theirs: 'Theirs',
  there: 'There',
  unconfirmed: 'Unconfirmed',
  departed: 'Departed',
  up: 'Higher',
  down: 'Lower',
}

function anchorOf(option: string): string {
  return sentimentAnchors.find(({ score }) => String(score) === option)?.says ?? ''
}

const actors: Readonly<Record<string, string>> = {
  engine: 'Perennial',
  import: 'An imported file',
  operator: 'The operator',
}

export const enPlanFields = worded('planFields', {
  keys: {
    title: 'Lines of the plan',
    keys: [
      { keys: ['←', '↑', '↓', '→'], does: 'To the next value or line of the section' },
      { keys: ['Enter'], does: 'Edit it; Ctrl or ⌘ with Enter writes a longer text' },
      { keys: ['c'], does: 'Confirm the line' },
      { keys: ['n'], does: 'Add to the section' },
    ],
  },
  /** `Our owner` */
  label: (section: SectionName, field: string) => {
    const known = labels[`${section}.${field}`] ?? labels[field]
    if (known !== undefined) return known
    const words = fieldWords(field)
    return words.charAt(0).toUpperCase() + words.slice(1)
  },
  /** within a sentence: `due on` */
  within: (_section: SectionName, field: string) => fieldWords(field),
  option: (section: SectionName, option: string) =>
    section === 'sentiment' ? `${option}: ${anchorOf(option)}` : (optionWords[option] ?? option),
  /** within a sentence, as the plan keeps it: `assumed` */
  optionWithin: (_section: SectionName, option: string) => option,
  /** what a step of the sentiment means */
  anchor: (score: number) => anchorOf(String(score)),
  yes: 'Yes',
  no: 'No',
  more: (count: number) => `${count} more fields`,
  fewer: 'Fewer fields',
  add: 'Add',
  addOne: (what: string) => `Add ${inSentence(what)}`,
  save: 'Save',
  /** before the value, for whoever hears it */
  change: (label: string) => `Change ${inSentence(label)}: `,
  stateChanged: (name: string, state: string) => `${name}: ${state.toLowerCase()}`,
  empty: 'Not known',
  noNumber: 'That is no number, or it could mean two. Write it as 250000, 250k or 12M.',
  nobody: (typed: string) =>
    `Nobody of ours is called ${typed}. Pick one of the list, or write an e-mail address.`,
  several: (typed: string, addresses: readonly string[]) =>
    `Several of ours are called ${typed}: ${format.list(addresses)}. Write the address.`,
  noAddress: (typed: string) =>
    `${typed} is no e-mail address. Write one such as jonas@vendor.example, or pick one of the list.`,
  missing: (label: string) => `${label} is needed.`,
  changed: (name: string, label: string) => `${name}: ${inSentence(label)} changed`,
  itemChanged: (name: string) => `${name} changed`,
  added: (what: string) => `${what} added`,
  removed: (name: string) => `${name} removed`,
  confirmed: (name: string) => `${name} confirmed`,
  notWritten: 'Not written yet. What you typed is kept.',
  again: 'Try again',
  drop: 'Discard',
  unreachable: 'The server does not answer. What you typed is kept here.',
  /** who is no person */
  actor: (actor: string) => actors[actor] ?? actor,
  conflict: {
    changed: (who: string, when: string) => `${who} changed this ${when}`,
    removed: (who: string, when: string) => `${who} removed this ${when}`,
    gone: 'This is no longer in the plan.',
    theirs: 'Theirs',
    yours: 'Yours',
    keep: 'Keep theirs',
    write: 'Write mine',
    edit: 'Edit',
    bringBack: 'Bring it back with mine',
  },
  actions: {
    of: (name: string) => `Actions for ${name}`,
    confirm: 'Confirm',
    remove: 'Remove',
    history: 'History',
    edit: 'All fields',
  },
  history: {
    title: (name: string) => `History of ${name}`,
    none: 'Nothing was changed since it was written.',
    undone: 'taken back',
    undoing: 'takes one back',
  },
})
