/** What is to be expected of the renewal, the steps back from its deadline, and what it still takes. */
import { useQuery } from '@tanstack/react-query'
import type { Renewal } from '#src/detect/diagnosis.ts'
import { evidenceOfAll } from '#src/detect/evidence-of-all.ts'
import { daysBetween } from '#src/kernel/day.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enPlanFields } from '../../messages/en-plan-fields.ts'
import { enRenewal } from '../../messages/en-renewal.ts'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { Named } from '../../ui/named.tsx'
import { Told } from '../../ui/told.tsx'
import { CheckRow } from './check-row.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { renewalQuery, type RenewalStep } from './renewal/renewal-query.ts'
import { useAccount } from './use-account.ts'

const words = enRenewal.line

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
      {steps.length === 0 ? null : <Steps asOf={asOf} />}
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
  dropped: 'neutral',
  due: 'watch',
  late: 'bad',
  ahead: 'neutral',
  open: 'unknown',
}

/** As the page of the renewal has them, with what people have ticked. */
function Steps({ asOf }: { readonly asOf: string }) {
  const { organization, account } = useAccount()
  const { data } = useQuery(renewalQuery(organization, account.profile.id))
  return (
    <ol>
      {(data?.renewal?.steps ?? []).map((step) => (
        <StepRow asOf={asOf} key={step.id} step={step} />
      ))}
    </ol>
  )
}

function StepRow({ step, asOf }: { readonly step: RenewalStep; readonly asOf: string }) {
  const { id, dueOn, says, state } = step
  const stands = state === 'late' ? words.late(daysBetween(dueOn, asOf)) : words.states[state]
  return (
    <li className="grid grid-cols-[10px_52px_minmax(0,1fr)_auto] items-baseline gap-x-2.5 border-b border-line py-1.5">
      <Mark label={stands} tone={tones[state]} />
      <span className="text-mute">{id}</span>
      <span className={state === 'ahead' ? 'text-mute' : ''}>
        <Named>{says}</Named>
      </span>
      <span className={`text-right text-small ${state === 'late' ? 'font-strong text-bad' : 'text-mute'}`}>
        {stands}, {format.shortDay(dueOn, asOf)}
      </span>
    </li>
  )
}
