/** What the web app writes: amounts, days, names, sentences about use, and failures. */
import { ORPCError } from '@orpc/client'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { locales } from '#src/kernel/manner.ts'
import { format as inDocuments } from '#src/publish/figures/format.ts'
import type { Account, Usage } from '#src/web/answers.ts'
import { format, told, writtenIn } from '#src/web/format.ts'
import { enMovement } from '#src/web/messages/en-movement.ts'
import { problemOf } from '#src/web/problem.ts'
import { AccountHeader } from '#src/web/screens/account/account-header.tsx'
import { usageSentence } from '#src/web/screens/account/usage-sentence.ts'

describe('amounts', () => {
  it('are whole in full and short in columns', () => {
    expect(format.money(250_000, 'USD')).toBe('$250,000')
    expect([412_400, 999_499, 1_774_000, 8_420, 950].map((value) => format.shortMoney(value, 'USD'))).toEqual(
      ['$412K', '$999K', '$1.77M', '$8K', '$950'],
    )
  })

  it('have as many digits of a million in documents as on the screen', () => {
    const texts = [364_910_000, 180_000_000, 1_774_000]
    expect(texts.map((value) => inDocuments.compactMoney(value, 'USD'))).toEqual(
      texts.map((value) => format.shortMoney(value, 'USD')),
    )
  })

  it('never turn into a thousand thousands', () => {
    expect(format.shortMoney(999_600, 'USD')).toBe('$1M')
  })

  it('have no currency when none is known, rather than a wrong one', () => {
    expect(format.money(1200, null)).toBe('1,200')
    // A sum over amounts of which none is known; one in a currency is a sum that comes to nothing.
    expect([format.money(0, null), format.shortMoney(0, null)]).toEqual(['–', '–'])
    expect([format.money(0, 'EUR'), format.shortMoney(0, 'EUR')]).toEqual(['€0', '€0'])
    expect(format.shortMoney(1200, 'not a currency')).toBe('1K')
  })

  it('carry the true minus', () => {
    expect(format.signed(-3)).toBe('−3')
    expect(format.signed(4.25, 1)).toBe('+4.3')
  })
})

describe('days', () => {
  it('name the year only where it is not at hand, and never break', () => {
    expect(format.shortDay('2026-12-10', '2026-11-22')).not.toContain('26')
    expect(format.shortDay('2028-01-07', '2026-11-22')).toContain('28')
    expect(format.day('2026-11-22')).not.toContain(' ')
  })

  it.each(locales)('have a year that cannot be read as a day: %s', (locale) => {
    const before = writtenIn.current()
    writtenIn.change(locale)
    const written = format.shortDay('2027-06-14', '2026-11-22')
    writtenIn.change(before)
    expect(written).toMatch(/^(14\u00a0June?|Jun\u00a014,)\u00a0’27$/)
  })
})

describe('a snooze', () => {
  it('of one day is one day', () => {
    expect([1, 3].map(enMovement.inDays)).toEqual(['in 1 day', 'in 3 days'])
  })
})

describe('the line of an account', () => {
  const account = {
    name: 'Alpha',
    segment: null,
    tier: null,
    industry: null,
    employees: null,
    revenue: 180e6,
  }
  const line = (currency: string | null) => {
    const profile = { ...account, currency, csmEmail: null, amEmail: null } as unknown as Account['profile']
    return renderToStaticMarkup(createElement(AccountHeader, { profile, currency: 'EUR' }))
  }

  it('says its revenue in the currency of its own, else that of its contracts', () => {
    expect(line('USD')).toContain('$180M revenue')
    expect(line(null)).toContain('€180M revenue')
  })
})

describe('sentences of the server', () => {
  it.each(['en-US', 'en-GB', 'en-DE', 'en-ZA'])('say figures as the page beside them does: %s', (locale) => {
    const before = writtenIn.current()
    writtenIn.change(locale)
    const figures = [format.money(250_000, 'USD'), format.day('2027-01-08'), format.decimal(1240.5)]
    const says = `Pays 250,000 USD, decides by 8 January 2027; 1,240.5 users, ${locale === 'en-DE' ? '46\u00a0%' : '46%'}`
    expect(told('Pays 250,000 USD, decides by 8 January 2027; 1,240.5 users, 46%')).toBe(
      ['250,000 USD', '8 January 2027', '1,240.5'].reduce(
        (text, kept, at) => text.replace(kept, () => figures[at]!),
        says,
      ),
    )
    writtenIn.change(before)
  })
})

describe('people', () => {
  it('are called by the name in their address', () => {
    expect(format.person('sarah.chen@northbeam.example')).toBe('Sarah Chen')
    expect(format.person('Kwame Boateng')).toBe('Kwame Boateng')
  })
})

describe('the sentence about use', () => {
  const usage = (before: number, recent: number, people: number | null): Usage => ({
    lastOn: '2026-11-22',
    sources: ['product'],
    weeks: Array.from({ length: 16 }, (_, week) => ({
      on: `2026-08-${String(week + 10)}`,
      events: week < 12 ? before : recent,
      people,
    })),
  })

  it('says how far it fell or rose against the twelve weeks before', () => {
    expect(usageSentence(usage(100, 54, 12))).toContain('54 events a week')
    expect(usageSentence(usage(100, 54, 12))).toContain('46% less')
    expect(usageSentence(usage(100, 130, 12))).toContain('30% more')
  })

  it('says nothing of a change that is none, or that has nothing to be measured against', () => {
    expect(usageSentence(usage(100, 103, 12))).toContain('much as')
    expect(usageSentence(usage(0, 103, 12))).not.toMatch(/more|less|much as/)
  })

  it('does not call unknown people none', () => {
    expect(usageSentence(usage(100, 100, null))).not.toMatch(/people|person/)
    expect(usageSentence(usage(100, 100, 1))).toContain('1 person')
  })
})

describe('a failed call', () => {
  it('carries the words and the hint of the server', () => {
    const error = new ORPCError('not-found', {
      status: 404,
      message: 'There is no account "X"',
      data: { hint: 'Look for it.' },
    })
    expect(problemOf(error)).toEqual({
      kind: 'not-found',
      message: 'There is no account "X"',
      hint: 'Look for it.',
      details: null,
    })
  })

  it('knows a missing session, a missing server and a broken page apart', () => {
    expect(problemOf(new ORPCError('UNAUTHORIZED', { status: 401 })).kind).toBe('signed-out')
    expect(problemOf(new TypeError('Failed to fetch')).kind).toBe('unreachable')
    expect(problemOf(new TypeError('x is not a function')).kind).toBe('broken')
  })
})
