/** Where sources contradict each other or themselves: counted and shown with examples, never dropped. */
import type { DataFinding } from '../../answers.ts'
import { format } from '../../format.ts'
import { enCounts } from '../../messages/en-import-counts.ts'
import { enImport } from '../../messages/en-import.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { Told } from '../../ui/told.tsx'

const words = enImport.findings

export function FindingsPart({ findings }: { readonly findings: readonly DataFinding[] }) {
  if (findings.length === 0) return null
  return (
    <Section aside={words.says} title={words.title}>
      <ul>
        {findings.map((finding) => (
          <Finding finding={finding} key={`${finding.kind} ${finding.unit}`} />
        ))}
      </ul>
    </Section>
  )
}

function Finding({ finding: { says, unit, count, of, examples } }: { readonly finding: DataFinding }) {
  return (
    <li className="border-b border-line">
      <details className="group">
        <summary className="flex min-h-(--row) items-center gap-2 py-1.5">
          <span aria-hidden="true" className="rounded-[3px] bg-watch-tint px-1 leading-4 text-watch">
            ≠
          </span>
          <Told className="min-w-0 flex-1 first-letter:uppercase">{says}</Told>
          <span className="text-right whitespace-nowrap text-mute">
            {of > 0 ? enCounts.share(count, of, unit) : format.number(count)}
          </span>
          <Icon
            className="text-mute transition-transform group-open:rotate-90"
            name="chevronRight"
            size={14}
          />
        </summary>
        <ul className="pb-3 pl-7 text-small">
          {examples.map((example) => (
            <li
              className="flex flex-wrap gap-x-3 py-0.5"
              key={`${example.account} ${example.line} ${example.says}`}
            >
              {example.account === null ? null : <span className="font-medium">{example.account}</span>}
              <Told className="text-ink-2">{example.says}</Told>
              {example.file === null || example.line === null ? null : (
                <span className="text-mute">{words.at(example.file, example.line)}</span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
