/** What to fill first in a plan, as the rail says it in English. */
export const enPlanGuide = {
  title: 'What to fill first',
  follows: (segments: readonly string[]) => (segments.length === 0 ? 'in every plan' : segments.join(', ')),
  filled: 'Filled',
  missing: (count: number) => `${count} missing`,
  more: (count: number) => `${count} more`,
  fill: (says: string) => `Fill: ${says}`,
  goTo: (title: string) => `Go to ${title}`,
}
