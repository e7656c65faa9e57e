/** Contradictions as people read them: in the terminal, and beside the plan of an account. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { findings as kinds } from '#src/connect/files/findings.ts'
import { findingsText } from '#src/doors/cli/render/data-findings.ts'
import type { Account } from '#src/web/answers.ts'
import { en } from '#src/web/messages/en.ts'
import { churnWarning } from '#src/web/screens/account/churn-warning.ts'
import { DataFindings } from '#src/web/screens/account/data-findings.tsx'

type Finding = Account['findings'][number]

const tickets: Finding = {
  kind: 'ticket-before-account',
  nature: 'contradiction',
  says: 'tickets opened before their account existed',
  unit: 'ticket',
  count: 1077,
  of: 2000,
  examples: [{ file: 'tickets.csv', line: 17, says: 'ticket T was opened on 2025-01-01' }],
  importNo: 3,
  on: '2026-10-31',
}
const churned: Finding = {
  ...tickets,
  kind: 'churned-without-event',
  nature: 'churn',
  says: 'accounts called churned without a churn event',
  count: 35,
  of: 110,
  examples: [],
}
const blank: Finding = {
  ...tickets,
  kind: 'satisfaction-blank',
  nature: 'gap',
  says: 'tickets without a rating',
  examples: [],
}

const page = (findings: readonly Finding[]) =>
  renderToStaticMarkup(createElement(DataFindings, { findings: [...findings] }))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe('contradictions in the terminal', () => {
  it('have their number, their share, and examples with file and line', () => {
    expect(findingsText([{ ...tickets, accounts: 389 }])).toBe(
      [
        'Where records disagree; both sides stay as they came',
        '  tickets opened before their account existed: 1,077 of 2,000 (54%), in 389 accounts',
        '      ticket T was opened on 2025-01-01 (tickets.csv, line 17)',
      ].join('\n'),
    )
  })

  it('on who has churned warn of everything that is measured against churn', () => {
    expect(findingsText([churned])).toMatch(
      /Sources disagree on who has churned.*outlook,\s+retention, back-test/s,
    )
    expect(findingsText([tickets])).not.toContain('churned')
  })

  it('are apart from what is only worth knowing', () => {
    expect(findingsText([blank])).toBe('Worth knowing\n  tickets without a rating: 1,077 of 2,000 (54%)')
  })
})

describe('contradictions on the page of an account', () => {
  it('are told in the words of who looks after it, with an example and the import', () => {
    const text = page([tickets])
    expect(text).toContain('Where records disagree')
    expect(text).toContain('Tickets from before the account existed 1,077 of 2,000')
    expect(text).toContain('ticket T was opened on 2025-01-01')
    expect(text).toContain('2026')
  })

  it('are not there where there are none', () => {
    expect(page([])).toBe('')
    expect(churnWarning([])).toBeNull()
    expect(churnWarning([tickets])).toBeNull()
  })

  it('on churn stand beside the outlook', () => {
    expect(churnWarning([churned])).toMatch(/disagree on whether this account has churned/)
  })

  it('have words for every kind that is shown there', () => {
    const shown = kinds.filter(({ nature }) => nature !== 'gap').map(({ kind }) => kind)
    expect(Object.keys(en.findings.kinds).toSorted()).toEqual(shown.toSorted())
  })
})
