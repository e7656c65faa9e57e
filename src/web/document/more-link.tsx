/** How many more there are that the form has no room for; it leads to the form that shows them. */
import { use } from 'react'
import { en } from '../messages/en.ts'
import { FullPlan } from './full-plan.ts'
import { SectionId } from './section-id.ts'

export function MoreLink({ count }: { readonly count: number }) {
  const open = use(FullPlan)
  const section = use(SectionId)
  if (count <= 0) return null
  if (open === null) return <p className="py-1 text-small text-mute">{en.plan.more(count)}</p>
  return (
    <button
      className="my-0.5 inline-flex min-h-6 items-center rounded-s text-small font-medium text-accent hover:underline print:text-mute"
      onClick={() => open(section)}
      type="button"
    >
      {en.plan.more(count)}
    </button>
  )
}
