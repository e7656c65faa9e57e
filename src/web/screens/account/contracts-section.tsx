/** The contracts of an account: paid ones first. */
import type { Deadline } from '#src/detect/diagnosis.ts'
import type { Contract } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Gap } from '../../ui/gap.tsx'
import { Section } from '../../ui/section.tsx'
import { FigureMark } from './figure-mark.tsx'

interface ContractsSectionProps {
  readonly contracts: readonly Contract[]
  readonly deadline: Deadline | null
}

export function ContractsSection({ contracts, deadline }: ContractsSectionProps) {
  const inOrder = contracts.toSorted((a, b) => Number(b.paid) - Number(a.paid) || (b.arr ?? 0) - (a.arr ?? 0))
  return (
    <Section aside={<FigureMark of="arr" says={en.contracts.title} />} title={en.contracts.title}>
      {contracts.length === 0 ? (
        <p className="py-3">
          <Gap>{en.contracts.none}</Gap>
        </p>
      ) : (
        <ul>
          {inOrder.map((contract) => (
            <ContractRow
              contract={contract}
              decides={contract.id === deadline?.contractId}
              key={contract.id}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

interface ContractRowProps {
  readonly contract: Contract
  /** its deadline is that of the account */
  readonly decides: boolean
}

function ContractRow({ contract, decides }: ContractRowProps) {
  const name = contract.productName ?? contract.plan ?? contract.id
  return (
    <li
      className={`grid items-baseline gap-x-4 gap-y-0.5 border-b border-line py-2 max-md:grid-cols-[minmax(0,1fr)_auto] md:grid-cols-[minmax(0,1.1fr)_minmax(0,1.6fr)_72px_72px_80px] ${contract.paid ? '' : 'text-mute'}`}
      title={`${contract.source}, ${contract.id}`}
    >
      <span className="min-w-0 wrap-break-word">
        <span className="font-strong">{name}</span>{' '}
        <span className="text-mute">{contract.plan === name ? '' : contract.plan}</span>
      </span>
      <span className="text-pretty max-md:order-3 max-md:text-small max-md:text-mute">
        {termOf(contract)}
        {decides ? <span className="text-mute">, {en.contracts.decides}</span> : null}
      </span>
      <span className="text-right max-md:hidden">
        {contract.seats === null ? '' : en.contracts.seats(format.number(contract.seats))}
      </span>
      <span className="text-right text-mute max-md:order-4 max-md:text-small">
        {en.contracts.statuses[contract.status]}
      </span>
      <span className="text-right font-strong max-md:order-2">
        {contract.arr === null ? (
          <Gap bare>{en.contracts.noAmount}</Gap>
        ) : (
          format.money(contract.arr, contract.currency)
        )}
      </span>
    </li>
  )
}

function termOf({ startOn, endOn, renewalOn, autoRenew }: Contract): string {
  const until = renewalOn ?? endOn
  const term =
    until === null ? en.contracts.since(format.day(startOn)) : `${format.day(startOn)} – ${format.day(until)}`
  if (autoRenew === null) return term
  return `${term}, ${autoRenew ? en.contracts.renewsItself : en.contracts.ends}`
}
