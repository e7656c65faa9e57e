/** What one types a field of an item in: by its kind a line, a longer text, a day, a choice, boxes. */
import { type KeyboardEvent, useId } from 'react'
import type { PlanField } from '#src/plan/plan-fields.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import type { Names } from './use-names.ts'
import { DayField } from '../ui/day-field.tsx'
import { Suggestions } from '../ui/suggestions.tsx'

export interface FieldControlProps {
  readonly section: SectionName
  readonly field: PlanField
  readonly label: string
  readonly text: string
  readonly names: Names
  /** what holds as long as nothing is typed */
  readonly hint?: string | undefined
  /** @param isChosen whether it is chosen for good, as from an open list */
  readonly onType: (text: string, isChosen: boolean) => void
  readonly isInvalid?: boolean
}

const look =
  'w-full min-w-0 rounded-s border border-line-2 bg-bg px-2 text-body font-normal text-ink hover:border-mute aria-invalid:border-bad max-md:text-[16px]'

export function FieldControl(props: FieldControlProps) {
  const { field } = props
  if (field.kind === 'several') return <Boxes {...props} />
  if (field.kind === 'choice' || field.kind === 'scale' || field.kind === 'yes-no') {
    return <Choice {...props} />
  }
  if (field.kind === 'long text' || field.kind === 'lines' || field.kind === 'people') {
    return <Text {...props} />
  }
  return field.kind === 'day' ? <DayControl {...props} /> : <Line {...props} />
}

function DayControl({ field, label, text, onType, isInvalid = false }: FieldControlProps) {
  return (
    <DayField
      aria-label={label}
      className="w-full"
      isInvalid={isInvalid}
      isNeeded={field.place === 'needed'}
      leans={field.isPast ? 'last' : 'next'}
      look="rounded-s border border-line-2 bg-bg hover:border-mute aria-invalid:border-bad"
      onType={onType}
      value={text}
    />
  )
}

function Text({ label, text, hint, onType, isInvalid = false }: FieldControlProps) {
  return (
    <textarea
      aria-invalid={isInvalid}
      aria-label={label}
      className={`${look} field-sizing-content min-h-14 py-1`}
      onChange={(event) => onType(event.target.value, false)}
      placeholder={hint}
      value={text}
    />
  )
}

const hints: Readonly<Partial<Record<PlanField['kind'], string>>> = {
  // As it is typed, of a year to come.
  quarter: `${new Date().getFullYear() + 1}-Q1`,
  currency: 'USD',
}

function Line({
  field: { kind },
  label,
  text,
  names,
  hint = hints[kind],
  onType,
  isInvalid = false,
}: FieldControlProps) {
  const id = useId()
  const known = knownNames(kind, names)
  return (
    <>
      <input
        aria-invalid={isInvalid}
        aria-label={label}
        className={`${look} h-7 max-md:h-10`}
        inputMode={kind === 'number' || kind === 'money' || kind === 'share' ? 'decimal' : undefined}
        list={known.length === 0 ? undefined : id}
        onChange={(event) => onType(event.target.value, false)}
        placeholder={hint}
        value={text}
      />
      {known.length === 0 ? null : <Suggestions called={names.called} id={id} texts={known} />}
    </>
  )
}

function knownNames(
  kind: PlanField['kind'],
  { people, colleagues, buyingCentres }: Names,
): readonly string[] {
  const theirs = people.map(({ name }) => name)
  if (kind === 'colleague') return colleagues
  if (kind === 'buying centre') return buyingCentres
  if (kind === 'owner') return [...colleagues, ...theirs]
  return kind === 'person' ? theirs : []
}

/** A closed list steps with the arrows: what stands there is chosen only when one leaves it. */
function Choice({ section, field, label, text, hint, onType, isInvalid = false }: FieldControlProps) {
  const words = field.kind === 'yes-no' ? ['true', 'false'] : ['', ...field.options.map(String)]
  const stepped = (event: KeyboardEvent<HTMLSelectElement>) => {
    event.currentTarget.dataset['stepped'] = String(event.key.startsWith('Arrow'))
  }
  return (
    <select
      aria-invalid={isInvalid}
      aria-label={label}
      className={`${look} h-7 max-md:h-10`}
      onChange={(event) => onType(event.target.value, event.target.dataset['stepped'] !== 'true')}
      onKeyDown={stepped}
      onPointerDown={(event) => {
        event.currentTarget.dataset['stepped'] = 'false'
      }}
      value={text}
    >
      {[...new Set([...words, text])].map((word) => (
        <option key={word} value={word}>
          {word === '' && hint !== undefined ? hint : optionWords(section, field, word)}
        </option>
      ))}
    </select>
  )
}

function optionWords(section: SectionName, { kind }: PlanField, word: string): string {
  if (word === '') return enPlanFields.empty
  if (kind === 'yes-no') return word === 'true' ? enPlanFields.yes : enPlanFields.no
  return enPlanFields.option(section, word)
}

function Boxes({ section, field, label, text, onType }: FieldControlProps) {
  const taken = text.split('\n').filter((line) => line !== '')
  const words = [...new Set([...field.options.map(String), ...taken])]
  const toggled = (word: string) =>
    words.filter((one) => (one === word ? !taken.includes(one) : taken.includes(one))).join('\n')
  return (
    <div
      aria-label={label}
      className="flex flex-wrap gap-x-3 rounded-s border border-line-2 bg-bg px-2 py-1"
      role="group"
    >
      {words.map((word) => (
        <label
          className="inline-flex min-h-6 items-center gap-1.5 text-small whitespace-nowrap max-md:min-h-10"
          key={word}
        >
          <input
            checked={taken.includes(word)}
            className="size-3.5 accent-(--accent)"
            onChange={() => onType(toggled(word), false)}
            type="checkbox"
          />
          {enPlanFields.option(section, word)}
        </label>
      ))}
    </div>
  )
}
