/** What to fill first in a plan, why, and what of it is missing. */
import type { Day } from '#src/kernel/day.ts'
import type { Plan } from '../plan.ts'
import { gapsByTopic } from './gaps-by-topic.ts'
import type { GuideGap } from './guide-gap.ts'
import { type GuideStep, segmentGuides, standardGuide } from './segment-guides.ts'

export interface GuidedStep extends GuideStep {
  readonly gaps: readonly GuideGap[]
}

export interface PlanGuide {
  /** those that it follows: by segment, by industry, or both; empty: what every plan must have */
  readonly follows: readonly string[]
  readonly steps: readonly GuidedStep[]
}

/**
 * B2B SaaS and E-commerce are told by the segment or by the industry, and then count beside the size.
 * @param chosen as the setting `guide.follows` has it: a guide to follow in the place of the one of the segment's own name
 */
export function guideOf(
  account: { readonly segment: string | null; readonly industry: string | null },
  plan: Plan,
  today: Day,
  chosen = 'own',
): PlanGuide {
  const words = [chosen === 'own' ? account.segment : chosen, account.industry]
  const named = new Set(words.map((word) => guideNamed(word ?? '')))
  const guides = segmentGuides.filter(({ segment }) => named.has(segment))
  const all = guides.length === 0 ? standardGuide : guides.flatMap(({ steps }) => steps)
  const steps = [...new Map(all.map((step) => [step.topic, step])).values()]
  return {
    follows: guides.map(({ segment }) => segment),
    steps: steps.map((step) => ({ ...step, gaps: gapsByTopic[step.topic](plan, today) })),
  }
}

/** The guide of the handbook that a segment or an industry is called after; null: none is. */
export function guideNamed(word: string): string | null {
  return segmentGuides.find(({ segment }) => plainWord(segment) === plainWord(word))?.segment ?? null
}

/** `e-commerce`, `E-Commerce` and `eCommerce` are one; so are `SaaS` and `B2B SaaS`. */
function plainWord(word: string): string {
  const plain = word.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return plain === 'saas' ? 'b2bsaas' : plain
}
