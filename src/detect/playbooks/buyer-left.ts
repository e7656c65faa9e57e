/** Buyer left: mark them departed, reach the others, and find who signs now (handbook 5). */
import { roleLeft } from '../proposals/role-left.ts'

export const buyerLeft = roleLeft({
  rule: 'buyer-left',
  role: 'Economic Buyer',
  risk: 'buyer-departure',
  by: 'am',
})
