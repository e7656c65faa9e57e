/** Sponsor left: mark them departed, reach the others, and find who stands for it now (handbook 5). */
import { roleLeft } from '../proposals/role-left.ts'

export const sponsorLeft = roleLeft({
  rule: 'sponsor-left',
  role: 'Executive Sponsor',
  risk: 'sponsor-departure',
  by: 'am',
})
