/** The open risks by severity and likelihood: a table of nine places, each with its risks by number and name. */
import { enRisks } from '../../../messages/en-risks.ts'
import { Section } from '../../../ui/section.tsx'
import { showItem } from '../plan/show-item.ts'
import type { JudgedRisk, RisksShown } from './risks-query.ts'

const fills: Readonly<Record<RisksShown['picture'][number]['tone'], string>> = {
  bad: 'border-l-bad bg-bad-tint',
  watch: 'border-l-watch bg-watch-tint',
  good: 'border-l-line-2 bg-wash',
}

const severities = ['High', 'Medium', 'Low'] as const
const likelihoods = ['Low', 'Medium', 'High'] as const

export function RiskPicture({ risks: shown }: { readonly risks: RisksShown }) {
  const { picture, risks, unjudged } = shown
  const open = risks.filter(({ isOpen }) => isOpen)
  return (
    <Section aside={enRisks.open(open.length)} title={enRisks.picture}>
      <p className="sr-only">{enRisks.pictureSays}</p>
      <table
        aria-label={enRisks.picture}
        className="mt-2 w-full table-fixed border-separate border-spacing-1"
      >
        <thead>
          <tr className="text-label text-mute">
            <td className="w-16">
              <span className="sr-only">{enRisks.corner}</span>
            </td>
            {likelihoods.map((likelihood) => (
              <th className="px-2 text-left font-medium" key={likelihood} scope="col">
                <span className="sr-only">{enRisks.likelihood} </span>
                {enRisks.levels[likelihood]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {severities.map((severity) => (
            <tr key={severity}>
              <th className="pr-1 text-left align-top text-label font-medium text-mute" scope="row">
                <span className="sr-only">{enRisks.severity} </span>
                {enRisks.levels[severity]}
              </th>
              {likelihoods.map((likelihood) => (
                <Place
                  key={likelihood}
                  place={picture.find((one) => one.severity === severity && one.likelihood === likelihood)}
                  risks={risks}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p aria-hidden="true" className="flex justify-between pt-1 pl-18 text-[11px] text-mute">
        <span>{enRisks.severity} ↑</span>
        <span>{enRisks.likelihood} →</span>
      </p>
      {unjudged.length === 0 ? null : <p className="pt-2 text-watch">{enRisks.unjudged(unjudged.length)}</p>}
    </Section>
  )
}

interface PlaceProps {
  readonly place: RisksShown['picture'][number] | undefined
  readonly risks: readonly JudgedRisk[]
}

function Place({ place, risks }: PlaceProps) {
  const here = risks.filter(({ id }) => place?.risks.includes(id))
  return (
    <td
      className={`h-16 rounded-s border-l-2 p-0.5 align-top ${here.length === 0 ? 'border-l-line bg-wash' : fills[place?.tone ?? 'good']}`}
    >
      {here.length < 2 ? null : (
        <span className="block px-1 text-[11px] leading-4 font-strong">{enRisks.many(here.length)}</span>
      )}
      {here.map(({ id, number, risk }) => (
        <button
          className="flex min-h-6 w-full min-w-0 items-start gap-1 rounded-s px-1 py-0.5 text-left text-[11px] leading-4 hover:bg-bg max-md:min-h-10"
          key={id}
          onClick={() => showItem(id)}
          title={risk}
          type="button"
        >
          <span className="font-strong">
            <span className="sr-only">{enRisks.risk} </span>
            {number}
          </span>
          <span className="line-clamp-2 min-w-0 text-ink-2">{risk}</span>
        </button>
      ))}
    </td>
  )
}
