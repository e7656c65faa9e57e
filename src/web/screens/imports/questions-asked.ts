/** The questions of a look at files, each once: a file is asked once how its days are written, however many columns have them. */
import type { ReadProblem } from '../../answers.ts'

export type Asked = ReadProblem & { readonly question: NonNullable<ReadProblem['question']> }

export function questionsAsked(problems: readonly ReadProblem[]): Asked[] {
  const asked = problems.filter((problem): problem is Asked => problem.question !== null)
  const keys = asked.map(({ file, question }) => `${file} ${question.option}`)
  return asked.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}
