/** The contracts with the day by which each is decided, and what was assumed to know it. */
import { daysBetween } from '#src/kernel/day.ts'
import { format } from '../../../format.ts'
import { enRenewal } from '../../../messages/en-renewal.ts'
import { en } from '../../../messages/en.ts'
import { Gap } from '../../../ui/gap.tsx'
import { Section } from '../../../ui/section.tsx'
import { urgency } from '../../../urgency.ts'
import type { RenewalRun } from './renewal-query.ts'

const words = enRenewal.contracts
const grid =
  'grid gap-x-4 gap-y-0.5 max-md:grid-cols-[minmax(0,1fr)_auto] md:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.1fr)_90px]'

export function RenewalContracts({ run: { contracts, deadline, asOf } }: { readonly run: RenewalRun }) {
  return (
    <Section title={words.title}>
      {contracts.length === 0 ? (
        <p className="py-3">
          <Gap>{en.contracts.none}</Gap>
        </p>
      ) : (
        <div aria-label={words.title} role="table">
          <div className="max-md:sr-only" role="rowgroup">
            <div className={`border-b border-line py-1 text-label text-mute ${grid}`} role="row">
              {[words.contract, words.notice, words.renews, words.assumed].map((head) => (
                <span key={head} role="columnheader">
                  {head}
                </span>
              ))}
              <span className="text-right" role="columnheader">
                {words.arr}
              </span>
            </div>
          </div>
          <div role="rowgroup">
            {contracts.map((contract) => (
              <ContractRow
                asOf={asOf}
                contract={contract}
                decides={contract.id === deadline?.contractId}
                key={contract.id}
              />
            ))}
          </div>
        </div>
      )}
    </Section>
  )
}

interface ContractRowProps {
  readonly contract: RenewalRun['contracts'][number]
  readonly decides: boolean
  readonly asOf: string
}

function ContractRow({ contract, decides, asOf }: ContractRowProps) {
  const { name, deadline, assumes, arr, currency, isPaid, status } = contract
  return (
    <div
      className={`items-baseline border-b border-line py-2 ${grid} ${isPaid ? '' : 'text-mute'}`}
      role="row"
      title={contract.id}
    >
      <span className="min-w-0 truncate" role="cell">
        <span className="font-strong">{name}</span>{' '}
        <span className="text-small text-mute">
          {decides ? words.decides : isPaid ? '' : en.contracts.statuses[status]}
        </span>
      </span>
      <span className="max-md:order-3" role="cell">
        <Decided asOf={asOf} contract={contract} />
      </span>
      <span className="text-mute max-md:order-4 max-md:text-right max-md:text-small" role="cell">
        {deadline === null
          ? ''
          : `${format.shortDay(deadline.renewalOn, asOf)}, ${contract.renewsItself ? en.contracts.renewsItself : en.contracts.ends}`}
      </span>
      <span className="text-small text-pretty text-mute max-md:order-5 max-md:col-span-2" role="cell">
        {assumes.length === 0 ? (
          ''
        ) : (
          <span className="font-medium text-watch">{words.assumes(format.list(assumes))}</span>
        )}
      </span>
      <span className="text-right font-strong max-md:order-2" role="cell">
        {arr === null ? <Gap bare>{en.contracts.noAmount}</Gap> : format.money(arr, currency)}
      </span>
    </div>
  )
}

function Decided({ contract: { deadline, isPaid, isRolling }, asOf }: Omit<ContractRowProps, 'decides'>) {
  if (deadline === null) {
    return (
      <span className="text-mute">{!isPaid ? words.notPaid : isRolling ? words.rolling : words.unknown}</span>
    )
  }
  const days = daysBetween(asOf, deadline.on)
  const day = format.shortDay(deadline.on, asOf)
  return (
    <>
      {deadline.kind === 'notice' ? words.noticeOn(day) : words.endsOn(day)}{' '}
      <span className={urgency(days)}>{en.days(days)}</span>
    </>
  )
}
