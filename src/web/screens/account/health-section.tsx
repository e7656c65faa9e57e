/** Health: both models with their arithmetic, what holds them down, and the seven signals. */
import { useQuery } from '@tanstack/react-query'
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import type { Account } from '../../answers.ts'
import { en } from '../../messages/en.ts'
import { Section } from '../../ui/section.tsx'
import { CapRows } from './cap-rows.tsx'
import { DimensionRows } from './dimension-rows.tsx'
import { HealthHistory } from './health-history.tsx'
import { HealthModel } from './health-model.tsx'
import { ScoreColumns } from './score-columns.tsx'
import { statusLines } from './health/health-lines.ts'
import { healthQuery } from './health/health-queries.ts'
import { SignalRow } from './signal-row.tsx'
import { useAccount } from './use-account.ts'

interface HealthSectionProps {
  readonly diagnosis: Diagnosis
  readonly history: Account['history']
  readonly title: string
}

export function HealthSection({ diagnosis, history, title }: HealthSectionProps) {
  const { organization, account } = useAccount()
  const { data: shown } = useQuery(healthQuery(organization, account.profile.id))
  const { weighted, seven } = diagnosis.health
  const signals = seven.signals
  const applicable = signals.filter((signal) => signal.applicable)
  const measured = applicable.filter((signal) => signal.score !== null)
  return (
    <Section aside={en.measured(measured.length, applicable.length)} title={title}>
      <div className="grid gap-x-8 gap-y-5 py-3.5 md:grid-cols-2">
        <HealthModel reading={weighted} title={en.health.weighted} unit="">
          <DimensionRows signals={signals} />
        </HealthModel>
        <HealthModel reading={seven} title={en.health.seven} unit="%">
          <ScoreColumns signals={signals} />
        </HealthModel>
      </div>
      <HealthHistory history={history} lines={shown === undefined ? [] : statusLines(shown)} />
      <CapRows asOf={diagnosis.asOf} caps={weighted.caps} />
      <ul className="border-t border-line">
        {signals.map((signal) => (
          <SignalRow asOf={diagnosis.asOf} key={signal.id} signal={signal} />
        ))}
      </ul>
    </Section>
  )
}
