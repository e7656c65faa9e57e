/** Chooses which review is held and of which accounts, and begins it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
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
import type { ReviewKind, Reviews } from './review-query.ts'

interface BeginReviewProps {
  readonly organization: string
  readonly data: Reviews
  readonly kind: ReviewKind | undefined
}

const kinds = ['weekly', 'monthly', 'quarterly'] as const
const sizes = [5, 10, 20, 50] as const

export function BeginReview({ organization, data, kind: asked }: BeginReviewProps) {
  const self = useMe(organization)
  const owners = useOwners(organization)
  const [kind, setKind] = useState<ReviewKind>(asked ?? 'weekly')
  const [owner, setOwner] = useState(self ?? '')
  const [risk, setRisk] = useState<boolean | null>(null)
  const [limit, setLimit] = useState<number>(10)
  const atRisk = risk ?? kind === 'weekly'
  const navigate = useNavigate()
  const client = useQueryClient()
  const scope = { kind, atRisk, limit, ...(owner === '' ? {} : { owner }) }
  const begin = useMutation({
    mutationFn: () => call(organization)['review.start']({ ...scope, by: me.in(organization) }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['reviews', organization] })
      void navigate({ to: '/$organization/review/$review', params: { organization, review: id } })
    },
  })
  const due = data.due.find((one) => one.kind === kind)
  const people = [...new Set([...(self === undefined ? [] : [self]), ...owners])]
  const problem = begin.error === null ? null : problemOf(begin.error)
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
        <div className="flex flex-wrap items-center gap-3">
          <ScopeFields
            atRisk={atRisk}
            limit={limit}
            onLimit={setLimit}
            onOwner={setOwner}
            onRisk={setRisk}
            owner={owner}
            people={people}
          />
          <Button disabled={begin.isPending} onClick={() => begin.mutate()} weight="solid">
            {enReview.start}
          </Button>
        </div>
        {problem === null ? null : (
          <p className="text-bad" role="alert">
            {problem.message} {problem.hint}
          </p>
        )}
      </div>
    </Section>
  )
}

interface ScopeFieldsProps {
  readonly owner: string
  readonly people: readonly string[]
  readonly limit: number
  readonly atRisk: boolean
  readonly onOwner: (owner: string) => void
  readonly onLimit: (limit: number) => void
  readonly onRisk: (atRisk: boolean) => void
}

/** Of whose accounts, of how many, and whether only of those at risk. */
function ScopeFields(props: ScopeFieldsProps) {
  const { owner, people, limit, atRisk, onOwner, onLimit, onRisk } = props
  return (
    <>
      <Select
        isFilter={false}
        label={enReview.whose}
        onChoose={onOwner}
        options={[
          { value: '', label: enReview.everybody },
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
      <label className="flex min-h-7 items-center gap-2 max-md:min-h-10">
        <input
          checked={atRisk}
          className="size-3.5 accent-(--accent)"
          onChange={(event) => onRisk(event.target.checked)}
          type="checkbox"
        />
        {enReview.risk}
      </label>
    </>
  )
}

function dueSays({ lastOn, nextOn, isDue }: Reviews['due'][number], today: string): string {
  const last = enReview.lastOn(lastOn === null ? null : format.shortDay(lastOn, today))
  if (isDue) return `${last}, ${enReview.due}`
  return nextOn === null ? last : `${last}, ${enReview.dueOn(format.shortDay(nextOn, today))}`
}
