/** What an import asks instead of guessing: each choice says what the first example would mean. */
import type { ImportReport } from '../../answers.ts'
import { enImport } from '../../messages/en-import.ts'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { answerQuestion } from './desk-choices.ts'
import { type Asked, questionKey, questionsAsked } from './questions-asked.ts'

const words = enImport.questions

export function QuestionsPart({ report }: { readonly report: ImportReport }) {
  const asked = questionsAsked(report.problems)
  if (asked.length === 0) return null
  return (
    <Section aside={words.count(asked.length)} title={words.title}>
      <ul>
        {asked.map((problem) => (
          <Question key={questionKey(problem)} problem={problem} report={report} />
        ))}
      </ul>
    </Section>
  )
}

function Question({ problem, report }: { readonly problem: Asked; readonly report: ImportReport }) {
  const { question, file, column, count, examples } = problem
  const reads = report.files.filter(({ path }) => path === file)
  const asked = examples[0]?.value ?? column
  const ask = words.ask[question.option](asked)
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="flex min-w-0 flex-1 basis-64 flex-col">
        <span className="flex items-center gap-2 font-strong">
          <Mark tone="watch" />
          {ask}
        </span>
        <span className="pl-[18px] text-small text-mute">
          {words.where(column, file)}. {words.inRows[question.option](count)}.
        </span>
      </div>
      <div aria-label={ask} className="flex flex-wrap gap-2" role="group">
        {question.choices.map(({ value, means }) => (
          <button
            className="flex min-h-11 flex-col items-start justify-center rounded-m border border-line-2 bg-bg px-3 py-1 text-left transition-colors hover:border-mute hover:bg-wash"
            key={value}
            onClick={() => answerQuestion(reads, { option: question.option, asked, answer: value })}
            type="button"
          >
            <span className="font-medium">{means}</span>
            <span className="text-small text-mute">{words.words[value] ?? value}</span>
          </button>
        ))}
      </div>
    </li>
  )
}
