/** Where the records of the account contradict each other: both sides stay, and a person sees to it. */
import type { Account } from '../../answers.ts'
import { format, told } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Section } from '../../ui/section.tsx'
import { Told } from '../../ui/told.tsx'

/** Kinds shown; the rest is a click away. */
const most = 4

interface DataFindingsProps {
  readonly findings: Account['findings']
}

export function DataFindings({ findings }: DataFindingsProps) {
  if (findings.length === 0) return null
  const rest = findings.slice(most)
  return (
    <Section aside={en.findings.aside} title={en.findings.title}>
      <ul className="divide-y divide-line">
        {findings.slice(0, most).map((finding) => (
          <FindingRow finding={finding} key={finding.kind} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details className="border-t border-line">
          <summary className="cursor-pointer py-1.5 text-small text-mute">
            {en.findings.more(rest.length)}
          </summary>
          <ul className="divide-y divide-line">
            {rest.map((finding) => (
              <FindingRow finding={finding} key={finding.kind} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

interface FindingRowProps {
  readonly finding: Account['findings'][number]
}

function FindingRow({ finding: { kind, says, count, of, examples, on } }: FindingRowProps) {
  const [example] = examples
  return (
    <li className="py-1.5">
      <p className="flex items-baseline gap-3">
        <span className="min-w-0 flex-1 text-pretty">{en.findings.kinds[kind] ?? <Told>{says}</Told>}</span>
        <span className="shrink-0 font-strong">
          {en.findings.share(format.number(count), format.number(of))}
        </span>
      </p>
      {example === undefined ? null : (
        <p className="text-small text-pretty text-mute">
          {en.findings.example(told(example.says), format.day(on))}
        </p>
      )}
    </li>
  )
}
