/** The report on rules: what each found, what people made of it, and what to do about those that are mostly dismissed. */
import type { Acceptance } from '#src/detect/acceptance.ts'
import { ruleName } from '#src/detect/rule-name.ts'
import { counted, percent } from '#src/detect/words.ts'
import { columnsOf, type ReportContent, type ReportFigure, type ReportRow } from './report.ts'

export interface RuleRecord {
  readonly rule: string
  readonly says: string
  readonly found: number
  readonly accepted: number
  readonly dismissed: number
  readonly clearedUnanswered: number
  /** null: under ten answers */
  readonly acceptance: Acceptance | null
}

/** Whose upper end of the interval lies under one half: more often dismissed than not, beyond chance. */
const NOISY = 0.5

export function ruleTable(rules: readonly RuleRecord[]): ReportContent {
  const noisy = rules.filter(isNoisy)
  const totals = {
    found: sumOf(rules, 'found'),
    accepted: sumOf(rules, 'accepted'),
    dismissed: sumOf(rules, 'dismissed'),
  }
  const says = `${counted(totals.found, 'movement')} found, ${totals.accepted} accepted and ${totals.dismissed} dismissed.`
  return {
    figures: figures(totals, noisy.length),
    notes,
    tables: [
      {
        id: 'rules',
        title: 'Rules',
        says: `${says} ${noisy.length === 0 ? 'No rule is noisy beyond chance.' : `Noisy: ${noisy.map(({ rule }) => ruleName(rule)).join(', ')}.`}`,
        columns,
        rows: rules.toSorted((a, b) => b.found - a.found || (a.rule < b.rule ? -1 : 1)).map(rowOf),
        chart: null,
      },
    ],
  }
}

const notes = [
  'Precision of a rule is told from ten answers on; fewer say nothing about it.',
  'What was over before anybody answered counts as neither.',
  'A noisy rule: read a few of its dismissals and their reasons first. Then raise its threshold, or turn it off, in the settings; trying settings shows what would change before anything is saved.',
]

const columns = columnsOf(
  ['rule', 'Rule', 'text'],
  ['says', 'Looks for', 'text'],
  ['found', 'Found', 'count'],
  ['accepted', 'Accepted', 'count'],
  ['dismissed', 'Dismissed', 'count'],
  ['cleared', 'Over unanswered', 'count'],
  ['precision', 'Precision', 'share'],
  ['advice', 'What to do', 'text'],
)

interface Totals {
  readonly found: number
  readonly accepted: number
  readonly dismissed: number
}

function sumOf(rules: readonly RuleRecord[], of: keyof Totals): number {
  return rules.reduce((all, one) => all + one[of], 0)
}

function figures({ found, accepted, dismissed }: Totals, noisy: number): ReportFigure[] {
  const answers = accepted + dismissed
  const count = (id: string, name: string, value: number, definition: string): ReportFigure => ({
    id,
    name,
    value,
    kind: 'count',
    of: null,
    definition,
  })
  return [
    count('found', 'Found', found, 'Movements, each counted for the rule that opened it.'),
    {
      id: 'precision',
      name: 'Precision',
      value: answers === 0 ? null : accepted / answers,
      kind: 'share',
      of: [
        { value: accepted, kind: 'count' },
        { value: answers, kind: 'count' },
      ],
      definition: 'Accepted ÷ answered, accepted or dismissed.',
    },
    count(
      'noisy',
      'Noisy rules',
      noisy,
      'Rules that are dismissed more often than accepted, beyond chance (95% interval, Wilson).',
    ),
  ]
}

function rowOf(rule: RuleRecord): ReportRow {
  const { found, accepted, dismissed, clearedUnanswered } = rule
  const share = rule.acceptance?.share ?? null
  return {
    id: rule.rule,
    account: null,
    cells: [
      ruleName(rule.rule),
      rule.says,
      found,
      accepted,
      dismissed,
      clearedUnanswered,
      share,
      adviceOf(rule),
    ],
  }
}

function isNoisy({ acceptance }: RuleRecord): boolean {
  return acceptance !== null && acceptance.high < NOISY
}

function adviceOf(rule: RuleRecord): string | null {
  if (isNoisy(rule))
    return `Raise its threshold or turn it off: at most ${percent(rule.acceptance!.high)} is worth it`
  return null
}
