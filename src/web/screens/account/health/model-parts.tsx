/** The two models side by side, each with its score, its status, its coverage and its sum. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import type { ReactNode } from 'react'
import { format } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { FigureMark } from '../figure-mark.tsx'
import { HealthModel } from '../health-model.tsx'
import { ScoreColumns } from '../score-columns.tsx'
import { DimensionTable } from './dimension-table.tsx'
import type { HealthShown } from './health-queries.ts'

interface ModelPartsProps {
  readonly diagnosis: Diagnosis
  readonly health: HealthShown
}

export function ModelParts({ diagnosis, health }: ModelPartsProps) {
  const { goneSince } = diagnosis
  const { weighted, seven } = diagnosis.health
  return (
    <>
      <h2 className="sr-only">{enHealth.models}</h2>
      <Part>
        <HealthModel
          leads={health.leads === 'weighted'}
          mark={<FigureMark of="health" says={en.health.weighted} />}
          reading={weighted}
          title={en.health.weighted}
          unit=""
        >
          <DimensionTable dimensions={health.dimensions} />
        </HealthModel>
        <WithoutStatus goneSince={goneSince} health={health} status={weighted.status} />
      </Part>
      <Part>
        <HealthModel
          leads={health.leads === 'seven'}
          mark={<FigureMark of="health" says={en.health.seven} />}
          reading={seven}
          title={en.health.seven}
          unit="%"
        >
          <ScoreColumns signals={seven.signals} />
        </HealthModel>
        <WithoutStatus goneSince={goneSince} health={health} status={seven.status} />
      </Part>
    </>
  )
}

function Part({ children }: { readonly children: ReactNode }) {
  return <div className="min-w-0 px-6 py-4 max-lg:border-b max-lg:border-line max-md:px-4">{children}</div>
}

/** Where there is a score and no status, why: it is no customer any more, or the rule that withholds it. */
function WithoutStatus({
  goneSince,
  health,
  status,
}: Pick<ModelPartsProps, 'health'> & Pick<Diagnosis, 'goneSince'> & { readonly status: string | null }) {
  if (status !== null) return null
  return (
    <p className="pt-1.5 text-small text-mute text-pretty">
      {goneSince === null
        ? enHealth.noStatus(format.percent(health.leastCoverage))
        : en.former(format.day(goneSince))}
    </p>
  )
}
