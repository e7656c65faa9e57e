/** Whether so little is measured that a probability says little (handbook 7a). */
import type { Outlook } from '../diagnosis.ts'

/** Share of the weights. */
const LITTLE = 0.2

export function isLittleKnown({ known }: Pick<Outlook, 'known'>): boolean {
  return known < LITTLE
}
