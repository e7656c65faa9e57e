/** What accepting proposed edits changes: the quality of the plan, and health and outlook as far as the plan speaks to them. */
import type { Diagnosis } from '../diagnosis.ts'
import type { PlanQuality } from '../quality/plan-quality.ts'
import { counted, figure, percent } from '../words.ts'

export interface Change {
  readonly on: 'health' | 'outlook' | 'quality'
  /** the number that it is: `score`, `p`, or of the quality `freshness`, `done`, `evidence`, `leftOut`, `unanswered` */
  readonly what: string
  /** null: not known, or nothing counts */
  readonly before: number | null
  readonly after: number | null
  readonly says: string
}

type Judged = Pick<Diagnosis, 'health' | 'leads' | 'outlook'>

export interface Accepting {
  readonly diagnosis: Judged
  /** with the plan as it would be; the same where the edits say nothing that the engine listens to; null: not known */
  readonly after: Judged | null
  readonly quality: { readonly before: PlanQuality; readonly after: PlanQuality }
}

export function accepting({ diagnosis, after, quality }: Accepting): Change[] {
  const judged = after === null ? [] : [healthChange(diagnosis, after), ...outlookChange(diagnosis, after)]
  return [...judged, ...qualityChanges(quality.before, quality.after)]
}

/** Health rests on records: what is written into the plan moves it only where a milestone counts as onboarding. */
function healthChange(before: Judged, after: Judged): Change {
  const [was, is] = [before.health[before.leads], after.health[after.leads]]
  const what = { on: 'health', what: 'score', before: was.score, after: is.score } as const
  const status = (one: typeof was): string => (one.status === null ? '' : `, ${one.status}`)
  if (was.score === null && is.score === null) {
    return { ...what, says: 'Health stays not measured: it rests on records, and this changes the plan.' }
  }
  if (was.score === is.score && was.status === is.status) {
    const stays = `Health stays at ${figure(is.score!)}${status(is)}`
    return { ...what, says: `${stays}: it rests on records, and this changes the plan.` }
  }
  const from = was.score === null ? 'not measured' : `${figure(was.score)}${status(was)}`
  const to = is.score === null ? 'not measured' : `${figure(is.score)}${status(is)}`
  return { ...what, says: `Health ${from} → ${to}, by what the plan then says.` }
}

function outlookChange({ outlook: was }: Judged, { outlook: is }: Judged): Change[] {
  if (was === null || is === null) return []
  const what = { on: 'outlook', what: 'p', before: was.p, after: is.p } as const
  if (was.p === is.p) {
    return [{ ...what, says: `The outlook stays at ${percent(is.p)}: it moves when records do.` }]
  }
  return [{ ...what, says: `Outlook ${percent(was.p)} → ${percent(is.p)}, by what the plan then says.` }]
}

interface QualityNumber {
  readonly what: string
  of(quality: PlanQuality): number | null
  says(value: number | null): string
}

const share = (value: number | null): string => (value === null ? 'not measured' : percent(value))

const numbers: readonly QualityNumber[] = [
  { what: 'freshness', of: ({ freshness }) => freshness.share, says: (value) => `fresh ${share(value)}` },
  { what: 'done', of: ({ done }) => done.share, says: (value) => `done ${share(value)}` },
  {
    what: 'evidence',
    of: ({ evidence }) => evidence.share,
    says: (value) => `with evidence ${share(value)}`,
  },
  {
    what: 'leftOut',
    of: ({ length }) => length.leftOut,
    says: (value) => `${counted(value ?? 0, 'item')} that one page has no room for`,
  },
  {
    what: 'unanswered',
    of: ({ freshness }) => freshness.unanswered,
    says: (value) => `${counted(value ?? 0, 'movement')} to answer`,
  },
]

/** Of the numbers that move, each; where none does, that. */
function qualityChanges(before: PlanQuality, after: PlanQuality): Change[] {
  const changes = numbers.flatMap(({ what, of, says }): Change[] => {
    const [was, is] = [of(before), of(after)]
    if (was === is) return []
    return [
      { on: 'quality', what, before: was, after: is, says: `Plan quality: ${says(was)} → ${says(is)}.` },
    ]
  })
  const { share: done } = after.done
  return changes.length > 0
    ? changes
    : [{ on: 'quality', what: 'done', before: done, after: done, says: 'Plan quality stays as it is.' }]
}
