/** The words of the frame around every screen. */
import type { AddedSection } from '../shell/layers.ts'
import { worded } from './worded.ts'

const added: Readonly<Record<AddedSection, string>> = {
  risks: 'Add a risk',
  actions: 'Add an action',
  stakeholders: 'Add a stakeholder',
  opportunities: 'Add an opportunity',
}

export const enShell = worded('shell', {
  skip: 'Skip to the page',
  undo: 'Undo',
  notUndone: 'It could not be undone',
  notUndoneYet: 'Not undone: Perennial does not answer. z tries again.',
  takenBack: (what: string) => `Taken back: ${what}`,
  nothingToUndo: 'There is nothing to take back here. The history of the account keeps every edit.',
  organization: 'Organization',
  more: 'More',
  search: 'Search',
  youAre: 'You are',
  youAreSays: 'In whose name this browser writes and answers',
  operator: 'Nobody named',
  added,
})

/** The words of the palette. */
export const enPalette = worded('palette', {
  label: 'Search accounts, people, places and actions',
  placeholder: 'Account, person, place or action',
  recent: 'Recent accounts',
  accounts: 'Accounts',
  people: 'People',
  places: 'Places',
  pages: (account: string) => `Pages of ${account}`,
  onAccount: (account: string) => `On ${account}`,
  actions: 'Everywhere',
  callBrief: 'Download the call brief as PDF',
  onePage: 'Download the one-page plan as PDF',
  theme: { system: 'Theme as the system', light: 'Light theme', dark: 'Dark theme' },
  iAm: (name: string) => `I am ${name}`,
  nobody: 'I am nobody: write as the operator',
  keys: 'Show all keys',
  searching: 'Searching',
  nothing: (text: string) => `Nothing is called “${text}” here.`,
  making: 'Making the PDF',
  made: 'The PDF is made',
  notMade: 'The PDF could not be made',
  move: 'move',
  open: 'open',
  shut: 'close',
})
