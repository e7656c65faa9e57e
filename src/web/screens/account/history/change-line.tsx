/** One item that came, went or changed between two days. */
import { enHistory } from '../../../messages/en-history.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldDiff } from './field-diff.tsx'
import type { ComparedLine } from './history-queries.ts'
import { MadeBy } from './made-by.tsx'
import { valuesOf } from './values-of.ts'
import { enHeads } from '../../../messages/en-heads.ts'

interface ChangeLineProps {
  readonly line: ComparedLine
  /** null: it is not of the plan, which alone is brought back */
  readonly onWant: (() => void) | null
}

const texts = enHistory.changes

export function ChangeLine({ line, onWant }: ChangeLineProps) {
  const { sign, name, section, currency, made } = line
  const says = sign === '+' ? texts.came : sign === '−' ? texts.went : null
  return (
    <li className="grid grid-cols-[14px_minmax(0,1fr)_auto] items-start gap-x-1.5 border-b border-line py-1.5">
      <span className="font-strong text-mute">
        <span aria-hidden="true">{sign}</span>
        <span className="sr-only">{texts.signs[sign]}</span>
      </span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span
            className={`min-w-0 ${sign === '−' ? 'text-mute line-through' : sign === '+' ? 'rounded-s bg-accent-tint px-1 font-strong' : 'font-strong'}`}
          >
            {enHeads.of(name)}
          </span>
          {says === null ? null : <span className="text-small text-mute">{says}</span>}
          {made === null ? null : <MadeBy at={made.at} by={made.by} cause={made.cause} />}
        </p>
        {sign === '~' ? <FieldDiff currency={currency} fields={valuesOf(line)} section={section} /> : null}
      </div>
      {onWant === null ? null : (
        <Button
          aria-label={`${sign === '+' ? texts.takeOut : texts.bringBack} ${name}`}
          className="h-6 text-small print:hidden"
          onClick={onWant}
          weight="quiet"
        >
          {sign === '+' ? texts.takeOut : texts.bringBack}
        </Button>
      )}
    </li>
  )
}
