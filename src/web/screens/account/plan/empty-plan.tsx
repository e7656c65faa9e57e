/** Why there is no plan yet, and what to do about it. */
import { en } from '../../../messages/en.ts'
import { Command } from '../../../ui/command.tsx'

interface EmptyPlanProps {
  readonly account: string
  readonly tier: number | null
}

export function EmptyPlan({ account, tier }: EmptyPlanProps) {
  const { title, says } = tier === null ? en.plan.noTier : en.plan.empty
  return (
    <div className="max-w-[68ch] rounded-m border border-dashed border-faint px-4 py-3.5" role="status">
      <p className="text-title">{title}</p>
      <p className="pt-0.5 text-ink-2 text-pretty">{says}</p>
      {tier === null ? (
        <div className="pt-2.5">
          <Command copied={en.copied} copy={en.copy}>
            {`npx perennial account decide-tier "${account}" 2`}
          </Command>
        </div>
      ) : null}
    </div>
  )
}
