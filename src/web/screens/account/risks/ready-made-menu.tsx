/** The ready-made risks as a menu: one choice writes it down with its owner and its day, and can be taken back. */
import { useId } from 'react'
import { format } from '../../../format.ts'
import { enRisks } from '../../../messages/en-risks.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { usePlanEdits } from '../../../plan/use-plan-edits.ts'
import { said } from '../../../said.ts'
import { buttonLook } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { RisksShown } from './risks-query.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import { InEnglish } from '../../../ui/in-english.tsx'

type Offer = RisksShown['readyMade'][number]

interface ReadyMadeMenuProps {
  readonly offers: readonly Offer[]
  readonly place: PlanPlace
}

export function ReadyMadeMenu({ offers, place }: ReadyMadeMenuProps) {
  const id = useId()
  const anchor = `--${id.replaceAll(/[^\w]/g, '')}`
  const add = useAdding(place)
  return (
    <span className="inline-flex print:hidden">
      <button className={buttonLook('line')} popoverTarget={id} style={{ anchorName: anchor }} type="button">
        <Icon name="plus" size={14} />
        {enRisks.readyMade}
      </button>
      <span
        className="m-0 max-h-[min(560px,80dvh)] w-[min(420px,calc(100vw-24px))] overflow-y-auto rounded-m border border-line bg-raise p-1 text-left text-body text-ink shadow-float [inset:auto] [position-area:block-end_span-inline-start] [position-try-fallbacks:flip-block]"
        id={id}
        popover="auto"
        style={{ positionAnchor: anchor }}
      >
        <span className="block px-2.5 py-1.5 text-small text-mute">{enRisks.readyMadeSays}</span>
        {offers.map((offer) => (
          <button
            className="flex min-h-9 w-full items-baseline justify-between gap-3 rounded-s px-2.5 py-1.5 text-left hover:bg-sunk focus-visible:-outline-offset-2 max-md:min-h-11"
            key={offer.id}
            onClick={() => {
              document.getElementById(id)?.hidePopover()
              void add(offer)
            }}
            type="button"
          >
            <span className="min-w-0">
              <InEnglish>{offer.risk}</InEnglish>
              {offer.isThere ? <span className="text-mute">, {enRisks.isThere}</span> : null}
            </span>
            <span className="shrink-0 text-small text-mute">{aboutOffer(offer)}</span>
          </button>
        ))}
      </span>
    </span>
  )
}

function aboutOffer({ category, ownerEmail, dueOn }: Offer): string {
  const owner = ownerEmail === null ? null : format.person(ownerEmail)
  return [
    category && enPlanFields.option('risks', category),
    owner,
    enRisks.dueOn(format.shortDay(dueOn, dueOn)),
  ]
    .filter((part) => part !== null)
    .join(', ')
}

function useAdding({ organization, account }: PlanPlace) {
  const { edit } = usePlanEdits(organization, account)
  return async ({ risk, category, likelihood, ownerEmail, dueOn }: Offer) => {
    const values = { risk, category, likelihood, ownerEmail, dueOn }
    const { problem } = await edit([{ section: 'risks', change: 'add', values }], enRisks.added(risk))
    if (problem !== null) said.refuse(problem, enRisks.refused)
  }
}
