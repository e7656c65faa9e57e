/** How far a day is, where that says something: late in red with its number, near as days left, else nothing. */
import { enGoals } from '../../../messages/en-goals.ts'
import type { Due } from './goals-queries.ts'

const texts = enGoals.dues

export function DueWords({ due }: { readonly due: Due | undefined }) {
  if (due === undefined || due.days === null) return null
  if (due.state === 'late') return <span className="font-medium text-bad">{texts.late(due.days)}</span>
  if (due.state === 'due') return <span className="text-watch">{texts.soon(due.days)}</span>
  if (due.state === 'done late') return <span className="text-mute">{texts.doneLate(due.days)}</span>
  return null
}
