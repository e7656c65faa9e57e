/** The canonical files of a small vendor: customers, of whom the first loses its users; every text carries a marker. */
import { addDays, type Day, dayNumber, isWorkday } from '#src/kernel/day.ts'

export interface Company {
  /** part of every name and id */
  readonly marker: string
  /** the last day with use */
  readonly endOn: Day
  /** days of use before it */
  readonly days?: number
  readonly customers?: number
}

type Files = Readonly<Record<string, readonly string[]>>

export function company({ marker, endOn, days = 240, customers: count = 3 }: Company): Files {
  const on = (ago: number): Day => addDays(endOn, -ago)
  const customers = Array.from({ length: count }, (_, at) => `${marker}-${at + 1}`)
  return {
    'accounts.csv': [
      'id,name,domain,segment,tier,csm_email,created_on,description,ledger',
      ...customers.map((id, at) => {
        const domain = `${id.toLowerCase()}.example`
        return `${id},${id} Ltd,${domain},${marker} segment,${(at % 3) + 1},csm@${domain},${on(700)},Makes ${marker},${marker} ledger`
      }),
    ],
    'contacts.csv': [
      'id,account_id,name,email,title,roles,influence,last_contact_on',
      ...customers.flatMap((id) => [
        `${id}-ada,${id},Ada ${marker},ada@${id.toLowerCase()}.example,Head of ${marker},Champion,High,${on(20)}`,
        `${id}-ben,${id},Ben ${marker},ben@${id.toLowerCase()}.example,${marker} buyer,Economic Buyer,High,${on(50)}`,
      ]),
    ],
    'products.csv': [
      'id,name,list_price,price_per,cadence,features',
      `${marker}-suite,${marker} Suite,50,seat/month,daily,${marker} reports;${marker} alerts;${marker} export`,
    ],
    'subscriptions.csv': [
      'id,account_id,product_id,plan,start_on,end_on,renewal_on,notice_days,auto_renew,seats,arr,currency,status',
      ...customers.map((id, at) => {
        const renewal = addDays(endOn, 40 + 60 * at)
        return `${id}-sub,${id},${marker}-suite,${marker} plan,${on(650)},${renewal},${renewal},30,true,${10 * (at + 1)},${12_000 * (at + 1)},EUR,active`
      }),
    ],
    'usage.csv': [
      'account_id,on,user_id,product_id,feature,events',
      ...usage(marker, customers, endOn, days),
    ],
  }
}

/** The first customer falls to a tenth of its use over the last four weeks; the others go on as they were. */
function usage(marker: string, customers: readonly string[], endOn: Day, days: number): string[] {
  const rows: string[] = []
  for (let ago = days; ago >= 0; ago--) {
    const day = addDays(endOn, -ago)
    if (!isWorkday(dayNumber(day))) continue
    for (const [at, id] of customers.entries()) {
      const users = at === 0 && ago < 28 ? 1 : 8
      for (let user = 0; user < users; user++) {
        const feature = user % 2 === 0 ? 'reports' : 'alerts'
        rows.push(
          `${id},${day},${id}-user${user},${marker}-suite,${marker} ${feature},${3 + ((user + ago) % 4)}`,
        )
      }
    }
  }
  return rows
}
