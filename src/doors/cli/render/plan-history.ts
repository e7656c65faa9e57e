/** The log of a plan, and what is other between two of its days, for the terminal. */
import type { comparePlan } from '#src/operations/plans/compare-plan.ts'
import type { showPlanHistory } from '#src/operations/plans/show-plan-history.ts'
import type { z } from 'zod'
import { count } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'
import { wrapped } from './wrapped.ts'

type History = z.output<typeof showPlanHistory.output>
type Comparison = z.output<typeof comparePlan.output>

export const planHistoryShow: Show = {
  answer: (output) => {
    const { total, edits } = output as History
    if (edits.length === 0) return total === 0 ? 'No edits.\n' : `None here of ${count(total, 'edit')}.\n`
    const rows = edits.map((edit) => ({
      when: edit.at.slice(0, 16).replace('T', ' '),
      who: edit.by,
      what: edit.says,
      why: edit.cause,
      '': edit.stands === 'undone' ? 'undone' : '',
      id: edit.id,
    }))
    const shown = edits.length < total ? `, ${edits.length} shown` : ''
    return `${table(rows)}\n\n${count(total, 'edit')}${shown}\n`
  },
}

export const planComparisonShow: Show = {
  answer: (output) => {
    const { from, to, lines } = output as Comparison
    if (lines.length === 0) return `Nothing changed from ${from} to ${to}.\n`
    const said = lines.flatMap(({ says }) => wrapped(says))
    return `${[...said, '', `${count(lines.length, 'item')} changed from ${from} to ${to}`].join('\n')}\n`
  },
}
