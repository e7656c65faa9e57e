/** The whitespace of an account as a matrix. */
import type { Movement } from '#src/detect/diagnosis.ts'
import type { MatrixCell } from '#src/detect/growth/whitespace-cell.ts'
import type { WhitespaceColumn } from '#src/detect/growth/whitespace-columns.ts'
import { whitespaceMatrix } from '#src/detect/growth/whitespace-matrix.ts'
import { whitespaceSays } from '#src/detect/growth/whitespace-says.ts'
import { WHOLE } from '#src/detect/growth/whitespace-source.ts'
import { opportunityGaps } from '#src/plan/opportunity-gaps.ts'
import { z } from 'zod'
import { nameOfQuarter } from '../fiscal-year-start.ts'
import { evidence } from '../diagnosis-schema.ts'
import { moneySchema } from '../growth-schema.ts'
import { type GrowthSource, growthSource } from '../growth-source.ts'
import { transactionOperation } from '../operation.ts'

const state = z.enum(['Owned', 'Open opportunity', 'Competitor', 'Blocked', 'Open'])
const amount = z.number().nullable().describe('A year; null: not known')
const day = z.iso.date().nullable()

const cellSchema = z.object({
  state,
  restsOn: z.enum(['plan', 'contracts', 'pipeline']).nullable().describe('null: nothing says anything'),
  item: z
    .object({ id: z.string(), version: z.int() })
    .nullable()
    .describe('By which `plan edit` changes it; null: to be added to the section whitespace'),
  competitor: z.string().nullable(),
  contractEndOn: day,
  reopensOn: day.describe('12 months before the contract of the competitor ends'),
  isReopened: z.boolean(),
  blockedBy: z.string().nullable(),
  current: amount,
  potential: amount.describe('As a person estimated it, with what it brings already; null: nobody did'),
  currency: z.string().nullable(),
  worth: moneySchema.describe('Potential − current'),
  worthBy: z.enum(['plan', 'opportunities', 'list price']).nullable(),
  opportunities: z.array(
    z.object({
      id: z.string(),
      opportunity: z.string(),
      value: amount,
      currency: z.string().nullable(),
      quarter: z.string().nullable(),
      quarterName: z
        .string()
        .nullable()
        .describe('Its quarter as it is read: Q3 2026, or FY2027 Q1 (Feb–Apr)'),
      confidence: z.enum(['High', 'Medium', 'Low']).nullable(),
      status: z.enum(['Open', 'Waiting', 'Won', 'Lost']),
      missing: z.array(z.enum(['product', 'stakeholder', 'rationale', 'quarter'])),
    }),
  ),
})

export const showWhitespace = transactionOperation({
  name: 'whitespace.show',
  summary: 'Show what an account could buy and does not, buying centre by product',
  description:
    'A cell is owned, an open opportunity, held by a competitor, blocked or open: as a person has filled it in the ' +
    'section whitespace, else as contracts and pipeline show it. Its value is potential less current: as somebody ' +
    'estimated it, else that of its opportunities, else, for the whole account, the list price. Sums leave out what ' +
    'is blocked or held by a competitor for more than 12 months. More than ten products stand by family.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/whitespace' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: z.object({
    account: z.uuid(),
    asOf: z.iso.date(),
    currency: z.string().nullable().describe('Of the account, for what names none'),
    listCurrency: z.string().nullable().describe('Of the list prices'),
    waits: z.string().nullable().describe('Why nothing is offered to it now'),
    products: z.array(
      z.object({
        name: z.string(),
        productId: z.string().nullable().describe('null: a family, or not in the catalogue'),
        isFamily: z.boolean(),
        listPrice: z.number().nullable(),
        pricePer: z.string().nullable(),
        worth: moneySchema,
        why: z
          .array(z.object({ says: z.string(), value: amount, evidence: z.array(evidence) }))
          .describe('What speaks for it now, as the engine found it'),
      }),
    ),
    buyingCentres: z.array(
      z.object({
        name: z.string(),
        isWhole: z.boolean().describe('The account as a whole: what is known of no buying centre'),
        isNamed: z
          .boolean()
          .describe('false: only your own list of buying centres has it, nothing of the account'),
        people: z.array(z.string()).describe('Stakeholders of the plan in a department of this name'),
        cells: z.array(cellSchema).describe('In the order of the products'),
        worth: moneySchema,
      }),
    ),
    worth: moneySchema,
    states: z.array(z.object({ state, cells: z.int(), sums: moneySchema })),
    says: z.array(z.string()).describe('The matrix in sentences'),
    unlisted: z.array(z.string()).describe('Departments of known people that are no buying centre yet'),
  }),
  run: async ({ account }, { tx, today }) => {
    const source = await growthSource(tx, account, today)
    const matrix = whitespaceMatrix(source)
    const departments = departmentsOf(source)
    return {
      account: source.accountId,
      asOf: today,
      currency: source.currency,
      listCurrency: source.listCurrency,
      waits: source.waits,
      products: matrix.columns.map((column, at) => ({
        ...productOf(column),
        worth: [...matrix.columnSums[at]!],
        why: whyOf(column, source),
      })),
      buyingCentres: matrix.rows.map((name, at) => ({
        name,
        isWhole: name === WHOLE,
        isNamed:
          name === WHOLE ||
          matrix.cells[at]!.some(({ item, pursued }) => item !== null || pursued.length > 0),
        people: departments.get(name) ?? [],
        cells: matrix.cells[at]!.map((cell) => shownCell(cell, source)),
        worth: [...matrix.rowSums[at]!],
      })),
      worth: [...matrix.sum],
      states: matrix.states.map((one) => ({ ...one, sums: [...one.sums] })),
      says: whitespaceSays(matrix),
      unlisted: [...departments.keys()].filter((name) => !matrix.rows.includes(name)),
    }
  },
})

function productOf({ name, products, isFamily }: WhitespaceColumn) {
  const only = !isFamily && products.length === 1 ? products[0]! : null
  return {
    name,
    productId: only?.id ?? null,
    isFamily,
    listPrice: only?.listPrice ?? null,
    pricePer: only?.pricePer ?? null,
  }
}

function shownCell(
  { item, worth, pursued, ...cell }: MatrixCell,
  { currency, fiscalYearStart }: GrowthSource,
) {
  const { state: itsState, restsOn, current, potential, worthBy, reopensOn, isReopened } = cell
  const values = item?.values
  return {
    state: itsState,
    restsOn,
    current,
    potential,
    worthBy,
    reopensOn,
    isReopened,
    item: item && { id: item.id, version: item.version },
    competitor: values?.competitor ?? null,
    contractEndOn: values?.contractEndOn ?? null,
    blockedBy: values?.blockedBy ?? null,
    currency: values?.currency ?? currency,
    worth: [...worth],
    opportunities: pursued.map(({ id, values: one }) => ({
      id,
      opportunity: one.opportunity,
      value: one.value,
      currency: one.currency ?? currency,
      quarter: one.quarter,
      quarterName: nameOfQuarter(one.quarter, fiscalYearStart),
      confidence: one.confidence,
      status: one.status,
      missing: opportunityGaps(one),
    })),
  }
}

/** Names of the people of the plan by their department, the largest first; also departments of people on no map. */
function departmentsOf({ plan, dossier }: GrowthSource): Map<string, string[]> {
  const mapped = [...plan.items.stakeholders.values()]
    .map(({ values }) => values)
    .filter(({ status, department }) => status !== 'departed' && department !== null)
  const found = new Map<string, string[]>()
  for (const { department, name } of mapped) {
    found.set(department!, [...(found.get(department!) ?? []), ...(name === null ? [] : [name])])
  }
  for (const { department } of dossier.people) {
    if (department !== null && !found.has(department)) found.set(department, [])
  }
  return new Map([...found].toSorted(([, a], [, b]) => b.length - a.length))
}

/** Rules that find room in what is owned already, by seats or by the limits of its plan. */
const ofOwned = new Set(['utilisation-high', 'plan-limit-near'])

function whyOf(column: WhitespaceColumn, { diagnosis }: GrowthSource) {
  const causes = new Set(column.products.map(({ id }) => `product ${id}`))
  const isOf = ({ rule, cause, headline, reason }: Movement): boolean =>
    causes.has(cause) ||
    (ofOwned.has(rule) && column.products.some(({ name }) => `${headline} ${reason}`.includes(name)))
  return (diagnosis?.movements ?? [])
    .filter(isOf)
    .map(({ reason, value, evidence: records }) => ({ says: reason, value, evidence: [...records] }))
}
