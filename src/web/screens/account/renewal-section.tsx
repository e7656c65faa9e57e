/** What is to be expected of the renewal, the steps back from its deadline, and what it still takes. */
import type { Renewal, RenewalStep } from '#src/detect/diagnosis.ts'
import { evidenceOfAll } from '#src/detect/evidence-of-all.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enPlanFields } from '../../messages/en-plan-fields.ts'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { Named } from '../../ui/named.tsx'
import { Told } from '../../ui/told.tsx'
import { CheckRow } from './check-row.tsx'
import { EvidenceList } from './evidence-list.tsx'

interface RenewalSectionProps {
  readonly renewal: Renewal
  readonly currency: string | null
  readonly asOf: string
}

export function RenewalSection({ renewal, currency, asOf }: RenewalSectionProps) {
  const { category, expectedLoss, atRisk, steps, checklist } = renewal
  const loss = expectedLoss === null ? null : format.money(expectedLoss, currency)
  return (
    <Section
      aside={[enPlanFields.option('renewal', category), loss === null ? null : en.renewal.expectedLoss(loss)]
        .filter(Boolean)
        .join(', ')}
      title={en.renewal.title}
    >
      {atRisk === null ? null : (
        <div className="flex gap-2.5 border-b border-line py-2">
          <Mark className="mt-[5px]" tone="bad" />
          <div>
            <p>
              <span className="font-strong">
                {en.renewal.atRisk(atRisk.arr === null ? null : format.money(atRisk.arr, currency))}
              </span>{' '}
              <Told>{atRisk.reasons.map(({ says }) => says).join(' ')}</Told>
            </p>
            <EvidenceList asOf={asOf} evidence={evidenceOfAll(atRisk.reasons)} />
          </div>
        </div>
      )}
      {steps.length === 0 && checklist.length === 0 && atRisk === null ? (
        <p className="py-3 text-mute">{en.renewal.none}</p>
      ) : null}
      <ol>
        {steps.map((step) => (
          <StepRow asOf={asOf} key={step.daysBefore} step={step} />
        ))}
      </ol>
      {checklist.length === 0 ? null : (
        <>
          <h3 className="pt-3 pb-0.5 text-label text-mute">{en.renewal.checklist}</h3>
          <ul>
            {checklist.map((line) => (
              <CheckRow asOf={asOf} check={line} key={line.id} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

const tones: Readonly<Record<RenewalStep['state'], Tone>> = {
  done: 'good',
  due: 'watch',
  overdue: 'bad',
  ahead: 'neutral',
}

/** A step of the past that no record can show as done is not called overdue. */
function StepRow({ step, asOf }: { readonly step: RenewalStep; readonly asOf: string }) {
  const isOpen = step.state === 'overdue' && !step.isKnown
  return (
    <li className="grid grid-cols-[10px_52px_minmax(0,1fr)_auto] items-baseline gap-x-2.5 border-b border-line py-1.5">
      <Mark
        label={isOpen ? en.renewal.notKnown : en.renewal.states[step.state]}
        tone={isOpen ? 'unknown' : tones[step.state]}
      />
      <span className="text-mute">T-{step.daysBefore}</span>
      <span className={step.state === 'ahead' ? 'text-mute' : ''}>
        <Named>{step.what}</Named>
      </span>
      <span className="text-right text-small text-mute">
        {isOpen ? en.renewal.notKnown : en.renewal.states[step.state]}, {format.shortDay(step.on, asOf)}
      </span>
    </li>
  )
}
