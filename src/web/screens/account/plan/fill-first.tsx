/** What to fill first in the plan by the segment of the account, why, and what is missing, each to be filled at once. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { usePlanEditing } from '../../../document/use-plan-editing.ts'
import { format, told } from '../../../format.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import { enPlanGuide } from '../../../messages/en-plan-guide.ts'
import { en } from '../../../messages/en.ts'
import type { PlanPlace } from '../../../plan/edited-item.ts'
import { ItemForm } from '../../../plan/item-form.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { Overlay } from '../../../ui/overlay.tsx'
import { Section } from '../../../ui/section.tsx'
import { goToSection } from './go-to-section.ts'
import { type GuidedGap, type GuidedStep, planGuideQuery } from './plan-guide-query.ts'
import { Told } from '../../../ui/told.tsx'
import { useNextGap } from './use-next-gap.ts'
import { enHeads } from '../../../messages/en-heads.ts'

export function FillFirst(place: PlanPlace) {
  const { data } = useQuery(planGuideQuery(place.organization, place.account))
  const [gap, setGap] = useState<GuidedGap | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const goOnAt = useNextGap(list)
  if (data === undefined) return null
  if (data.goneSince !== null) return <Gone {...place} since={data.goneSince} />
  return (
    <Section aside={enPlanGuide.follows(data.follows)} title={enPlanGuide.title}>
      <ol className="divide-y divide-line" ref={list}>
        {data.steps.map((step) => (
          <Step
            key={step.topic}
            onFill={(wanted) => {
              goOnAt(step.topic)
              setGap(wanted)
            }}
            step={step}
          />
        ))}
      </ol>
      {gap === null ? null : <Filling {...place} gap={gap} onDone={() => setGap(null)} />}
    </Section>
  )
}

/** Who is lost is asked for nothing; what was known stays. */
function Gone({ organization, account, since }: PlanPlace & { readonly since: string }) {
  const { gone } = enPlanGuide
  return (
    <Section aside={gone.since(format.day(since))} title={gone.title}>
      <p className="py-2 text-ink-2 text-pretty">{gone.says}</p>
      <Link
        className="inline-flex min-h-6 items-center font-medium text-accent hover:underline max-md:min-h-10"
        params={{ organization, account }}
        to="/$organization/accounts/$account/history"
      >
        {gone.history}
      </Link>
    </Section>
  )
}

/** Gaps of a step that are named; of more, the number. */
const NAMED = 3

function Step({ step, onFill }: { readonly step: GuidedStep; readonly onFill: (gap: GuidedGap) => void }) {
  const { topic, why, section, gaps } = step
  const title = enHeads.of(step.title)
  return (
    <li className="py-2" data-step={topic}>
      <div className="flex items-baseline justify-between gap-3">
        <button
          className="min-h-6 font-strong hover:text-accent hover:underline"
          onClick={() => goToSection(section)}
          title={enPlanGuide.goTo(title)}
          type="button"
        >
          {title}
        </button>
        <span className="inline-flex items-center gap-1.5 text-small text-mute">
          <Mark tone={gaps.length === 0 ? 'good' : 'unknown'} />
          {gaps.length === 0 ? enPlanGuide.filled : enPlanGuide.missing(gaps.length)}
        </span>
      </div>
      <p className="text-small text-mute text-pretty">
        <Told>{why}</Told>
      </p>
      {gaps.length === 0 ? null : (
        <ul className="flex flex-col gap-1 pt-1.5">
          {gaps.slice(0, NAMED).map((gap) => (
            <li key={gap.says}>
              <button
                aria-label={enPlanGuide.fill(told(gap.says))}
                className="inline-flex min-h-6 max-w-full items-center rounded-s border border-dashed border-faint px-2 py-0.5 text-left text-small text-ink-2 text-pretty hover:border-accent hover:text-accent max-md:min-h-10"
                data-gap=""
                onClick={() => onFill(gap)}
                type="button"
              >
                <Told>{gap.says}</Told>
              </button>
            </li>
          ))}
          {gaps.length > NAMED ? (
            <li className="text-small text-mute">{enPlanGuide.more(gaps.length - NAMED)}</li>
          ) : null}
        </ul>
      )}
    </li>
  )
}

interface FillingProps extends PlanPlace {
  readonly gap: GuidedGap
  readonly onDone: () => void
}

/** The fields of an item that are asked for, or the form of a new one. */
function Filling({ gap, onDone, organization, account }: FillingProps) {
  const editing = usePlanEditing({ organization, account })
  if (editing === null) return null
  const section: SectionName = gap.section
  const item =
    gap.item !== null
      ? editing.itemOf(section, gap.item)
      : gap.fields.length > 0
        ? editing.onlyOf(section)
        : null
  return (
    <Overlay
      close={en.close}
      onClose={onDone}
      open
      title={item?.name ?? enPlanFields.addOne(en.proposal.sections[section])}
    >
      <p className="pb-1 text-mute">
        <Told>{gap.says}</Told>
      </p>
      <ItemForm
        account={account}
        fields={gap.fields.length === 0 ? undefined : gap.fields}
        item={item ?? undefined}
        onDone={onDone}
        organization={organization}
        section={section}
        start={gap.start}
      />
    </Overlay>
  )
}
