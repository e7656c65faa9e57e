/** Section 7: how the account is, in both models with their arithmetic, and what each signal measures. */
import { signalNames } from '#src/detect/health/signal-names.ts'
import type { SignalReading } from '#src/detect/diagnosis.ts'
import { sentimentAnchors } from '#src/plan/sentiment-anchors.ts'
import type { Block, Cell, Row } from '../document.ts'
import { readingOf, signalText } from '../figures/use-figures.ts'
import type { Made, Material } from '../material.ts'
import { figureCell } from '../parts/figure-cell.ts'
import { oneItem } from '../parts/one-item.ts'
import { rowOrGap } from '../parts/plan-row.ts'
import { column, gapOf } from '../parts/table-of.ts'
import { format, unknown } from '../figures/format.ts'
import { signalIds, type SignalId } from '#src/detect/diagnosis.ts'

/** @param isShort for a form with little room: the signals, what holds the score, and sentiment in a line */
export function health(material: Material, isShort = false): Made {
  const { figures, diagnosis } = material
  const models: Block = {
    kind: 'figures',
    figures: [figures['health-weighted'], figures['health-seven'], figures.coverage],
  }
  const gaps =
    diagnosis === null && !material.isTemplate ? [gapOf('The account is not diagnosed yet', null)] : []
  const blocks: Block[] = isShort
    ? [...gaps, signalTable(material, true), ...caps(material), sentimentLine(material)]
    : [
        ...gaps,
        models,
        ...arithmetic(material),
        ...caps(material),
        signalTable(material, false),
        ...silence(material),
        sentiment(material),
      ]
  const aside = diagnosis === null ? null : `${figures.health.value}, ${figures.health.note ?? ''}`
  return { section: { id: 'health', title: 'Health', aside, blocks }, leftOut: [] }
}

function arithmetic({ diagnosis }: Material): Block[] {
  if (diagnosis === null) return []
  const { weighted, seven } = diagnosis.health
  return [
    {
      kind: 'text',
      paragraphs: [`Weighted: ${weighted.arithmetic}`, `Seven signals: ${seven.arithmetic}`],
    },
  ]
}

/** What holds the total, named; nothing holds that of a former customer. */
function caps({ diagnosis }: Material): Block[] {
  if (diagnosis === null || diagnosis.goneSince !== null) return []
  return diagnosis.health[diagnosis.leads].caps.map(({ says, holdsAt }) => ({
    kind: 'note',
    of: 'warns',
    says: `Held at ${format.number(holdsAt)}%: ${says}`,
  }))
}

function silence({ diagnosis }: Material): Block[] {
  return (diagnosis?.silentFeeds ?? []).map(({ says }) => ({ kind: 'note', of: 'warns', says }))
}

const shortColumns = [
  column('Signal', 3),
  column('12 months', 2),
  column('Now', 0, 'right'),
  column('Score', 0, 'right'),
]
const fullColumns = [...shortColumns, column('Trend'), column('How it is measured', 6)]

function signalTable(material: Material, isShort: boolean): Block {
  const ids = signalIds.filter((id) => isAsked(material, id))
  const rows = ids.map((id) => signalRow(material, id, isShort))
  return {
    kind: 'table',
    says: 'Each signal over twelve months, now, and as a score of one to five.',
    columns: isShort ? shortColumns : fullColumns,
    rows: [...rows, ...(isShort ? [] : [totalRow(material)])],
    more: 0,
  }
}

/** Of a template the seven of the handbook; of an account those that it can have. */
function isAsked(material: Material, id: SignalId): boolean {
  const reading = readingOf(material, id)
  return reading === null ? id !== 'onboarding' : reading.applicable
}

function signalRow(material: Material, id: SignalId, isShort: boolean): Row {
  const reading = readingOf(material, id)
  const { figures } = material
  const now = id === 'seat-utilisation' ? figures.utilisation : figures[`signal/${id}`]
  const score = figures[`score/${id}`]
  const cells: Cell[] = [
    { text: signalNames[id], strong: true },
    course(material, id),
    figureCell(now, { note: reading?.stale ? 'stale' : null }),
    figureCell(score, { tone: toneOfScore(reading) }),
    ...(isShort
      ? []
      : [{ text: trendText(reading) }, { text: reading?.says ?? unknown, tone: 'mute' as const }]),
  ]
  return reading === null || reading.score === null ? { cells, isGap: true } : { cells }
}

function course({ history }: Material, id: SignalId): Cell {
  const values = history.map(({ signals }) => signals[id])
  return { text: courseText(values, (value) => signalText(id, value)), tone: 'mute', spark: values }
}

/** From the first that was measured to the last. */
function courseText(values: readonly (number | null)[], text: (value: number) => string): string {
  const known = values.filter((value) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || known.length < 2) return ''
  return text(first) === text(last) ? `${text(last)} as before` : `${text(first)} → ${text(last)}`
}

function totalRow({ history, figures }: Material): Row {
  const scores = history.map(({ score }) => score)
  const text = courseText(scores, (value) => format.number(value, 1))
  const cells: Cell[] = [
    { text: 'Health', strong: true },
    { text, tone: 'mute', spark: scores },
    figureCell(figures.health, { strong: true }),
    { text: '' },
    { text: '' },
    { text: figures.health.note ?? unknown, tone: 'mute' },
  ]
  return { cells }
}

function toneOfScore(reading: SignalReading | null): Cell['tone'] {
  if (reading === null || reading.score === null) return null
  if (reading.score >= 4) return 'good'
  return reading.score >= 3 ? 'watch' : 'bad'
}

function trendText(reading: SignalReading | null): string {
  if (reading === null || reading.trend === null) return ''
  return { up: '↗ up', flat: '→ flat', down: '↘ down' }[reading.trend]
}

/** A person's judgement stands beside health and never inside it. */
function sentimentLine({ figures }: Material): Block {
  const { 'sentiment-csm': csm, 'sentiment-am': am } = figures
  return { kind: 'text', paragraphs: [`CSM sentiment ${csm.value} · AM sentiment ${am.value}`] }
}

function sentiment(material: Material): Block {
  const { 'sentiment-csm': csm, 'sentiment-am': am } = material.figures
  const item = oneItem(material.plan, 'sentiment')
  const cells = [
    { ...figureCell(csm), note: anchorOf(item?.values.byCsm), field: 'byCsm' },
    { ...figureCell(am), note: anchorOf(item?.values.byAm), field: 'byAm' },
    { text: format.text(item?.values.why), field: 'why' },
  ]
  return {
    kind: 'table',
    says: 'How the two owners judge the account, beside its health.',
    columns: [column('CSM sentiment', 2), column('AM sentiment', 2), column('Why', 4)],
    rows: [rowOrGap(material, 'sentiment', item, cells)],
    more: 0,
  }
}

/** What the number stands for. */
function anchorOf(judged: number | null | undefined): string | null {
  return sentimentAnchors.find(({ score }) => score === judged)?.says.replace(/\.$/, '') ?? null
}
