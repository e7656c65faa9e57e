/** Champion left: mark them departed, reach the others, and find a new champion (handbook 5). */
import { roleLeft } from '../proposals/role-left.ts'

export const championLeft = roleLeft({
  rule: 'champion-left',
  role: 'Champion',
  risk: 'champion-departure',
  by: 'csm',
})
