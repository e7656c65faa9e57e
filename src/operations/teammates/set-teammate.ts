/** Adds a person of our own side by hand, or changes what is said of one. */
import { handTeammate } from '#src/facts/team-of.ts'
import { Failure } from '#src/kernel/failure.ts'
import { teammateFacts } from '#src/store/teammate-facts.ts'
import { z } from 'zod'
import { bringRecordsIn, broughtByHand } from '../bring-records-in.ts'
import { ranBy } from '../import-input.ts'
import { errand } from '../operation.ts'

const words = z.string().trim().min(1).max(200).optional()

export const setTeammate = errand({
  name: 'teammate.set',
  summary: 'Add a person of your own side by hand, or change name, role and team',
  description:
    'It is kept as a record of the source by-hand, as an import of its own that `import undo` takes back; what other ' +
    'sources say of the person stays as it is. What is given stands before theirs, and what is not given is as they ' +
    'say it.',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/teammates' },
  positional: ['email'],
  input: z.object({
    email: z.string().trim().toLowerCase().pipe(z.email()).describe('By which the person is known'),
    name: words,
    role: words.describe('AM, CSM, manager, executive, AE, SE'),
    team: words,
    withoutTeam: z.boolean().optional().describe('In no team, whatever other sources say'),
    by: ranBy,
  }),
  output: z.object({ email: z.string(), ...broughtByHand }),
  run: async ({ email, withoutTeam = false, by, ...given }, context) => {
    if (withoutTeam && given.team !== undefined) {
      throw new Failure('invalid-input', `Say "${given.team}" or no team, not both`)
    }
    const known = (await context.inTransaction(teammateFacts)).get(email)
    const wanted = withoutTeam ? { ...given, team: null } : given
    const record = handTeammate(email, wanted, known?.others ?? [])
    const saysNothing = Object.keys(record).length === 1
    if (saysNothing && known !== undefined && known.hand === undefined) {
      return { email, outcome: 'unchanged' as const, importNo: null }
    }
    return { email, ...(await bringRecordsIn({ file: 'people', records: [record], by }, context)) }
  },
})
