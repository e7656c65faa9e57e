/** What the screens make of missing, stale and late: gaps are shown, and nothing missing turns into a number. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { Outlook, SignalReading } from '#src/detect/diagnosis.ts'
import type { Person, PortfolioRow } from '#src/web/answers.ts'
import type { Account } from '#src/web/answers.ts'
import { OutlookSection } from '#src/web/screens/account/outlook-section.tsx'
import { ShownAccount } from '#src/web/screens/account/shown-account.ts'
import { PeopleSection } from '#src/web/screens/account/people-section.tsx'
import { SignalRow } from '#src/web/screens/account/signal-row.tsx'
import { DeadlineCell } from '#src/web/screens/portfolio/deadline-cell.tsx'
import { HealthCell } from '#src/web/screens/portfolio/health-cell.tsx'
import { SilentFeeds } from '#src/web/screens/portfolio/silent-feeds.tsx'
import { dossier, person as personOf, portfolio, recordFeeds } from './support/dossier.ts'
import { ago, touch } from './support/records.ts'

/** The text of a page, without its tags. */
const textOf = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const signal: SignalReading = {
  id: 'product-usage',
  score: 4,
  value: 0.41,
  trend: 'up',
  before: 0.36,
  source: 'product-events',
  asOf: '2026-11-22',
  stale: false,
  applicable: true,
  says: '46 ÷ 112 = 41%',
  evidence: [],
}

const signalText = (changed: Partial<SignalReading>) =>
  textOf(
    renderToStaticMarkup(createElement(SignalRow, { signal: { ...signal, ...changed }, asOf: '2026-11-22' })),
  )

describe('a signal', () => {
  it('shows then, now, score and source', () => {
    expect(signalText({})).toMatch(/36% → 41%.*4 of 5.*product-events/)
  })

  it('that is not measured says why and shows no score', () => {
    const text = signalText({ score: null, value: null, before: null, says: 'Not measured: no tickets.' })
    expect(text).toContain('Not measured: no tickets.')
    expect(text).not.toMatch(/of 5|0%/)
  })

  it('that is stale keeps its value, says since when, and does not count', () => {
    const text = signalText({ score: null, stale: true, asOf: '2026-11-14' })
    expect(text).toContain('41%')
    expect(text).toContain('stale since')
    expect(text).toContain('not counted')
  })
})

const row: PortfolioRow = {
  id: '00000000-0000-4000-8000-000000000001',
  sourceId: 'A-1',
  name: 'Halden Logistics',
  segment: null,
  tier: null,
  owner: null,
  arr: null,
  currency: null,
  score: 66.7,
  status: 'Yellow',
  measured: 6,
  applicable: 7,
  history: [60, 61, 62, 63, 66.7],
  movement: null,
  movements: 0,
  deadline: null,
  outlook: null,
  nextStep: null,
  renewalOn: null,
  goneSince: null,
  arrBefore: null,
  quality: null,
  isStale: null,
}

describe('health in the portfolio', () => {
  const text = (changed: Partial<PortfolioRow>) =>
    textOf(renderToStaticMarkup(createElement(HealthCell, { row: { ...row, ...changed } })))

  it('names the status in words and the change in 28 days', () => {
    expect(text({})).toMatch(/Yellow.*67.*\+7/)
  })

  it('without a status says how little is measured', () => {
    expect(text({ status: null, measured: 3 })).toMatch(/No status.*67.*3 of 7/)
    expect(text({ status: null, score: null, measured: 0, history: [] })).toContain('0 of 7 measured')
  })

  it('leaves no change blank', () => {
    expect(text({ history: [66.7, 66.7, 66.7, 66.7, 66.7] })).not.toMatch(/[+−]\d/)
  })
})

describe('sources that fell silent', () => {
  const text = (accounts: number) =>
    textOf(
      renderToStaticMarkup(
        createElement(SilentFeeds, {
          feeds: [{ kind: 'ticket', source: 'legacy-helpdesk', lastOn: '2026-10-08', accounts }],
        }),
      ),
    )

  it('are told once, with what they brought, since when, and how many accounts miss it', () => {
    expect(text(2)).toMatch(
      /No tickets from legacy-helpdesk since Oct.8, 2026: 2 accounts are judged without\./,
    )
    expect(text(1)).toContain('1 account is judged without.')
  })

  it('leave no empty line behind', () => {
    expect(renderToStaticMarkup(createElement(SilentFeeds, { feeds: [] }))).toBe('')
  })
})

describe('a deadline', () => {
  const markup = (days: number) =>
    renderToStaticMarkup(
      createElement(DeadlineCell, {
        asOf: '2026-11-22',
        deadline: { kind: 'notice', on: '2026-12-10', days, assumed: true },
      }),
    )

  it('is red with its number under thirty days, and late in words', () => {
    expect(markup(29)).toContain('text-bad')
    expect(markup(30)).not.toContain('text-bad')
    expect(textOf(markup(-2))).toContain('2 d late')
  })

  it('leaves the days to the year that stands there where it is more than half a year off', () => {
    expect(textOf(markup(180))).toContain('180 d')
    expect(textOf(markup(181))).not.toContain('181')
  })

  it('says when the notice period is assumed', () => {
    expect(markup(40)).toContain('assumed')
  })
})

const person: Person = {
  id: 'P-1',
  factId: 'contact/crm/P-1',
  name: 'Maria Torres',
  email: null,
  title: null,
  department: null,
  roles: ['Champion'],
  influence: null,
  sentiment: null,
  status: 'active',
  activeDays28: null,
  notes: null,
  otherContacts: [],
  readings: [],
}

/** A diagnosis on which the champion was met last so many days ago; null: meetings were never seen. */
function diagnosisOf(metAgo: number | null) {
  const known = recordFeeds(metAgo === null ? {} : { touch: { calendar: 0 } })
  const met = personOf()
  const touches = metAgo === null ? [] : [touch(ago(metAgo), [met.email!])]
  return detect(dossier({ people: [met], touches }), portfolio({ recordFeeds: known }), defaultSettings)
}

describe('the people of an account', () => {
  const markup = (people: readonly Person[], metAgo: number | null = null, isGone = false) =>
    renderToStaticMarkup(createElement(PeopleSection, { people, diagnosis: diagnosisOf(metAgo), isGone }))

  it('ask for nobody once it is no customer any more', () => {
    expect(textOf(markup([person], null, true))).not.toContain('not identified')
  })

  it('show the key roles that nobody holds, also after somebody left', () => {
    expect(textOf(markup([person]))).toMatch(
      /Economic buyer: not identified.*Executive sponsor: not identified/,
    )
    expect(textOf(markup([person]))).not.toContain('Champion: not identified')
    expect(textOf(markup([{ ...person, status: 'left' }]))).toContain('Champion: not identified')
  })

  it('mark silence as the diagnosis tells it', () => {
    expect(textOf(markup([person], 31))).toMatch(/31 d , silent/)
    expect(markup([person], 31)).toContain('text-bad')
    expect(textOf(markup([person], 30))).toContain('30 d')
    expect(markup([person], 30)).not.toContain('text-bad')
  })

  it('do not call a missing record silence', () => {
    const unknown = markup([person])
    expect(unknown).toContain('No contact on record')
    expect(unknown).not.toContain('text-bad')
  })
})

describe('the outlook', () => {
  const driver = (id: string, points: number) =>
    ({ id, family: 'contract', points, says: `driver ${id}`, evidence: [] }) as const
  const outlook: Outlook = {
    class: 'term',
    p: 0.82,
    low: 0.64,
    high: 0.92,
    logit: 1.5,
    known: 0.47,
    lossWithin90: 0.18,
    dueOn: null,
    drivers: [5, 4, 3, 2, 0.04, -0.04, -1, -2, -3, -4].map((points) => driver(String(points), points)),
  }
  const text = (changed: Partial<Outlook>) =>
    textOf(
      renderToStaticMarkup(
        createElement(
          ShownAccount,
          { value: { organization: 'main', account: {} as Account } },
          createElement(OutlookSection, { asOf: '2026-11-22', outlook: { ...outlook, ...changed } }),
        ),
      ),
    )

  it('shows its range and the three largest drivers each way, the largest first', () => {
    expect(text({})).toContain('between 64% and 92%')
    expect(text({}).match(/[+−]\d\.\d/g)).toEqual(['+5.0', '+4.0', '+3.0', '−4.0', '−3.0', '−2.0'])
  })

  it('says when little is known', () => {
    expect(text({ known: 0.19 })).toContain('Little is known')
    expect(text({ known: 0.2 })).not.toContain('Little is known')
  })
})
