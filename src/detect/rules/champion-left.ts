/** Champion left: the signs say that the champion is gone, or may be (handbook 5). */
import { roleLeft } from '../people/role-left.ts'

export const championLeft = roleLeft({ id: 'champion-left', role: 'Champion', severity: 'critical' })
