/** What was refused of a repair is said until a repair is made or the import is over, and no longer. */
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'

let told: readonly number[] = []

export const refusedRepairs = {
  say: (says: string, error: unknown): void => {
    told = [...told, said.say({ says, problem: problemOf(error) })]
  },
  forget: (): void => {
    for (const id of told) said.forget(id)
    told = []
  },
}
