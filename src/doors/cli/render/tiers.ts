/** Suggested tiers beside those that hold, for the terminal. */
import type { suggestTiers } from '#src/operations/tiers/suggest-tiers.ts'
import type { z } from 'zod'
import { percent } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'

type Suggested = z.output<typeof suggestTiers.output>

export const tiersShow: Show = {
  answer: (output) => {
    const { accounts, differing, topShare, suggestions } = output as Suggested
    const head = `${accounts} paying accounts · full plan for the top ${percent(topShare)} · ${differing} would have another tier\n`
    return suggestions.length === 0 ? head : `${head}\n${table(suggestions.map(row))}\n`
  },
}

function row(one: Suggested['suggestions'][number]): Record<string, string> {
  return {
    account: one.name,
    tier: `${one.tier ?? '–'}${one.decided ? ' (decided)' : ''}`,
    suggested: `${one.suggested ?? '–'}${one.differs ? ' *' : ''}`,
    why: one.reasons.join(' · '),
  }
}
