/** Buyer left: the signs say that the economic buyer is gone, or may be (handbook 5). */
import { roleLeft } from '../people/role-left.ts'

export const buyerLeft = roleLeft({ id: 'buyer-left', role: 'Economic Buyer', severity: 'high' })
