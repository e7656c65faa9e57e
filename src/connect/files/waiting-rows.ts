/** Where accounts cannot be read, all that refers to them waits: told once, behind what is wrong with the accounts. */
import type { BoundRead } from './bind-columns.ts'
import type { KnownIds, Problem } from './import-input.ts'

/** What is said of a reference to a file that cannot be read. */
export const UNREADABLE = 'which cannot be read'
const CONSEQUENCE = /^the row of this .* is rejected$/

/**
 * Puts one line in place of those of each file that waits for the accounts, where there are several.
 * @param formal what is wrong with the form of files
 * @param located what is wrong with rows, of good form
 */
export function withWaiting(
  reads: readonly BoundRead[],
  known: KnownIds,
  { formal, located }: { readonly formal: readonly Problem[]; readonly located: readonly Problem[] },
): readonly Problem[] {
  const accounts = reads.filter(({ read }) => read.kind.name === 'account')
  const paths = new Set(accounts.map(({ read }) => read.file.path))
  const isOfAccounts = ({ file }: Problem) => paths.has(file)
  const first = formal.filter(isOfAccounts)
  const rest = [...formal.filter((problem) => !isOfAccounts(problem)), ...located]
  const isNowhere = accounts.length === 0 && (known['account']?.size ?? 0) === 0
  const says = isNowhere ? 'no account has this id' : `refers to accounts, ${UNREADABLE}`
  const waiting = located.filter(({ problem }) => problem === says)
  const files = new Set(waiting.map(({ file }) => file))
  if (files.size < 2) return [...first, ...rest]
  const names = new Set(reads.flatMap(({ read }) => (files.has(read.file.path) ? [read.kind.file] : [])))
  const line: Problem = {
    file: isNowhere ? waiting[0]!.file : [...paths][0]!,
    column: '',
    problem: `${[...names].join(', ')} wait for the accounts, ${isNowhere ? 'of which there are none' : UNREADABLE}`,
    todo: isNowhere ? 'import accounts before them, or together with them' : 'correct accounts first',
    count: waiting.reduce((sum, { count }) => sum + count, 0),
    examples: [],
    question: null,
  }
  const isTold = (problem: Problem) => !waiting.includes(problem) && !CONSEQUENCE.test(problem.problem)
  return [...first, line, ...rest.filter(isTold)]
}
