/** The questions of a look at files, each once: a file is asked once how its days are written, however many columns have them, and once for each sign of a currency. */
import type { ReadProblem } from '../../answers.ts'

export type Asked = ReadProblem & { readonly question: NonNullable<ReadProblem['question']> }

export function questionsAsked(problems: readonly ReadProblem[]): Asked[] {
  const asked = problems.filter((problem): problem is Asked => problem.question !== null)
  const keys = asked.map(questionKey)
  return asked.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

/** Equal where one answer is enough. */
export function questionKey({ file, question, examples }: Asked): string {
  const sign = question.option === 'currencies' ? (examples[0]?.value ?? '') : ''
  return `${file} ${question.option} ${sign.toLowerCase()}`
}
