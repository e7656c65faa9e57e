/** Chooses which review is held and of which accounts, and begins it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../call.ts'
import { format } from '../../format.ts'
import { me, useMe } from '../../me.ts'
import { enReview } from '../../messages/en-review.ts'
import { useOwners } from '../../use-owners.ts'
import { problemOf } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Select } from '../../ui/select.tsx'
import { teammatesQuery } from '../../teammates-query.ts'
import { NamedAccounts } from './named-accounts.tsx'
import type { ReviewKind, Reviews } from './review-query.ts'

interface BeginReviewProps {
  readonly organization: string
  readonly data: Reviews
  readonly kind: ReviewKind | undefined
}

const kinds = ['weekly', 'monthly', 'quarterly'] as const
/** Before the name of a team, where an address would stand. */
const TEAM = 'team '
const sizes = [5, 10, 20, 50] as const

export function BeginReview({ organization, data, kind: asked }: BeginReviewProps) {
  const self = useMe(organization)
  const owners = useOwners(organization)
  const [kind, setKind] = useState<ReviewKind>(asked ?? 'weekly')
  const [owner, setOwner] = useState(self ?? '')
  const [risk, setRisk] = useState<boolean | null>(null)
  const [limit, setLimit] = useState<number>(10)
  const [onlyChanged, setOnlyChanged] = useState(false)
  const [accounts, setAccounts] = useState<readonly string[]>([])
  const atRisk = risk ?? kind === 'weekly'
  const navigate = useNavigate()
  const client = useQueryClient()
  const scope = { kind, atRisk, onlyChanged, limit, accounts: [...accounts], ...whoseOf(owner) }
  const begin = useMutation({
    mutationFn: () => call(organization)['review.start']({ ...scope, by: me.in(organization) }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['reviews', organization] })
      void navigate({ to: '/$organization/review/$review', params: { organization, review: id } })
    },
  })
  const due = data.due.find((one) => one.kind === kind)
  const people = [...new Set([...(self === undefined ? [] : [self]), ...owners])]
  const teams = useTeams(organization)
  return (
    <Section aside={due === undefined ? null : dueSays(due, data.today)} title={enReview.begin}>
      <div className="flex flex-col gap-4 pt-4">
        <div className="-mx-2">
          <Segments
            label={enReview.kind}
            onChoose={setKind}
            segments={kinds.map((value) => ({ value, label: enReview.kinds[value] }))}
            value={kind}
          />
        </div>
        <p className="text-ink-2">{enReview.says[kind]}</p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          {accounts.length > 0 ? null : (
            <ScopeFields
              atRisk={atRisk}
              limit={limit}
              onOnlyChanged={setOnlyChanged}
              onlyChanged={onlyChanged}
              onLimit={setLimit}
              onOwner={setOwner}
              onRisk={setRisk}
              owner={owner}
              people={people}
              teams={teams}
            />
          )}
          <Button disabled={begin.isPending} onClick={() => begin.mutate()} weight="solid">
            {enReview.start}
          </Button>
        </div>
        <NamedAccounts names={accounts} onChange={setAccounts} organization={organization} />
        <Refused error={begin.error} />
      </div>
    </Section>
  )
}

function Refused({ error }: { readonly error: Error | null }) {
  if (error === null) return null
  const { message, hint } = problemOf(error)
  return (
    <p className="text-bad" role="alert">
      {message} {hint}
    </p>
  )
}

function whoseOf(chosen: string): { readonly owner?: string; readonly team?: string } {
  if (chosen === '') return {}
  return chosen.startsWith(TEAM) ? { team: chosen.slice(TEAM.length) } : { owner: chosen }
}

function useTeams(organization: string): readonly string[] {
  const { data } = useQuery(teammatesQuery(organization))
  return [...new Set((data?.teammates ?? []).flatMap(({ team }) => team ?? []))].toSorted()
}

interface ScopeFieldsProps {
  readonly owner: string
  readonly people: readonly string[]
  readonly teams: readonly string[]
  readonly limit: number
  readonly atRisk: boolean
  readonly onlyChanged: boolean
  readonly onOnlyChanged: (onlyChanged: boolean) => void
  readonly onOwner: (owner: string) => void
  readonly onLimit: (limit: number) => void
  readonly onRisk: (atRisk: boolean) => void
}

/** Of whose accounts, of how many, and whether only of those at risk. */
function ScopeFields(props: ScopeFieldsProps) {
  const { owner, people, teams, limit, atRisk, onOwner, onLimit, onRisk } = props
  return (
    <>
      <Select
        isFilter={false}
        label={enReview.whose}
        onChoose={onOwner}
        options={[
          { value: '', label: enReview.everybody },
          ...teams.map((team) => ({ value: `${TEAM}${team}`, label: enReview.ofTeam(team) })),
          ...people.map((address) => ({ value: address, label: enReview.mine(format.person(address)) })),
        ]}
        value={owner}
      />
      <Select
        isFilter={false}
        label={enReview.howMany}
        onChoose={(value) => onLimit(Number(value))}
        options={sizes.map((size) => ({ value: String(size), label: enReview.accountsAtMost(size) }))}
        value={String(limit)}
      />
      <Tick isOn={atRisk} label={enReview.risk} onChange={onRisk} />
      <Tick isOn={props.onlyChanged} label={enReview.changedOnly} onChange={props.onOnlyChanged} />
    </>
  )
}

interface TickProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Tick({ label, isOn, onChange }: TickProps) {
  return (
    <label className="flex min-h-7 items-center gap-2 max-md:min-h-10">
      <input
        checked={isOn}
        className="size-3.5 accent-(--accent)"
        onChange={(event) => onChange(event.target.checked)}
        type="checkbox"
      />
      {label}
    </label>
  )
}

function dueSays({ lastOn, nextOn, isDue }: Reviews['due'][number], today: string): string {
  const last = enReview.lastOn(lastOn === null ? null : format.shortDay(lastOn, today))
  if (isDue) return `${last}, ${enReview.due}`
  return nextOn === null ? last : `${last}, ${enReview.dueOn(format.shortDay(nextOn, today))}`
}
