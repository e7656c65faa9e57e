/** After the call: what was said and promised, noted as a meeting of the plan. */
import { useState } from 'react'
import type { PersonNamed } from '#src/plan/plan-items.ts'
import { enBrief } from '../../../messages/en-brief.ts'
import { ItemForm } from '../../../plan/item-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAccount } from '../use-account.ts'

const words = enBrief.call

interface AfterCallProps {
  readonly attendees: readonly PersonNamed[]
  /** the day of the call: today, as the organization has it */
  readonly on: string | null
}

export function AfterCall({ attendees, on }: AfterCallProps) {
  const { organization, account } = useAccount()
  const [state, setState] = useState<'closed' | 'open' | 'noted'>('closed')
  return (
    <Section title={words.after}>
      {state === 'open' ? (
        <div className="pt-1">
          <ItemForm
            account={account.profile.id}
            onDone={(id) => setState(id === null ? 'closed' : 'noted')}
            organization={organization}
            section="meetings"
            start={{ on, attendees, type: 'Check-in', status: 'Closed', actionItems: [] }}
          />
        </div>
      ) : (
        <div className="flex flex-col items-start gap-3 py-3">
          {state === 'noted' ? (
            <p className="flex items-center gap-2">
              <Icon className="text-good" name="check" size={14} />
              {words.noted}
            </p>
          ) : (
            <p className="text-pretty text-ink-2">{words.afterSays}</p>
          )}
          <Button onClick={() => setState('open')} weight={state === 'noted' ? 'line' : 'solid'}>
            {state === 'noted' ? words.again : words.note}
          </Button>
        </div>
      )}
    </Section>
  )
}
