/** The report on rules: what each found, what people made of it, and what to do about those that are mostly dismissed. */
import type { Acceptance } from '#src/detect/acceptance.ts'
import { counted, percent } from '#src/detect/words.ts'
import { columnsOf, type ReportContent } from './report.ts'

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
  const sum = (of: 'found' | 'accepted' | 'dismissed'): number => rules.reduce((all, one) => all + one[of], 0)
  const answers = sum('accepted') + sum('dismissed')
  const precision = answers === 0 ? null : sum('accepted') / answers
  return {
    figures: [
      {
        id: 'found',
        name: 'Found',
        value: sum('found'),
        kind: 'count',
        of: null,
        definition: 'Movements, each counted for the rule that opened it.',
      },
      {
        id: 'precision',
        name: 'Precision',
        value: precision,
        kind: 'share',
        of: [
          { value: sum('accepted'), kind: 'count' },
          { value: answers, kind: 'count' },
        ],
        definition: 'Accepted ÷ answered, accepted or dismissed.',
      },
      {
        id: 'noisy',
        name: 'Noisy rules',
        value: noisy.length,
        kind: 'count',
        of: null,
        definition:
          'Rules that are dismissed more often than accepted, beyond chance (95 % interval, Wilson).',
      },
    ],
    notes: [
      'Precision of a rule is told from ten answers on; fewer say nothing about it.',
      'What was over before anybody answered counts as neither.',
      'A noisy rule: read a few of its dismissals and their reasons first. Then raise its threshold, or turn it off, in the settings; trying settings shows what would change before anything is saved.',
    ],
    tables: [
      {
        id: 'rules',
        title: 'Rules',
        says: `${counted(sum('found'), 'movement')} found, ${sum('accepted')} accepted and ${sum('dismissed')} dismissed. ${noisy.length === 0 ? 'No rule is noisy beyond chance.' : `Noisy: ${noisy.map(({ rule }) => rule).join(', ')}.`}`,
        columns: columnsOf(
          ['rule', 'Rule', 'text'],
          ['says', 'Looks for', 'text'],
          ['found', 'Found', 'count'],
          ['accepted', 'Accepted', 'count'],
          ['dismissed', 'Dismissed', 'count'],
          ['cleared', 'Over unanswered', 'count'],
          ['precision', 'Precision', 'share'],
          ['advice', 'What to do', 'text'],
        ),
        rows: rules
          .toSorted((a, b) => b.found - a.found || (a.rule < b.rule ? -1 : 1))
          .map((one) => ({
            id: one.rule,
            account: null,
            cells: [
              one.rule,
              one.says,
              one.found,
              one.accepted,
              one.dismissed,
              one.clearedUnanswered,
              one.acceptance?.share ?? null,
              adviceOf(one),
            ],
          })),
        chart: null,
      },
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
