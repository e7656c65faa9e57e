/** What records expect beside what AM and CSM say, and the category in which it counts. */
import { isLittleKnown } from '#src/detect/outlook/is-little-known.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Outlook } from '#src/detect/diagnosis.ts'
import { format } from '../../../format.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import { enRenewal } from '../../../messages/en-renewal.ts'
import { en } from '../../../messages/en.ts'
import { type EditedItem, onlyItem } from '../../../plan/edited-item.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemDiffers } from '../../../plan/item-differs.tsx'
import { ItemMark } from '../../../plan/item-mark.tsx'
import { itemsIn, type ListedItem, planItemsQuery } from '../../../plan/plan-items-query.ts'
import { Differs } from '../../../ui/differs.tsx'
import { RangeBar } from '../../../ui/range-bar.tsx'
import { Section } from '../../../ui/section.tsx'
import { FigureMark } from '../figure-mark.tsx'
import { useAccount } from '../use-account.ts'
import type { RenewalRun } from './renewal-query.ts'

const words = enRenewal.expectation

interface ExpectationProps {
  readonly run: RenewalRun
  readonly outlook: Outlook
  /** what stands against believing the outlook; null: nothing */
  readonly warning: string | null
}

export function ExpectationSection({ run, outlook, warning }: ExpectationProps) {
  const { organization, account } = useAccount()
  const { id } = account.profile
  const items = useQuery(planItemsQuery(organization, id)).data ?? []
  const item = onlyItem(items, 'renewal')
  const { ownersApart, areOwnersFar, isDecided } = run
  return (
    <Section
      aside={
        ownersApart !== null && areOwnersFar ? (
          <Differs>{words.apart(Math.abs(ownersApart))}</Differs>
        ) : (
          words.aside
        )
      }
      title={words.title}
    >
      <dl className="grid gap-x-6 gap-y-5 py-3 sm:grid-cols-2 xl:grid-cols-[1.5fr_1fr_1fr_1.2fr]">
        <OutlookPart outlook={outlook} warning={warning} />
        {run.figures.map((figure) => (
          <OwnFigure asOf={run.asOf} figure={figure} item={item} key={figure.who} />
        ))}
        <Category item={item} listed={itemsIn(items, 'renewal')[0]} run={run} />
      </dl>
      {isDecided ? <p className="pb-2 text-small text-mute">{words.decided}</p> : null}
    </Section>
  )
}

interface PartProps {
  readonly label: string
  /** where it comes from */
  readonly mark?: ReactNode
  readonly children: ReactNode
}

function Part({ label, mark, children }: PartProps) {
  return (
    <div className="min-w-0" data-tells={mark === undefined ? undefined : ''}>
      <dt className="flex items-center gap-0.5 text-label text-mute">
        {label}
        <span className="-my-1 inline-flex">{mark}</span>
      </dt>
      <dd className="flex flex-col items-start gap-0.5">{children}</dd>
    </div>
  )
}

function OutlookPart({ outlook, warning }: Pick<ExpectationProps, 'outlook' | 'warning'>) {
  const { p, low, high, known } = outlook
  const range = en.outlook.between(format.percent(low), format.percent(high))
  return (
    <Part label={words.outlook} mark={<FigureMark of="outlook" says={words.outlook} />}>
      <span className="flex w-full flex-wrap items-baseline gap-x-2.5">
        <span className="text-figure">{format.percent(p)}</span>
        {format.percent(low) === format.percent(high) ? null : (
          <span className="text-small text-mute">{range}</span>
        )}
      </span>
      {warning === null ? null : <span className="text-small font-medium text-watch">{warning}</span>}
      <span className="block w-full max-w-72">
        <RangeBar high={high} low={low} sentence={en.outlook.sentence(format.percent(p), range)} value={p} />
      </span>
      <span className={`text-small ${isLittleKnown({ known }) ? 'font-medium text-watch' : 'text-mute'}`}>
        {isLittleKnown({ known })
          ? en.outlook.littleKnown(format.percent(known))
          : en.outlook.known(format.percent(known))}
      </span>
    </Part>
  )
}

interface OwnFigureProps {
  readonly figure: RenewalRun['figures'][number]
  readonly item: EditedItem
  readonly asOf: string
}

const fields = { AM: 'probabilityByAm', CSM: 'probabilityByCsm' } as const

function OwnFigure({ figure: { who, p, by, on, apart, isFar }, item, asOf }: OwnFigureProps) {
  const { organization, account } = useAccount()
  const says = apart === null ? null : apartInWords(apart)
  return (
    <Part label={words.owner[who]} mark={p === null ? null : <FieldMark field={fields[who]} item={item} />}>
      <InlineEdit account={account.profile.id} field={fields[who]} item={item} organization={organization}>
        {p === null ? undefined : <span className="text-figure">{format.percent(p)}</span>}
      </InlineEdit>
      {says === null ? null : isFar ? (
        <Differs>{says}</Differs>
      ) : (
        <span className="text-small text-mute">{says}</span>
      )}
      {by === null || on === null ? null : (
        <span className="text-small text-mute">
          {words.said(by.includes('@') ? format.person(by) : by, format.shortDay(on, asOf))}
        </span>
      )}
    </Part>
  )
}

/** Of what a person said; the key that confirms finds it by its place. */
function FieldMark({ item, field }: { readonly item: EditedItem; readonly field: string }) {
  const { organization, account } = useAccount()
  return (
    <span className="inline-flex" data-menu-of={item.id ?? undefined}>
      <ItemMark account={account.profile.id} field={field} item={item} organization={organization} />
    </span>
  )
}

function apartInWords(points: number): string {
  if (points === 0) return words.same
  return points > 0 ? words.over(points) : words.under(-points)
}

interface CategoryProps extends Pick<ExpectationProps, 'run'> {
  readonly item: EditedItem
  /** the same as it is written; undefined: nobody has said anything yet */
  readonly listed: ListedItem<'renewal'> | undefined
}

function Category({ item, listed, run: { forecast, isDecided } }: CategoryProps) {
  const { organization, account } = useAccount()
  const { counts, byOutlook, isFar, isByOwner } = forecast
  return (
    <Part
      label={words.category}
      mark={listed === undefined || isDecided ? null : <FieldMark field="forecast" item={item} />}
    >
      <span className="text-figure" data-counts>
        {enPlanFields.option('renewal', counts)}
      </span>
      {isDecided ? null : (
        <span className="flex flex-wrap items-baseline gap-x-1 text-small text-mute">
          {words.called}
          <InlineEdit account={account.profile.id} field="forecast" item={item} organization={organization} />
        </span>
      )}
      {isFar ? (
        <Differs>{words.far(format.percent(account.diagnosis?.outlook?.p ?? 0))}</Differs>
      ) : listed?.differs.some(({ field }) => field === 'forecast') === true ? (
        <ItemDiffers field="forecast" item={listed} />
      ) : isByOwner && counts !== byOutlook ? (
        <span className="text-small text-mute">
          {words.categoryByOutlook(enPlanFields.option('renewal', byOutlook))}
        </span>
      ) : null}
    </Part>
  )
}
