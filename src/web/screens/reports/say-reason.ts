/** Says why a renewal was lost, shown at once and undone on request; the sums are asked for anew. */
import type { QueryClient } from '@tanstack/react-query'
import { lossReasons } from '#src/detect/outcomes/loss-reasons.ts'
import { call } from '../../call.ts'
import { me } from '../../me.ts'
import { enHeads } from '../../messages/en-heads.ts'
import { enReports } from '../../messages/en-reports.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { type Reason, type Report, reportKey, type ReportQuestion, type ReportRow } from './use-report.ts'

interface Meant {
  readonly organization: string
  readonly question: ReportQuestion
  readonly row: ReportRow
}

export async function sayReason(client: QueryClient, meant: Meant, reason: Reason | null): Promise<void> {
  const { organization, question, row } = meant
  const before = row.reason?.said ?? null
  try {
    await write(client, meant, reason)
  } catch (error) {
    show(client, meant, before)
    said.say({ says: enReports.notSaid, problem: problemOf(error) })
    return
  }
  const name = String(row.cells[0])
  const word = lossReasons.find(({ id }) => id === reason)?.says
  said.say({
    says: word === undefined ? enReports.reasonTaken(name) : enReports.reasonSaid(name, enHeads.of(word)),
    undo: async () => {
      try {
        await write(client, meant, before)
      } finally {
        await client.invalidateQueries({ queryKey: reportKey(organization, question) })
      }
    },
  })
  await client.invalidateQueries({ queryKey: reportKey(organization, question) })
}

async function write(client: QueryClient, meant: Meant, reason: Reason | null): Promise<void> {
  const { organization, row } = meant
  show(client, meant, reason)
  await call(organization)['outcome.explain']({
    account: row.account!,
    on: row.reason!.on,
    by: me.in(organization),
    ...(reason === null ? {} : { reason }),
  })
}

/** As it will be, before the server has said so. */
function show(client: QueryClient, { organization, question, row }: Meant, reason: Reason | null): void {
  client.setQueryData<Report>(reportKey(organization, question), (report) =>
    report === undefined
      ? undefined
      : {
          ...report,
          tables: report.tables.map((table) => ({
            ...table,
            rows: table.rows.map((one) =>
              one.id === row.id && one.reason ? { ...one, reason: { ...one.reason, said: reason } } : one,
            ),
          })),
        },
  )
}
