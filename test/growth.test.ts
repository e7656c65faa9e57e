/** What an account could still buy, what its pipeline comes to, who competes for it, and its risks in order. */
import { describe, expect, it } from 'vitest'
import { expansionOn } from '#src/detect/growth/expansion-on.ts'
import { rivalsInAccount } from '#src/detect/growth/rivals-in-account.ts'
import type { MatrixCell } from '#src/detect/growth/whitespace-cell.ts'
import { whitespaceMatrix } from '#src/detect/growth/whitespace-matrix.ts'
import { whitespaceSays } from '#src/detect/growth/whitespace-says.ts'
import { offeredRisks, riskRegister } from '#src/detect/risks/risk-register.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import { addDays, addMonths } from '#src/kernel/day.ts'
import { emptyPlan, type Plan } from '#src/plan/plan.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import type { PlanSections, SectionName } from '#src/plan/plan-sections.ts'
import { asOf, contract, dossier, product, terms } from './support/dossier.ts'
import { after } from './support/plan-edits.ts'

let made = 0

/** The plan with one item more. */
function withItem<S extends SectionName>(plan: Plan, section: S, item: Partial<PlanSections[S]>): Plan {
  const id = `item ${made++}`
  return after(plan, {
    id,
    actor: 'sarah@vendor.example',
    cause: { by: 'hand' },
    at: `${asOf}T10:00:00.000Z`,
    statedOn: null,
    basedOn: 0,
    section,
    target: section === 'futureState' ? { by: 'section' } : { by: 'item', id },
    change: 'add',
    item,
    says: id,
    why: 'A test needs it.',
    ownerEmail: null,
    dueOn: null,
    evidence: [],
    standing: 'confirmed',
  } as unknown as PlanEdit)
}

const cell = (values: Partial<PlanSections['whitespace']>): PlanSections['whitespace'] => ({
  buyingCentre: 'Risk',
  product: 'Insight',
  state: 'Open',
  competitor: null,
  contractEndOn: null,
  blockedBy: null,
  potential: null,
  currency: 'USD',
  ...values,
})

const deal = (values: Partial<PlanSections['opportunities']>): PlanSections['opportunities'] => ({
  opportunity: 'More',
  type: null,
  product: 'Insight',
  productId: null,
  stakeholder: null,
  rationale: null,
  readinessSignals: [],
  value: null,
  currency: 'USD',
  quarter: null,
  confidence: null,
  blocker: null,
  nextStep: null,
  ownerEmail: null,
  status: 'Open',
  ...values,
})

const sold = dossier({
  products: [
    product({ id: 'P1', name: 'Insight', listPrice: 100, pricePer: 'seat/year' }),
    product({ id: 'P2', name: 'Alerts (Team)', listPrice: 1000, pricePer: 'year' }),
    product({ id: 'P3', name: 'Embed', listPrice: 500, pricePer: 'month' }),
  ],
  contracts: [
    contract({
      productId: 'P1',
      productName: 'Insight',
      currency: 'USD',
      terms: [terms({ arr: 9000, seats: 90 })],
    }),
  ],
})

function matrixOf(plan: Plan, of: Dossier = sold, buyingCentres: readonly string[] = []) {
  const source = { today: asOf, plan, dossier: of, currency: 'USD', listCurrency: 'USD', buyingCentres }
  const matrix = whitespaceMatrix(source)
  const at = (row: string, column: string): MatrixCell =>
    matrix.cells[matrix.rows.indexOf(row)]![matrix.columns.findIndex(({ name }) => name === column)]!
  return { ...matrix, at, says: whitespaceSays(matrix) }
}

const usd = (amount: number) => [{ currency: 'USD', amount }]

describe('the whitespace', () => {
  it('is told by contracts and list prices where nobody has said anything', () => {
    const { rows, at, sum } = matrixOf(emptyPlan)
    expect(rows).toEqual(['Whole account'])
    expect(at('Whole account', 'Insight')).toMatchObject({
      state: 'Owned',
      restsOn: 'contracts',
      current: 9000,
    })
    expect(at('Whole account', 'Embed')).toMatchObject({
      state: 'Open',
      worth: usd(6000),
      worthBy: 'list price',
    })
    expect(sum).toEqual(usd(7000))
  })

  it('takes no list price for another edition of what is owned, nor where a buying centre says better', () => {
    const owned = dossier({
      products: sold.products,
      contracts: [contract({ productId: 'P9', productName: 'Alerts (Enterprise)', currency: 'USD' })],
    })
    expect(matrixOf(emptyPlan, owned).at('Whole account', 'Alerts (Team)').worth).toEqual([])
    const plan = withItem(emptyPlan, 'whitespace', cell({ product: 'Embed', potential: 2000 }))
    const { at, columnSums } = matrixOf(plan)
    expect(at('Whole account', 'Embed').worth).toEqual([])
    expect(columnSums[2]).toEqual(usd(2000))
  })

  it('counts potential less current, never below nothing, and knows nothing where one of them is missing', () => {
    const room = withItem(emptyPlan, 'whitespace', cell({ state: 'Owned', current: 300, potential: 1000 }))
    expect(matrixOf(room).at('Risk', 'Insight').worth).toEqual(usd(700))
    const full = withItem(emptyPlan, 'whitespace', cell({ state: 'Owned', current: 1000, potential: 300 }))
    expect(matrixOf(full).at('Risk', 'Insight').worth).toEqual(usd(0))
    const unknown = withItem(emptyPlan, 'whitespace', cell({ state: 'Owned', potential: 300 }))
    expect(matrixOf(unknown).at('Risk', 'Insight').worth).toEqual([])
  })

  it('draws no cell for a deal that waits: it is not begun', () => {
    const state = (status: 'Open' | 'Waiting') =>
      matrixOf(withItem(emptyPlan, 'opportunities', deal({ product: 'Embed', status }))).at(
        'Whole account',
        'Embed',
      ).state
    expect([state('Open'), state('Waiting')]).toEqual(['Open opportunity', 'Open'])
  })

  it('opens the cell of a competitor twelve months before their contract ends, and counts it from then on', () => {
    const held = (end: string) =>
      matrixOf(
        withItem(
          emptyPlan,
          'whitespace',
          cell({ state: 'Competitor', competitor: 'Datakeep', contractEndOn: end, potential: 800 }),
        ),
      )
    const soon = held(addMonths(asOf, 12))
    expect(soon.at('Risk', 'Insight')).toMatchObject({ isReopened: true, reopensOn: asOf })
    expect(soon.rowSums[1]).toEqual(usd(800))
    expect(soon.says.join(' ')).toContain('the contract of Datakeep ends on')
    const later = held(addDays(addMonths(asOf, 12), 1))
    expect(later.at('Risk', 'Insight').isReopened).toBe(false)
    expect(later.rowSums[1]).toEqual([])
  })

  it('leaves out of its sums what is blocked, and says why it is', () => {
    const { rowSums, says } = matrixOf(
      withItem(
        emptyPlan,
        'whitespace',
        cell({ state: 'Blocked', blockedBy: 'data residency', potential: 800 }),
      ),
    )
    expect(rowSums[1]).toEqual([])
    expect(says.join(' ')).toContain('1 cell is blocked: Risk × Insight (data residency).')
  })

  it('turns an open cell into an opportunity as soon as one is pursued there, and back once it is lost', () => {
    const open = withItem(emptyPlan, 'whitespace', cell({}))
    const pursued = withItem(
      open,
      'opportunities',
      deal({ productId: 'P1', buyingCentre: 'Risk', value: 400 }),
    )
    expect(matrixOf(pursued).at('Risk', 'Insight')).toMatchObject({
      state: 'Open opportunity',
      worth: usd(400),
      worthBy: 'opportunities',
    })
    const lost = withItem(open, 'opportunities', deal({ buyingCentre: 'Risk', value: 400, status: 'Lost' }))
    expect(matrixOf(lost).at('Risk', 'Insight').state).toBe('Open')
  })

  it('leaves what people say of a cell over what the pipeline shows', () => {
    const blocked = withItem(emptyPlan, 'whitespace', cell({ state: 'Blocked' }))
    const pursued = withItem(blocked, 'opportunities', deal({ buyingCentre: 'Risk', value: 400 }))
    const found = matrixOf(pursued).at('Risk', 'Insight')
    expect(found.state).toBe('Blocked')
    expect(found.pursued).toHaveLength(1)
  })

  it('has a row for each buying centre of the own list, before those that only the account names', () => {
    const plan = withItem(emptyPlan, 'whitespace', cell({ buyingCentre: 'Risk', state: 'Blocked' }))
    const named = withItem(plan, 'opportunities', deal({ productId: 'P1', buyingCentre: 'Labs' }))
    const { rows, at, says, states } = matrixOf(named, sold, ['Finance', 'RISK '])
    expect(rows).toEqual(['Whole account', 'Finance', 'Risk', 'Labs'])
    expect(at('Finance', 'Insight')).toMatchObject({ state: 'Open', restsOn: null, item: null, worth: [] })
    expect(at('Risk', 'Insight').state).toBe('Blocked')
    // Nothing is said of it, and so it is no open cell that counts.
    const without = matrixOf(named)
    expect([says, states]).toEqual([without.says, without.states])
  })

  it('never adds up amounts of two currencies', () => {
    const one = withItem(emptyPlan, 'whitespace', cell({ potential: 100 }))
    const two = withItem(one, 'whitespace', cell({ product: 'Embed', potential: 70, currency: 'EUR' }))
    expect(matrixOf(two).rowSums[1]).toEqual([...usd(100), { currency: 'EUR', amount: 70 }])
  })

  it('stands by family once there are more than ten products', () => {
    const products = Array.from({ length: 11 }, (_, at) =>
      product({ id: `P${at}`, name: `Part ${at}`, family: at < 6 ? 'Data' : 'Insight' }),
    )
    const plan = withItem(emptyPlan, 'whitespace', cell({ product: 'Part 3', state: 'Blocked' }))
    const { columns, at } = matrixOf(plan, dossier({ products }))
    expect(columns.map(({ name }) => name)).toEqual(['Data', 'Insight'])
    expect(at('Risk', 'Data').state).toBe('Blocked')
  })
})

describe('the pipeline of an account', () => {
  const plan = [
    deal({ value: 1000, confidence: 'High', quarter: '2020-Q1' }),
    deal({ value: 500, confidence: null, quarter: '2020-Q1' }),
    deal({ value: 900, confidence: 'Low', quarter: '2999-Q1' }),
    deal({ value: 50, currency: 'EUR', confidence: 'High', quarter: '2020-Q1' }),
    deal({ value: 700, status: 'Waiting' }),
    deal({ value: 999, status: 'Lost' }),
  ].reduce((all, values) => withItem(all, 'opportunities', values), emptyPlan)

  const on = { today: asOf, currency: 'USD', fiscalYearStart: 1 }

  it('is summed by currency, in full and by confidence, and says what is in no sum', () => {
    const { open, waiting } = expansionOn(plan, on)
    expect(open.value).toEqual([...usd(2400), { currency: 'EUR', amount: 50 }])
    expect(open.weighted).toEqual([...usd(1160), { currency: 'EUR', amount: 40 }])
    expect(open).toMatchObject({ opportunities: 4, withoutConfidence: 1, incomplete: 4 })
    expect(waiting.value).toEqual(usd(700))
  })

  it('is held against the target by what comes within twelve months, in the currency of the target', () => {
    const aimed = withItem(plan, 'futureState', { targetExpansionArr: 2000, currency: 'USD' })
    const { target, short } = expansionOn(aimed, on)
    expect(target).toEqual({ currency: 'USD', amount: 2000 })
    expect(short).toEqual({ byValue: 500, byWeight: 1200 })
    expect(expansionOn(plan, on).short).toBeNull()
  })

  it('ends twelve months ahead by the fiscal year', () => {
    const far = withItem(emptyPlan, 'opportunities', {
      ...deal({ value: 1000, confidence: 'High', quarter: '2028-Q1' }),
    })
    const today = '2026-11-22'
    expect(expansionOn(far, { ...on, today }).within.opportunities).toBe(0)
    // It begins in February 2027.
    expect(expansionOn(far, { ...on, today, fiscalYearStart: 2 }).within.opportunities).toBe(1)
  })
})

describe('the competitors in an account', () => {
  it('are told from the list, from the cells that they hold and from whom they know', () => {
    const listed = withItem(emptyPlan, 'competitors', {
      name: 'Datakeep',
      where: 'Compliance',
      contractEndOn: null,
      status: 'Active',
    })
    const plan = withItem(
      listed,
      'whitespace',
      cell({ state: 'Competitor', competitor: 'datakeep', contractEndOn: '2030-01-31' }),
    )
    const people = [{ name: 'Ada', competitors: ['Datakeep', 'Pulsewire'] }]
    const [first, second, ...others] = rivalsInAccount(plan, people, asOf)
    expect(first).toMatchObject({
      name: 'Datakeep',
      holds: [{ buyingCentre: 'Risk', product: 'Insight' }],
      contractEndOn: '2030-01-31',
      knows: ['Ada'],
    })
    expect(second).toMatchObject({ name: 'Pulsewire', item: null, knows: ['Ada'] })
    expect(others).toEqual([])
  })
})

describe('the risks of an account', () => {
  const risk = (values: Partial<PlanSections['risks']>): PlanSections['risks'] => ({
    risk: 'Low adoption',
    category: null,
    severity: null,
    likelihood: null,
    trigger: null,
    cause: null,
    mitigation: null,
    ownerEmail: null,
    dueOn: null,
    status: 'Active',
    ...values,
  })
  const plan = [
    risk({ risk: 'Small', severity: 'Low', likelihood: 'Low' }),
    risk({ risk: 'Over', severity: 'High', likelihood: 'High', status: 'Closed', dueOn: addDays(asOf, -9) }),
    risk({ risk: 'Unjudged' }),
    risk({ risk: 'Grave', severity: 'High', likelihood: 'Medium', dueOn: addDays(asOf, -3) }),
  ].reduce((all, values) => withItem(all, 'risks', values), emptyPlan)

  it('stand the gravest first, what nobody has judged as medium, what is closed last', () => {
    const register = riskRegister(plan, [], asOf)
    expect(register.map(({ item }) => item.values.risk)).toEqual(['Grave', 'Unjudged', 'Small', 'Over'])
    expect(register.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  it('are late by days while they are open', () => {
    expect(riskRegister(plan, [], asOf).map(({ daysLate }) => daysLate)).toEqual([3, null, null, null])
  })

  it('are offered ready-made with their owner and day, and with whether one is open already', () => {
    const there = withItem(plan, 'risks', risk({ risk: 'Budget freeze: told by the CFO' }))
    const offers = offeredRisks(there, { am: 'am@vendor.example', csm: null }, asOf)
    expect(offers.find(({ id }) => id === 'budget-freeze')).toMatchObject({
      ownerEmail: 'am@vendor.example',
      dueOn: addDays(asOf, 30),
      isThere: true,
    })
    expect(offers.find(({ id }) => id === 'low-adoption')).toMatchObject({ ownerEmail: null, isThere: false })
  })
})
