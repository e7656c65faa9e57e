/** What the plan itself comes to: what is open in it, when it was last seen to, and its quality (handbook 3). */
import { addDays, type Day, latest } from '#src/kernel/day.ts'
import { openItems } from '#src/plan/open-items.ts'
import { itemsOf } from '#src/plan/plan.ts'
import type { Figure } from '../document.ts'
import { itemsIn } from '../parts/items-in.ts'
import { oneItem } from '../parts/one-item.ts'
import type { PlanSource } from '../plan-source.ts'
import { format, unknown } from './format.ts'
import { makeFigure } from './make-figure.ts'

export type PlanFigureId =
  | 'updated'
  | 'last-review'
  | 'next-qbr'
  | 'risks-open'
  | 'actions-due'
  | 'actions-overdue'
  | 'open-movements'
  | 'freshness'
  | 'length'
  | 'co-reading'
  | 'evidence'
  | 'done'

const SOON_DAYS = 30

export function planFigures(source: PlanSource): Record<PlanFigureId, Figure> {
  const { plan, today, quality } = source
  const due = openItems(plan, 'actions').flatMap(({ values }) => values.dueOn ?? [])
  const isTemplate = source.dossier === null
  const count = (number: number): string => (isTemplate ? unknown : format.number(number))
  const overdue = due.filter((day) => day < today).length
  const soon = due.filter((day) => day >= today && day <= addDays(today, SOON_DAYS)).length
  const risks = openItems(plan, 'risks').length
  return {
    updated: makeFigure('updated', 'Last updated', format.day(updatedOn(source))),
    'last-review': makeFigure('last-review', 'Last review', format.day(quality?.freshness.lastReviewOn)),
    'next-qbr': makeFigure('next-qbr', 'Next QBR', format.day(nextQbrOn(source))),
    'risks-open': makeFigure('risks-open', 'Open risks', count(risks)),
    'actions-due': makeFigure('actions-due', 'Actions due in 30 days', count(soon)),
    'actions-overdue': makeFigure('actions-overdue', 'Overdue actions', count(overdue), {
      tone: overdue > 0 ? 'bad' : null,
    }),
    'open-movements': makeFigure('open-movements', 'Open movements', count(source.cards.length)),
    ...qualityFigures(source),
  }
}

/** When an item last came, changed or was confirmed. */
function updatedOn({ plan }: PlanSource): Day | null {
  const days = itemsOf(plan).flatMap(({ changedAt, lastConfirmedAt }) => [
    changedAt,
    lastConfirmedAt ?? changedAt,
  ])
  return latest(...days.map((instant) => instant.slice(0, 10)))
}

/** As the plan says it, else the next of its kind that is scheduled. */
export function nextQbrOn({ plan, dossier, today }: PlanSource): Day | null {
  const planned = oneItem(plan, 'qbr')?.values.nextOn ?? null
  if (planned !== null && planned >= today) return planned
  const scheduled = dossier?.touches.filter(({ type, on }) => type === 'QBR' && on >= today) ?? []
  const meetings = itemsIn(plan, 'meetings').filter(
    ({ values }) => values.type === 'QBR' && values.on >= today,
  )
  const days = [...scheduled.map(({ on }) => on), ...meetings.map(({ values }) => values.on)]
  return days.toSorted()[0] ?? planned
}

type QualityFigureId = 'freshness' | 'length' | 'co-reading' | 'evidence' | 'done'

function qualityFigures({ quality }: PlanSource): Record<QualityFigureId, Figure> {
  const read = [quality?.coReading.am, quality?.coReading.csm].filter((day) => typeof day === 'string').length
  const left = quality?.length.leftOut
  const essentials = quality?.done.essentials ?? []
  const present = essentials.filter(({ holds }) => holds).length
  return {
    freshness: makeFigure('freshness', 'Freshness', format.percent(quality?.freshness.share), {
      note: quality ? `${format.number(quality.freshness.stale.length)} past their shelf life` : null,
    }),
    length: makeFigure('length', 'Length', lengthText(left)),
    'co-reading': makeFigure('co-reading', 'Co-reading', quality ? `${format.number(read)} of 2` : unknown, {
      note: quality?.coReading.isRead === false ? 'not since the last movement' : null,
    }),
    evidence: makeFigure('evidence', 'Evidence', format.percent(quality?.evidence.share), {
      note: quality
        ? `${format.number(quality.evidence.backed)} of ${format.number(quality.evidence.claims)} claims`
        : null,
    }),
    done: makeFigure('done', 'Done', format.percent(quality?.done.share), {
      note: quality ? `${format.number(present)} of ${format.number(essentials.length)} essentials` : null,
    }),
  }
}

function lengthText(leftOut: number | undefined): string {
  if (leftOut === undefined) return unknown
  return leftOut === 0 ? 'one page' : `${format.number(leftOut)} more than a page`
}
