/** Why there is no plan yet, and what to do about it: wait for the next diagnosis, or decide a tier. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../call.ts'
import { en } from '../../../messages/en.ts'
import { problemOf } from '../../../problem.ts'
import { Button } from '../../../ui/button.tsx'
import { type NamedTier } from './tier-in.ts'
import { usePlan } from './use-plan.ts'
import { Refusal } from '../../../ui/refusal.tsx'
import { InEnglish } from '../../../ui/in-english.tsx'

const tiers = [1, 2, 3] as const

export function EmptyPlan({ tier }: { readonly tier: NamedTier }) {
  const { title, says } = tier.decided === null ? en.plan.noTier : en.plan.empty
  return (
    <div
      className="max-w-[68ch] rounded-m border border-dashed border-faint px-4 py-3.5 print:hidden"
      role="status"
    >
      <p className="text-title">{title}</p>
      <p className="pt-0.5 text-ink-2 text-pretty">{says}</p>
      {tier.decided === null ? <Tiers suggested={tier.suggested} /> : null}
    </div>
  )
}

function Tiers({ suggested }: Pick<NamedTier, 'suggested'>) {
  const { organization, question } = usePlan()
  const client = useQueryClient()
  const deciding = useMutation({
    mutationFn: (tier: (typeof tiers)[number]) =>
      call(organization)['plan.edit']({
        account: question.account,
        section: 'overview',
        change: 'add',
        values: { tier },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plan', organization] }),
  })
  return (
    <div className="flex flex-wrap items-center gap-1.5 pt-2.5">
      {tiers.map((tier) => (
        <Button disabled={deciding.isPending} key={tier} onClick={() => deciding.mutate(tier)}>
          {en.plan.decide(tier, tier === suggested)}
        </Button>
      ))}
      {deciding.isError ? (
        <p className="w-full text-small text-bad" role="alert">
          <Refusal problem={problemOf(deciding.error)} />{' '}
          <InEnglish>{problemOf(deciding.error).hint}</InEnglish>
        </p>
      ) : null}
    </div>
  )
}
