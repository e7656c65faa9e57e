/** What is to be expected of the renewal of one account, with its steps and checklist, for the terminal. */
import type { diagnosisSchema } from '#src/operations/diagnosis-schema.ts'
import type { z } from 'zod'
import { money } from './figures.ts'
import { wrapped } from './wrapped.ts'

type Diagnosis = z.output<typeof diagnosisSchema>
type Renewal = NonNullable<Diagnosis['renewal']>

const MARKS = { done: '✓', overdue: '!', due: '→', ahead: ' ' } as const

export function renewalLines({ renewal, currency }: Diagnosis): string[] {
  if (renewal === null) return []
  const parts = [
    renewal.category,
    renewal.dueOn === null ? null : `decided by ${renewal.dueOn}`,
    renewal.byOwner === null ? null : ownerSays(renewal.byOwner),
    renewal.expectedLoss === null ? null : `expected loss ${money(renewal.expectedLoss, currency)}`,
    renewal.atRisk === null ? null : `at risk: ${renewal.atRisk.reasons.map(({ says }) => says).join(' ')}`,
  ]
  const isNear = renewal.checklist.length > 0
  return [
    '',
    ...wrapped(`Renewal      ${parts.filter((part) => part !== null).join(' · ')}`),
    ...(isNear ? renewal.steps.map(stepLine) : []),
    ...renewal.checklist.flatMap(checkLines),
  ]
}

function stepLine({ daysBefore, on, what, state, isKnown }: Renewal['steps'][number]): string {
  const unknown = isKnown || state === 'ahead' ? '' : ' (no record shows whether it is done)'
  return `  ${MARKS[state]} ${on}  T-${String(daysBefore).padEnd(3)}  ${what}${unknown}`
}

function checkLines({ asks, holds, says }: Renewal['checklist'][number]): string[] {
  const mark = holds === null ? '?' : holds ? '✓' : '✗'
  return wrapped(`${mark} ${asks}: ${says}`, '  ')
}

/** What the owner holds of it, and whether that counts and fits. */
function ownerSays({ p, category, by, on, counts, isFar }: NonNullable<Renewal['byOwner']>): string {
  const says = p === null ? category : `${Math.round(p * 100)}%, ${category}`
  const far = isFar ? ', more than 20 points from the outlook' : ''
  return `${by} says ${says} (${on}${counts ? '' : ', counts no more'}${far})`
}
