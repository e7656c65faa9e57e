/** What other settings would change across the portfolio: totals, statuses, scores and movements by rule. */
import { ruleName } from '#src/detect/rule-name.ts'
import { enHeads } from '../../messages/en-heads.ts'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { format } from '../../format.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { ProblemLine } from '../imports/problem-line.tsx'
import { statusToneOf } from '../../tones.ts'
import { EffectTable } from './effect-table.tsx'
import type { SettingsTried } from './settings-queries.ts'
import type { Trying } from './use-trying.ts'

const words = enSettings.effect

export function EffectPart({ trying }: { readonly trying: Trying }) {
  const { progress, tried, isStale, problem, stop } = trying
  return (
    <div className="flex flex-col gap-6" aria-live="polite">
      {progress === null ? null : (
        <div className="flex flex-wrap items-center gap-3">
          <progress
            aria-label={enSettings.changes.previewing}
            className="h-1 w-48 accent-(--accent)"
            max={1}
            value={progress.of === null || progress.of === 0 ? undefined : progress.done / progress.of}
          />
          <span className="text-mute">
            {progress.says === '' ? enSettings.changes.previewing : progress.says}
            {progress.of === null ? '' : `: ${format.number(progress.done)} / ${format.number(progress.of)}`}
          </span>
          <Button onClick={stop} weight="quiet">
            {enSettings.changes.stop}
          </Button>
        </div>
      )}
      <ProblemLine of={problem} />
      {tried === null ? (
        progress === null ? (
          <p className="text-mute">{enSettings.changes.previewSays}</p>
        ) : null
      ) : (
        <div aria-busy={progress !== null} className="flex flex-col gap-6">
          {isStale ? <Notice>{enSettings.changes.stale}</Notice> : null}
          <Effect tried={tried} />
        </div>
      )}
    </div>
  )
}

const statuses = ['green', 'yellow', 'red', 'none'] as const
const statusNames = { green: 'Green', yellow: 'Yellow', red: 'Red', none: null } as const

function Effect({ tried }: { readonly tried: SettingsTried }) {
  const { statusChanges, scoreChanges, movements, unusedSegments, diagnosed, asOf, totals } = tried
  const { currency } = totals.after
  const isNothing = statusChanges.listed.length + scoreChanges.listed.length + movements.length === 0
  return (
    <>
      <Section aside={words.diagnosed(format.number(diagnosed), format.day(asOf))} title={words.title}>
        {unusedSegments.length === 0 ? null : (
          <p className="pt-2 text-watch">{words.unused(format.list(unusedSegments))}</p>
        )}
        {isNothing ? <p className="py-2">{words.nothing}</p> : <Totals totals={totals} />}
      </Section>
      <Listed
        count={words.statuses}
        heads={[words.account, words.from, words.to, words.arr]}
        idOf={({ account }) => account.id}
        of={statusChanges}
        renderRow={({ account, from, to, arr }) => [
          <AccountName account={account} key="account" />,
          <StatusWord key="from" status={from} />,
          <StatusWord key="to" status={to} />,
          arr === null ? '' : format.money(arr, currency),
        ]}
      />
      <Listed
        count={words.scores}
        heads={[words.account, words.from, words.to]}
        idOf={({ account }) => account.id}
        of={scoreChanges}
        renderRow={({ account, from, to }) => [
          <AccountName account={account} key="account" />,
          from === null ? words.noStatus : format.score(from),
          to === null ? words.noStatus : format.score(to),
        ]}
      />
      {movements.length === 0 ? null : (
        <Section title={words.movements}>
          <EffectTable
            heads={[words.rule, words.appear, words.vanish]}
            label={words.movements}
            rows={movements.map(({ rule, appear, vanish }) => ({
              id: rule,
              cells: [enHeads.of(ruleName(rule)), namesOf(appear), namesOf(vanish)],
            }))}
          />
        </Section>
      )}
    </>
  )
}

function StatusWord({ status }: { readonly status: 'Green' | 'Yellow' | 'Red' | null }) {
  const says = status ?? words.noStatus
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Mark tone={statusToneOf(says)} />
      {says}
    </span>
  )
}

function namesOf({ listed, leftOut }: SettingsTried['movements'][number]['appear']): string {
  if (listed.length === 0) return ''
  return leftOut === 0 ? listed.join(', ') : `${listed.join(', ')} ${words.more(leftOut)}`
}

function Totals({ totals: { before, after } }: Pick<SettingsTried, 'totals'>) {
  return (
    <EffectTable
      heads={[words.status, words.accountsBefore, words.arrBefore, words.accountsAfter, words.arrAfter]}
      label={words.totals}
      rows={statuses.map((status) => ({
        id: status,
        cells: [
          <StatusWord key="status" status={statusNames[status]} />,
          format.number(before[status].accounts),
          format.money(before[status].arr, before.currency),
          format.number(after[status].accounts),
          format.money(after[status].arr, after.currency),
        ],
      }))}
    />
  )
}

interface ListedProps<Item> {
  readonly of: { readonly listed: readonly Item[]; readonly leftOut: number }
  readonly count: (count: number) => string
  readonly heads: readonly string[]
  readonly idOf: (item: Item) => string
  readonly renderRow: (item: Item) => readonly ReactNode[]
}

function Listed<Item>({ of: { listed, leftOut }, count, heads, idOf, renderRow }: ListedProps<Item>) {
  if (listed.length === 0) return null
  const title = count(listed.length + leftOut)
  return (
    <Section title={title}>
      <EffectTable
        heads={heads}
        label={title}
        rows={listed.map((item) => ({ id: idOf(item), cells: renderRow(item) }))}
      />
      {leftOut === 0 ? null : <p className="py-2 text-small text-mute">{words.more(leftOut)}</p>}
    </Section>
  )
}

function AccountName({
  account,
}: {
  readonly account: { readonly sourceId: string; readonly name: string }
}) {
  const { organization } = useParams({ from: '/$organization' })
  return (
    <Link
      className="inline-flex min-h-6 items-center underline-offset-2 hover:underline"
      params={{ organization, account: account.sourceId }}
      to="/$organization/accounts/$account"
    >
      {account.name}
    </Link>
  )
}
