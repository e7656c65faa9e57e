/** One account as the engine sees it, or many in a table, for the terminal. */
import { sureness } from '#src/kernel/sureness.ts'
import type { diagnosisSchema } from '#src/operations/diagnosis-schema.ts'
import type { diagnose } from '#src/operations/diagnosis/diagnose.ts'
import type { z } from 'zod'
import { count, money, percent } from './figures.ts'
import { proposalLines } from './proposals.ts'
import { renewalLines } from './renewal-lines.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'
import { wrapped } from './wrapped.ts'

type Diagnosis = z.output<typeof diagnosisSchema>
type Signal = Diagnosis['health']['weighted']['signals'][number]

/** Up to this many accounts are shown in full. */
const IN_FULL = 3

export const diagnosisShow: Show = {
  answer: (output, items) => {
    const diagnoses = items as Diagnosis[]
    const { unknown } = output as z.output<typeof diagnose.output>
    const rest = unknown === 0 ? '' : `\nNothing was known of ${count(unknown, 'account')} on that day.\n`
    if (diagnoses.length === 0) return `Nothing to diagnose.\n${rest}`
    return (
      (diagnoses.length > IN_FULL ? overview(diagnoses) : diagnoses.map(diagnosisText).join('\n\n')) + rest
    )
  },
}

function overview(diagnoses: readonly Diagnosis[]): string {
  const moved = diagnoses.filter((one) => one.movements.length > 0)
  const names = Map.groupBy(diagnoses, (one) => one.account.name)
  const nameOf = ({ account: { name, sourceId } }: Diagnosis) =>
    names.get(name)!.length === 1 ? name : `${name} (${sourceId})`
  const rows = diagnoses
    .toSorted((a, b) => b.priority - a.priority || (a.account.name < b.account.name ? -1 : 1))
    .map((one) => ({
      account: nameOf(one),
      'as of': one.asOf,
      arr: money(one.arr, one.currency),
      health: healthText(one),
      renews: percent(one.outlook?.p ?? null),
      deadline: one.deadline?.on ?? '–',
      'what moved': one.movements[0]?.headline ?? '',
    }))
  const summary = `${count(diagnoses.length, 'diagnosis', 'diagnoses')}, ${count(moved.length, 'with a movement', 'with a movement')}.`
  return `${table(rows)}\n\n${summary} One account in full: perennial diagnose --account NAME\n`
}

export function diagnosisText(one: Diagnosis): string {
  return [
    `${one.account.name} (${one.account.sourceId}) · as of ${one.asOf}`,
    '',
    ...wrapped(one.verdict.map(({ says }) => says).join(' ')),
    ...(one.nextStep === null ? [] : ['', ...wrapped(`→ ${one.nextStep}`)]),
    ...movementLines(one),
    '',
    `Health       ${healthText(one)}`,
    ...wrapped(`weighted: ${one.health.weighted.arithmetic}`, '  '),
    ...wrapped(`seven signals: ${one.health.seven.arithmetic}`, '  '),
    ...one.health.weighted.signals.map(signalLine),
    ...outlookLines(one),
    ...renewalLines(one),
    ...growthLines(one),
    ...silentFeedLines(one),
    '',
  ].join('\n')
}

function healthText({ health, leads, goneSince }: Diagnosis): string {
  if (goneSince !== null) return `no customer since ${goneSince}`
  const leading = health[leads]
  if (leading.score === null) {
    const stale = leading.signals.find((signal) => signal.stale)
    return stale === undefined ? 'not measured' : `stale since ${stale.asOf}`
  }
  const coverage = `${percent(leading.coverage)} ${leads === 'weighted' ? 'of the weights' : 'of the signals'} measured`
  return leading.status === null
    ? `${leading.score.toFixed(1)} (no status: ${coverage})`
    : `${leading.score.toFixed(1)} ${leading.status}`
}

/** What shares a cause stands with it: it is answered with it. */
function movementLines({ movements }: Diagnosis): string[] {
  if (movements.length === 0) return ['', 'Nothing moved.']
  const byCause = Map.groupBy(movements, ({ cause }) => cause)
  return [...byCause.values()].flatMap((one) =>
    one.flatMap((movement, at) => [
      '',
      `${at === 0 ? '' : '  Same cause: '}${movement.headline}  (${movement.rule}, since ${movement.since}, confidence ${percent(sureness(movement.confidence))})`,
      ...wrapped(movement.reason, '  '),
      ...movement.evidence.flatMap((fact) => wrapped(`· ${fact.says} [${fact.factId}]`, '  ')),
      ...proposalLines(movement.proposals),
    ]),
  )
}

function signalLine(signal: Signal): string {
  const arrow = signal.trend === null ? ' ' : { up: '↗', flat: '→', down: '↘' }[signal.trend]
  return `  ${signal.score ?? '–'} ${arrow}  ${signal.id.replaceAll('-', ' ').padEnd(23)} ${signal.says}`
}

/** Only what is open: what is not, or not known, the answer as JSON tells. */
function growthLines({ levers, currency }: Diagnosis): string[] {
  const open = levers.filter(({ state }) => state === 'open')
  if (open.length === 0) return []
  return [
    '',
    'Growth',
    ...open.flatMap(({ id, reason, value, waits }) => [
      `  ${id.replaceAll('-', ' ')}${value === null ? '' : ` · ${money(value, currency)} a year`}`,
      ...wrapped(waits === null ? reason : `${reason} ${waits}`, '    '),
    ]),
  ]
}

function silentFeedLines({ silentFeeds }: Diagnosis): string[] {
  if (silentFeeds.length === 0) return []
  return [
    '',
    'Judged without',
    ...silentFeeds.flatMap(({ kind, source, lastOn, says }) =>
      wrapped(`${source} (${kind}), silent since ${lastOn}. ${says}`, '  '),
    ),
  ]
}

function outlookLines({ outlook }: Diagnosis): string[] {
  if (outlook === null) return ['', 'Outlook      no paid contract']
  const [low, high] = [percent(outlook.low), percent(outlook.high)]
  const range = `${percent(outlook.p)}, ${low === high ? 'as sure as it gets' : `between ${low} and ${high}`}`
  const known = `${percent(outlook.known)} of the weights known`
  const what = outlook.class === 'rolling' ? 'is still a customer in 90 days' : 'renews at the next deadline'
  return [
    '',
    `Outlook      ${range}: ${what} (${known})`,
    ...outlook.drivers.map(
      (driver) =>
        `  ${driver.points > 0 ? '+' : '−'}${Math.abs(driver.points).toFixed(1).padStart(4)}  ${driver.says}`,
    ),
  ]
}
