/** The register of risks: the gravest first, each editable where it stands, the closed ones folded away. */
import { enRisks } from '../../../messages/en-risks.ts'
import { AddItem } from '../../../plan/add-item.tsx'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { Section } from '../../../ui/section.tsx'
import { useAccount } from '../use-account.ts'
import { ReadyMadeMenu } from './ready-made-menu.tsx'
import { RiskRow } from './risk-row.tsx'
import type { RisksShown } from './risks-query.ts'

interface RiskRegisterProps {
  readonly risks: RisksShown
  readonly items: readonly ListedItem<'risks'>[]
}

export function RiskRegister({ risks: shown, items }: RiskRegisterProps) {
  const { organization, account } = useAccount()
  const place = { organization, account: account.profile.id }
  const listed = new Map(items.map((item) => [item.id, item]))
  const rows = shown.risks.flatMap((judged) => {
    const item = listed.get(judged.id)
    return item === undefined ? [] : [{ judged, item }]
  })
  const open = rows.filter(({ judged }) => judged.isOpen)
  const closed = rows.filter(({ judged }) => !judged.isOpen)
  const late = open.filter(({ judged }) => judged.daysLate !== null).length
  return (
    <Section
      aside={
        <span className="inline-flex items-center gap-3">
          {late === 0 ? null : <span className="font-medium text-bad">{enRisks.overdue(late)}</span>}
          <ReadyMadeMenu offers={shown.readyMade} place={place} />
        </span>
      }
      title={enRisks.title}
    >
      {open.length === 0 ? (
        <div className="py-4">
          <p className="font-strong">{enRisks.none.title}</p>
          <p className="max-w-prose text-mute">{enRisks.none.says}</p>
        </div>
      ) : (
        <ul aria-label={enRisks.list}>
          {open.map(({ judged, item }) => (
            <RiskRow item={item} judged={judged} key={item.id} place={place} />
          ))}
        </ul>
      )}
      <AddItem {...place} section="risks" />
      {closed.length === 0 ? null : (
        <details className="pt-2">
          <summary className="inline-flex min-h-7 items-center rounded-s text-mute hover:text-ink max-md:min-h-10">
            {enRisks.closed(closed.length)}
          </summary>
          <ul>
            {closed.map(({ judged, item }) => (
              <RiskRow item={item} judged={judged} key={item.id} place={place} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
