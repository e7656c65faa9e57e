/** What speaks for a product now, as the engine found it, with its records. */
import { enGrowth } from '../../../messages/en-growth.ts'
import { EvidenceList } from '../evidence-list.tsx'
import { useAccount } from '../use-account.ts'
import type { WhitespaceColumn } from './growth-queries.ts'
import { Told } from '../../../ui/told.tsx'

export function CellReasons({ reasons }: { readonly reasons: WhitespaceColumn['why'] }) {
  const { account } = useAccount()
  if (reasons.length === 0) return null
  return (
    <section aria-label={enGrowth.why}>
      <h3 className="border-b border-line pb-1 font-strong">{enGrowth.why}</h3>
      <ul>
        {reasons.map(({ says, evidence }) => (
          <li className="border-b border-line py-1.5" key={says}>
            <p>
              <Told>{says}</Told>
            </p>
            <EvidenceList asOf={account.diagnosis?.asOf ?? null} evidence={evidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}
