/** The sample company: made alike from the same seed, whole in itself, true to what it says was planted. */
import { describe, expect, it } from 'vitest'
import { feedOn } from '#src/detect/feed-on.ts'
import { commonColumns, kinds } from '#src/facts/kinds.ts'
import { addDays, daysBetween, isDay } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { generateSample } from '#src/sample/generate-sample.ts'
import type { Sample } from '#src/sample/generate-sample.ts'
import type { PlantKind } from '#src/sample/planted.ts'
import { toCsv } from '#src/sample/to-csv.ts'
import { rowsOf } from './support/sample-rules.ts'
import type { Row } from './support/sample-rules.ts'

const GOLDEN = '2026-03-01'
/** Sunday to Saturday, a leap day, the turn of a year, the end of a month. */
const ends = [GOLDEN, '2025-11-03', '2026-01-06', '2026-06-17', '2024-02-29', '2026-07-31', '2026-01-03']
const samples = new Map(ends.map((endOn, at) => [endOn, generateSample({ seed: 7 + at, endOn })]))
const golden = samples.get(GOLDEN)!

const text = (row: Row, column: string) => String(row[column] ?? '')
const plantedAs = (sample: Sample, kind: PlantKind) => sample.truth.planted.filter((one) => one.kind === kind)
const accountsOf = (sample: Sample, kind: PlantKind) =>
  new Set(plantedAs(sample, kind).map((one) => one.account))

/** Columns with the day on which something was told. */
const told = new Set(['on', 'opened_at', 'occurred_at'])

describe('toCsv', () => {
  it('quotes by RFC 4180 and leaves null empty', () => {
    const rows = [['a,b', 'say "hi"', 'two\nlines', null, true, 1.5]]
    const csv = toCsv({ name: 'x', columns: ['p', 'q', 'r', 's', 't', 'u'], rows })
    expect(csv).toBe('p,q,r,s,t,u\r\n"a,b","say ""hi""","two\nlines",,true,1.5\r\n')
  })
})

describe('the generator', () => {
  it('makes the same from the same seed, and something else from another', () => {
    const whole = (sample: Sample) => JSON.stringify(sample)
    expect(whole(generateSample({ seed: 7, endOn: GOLDEN })) === whole(golden)).toBe(true)
    expect(whole(generateSample({ seed: 8, endOn: GOLDEN })) === whole(golden)).toBe(false)
  })

  it.each(ends)('keeps its sizes, ending on %s', (endOn) => {
    const sample = samples.get(endOn)!
    expect(rowsOf(sample, 'accounts')).toHaveLength(70)
    const usage = sample.files.find((file) => file.name === 'usage')!
    expect(usage.rows.length).toBeGreaterThan(150_000)
    expect(usage.rows.length).toBeLessThan(250_000)
    expect(daysBetween(sample.truth.startOn, endOn)).toBe(399)
    const owners = rowsOf(sample, 'people').filter((row) => ['AM', 'CSM'].includes(text(row, 'role')))
    expect(owners.length).toBeGreaterThanOrEqual(6)
    expect(owners.length).toBeLessThanOrEqual(9)
    for (const file of sample.files) expect(file.rows.length, file.name).toBeGreaterThan(0)
  })

  // Surveys come in waves, and over New Year nobody writes notes.
  const usualEnds = ends.filter((endOn) => endOn !== '2026-01-03')

  it.each(usualEnds)('has the two sources that fell silent and no other, ending on %s', (endOn) => {
    const silent = samples.get(endOn)!.files.flatMap(({ name, columns, rows }) => {
      const [on, source] = [columns.findIndex((one) => told.has(one)), columns.indexOf('source')]
      if (on === -1 || name === 'surveys') return []
      const bySource = Map.groupBy(rows, (row) => String(row[source] ?? ''))
      return [...bySource].flatMap(([its, said]) => {
        const days = [...new Set(said.map((row) => String(row[on]).slice(0, 10)))]
        return feedOn({ source: its, days }, endOn)!.alive ? [] : [`${name} ${its}`]
      })
    })
    expect(silent).toEqual(['usage northbeam-eu', 'tickets legacy-helpdesk'])
  })

  it('has light weekends and a lull at the year end', () => {
    const byDay = new Map<Day, number>()
    for (const row of rowsOf(golden, 'usage')) {
      if (row['actor'] === 'human') byDay.set(text(row, 'on'), (byDay.get(text(row, 'on')) ?? 0) + 1)
    }
    expect(byDay.get('2026-01-17')! / byDay.get('2026-01-14')!).toBeLessThan(0.2)
    expect(byDay.get('2025-12-25')! / byDay.get('2025-12-11')!).toBeLessThan(0.25)
    expect(byDay.get('2025-12-30')! / byDay.get('2025-12-09')!).toBeLessThan(0.75)
  })
})

describe.each(ends)('the files of a history that ends on %s', (endOn) => {
  const sample = samples.get(endOn)!
  const ids = (name: string) => new Set(rowsOf(sample, name).map((row) => text(row, 'id')))

  it('hold only what the kinds of fact allow', () => {
    for (const kind of kinds) {
      const rows = rowsOf(sample, kind.file)
      const known = new Set([...kind.columns.map((column) => column.name), ...commonColumns])
      expect(Object.keys(rows[0]!).filter((column) => !known.has(column))).toEqual([])
      for (const column of kind.columns) {
        const cells = new Set(rows.map((row) => row[column.name] ?? null))
        if (column.required) expect(cells.has(null), `${kind.file}.${column.name}`).toBe(false)
        cells.delete(null)
        for (const cell of cells) {
          if (column.type === 'day')
            expect(isDay(String(cell)), `${kind.file}.${column.name} ${cell}`).toBe(true)
          if (column.oneOf) expect(column.oneOf).toContain(cell)
        }
      }
    }
  })

  it('refer only to rows that are there', () => {
    const accounts = ids('accounts')
    const contacts = ids('contacts')
    const products = ids('products')
    const subscriptions = ids('subscriptions')
    const people = new Set(rowsOf(sample, 'people').map((row) => text(row, 'email')))
    const targets: Record<string, Set<string>> = {
      account_id: accounts,
      parent_id: accounts,
      product_id: products,
      contact_id: contacts,
      stakeholder_id: contacts,
      reports_to_id: contacts,
      subscription_id: subscriptions,
      am_email: people,
      csm_email: people,
      sponsor_email: people,
      author: people,
    }
    for (const file of sample.files) {
      for (const column of file.columns) {
        const target = targets[column]
        if (!target) continue
        const at = file.columns.indexOf(column)
        const lost = file.rows
          .map((row) => row[at] ?? null)
          .filter((cell) => cell !== null && !target.has(String(cell)))
        expect(lost, `${file.name}.${column}`).toEqual([])
      }
    }
  })

  it('name every natural key once', () => {
    const keys: Record<string, string[]> = {
      accounts: ['name'],
      contacts: ['id', 'observed_at'],
      products: ['id'],
      subscriptions: ['id', 'effective_on', 'observed_at'],
      usage: ['account_id', 'on', 'user_id', 'product_id', 'feature'],
      tickets: ['id'],
      invoices: ['id'],
      surveys: ['account_id', 'on', 'kind', 'contact_id'],
      touches: ['account_id', 'at', 'kind'],
      opportunities: ['id'],
      notes: ['account_id', 'on', 'text'],
      events: ['account_id', 'on', 'kind', 'contact_id'],
      people: ['email'],
      rates: ['currency', 'on'],
      milestones: ['id', 'observed_at'],
    }
    for (const file of sample.files) {
      const at = (keys[file.name] ?? ['id']).map((column) => file.columns.indexOf(column))
      expect(Math.min(...at), file.name).toBeGreaterThanOrEqual(0)
      const seen = new Set(file.rows.map((row) => at.map((index) => row[index]).join('\u001F')))
      expect(seen.size, file.name).toBe(file.rows.length)
    }
  })

  it('say nothing of what had not been learned on the last day', () => {
    const past = [
      'on',
      'opened_at',
      'closed_at',
      'issued_on',
      'paid_on',
      'status_on',
      'cancelled_on',
      'observed_at',
    ]
    for (const file of sample.files) {
      for (const column of past.filter((name) => file.columns.includes(name))) {
        const at = file.columns.indexOf(column)
        const late = file.rows.filter((row) => row[at] !== null && String(row[at]).slice(0, 10) > endOn)
        expect(late, `${file.name}.${column}`).toEqual([])
      }
    }
  })

  it('keep usage inside the subscriptions, and people at their own company', () => {
    const spans = new Map<string, { from: Day; to: Day }>()
    for (const row of rowsOf(sample, 'subscriptions')) {
      const product = `${text(row, 'account_id')} ${text(row, 'product_id')}`
      spans.set(product, { from: text(row, 'start_on'), to: text(row, 'end_on') || '9999' })
    }
    const domains = new Map(rowsOf(sample, 'accounts').map((row) => [text(row, 'id'), text(row, 'domain')]))
    const outside = rowsOf(sample, 'usage').filter((row) => {
      const span = spans.get(`${text(row, 'account_id')} ${text(row, 'product_id')}`)
      const inside = span && span.from <= text(row, 'on') && text(row, 'on') < span.to
      return !inside || !text(row, 'user_id').endsWith(`@${domains.get(text(row, 'account_id'))}`)
    })
    expect(outside).toEqual([])
    for (const row of rowsOf(sample, 'contacts')) {
      expect(text(row, 'email')).toMatch(/^[a-z0-9.-]+@[a-z0-9-]+\.example$/)
      expect(text(row, 'email').split('@')[1]).toBe(domains.get(text(row, 'account_id')))
    }
  })

  it('bill what the subscriptions say', () => {
    const subscriptions = rowsOf(sample, 'subscriptions')
    const invoices = rowsOf(sample, 'invoices')
    const wrong = invoices.filter((invoice, at) => {
      const from = text(invoice, 'period_start')
      const versions = subscriptions.filter((row) => row['id'] === invoice['subscription_id'])
      const then = versions.findLast((row) => (text(row, 'effective_on') || text(row, 'start_on')) <= from)!
      const months = Number(then['billing_months'])
      const due = Math.round((Number(then['arr']) * months * 100) / 12) / 100
      const next = invoices[at + 1]
      const gap =
        next?.['subscription_id'] === invoice['subscription_id'] &&
        next?.['period_start'] !== addDays(text(invoice, 'period_end'), 1)
      return invoice['amount'] !== due || gap
    })
    expect(wrong).toEqual([])
  })

  it('plant enough of each kind', () => {
    const least: Partial<Record<PlantKind, number>> = {
      'usage-sudden-drop': 4,
      'usage-slow-decline': 4,
      'seats-filling': 4,
      'seats-idle': 4,
      'champion-left': 4,
      'invoice-unpaid': 4,
      detractor: 4,
      'ticket-spike': 3,
      'feed-stopped': 5,
      'renewal-near': 6,
      'new-department': 2,
      'competitor-mentioned': 2,
      'payment-failed': 2,
      'feature-abandoned': 2,
      'limit-near': 1,
      'sponsor-silent': 1,
      'single-threaded': 1,
      cancelled: 1,
      quiet: 15,
    }
    for (const [kind, count] of Object.entries(least)) {
      expect(plantedAs(sample, kind as PlantKind).length, kind).toBeGreaterThanOrEqual(count)
    }
    const accounts = ids('accounts')
    for (const one of sample.truth.planted) {
      expect(accounts).toContain(one.account)
      expect(one.on >= sample.truth.startOn && one.on <= endOn, `${one.account} ${one.kind} ${one.on}`).toBe(
        true,
      )
      if (one.expect) expect(one.expect.byOn >= one.expect.fromOn).toBe(true)
    }
    for (const account of accountsOf(sample, 'quiet')) {
      expect(sample.truth.planted.filter((one) => one.account === account)).toHaveLength(1)
    }
  })

  it('have somebody fresh for the first diagnosis', () => {
    const fresh = (kind: PlantKind) =>
      plantedAs(sample, kind).filter((one) => one.expect && daysBetween(one.expect.fromOn, endOn) <= 60)
    for (const kind of ['usage-sudden-drop', 'usage-slow-decline', 'seats-filling', 'seats-idle'] as const) {
      expect(fresh(kind).length, kind).toBeGreaterThanOrEqual(1)
    }
  })
})
