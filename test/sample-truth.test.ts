/** What the sample company planted shows by the handbook's formulas when it should, and nothing shows where nothing was planted. */
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { generateSample } from '#src/sample/generate-sample.ts'
import {
  abandonedFeatures,
  median,
  readUsage,
  rowsOf,
  usageDrops,
  utilisation,
  utilisationFires,
} from './support/sample-rules.ts'
import type { Row } from './support/sample-rules.ts'

const text = (row: Row, column: string) => String(row[column] ?? '')

describe.each([
  { endOn: '2026-03-01', seed: 7 },
  { endOn: '2026-01-13', seed: 3 },
  { endOn: '2025-08-20', seed: 5 },
])('the sample of seed $seed that ends on $endOn', ({ endOn, seed }) => {
  const sample = generateSample({ seed, endOn })
  const { planted, startOn } = sample.truth
  const rules = readUsage(sample)
  const drops = usageDrops(rules)
  const accounts = rowsOf(sample, 'accounts')
  const dropped = new Set(
    planted.filter((one) => one.expect?.rule === 'usage-drop').map((one) => one.account),
  )
  const quiet = new Set(planted.filter((one) => one.kind === 'quiet').map((one) => one.account))
  const of = (name: string, account: string) =>
    rowsOf(sample, name).filter((row) => row['account_id'] === account)

  /** Accounts whose first day lies outside of its window, and those that fire though nothing was planted. */
  function wrongFires(rule: string, firesOf: (account: string) => readonly Day[]): string[] {
    return rules.accounts.flatMap((account) => {
      const expected = planted.filter((one) => one.account === account && one.expect?.rule === rule)
      const fires = firesOf(account)
      if (expected.length === 0) return fires.map((day) => `${account} fires on ${day}, nothing was planted`)
      const due = expected.flatMap((one) => (one.expect && one.expect.byOn <= endOn ? [one.expect] : []))
      return due
        .filter(({ fromOn, byOn }) => !fires[0] || fires[0] < fromOn || fires[0] > byOn)
        .map(({ fromOn, byOn }) => `${account} fires on ${fires[0]}, not within ${fromOn} and ${byOn}`)
    })
  }

  it('shows usage drops', () =>
    expect(wrongFires('usage-drop', (account) => drops.get(account)!)).toEqual([]))

  it('shows seats idle, but for those that people leave in a drop, and seats short', () => {
    const idle = (account: string) =>
      dropped.has(account) ? [] : utilisationFires(rules, account, 'low', 14)
    expect(wrongFires('utilisation-low', idle)).toEqual([])
    expect(wrongFires('utilisation-high', (account) => utilisationFires(rules, account, 'high', 14))).toEqual(
      [],
    )
  })

  it('shows features abandoned, but for those that fade in a drop', () => {
    const fires = (account: string) => (dropped.has(account) ? [] : abandonedFeatures(rules, account))
    expect(
      wrongFires('key-feature-abandoned', (account) => fires(account).map((found) => found.slice(0, 10))),
    ).toEqual([])
  })

  it('shows invoices overdue beyond the manner of the account', () => {
    expect(
      wrongFires('invoice-overdue', (account) => {
        const invoices = of('invoices', account)
        return invoices.flatMap((invoice) => {
          const dueOn = text(invoice, 'due_on')
          const delays = invoices
            .filter((one) => one['paid_on'] !== null && text(one, 'paid_on') < dueOn)
            .map((one) => daysBetween(text(one, 'due_on'), text(one, 'paid_on')))
          const after = Math.max(15, 10 + (delays.length > 0 ? median(delays) : 0)) + 1
          const on = addDays(dueOn, after)
          return on <= endOn &&
            on >= startOn &&
            (invoice['paid_on'] === null || text(invoice, 'paid_on') >= on)
            ? [on]
            : []
        })
      }),
    ).toEqual([])
  })

  it('shows ticket spikes', () => {
    expect(
      wrongFires('ticket-spike', (account) => {
        const opened = of('tickets', account).map((ticket) =>
          daysBetween(startOn, text(ticket, 'opened_at').slice(0, 10)),
        )
        const fortnight = (day: number) => opened.filter((on) => on > day - 14 && on <= day).length
        const usual = median(Array.from({ length: 27 }, (_, at) => fortnight(13 + at * 14)))
        const days = Array.from({ length: rules.days }, (_, day) => day)
        return days
          .filter((day) => fortnight(day) >= 3 && fortnight(day) > 2 * usual)
          .map((day) => addDays(startOn, day))
      }),
    ).toEqual([])
  })

  it('shows detractors, competitors, limits, failed payments and cancellations', () => {
    const days = (name: string, account: string, holds: (row: Row) => boolean) =>
      of(name, account)
        .filter(holds)
        .map((row) => text(row, 'on'))
    const rivals = [...new Set(rowsOf(sample, 'competitors').map((row) => text(row, 'name')))]
    expect(
      wrongFires('detractor', (account) => days('surveys', account, (row) => Number(row['score']) <= 6)),
    ).toEqual([])
    expect(
      wrongFires('competitor', (account) =>
        days('notes', account, (row) => rivals.some((name) => text(row, 'text').includes(name))),
      ),
    ).toEqual([])
    expect(
      wrongFires('plan-limit-near', (account) =>
        days('events', account, (row) => row['kind'] === 'limit_used' && Number(row['value']) >= 0.8),
      ),
    ).toEqual([])
    expect(
      wrongFires('payment-failed', (account) =>
        days('events', account, (row) => row['kind'] === 'payment_failed').map((on) => addDays(on, 7)),
      ),
    ).toEqual([])
    expect(
      wrongFires('cancellation-set', (account) =>
        days('events', account, (row) => row['kind'] === 'notice_given').filter((on) => on > startOn),
      ),
    ).toEqual([])
  })

  it('shows champions who left, each by combined evidence above the line', () => {
    expect(
      wrongFires('champion-left', (account) => {
        const left = of('contacts', account).filter((row) => row['status'] === 'left')
        const recorded = left.map((row) => text(row, 'observed_at').slice(0, 10))
        const loginOff = of('events', account).filter((row) => row['kind'] === 'login_deactivated')
        return [...recorded, ...loginOff.map((row) => text(row, 'on'))].toSorted()
      }),
    ).toEqual([])
    const bounced = new Set(
      rowsOf(sample, 'touches').flatMap((row) => (row['bounced'] ? [text(row, 'account_id')] : [])),
    )
    expect(bounced.size).toBe(4)
  })

  it('shows new departments by their first three users', () => {
    expect(
      wrongFires('new-department', (account) => {
        const risk = of('contacts', account).filter((row) => row['department'] === 'Risk')
        const emails = new Set(risk.map((row) => text(row, 'email')))
        const first = new Map<string, Day>()
        for (const row of emails.size > 0 ? of('usage', account) : []) {
          const user = text(row, 'user_id')
          if (emails.has(user) && text(row, 'on') < (first.get(user) ?? '9999'))
            first.set(user, text(row, 'on'))
        }
        return [...first.values()].toSorted().slice(2, 3)
      }),
    ).toEqual([])
  })

  it('opens renewal windows only where it says so', () => {
    for (const account of rules.accounts) {
      const contracts = of('subscriptions', account)
      if (contracts.some((row) => row['status'] === 'cancelled')) continue
      const opened = contracts
        .filter((row) => row['renewal_on'] !== null)
        .map((row) => addDays(text(row, 'renewal_on'), -Number(row['notice_days'] ?? 60) - 120))
        .filter((day) => day > startOn && day <= endOn)
      const said = planted.filter(
        (one) => one.account === account && one.kind === 'renewal-near' && one.expect,
      )
      expect(said.map((one) => one.on).toSorted(), account).toEqual([...new Set(opened)].toSorted())
    }
  })

  it('keeps everybody who counts engaged on key accounts, but where silence was planted', () => {
    const windows: Record<string, number> = { Champion: 30, 'Economic Buyer': 60, 'Executive Sponsor': 90 }
    const told = planted.filter((one) =>
      ['sponsor-silent', 'single-threaded', 'champion-left', 'cancelled'].includes(one.kind),
    )
    const exempt = new Set(told.map((one) => one.account))
    for (const account of accounts.filter(
      (row) => Number(row['tier'] ?? 3) <= 2 && !exempt.has(text(row, 'id')),
    )) {
      const touches = of('touches', text(account, 'id')).filter((row) => row['attended'] !== null)
      for (const contact of of('contacts', text(account, 'id'))) {
        const window = windows[text(contact, 'roles')]
        if (!window) continue
        const met = touches
          .filter((row) => text(row, 'attended').split(';').includes(text(contact, 'email')))
          .map((row) => text(row, 'at').slice(0, 10))
          .toSorted()
        expect(met[0]! <= startOn).toBe(true)
        const gaps = met.map((day, at) => daysBetween(day, met[at + 1] ?? endOn))
        const inside = gaps.filter((_, at) => (met[at + 1] ?? endOn) >= startOn)
        expect(Math.max(...inside), `${account['id']} ${contact['roles']}`).toBeLessThanOrEqual(window)
      }
    }
  })

  it('leaves quiet accounts quiet', () => {
    for (const account of quiet) {
      const shares = utilisation(rules, account).filter((share) => share !== null)
      expect(Math.min(...shares), account).toBeGreaterThanOrEqual(0.55)
      expect(Math.max(...shares), account).toBeLessThanOrEqual(0.85)
      const events = rules.series.get(account)!.events
      const first = events.slice(0, 182).reduce((a, b) => a + b, 0)
      const second = events.slice(-182).reduce((a, b) => a + b, 0)
      expect(Math.abs(second / first - 1), account).toBeLessThan(0.2)
      expect(
        of('subscriptions', account).every(
          (row) => row['status'] === 'active' && row['effective_on'] === null,
        ),
      ).toBe(true)
      expect(of('events', account).every((row) => row['kind'] === 'limit_used')).toBe(true)
      expect(of('contacts', account).every((row) => row['status'] === 'active')).toBe(true)
    }
  })

  it('stops the feeds that it says, for all their accounts, and keeps the others alive', () => {
    const stopped = planted.filter((one) => one.kind === 'feed-stopped')
    for (const [file, column, source] of [
      ['usage', 'on', 'northbeam-eu'],
      ['tickets', 'opened_at', 'legacy-helpdesk'],
    ] as const) {
      const rows = rowsOf(sample, file)
      const its = rows.filter((row) => row['source'] === source)
      const users = new Set(its.map((row) => text(row, 'account_id')))
      const told = stopped.filter((one) => users.has(one.account))
      expect(users.size).toBeGreaterThanOrEqual(2)
      expect(told).toHaveLength(users.size)
      const last = (from: Row[]) =>
        from.map((row) => text(row, column).slice(0, 10)).reduce((a, b) => (a > b ? a : b))
      expect(last(its) < told[0]!.on).toBe(true)
      expect(daysBetween(last(rows.filter((row) => row['source'] === null)), endOn)).toBeLessThanOrEqual(3)
    }
  })
})
