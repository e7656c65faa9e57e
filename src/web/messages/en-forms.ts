/** The words of the forms of the plan, where they are arranged. */
import { worded } from './worded.ts'

export const enForms = worded('forms', {
  title: 'Sections',
  says: 'Which sections a form has, and in which order. It shows in the plan of every account, in its guide, and in each document that is made of it.',
  form: 'Form',
  closed:
    'Its length is part of it, or it goes to the customer: it takes no section that it was not made for.',
  copyOf: (name: string) => `A copy of ${name}, which makes its sections.`,
  on: (section: string) => `Show ${section}`,
  up: 'Up',
  down: 'Down',
  moveUp: (section: string) => `Move ${section} up`,
  moveDown: (section: string) => `Move ${section} down`,
  moved: (section: string, place: number, of: number) => `${section}: place ${place} of ${of}`,
  keys: 'Alt with an arrow key moves the section that is in focus.',
  reset: 'Back to the form as delivered',
  resetSegment: 'Back to that of all accounts',
  copy: 'Copy as a form of your own',
  name: 'Name of the copy',
  make: 'Copy',
  remove: 'Remove this form',
  nameMissing: 'Give it a name with letters or figures.',
  nameTaken: 'There is a form of that name.',
  ownForAll: 'A form of your own holds for all accounts together.',
  defaults: 'Which form a plan is read in',
  defaultsSay:
    'Unless somebody chooses another one. At the top you choose whether it holds for all accounts or for a segment.',
  tiers: { tier1: 'Tier 1', tier2: 'Tier 2', tier3: 'Tier 3', noTier: 'No tier' },
  preview: 'As it will be',
  plan: 'Plan in this form',
  previewOf: (account: string) => `${account}, with what is not saved yet`,
  previewing: 'Being made anew',
  previewEmpty: 'The empty form',
  previewProblem: 'What is impossible as it is cannot be shown; it says so where it stands.',
} as const)
