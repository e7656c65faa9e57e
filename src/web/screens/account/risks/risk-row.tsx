/** One risk, edited where it stands: how grave, what is done by whom and by when, and what set it off. */
import { enRisks } from '../../../messages/en-risks.ts'
import { editedItem, type PlanPlace } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemEnd } from '../../../plan/item-end.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Differs } from '../../../ui/differs.tsx'
import { RiskBehind } from './risk-behind.tsx'
import { RiskGlyph } from './risk-glyph.tsx'
import type { JudgedRisk } from './risks-query.ts'
import { Told } from '../../../ui/told.tsx'

interface RiskRowProps {
  readonly item: ListedItem<'risks'>
  readonly judged: JudgedRisk
  readonly place: PlanPlace
}

const { words } = enRisks

const facts = [
  ['severity', enRisks.severity],
  ['likelihood', enRisks.likelihood],
  ['category', words.category],
  ['status', words.status],
  ['ownerEmail', words.owner],
  ['dueOn', words.due],
] as const

const texts = [
  ['trigger', words.trigger],
  ['cause', words.cause],
  ['mitigation', words.mitigation],
] as const

export function RiskRow({ item, judged, place }: RiskRowProps) {
  const edited = editedItem(item)
  const { number, daysLate, against } = judged
  return (
    <li className="grid grid-cols-[44px_minmax(0,1fr)] gap-x-2 border-b border-line py-3" data-item={item.id}>
      <span className="flex items-start gap-2 pt-1 text-mute">
        <span className="w-3 text-right font-strong">{number}</span>
        <RiskGlyph likelihood={item.values.likelihood} severity={item.values.severity} />
      </span>
      <div className="min-w-0">
        <div className="flex items-start justify-between gap-3">
          <span className="min-w-0 flex-1 text-title">
            <InlineEdit {...place} field="risk" item={edited} />
          </span>
          <ItemEnd {...place} item={edited} />
        </div>
        <dl className="grid grid-cols-2 gap-x-5 gap-y-0.5 text-small sm:grid-cols-3 lg:grid-cols-[88px_88px_minmax(88px,1fr)_minmax(88px,1fr)_minmax(96px,1fr)_minmax(120px,1.2fr)]">
          {facts.map(([field, label]) => (
            <div className="min-w-0" key={field}>
              <dt className="text-[11px] leading-4 text-mute">{label}</dt>
              <dd className={field === 'dueOn' && daysLate !== null ? 'text-bad' : ''}>
                <InlineEdit {...place} field={field} item={edited} />
                {field === 'dueOn' && daysLate !== null ? (
                  <span className="font-medium"> {enRisks.late(daysLate)}</span>
                ) : null}
                {against
                  .filter((one) => one.field === field)
                  .map(({ says }) => (
                    <Differs key={says}>
                      <Told>{says}</Told>
                    </Differs>
                  ))}
              </dd>
            </div>
          ))}
        </dl>
        {against
          .filter((one) => !facts.some(([field]) => field === one.field))
          .map(({ says }) => (
            <p key={says}>
              <Differs>
                <Told>{says}</Told>
              </Differs>
            </p>
          ))}
        <dl className="grid gap-x-5 gap-y-0.5 pt-1 md:grid-cols-3">
          {texts.map(([field, label]) => (
            <div className="min-w-0" key={field}>
              <dt className="text-[11px] leading-4 text-mute">{label}</dt>
              <dd>
                <InlineEdit {...place} field={field} item={edited} />
              </dd>
            </div>
          ))}
        </dl>
        <RiskBehind author={item.author} judged={judged} place={place} />
      </div>
    </li>
  )
}
