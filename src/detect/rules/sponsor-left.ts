/** Sponsor left: the signs say that the executive sponsor is gone, or may be (handbook 5). */
import { roleLeft } from '../people/role-left.ts'

export const sponsorLeft = roleLeft({ id: 'sponsor-left', role: 'Executive Sponsor', severity: 'high' })
