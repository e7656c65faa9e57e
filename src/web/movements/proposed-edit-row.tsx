/** One proposed edit: its box, its sign, what it says, the fields that would be other, and the way to change them. */
import { isDay } from '#src/kernel/day.ts'
import type { ShownEdit } from '../answers.ts'
import { format, told } from '../format.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { en } from '../messages/en.ts'
import { shownValue } from '../plan/shown-value.ts'
import { EditForm } from './edit-form.tsx'
import { type Choice, isEditable } from './use-choice.ts'
import { Told } from '../ui/told.tsx'

interface ProposedEditRowProps {
  readonly edit: ShownEdit
  readonly asOf: string | null
  readonly choice?: Choice
}

export function ProposedEditRow({ edit, asOf, choice }: ProposedEditRowProps) {
  const { no, sign, proposed, stands } = edit
  const isTaken = choice === undefined || choice.isTaken(no)
  const isMissing = stands === 'missing'
  const says = <Told>{proposed.says}</Told>
  const words = (
    <span className={`min-w-0 text-pretty wrap-anywhere ${isTaken ? '' : 'text-mute line-through'}`}>
      <span className="text-mute">{en.proposal.sections[proposed.section]}</span>{' '}
      {sign === '−' ? <s className="text-mute">{says}</s> : says}
    </span>
  )
  const line = (
    <>
      <span aria-label={en.proposal.signs[sign]} className="w-2.5 text-center text-accent" role="img">
        {sign}
      </span>
      {words}
    </>
  )
  return (
    <li
      className={`rounded-s px-2 py-1 text-small ${isTaken ? 'bg-accent-tint' : 'bg-wash'}`}
      data-edit={no}
      title={told(proposed.why)}
    >
      {choice === undefined ? (
        <p className="flex gap-1.5">{line}</p>
      ) : (
        <label className="flex min-h-6 items-start gap-1.5 py-0.5 max-md:min-h-10">
          <input
            checked={isTaken}
            className="mt-px size-3.5 shrink-0 accent-(--accent)"
            disabled={isMissing}
            onChange={() => choice.toggle(no)}
            type="checkbox"
          />
          {line}
        </label>
      )}
      <div className={choice === undefined ? 'pl-4' : 'pl-9'}>
        <Fields changes={choice?.changes[no] ?? {}} edit={edit} />
        <p className="flex flex-wrap items-baseline justify-between gap-x-2 text-[11px] leading-4 text-mute">
          <SeenTo asOf={asOf} edit={edit} />
          {choice !== undefined && isTaken && isEditable(edit) && choice.edited !== no ? (
            <button
              className="-my-1 inline-flex min-h-6 items-center text-small text-accent hover:underline max-md:min-h-10"
              onClick={() => choice.edit(no)}
              type="button"
            >
              {en.proposal.change}
            </button>
          ) : null}
        </p>
        {choice !== undefined && choice.edited === no ? <EditForm choice={choice} edit={edit} /> : null}
      </div>
    </li>
  )
}

/** Who sees to it and by when, and where it meets the plan. */
function SeenTo({ edit: { proposed, stands }, asOf }: Pick<ProposedEditRowProps, 'edit' | 'asOf'>) {
  const { ownerEmail, dueOn, standing } = proposed
  return (
    <span>
      {en.proposal.seenTo(
        ownerEmail === null ? null : format.person(ownerEmail),
        format.shortDay(dueOn, asOf),
        standing === 'assumed',
      )}
      {en.proposal.stands[stands]}
    </span>
  )
}

interface FieldsProps {
  readonly edit: ShownEdit
  readonly changes: Readonly<Record<string, unknown>>
}

/** Old, then new; of what is new to the plan only what was changed by hand, as the line says the rest. */
function Fields({ edit: { sign, fields, proposed }, changes }: FieldsProps) {
  const item = { section: proposed.section, values: { ...proposed.item, ...changes } }
  const shown = sign === '~' ? fields : fields.filter(({ field }) => field in changes)
  if (shown.length === 0) return null
  return (
    <ul>
      {shown.map(({ field, from, to }) => (
        <li className="wrap-anywhere" key={field}>
          <span className="text-mute">{enPlanFields.within(proposed.section, field)}</span>{' '}
          <s className="text-mute">{asRead(enPlanFields.optionWithin(proposed.section, from))}</s>{' '}
          <span>
            {field in changes
              ? (shownValue(item, field) ?? en.notKnown)
              : asRead(enPlanFields.optionWithin(proposed.section, to))}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A day as the reader writes days; anything else as it stands. */
function asRead(text: string): string {
  return isDay(text) ? format.day(text) : text
}
