/** How often whom is met and written to, as the tier of an account deserves. */
import type { RoleType } from './contact.ts'
import type { Touch } from './touch.ts'
import type { SampleAccount } from './sample-account.ts'

export interface Rhythm extends Omit<Touch, 'on' | 'people'> {
  readonly everyDays: number
  /** who takes part, if known at the time and still there */
  readonly roles: readonly RoleType[]
  /** it does not take place without this one */
  readonly notWithout?: RoleType
}

const meeting = { kind: 'meeting', direction: 'both' } as const
const mail = { kind: 'email', type: '' } as const

/** The intervals keep everybody who counts well inside the windows of "engaged" (handbook 1). */
export function touchRhythms(account: SampleAccount): Rhythm[] {
  if (account.tier === 1 || account.tier === 2) {
    const summary = account.role.example ? [] : [valueSummary(account)]
    return [...working(account, [14, 10, 15]), commercial(account, 42), review(account), ...summary]
  }
  return [...working(account, [26, 24, 40]), commercial(account, 50)]
}

/** Check-ins with those who work with the product, and mails to and from the champion. */
function working(account: SampleAccount, [checkIn, out, back]: readonly [number, number, number]): Rhythm[] {
  const ours = [account.csm]
  const users: RoleType[] = ['Champion', 'Technical Decision Maker', 'End User']
  const champion: RoleType[] = ['Champion']
  const subject = 'Notes from our last call'
  return [
    { ...meeting, type: 'Check-in', subject: 'Check-in', ours, roles: users, everyDays: checkIn },
    { ...mail, direction: 'out', subject, ours, roles: champion, everyDays: out },
    { ...mail, direction: 'in', subject: `Re: ${subject}`, ours, roles: champion, everyDays: back },
  ]
}

function commercial(account: SampleAccount, everyDays: number): Rhythm {
  const call = { kind: 'call', direction: 'both', type: 'Check-in', subject: 'Commercial review' } as const
  return { ...call, ours: [account.am], roles: ['Economic Buyer'], everyDays }
}

function review(account: SampleAccount): Rhythm {
  const ours = [account.am, account.csm, account.executive ?? account.am]
  const roles: RoleType[] = ['Executive Sponsor', 'Economic Buyer', 'Champion', 'Influencer']
  const quarterly = { type: 'QBR', subject: 'Quarterly review', everyDays: 75 }
  return { ...meeting, ...quarterly, ours, roles, notWithout: 'Executive Sponsor' }
}

function valueSummary(account: SampleAccount): Rhythm {
  const subject = 'What you got from Northbeam this quarter'
  const roles: RoleType[] = ['Executive Sponsor']
  return {
    kind: 'email',
    direction: 'out',
    type: 'Value summary',
    subject,
    ours: [account.csm],
    roles,
    everyDays: 80,
  }
}
