/** Calls a team otherwise, for all its people at once. */
import { saidTogether } from '#src/facts/by-hand.ts'
import { handTeammate, type TeammateRecords } from '#src/facts/team-of.ts'
import { text } from '#src/facts/values.ts'
import { Failure } from '#src/kernel/failure.ts'
import { teammateFacts } from '#src/store/teammate-facts.ts'
import { z } from 'zod'
import { bringRecordsIn, broughtByHand } from '../bring-records-in.ts'
import { ranBy } from '../import-input.ts'
import { errand } from '../operation.ts'

const team = z.string().trim().min(1).max(200)

export const renameTeam = errand({
  name: 'team.rename',
  summary: 'Call a team otherwise, for all its people at once',
  description:
    'Each of its people gets a record of the source by-hand with the new name, all in one import that `import undo` ' +
    'takes back. Where a team of that name is there already, they join it.',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/teams/rename' },
  positional: ['team', 'to'],
  input: z.object({
    team: team.describe('As it is called now'),
    to: team.describe('As it is to be called'),
    by: ranBy,
  }),
  output: z.object({ people: z.int().describe('Who are in it'), ...broughtByHand }),
  run: async ({ team: from, to, by }, context) => {
    const known = await context.inTransaction(teammateFacts)
    const people = [...known].filter(([, { hand, others }]) => saidTogether(hand, others)['team'] === from)
    if (people.length === 0) {
      throw new Failure('not-found', `Nobody is in a team "${from}"`, {
        hint: '`perennial teammate list` names the teams.',
      })
    }
    if (to === from) return { people: people.length, outcome: 'unchanged' as const, importNo: null }
    const records = people.map(([email, one]) => movedTo(to, email, one))
    return { people: people.length, ...(await bringRecordsIn({ file: 'people', records, by }, context)) }
  },
})

/** What was written of the person before stays. */
function movedTo(to: string, email: string, { hand, others }: TeammateRecords): Record<string, string> {
  const said = (column: string) => (hand === undefined ? undefined : (text(hand, column) ?? undefined))
  return handTeammate(email, { name: said('name'), role: said('role'), team: to }, others)
}
