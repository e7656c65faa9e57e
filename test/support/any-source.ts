/** Any source of a form for property tests: a plan at random, with the worked account as its facts or without any. */
import fc from 'fast-check'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { planQuality } from '#src/detect/quality/quality-of.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import type { Plan } from '#src/plan/plan.ts'
import { monthPoints } from '#src/publish/month-points.ts'
import { emptySource, type PlanSource } from '#src/publish/plan-source.ts'
import { anyDay, anyPlan, anyText } from './any-plan.ts'
import { contract, dossier, feeds, person, portfolio, recordFeeds, terms } from './dossier.ts'
import { movementCard } from './movement-card.ts'
import { touch } from './records.ts'

const facts = fc
  .record({
    name: anyText,
    who: anyText,
    subject: anyText,
    arr: fc.option(fc.integer({ min: 1, max: 900_000 }), { nil: null }),
    seats: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
    isPaid: fc.boolean(),
    tier: fc.constantFrom(1, 2, 3, null),
  })
  .map(({ name, who, subject, arr, seats, isPaid, tier }): Dossier => {
    const base = dossier({
      asOf: anyDay,
      contracts: isPaid ? [contract({ terms: [terms({ arr, seats })], renewalOn: '2026-06-15' })] : [],
      people: [
        person({ name: who, email: 'p1@fintech.example' }),
        person({ factId: 'contact/crm/P-2', sourceId: 'P-2', name: 'Ann', roles: [], reportsToId: 'P-1' }),
      ],
      touches: [
        touch('2026-02-20', ['p1@fintech.example']),
        touch('2026-03-20', ['p1@fintech.example', 'new@fintech.example'], { subject }),
      ],
    })
    return { ...base, profile: { ...base.profile, name, tier } }
  })

/** Of an account: diagnosed or not. */
export function anySource(most?: number): fc.Arbitrary<PlanSource> {
  return fc.tuple(anyPlan(most), facts, fc.boolean(), anyText).map(([plan, known, isDiagnosed, said]) => {
    const diagnosis = isDiagnosed ? diagnosisOf(known) : null
    const card = movementCard()
    return {
      ...emptySource(anyDay),
      organizationName: said,
      dossier: known,
      plan,
      diagnosis,
      quality: diagnosis === null ? null : qualityOf(plan, diagnosis),
      history: diagnosis === null ? [] : monthPoints([diagnosis], anyDay),
      changes: { since: anyDay, lines: [] },
      cards: [{ ...card, finding: { ...card.finding, headline: said } }],
      segment: known.profile.segment,
    }
  })
}

/** The calendar speaks every day, so that contacts can be told. */
function diagnosisOf(known: Dossier): Diagnosis {
  const alive = portfolio({
    asOf: anyDay,
    feeds: feeds({ product: 0 }, anyDay),
    recordFeeds: recordFeeds({ touch: { calendar: 0 } }, anyDay),
  })
  return detect(known, alive, defaultSettings)
}

function qualityOf(plan: Plan, diagnosis: Diagnosis) {
  const settings = defaultSettings
  const owners = { am: null, csm: 'sarah.chen@northbeam.example' }
  return planQuality({
    plan,
    diagnosis,
    cards: [],
    owners,
    opportunities: [],
    accountReadOn: null,
    reviewedOn: null,
    today: anyDay,
    settings,
  })
}
