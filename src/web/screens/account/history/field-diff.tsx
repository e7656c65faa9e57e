/** The fields of an item that changed: what they were, struck through, and what they are. */
import { valueText } from '#src/plan/field-text.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { type RecordField, recordFieldNamed, shownRecord } from '../../../document/record-fields.ts'
import { format } from '../../../format.ts'
import { enAccountRecord } from '../../../messages/en-account-record.ts'
import { enHistory } from '../../../messages/en-history.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import { currencyOf } from '../../../currency-of.ts'
import { shownValue } from '../../../plan/shown-value.ts'
import { useAccount } from '../use-account.ts'

interface FieldDiffProps {
  readonly section: SectionName
  /** that the item names for its amounts; null: they are in that of the account */
  readonly currency: string | null
  readonly fields: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[]
}

export function FieldDiff({ section, currency, fields }: FieldDiffProps) {
  const { account } = useAccount()
  const ofAccount = currencyOf(account)
  const now = currency ?? ofAccount
  // Amounts of before are in the currency of before.
  const changed = fields.find(({ field }) => field === 'currency')
  const was = changed === undefined ? now : ((changed.from ?? ofAccount) as string | null)
  const textOf = (field: string, value: unknown, of: string | null) => fieldText(section, field, value, of)
  return (
    <dl className="flex flex-col gap-0.5 text-small">
      {fields.map(({ field, from, to }) => (
        <div className="flex flex-wrap gap-x-2" key={field}>
          <dt className="text-mute">{labelOf(section, field)}</dt>
          <dd className="min-w-0">
            <del className="text-mute">{textOf(field, from, was)}</del>
            <span aria-hidden="true" className="px-1.5 text-mute">
              →
            </span>
            <ins className="rounded-s bg-accent-tint px-1 no-underline">{textOf(field, to, now)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What is written of the account itself is called as in its head. */
function recordOf(section: SectionName, field: string): RecordField | null {
  return section === 'overview' ? recordFieldNamed(field) : null
}

function labelOf(section: SectionName, field: string): string {
  const ofAccount = recordOf(section, field)
  return ofAccount === null ? enPlanFields.label(section, field) : enAccountRecord.labels[ofAccount.name]
}

function fieldText(section: SectionName, field: string, value: unknown, currency: string | null): string {
  if (value === null || value === undefined || value === '') return enHistory.changes.unknown
  const ofAccount = recordOf(section, field)
  if (ofAccount !== null) {
    return ofAccount.name === 'revenue'
      ? format.money(Number(value), currency)
      : shownRecord(ofAccount, value as string | number)
  }
  const shown = shownValue({ section, values: { currency, [field]: value } }, field)
  if (shown !== null) return shown
  // What is drawn elsewhere, as a line of the map, has words of its own.
  return valueText(value)
}
