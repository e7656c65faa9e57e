/** What other settings would change across the portfolio, for the terminal. */
import type { trySettings } from '#src/operations/settings/try-settings.ts'
import type { z } from 'zod'
import { count, money } from './figures.ts'
import { changesText, unusedText } from './settings.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'

type Tried = z.output<typeof trySettings.output>
type Totals = Tried['totals']['before']

export const settingsTryShow: Show = {
  answer: (output) => {
    const tried = output as Tried
    if (tried.changes.length === 0) return `Nothing differs from version ${tried.version}.\n`
    const parts = [
      [
        `Against version ${tried.version}:`,
        ...changesText(tried.changes),
        ...unusedText(tried.unusedSegments),
      ],
      totalsText(tried.totals),
      statusText(tried.statusChanges),
      scoreText(tried.scoreChanges),
      movementText(tried.movements),
      [`${count(tried.diagnosed, 'account')} diagnosed as of ${tried.asOf}. Nothing was written.`],
    ]
    return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
  },
}

function totalsText({ before, after }: Tried['totals']): string[] {
  const cell = ({ accounts, arr }: Totals['green'], { currency }: Totals): string =>
    `${count(accounts, 'account')}, ${money(arr, currency)}`
  const names = { green: 'Green', yellow: 'Yellow', red: 'Red', none: 'No status' } as const
  const rows = (Object.keys(names) as (keyof typeof names)[]).map((key) => ({
    health: names[key],
    before: cell(before[key], before),
    after: cell(after[key], after),
  }))
  return [table(rows)]
}

function statusText({ listed, leftOut }: Tried['statusChanges']): string[] {
  if (listed.length === 0) return ['No status changes.']
  const rows = listed.map(({ account, from, to }) => ({
    account: account.name,
    status: `${from ?? 'none'} → ${to ?? 'none'}`,
  }))
  return [
    `${count(listed.length + leftOut, 'status', 'statuses')} would change`,
    table(rows),
    ...moreText(leftOut),
  ]
}

function scoreText({ listed, leftOut }: Tried['scoreChanges']): string[] {
  if (listed.length === 0) return ['No score changes by more than a point.']
  const figure = (score: number | null): string => (score === null ? '–' : score.toFixed(1))
  const rows = listed.map(({ account, from, to }) => ({
    account: account.name,
    score: `${figure(from)} → ${figure(to)}`,
  }))
  return [
    `${count(listed.length + leftOut, 'score')} would change by more than a point`,
    table(rows),
    ...moreText(leftOut),
  ]
}

function movementText(movements: Tried['movements']): string[] {
  if (movements.length === 0) return ['The same movements are found.']
  const names = ({ listed, leftOut }: Tried['movements'][number]['appear']): string =>
    leftOut === 0 ? listed.join(', ') : `${listed.join(', ')} and ${leftOut.toLocaleString('en')} more`
  return movements.flatMap(({ rule, appear, vanish }) => [
    ...(appear.listed.length === 0 ? [] : [`${rule} would also be found on ${names(appear)}`]),
    ...(vanish.listed.length === 0 ? [] : [`${rule} would no longer be found on ${names(vanish)}`]),
  ])
}

function moreText(leftOut: number): string[] {
  return leftOut === 0 ? [] : [`and ${leftOut.toLocaleString('en')} more`]
}
