/** What to fill first in a plan, as the rail says it in English. */
import { worded } from './worded.ts'

export const enPlanGuide = worded('planGuide', {
  title: 'What to fill first',
  gone: {
    title: 'Former customer',
    since: (day: string) => `since ${day}`,
    says: 'Nothing is to be filled. Kept are its plan with every edit, its people, contracts, health and movements, as of any day, and what the sources send of it still.',
    history: 'See its history',
  },
  follows: (segments: readonly string[]) => (segments.length === 0 ? 'in every plan' : segments.join(', ')),
  filled: 'Filled',
  missing: (count: number) => `${count} missing`,
  more: (count: number) => `${count} more`,
  fill: (says: string) => `Fill: ${says}`,
  goTo: (title: string) => `Go to ${title}`,
})
