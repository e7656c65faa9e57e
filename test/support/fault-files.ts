/** A folder large enough to be killed in: four chunks of use; in another edition every contract and every day is another. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { addDays } from '#src/kernel/day.ts'

export const ACCOUNTS = 60
const DAYS = 300

/** Account-days; 5,000 are a chunk. */
export const WHOLE = ACCOUNTS * DAYS

/** What all contracts of an edition bring a year. */
export function arrOf(edition: number): number {
  return ACCOUNTS * 1000 * edition
}

export function writeFaultFiles(folder: string, edition: number): void {
  mkdirSync(folder)
  const ids = Array.from({ length: ACCOUNTS }, (_, at) => `A${at}`)
  const usage = ids.flatMap((id, account) =>
    Array.from({ length: DAYS }, (_, at) => {
      const on = addDays('2025-12-31', -at)
      return [0, 1, 2, 3, 4]
        .map((user) => `${id},${on},u${user},${((account + at * 3 + user) % 7) + edition}`)
        .join('\n')
    }),
  )
  const write = (file: string, lines: readonly string[]) =>
    writeFileSync(`${folder}/${file}`, `${lines.join('\n')}\n`)
  write('accounts.csv', ['id,name,created_on', ...ids.map((id) => `${id},Company ${id},2023-01-01`)])
  write('subscriptions.csv', [
    'id,account_id,start_on,seats,arr,currency',
    ...ids.map((id) => `S${id},${id},2023-01-01,5,${edition * 1000},EUR`),
  ])
  write('usage.csv', ['account_id,on,user_id,events', ...usage])
}
