/** Competitors and savings: whole words wherever something was written, quoted, and over after 90 days (handbook 6). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { Movement } from '#src/detect/diagnosis.ts'
import type { RecordKind } from '#src/detect/portfolio.ts'
import type { Settings } from '#src/detect/settings.ts'
import { quote } from '#src/detect/voice/quote.ts'
import type { Day } from '#src/kernel/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf, dossier, type DossierParts, person, portfolio, recordFeeds } from './support/dossier.ts'
import { ago, answer, note, ticket, touch } from './support/records.ts'

type Rule = 'competitor' | 'budget-freeze'

function looking(competitors: readonly string[]): Settings {
  return { ...defaultSettings, movements: { ...defaultSettings.movements, competitors } }
}

/** Every kind of text is read, but for those that have been silent for so many days. */
function heard(silent: Partial<Record<RecordKind, number>> = {}, day: Day = asOf) {
  const spoke = { note: 0, touch: 0, ticket: 0, survey: 0, ...silent }
  const feeds = Object.entries(spoke).map(([kind, days]) => [kind, { [SOURCE[kind]!]: days }])
  return portfolio({ asOf: day, recordFeeds: recordFeeds(Object.fromEntries(feeds), day) })
}
const SOURCE: Readonly<Record<string, string>> = {
  note: 'crm',
  touch: 'calendar',
  ticket: 'helpdesk',
  survey: 'surveys',
}

function found(rule: Rule, parts: DossierParts, names = ['Lumetric'], all = heard()): Movement[] {
  const { movements } = detect(dossier({ ...parts, asOf: all.asOf }), all, looking(names))
  return movements.filter((movement) => movement.rule === rule)
}

const competitor = (text: string, names?: string[]) =>
  found('competitor', { notes: [note(ago(5), text)] }, names)

describe('whole words', () => {
  it.each([
    ['Their team had a demo of Lumetric last week.'],
    ['LUMETRIC called them'],
    ['we lose to lumetric'],
    ["Lumetric's price is lower"],
    ['(Lumetric)'],
    ['They do not use Lumetric, and never will'],
    ['Lumetric'],
    ['Line one\nLumetric, line two'],
  ])('finds: %s', (text) => {
    expect(competitor(text)).toHaveLength(1)
  })

  it.each([['Lumetrical figures'], ['the alumetric one'], ['Lumetric2'], ['Lumetricé'], ['Lume tric'], ['']])(
    'does not find: %s',
    (text) => {
      expect(competitor(text)).toEqual([])
    },
  )

  it.each([
    [['Blue Ocean'], 'a demo of blue-ocean'],
    [['Blue Ocean'], 'a demo of Blue\n  Ocean'],
    [['C++ Metrics (EU)'], 'they try c++ metrics (eu) now'],
    [['Äpfel'], 'wir testen ÄPFEL'],
    [['A\u0308pfel'], 'wir testen Äpfel'],
  ])('takes a name as it is: %j', (names, text) => {
    expect(competitor(text, names)).toHaveLength(1)
  })

  it.each([[['']], [['  ']], [[]], [['.*']]])('is not confused by %j', (names) => {
    expect(competitor('Nothing of the kind.', names)).toEqual([])
  })

  it('finds in whatever text what was put into it, and quotes it', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 60 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [movement] = competitor([...before, 'Lumetric', ...after].join(' '))
        expect(movement!.evidence[0]!.says).toContain('Lumetric')
        expect(movement!.evidence[0]!.says.length).toBeLessThanOrEqual(120 + '“… … …”'.length)
      }),
      { numRuns: 100 },
    )
  })
})

describe('where it looks', () => {
  it.each<[string, DossierParts, string]>([
    ['notes', { notes: [note(ago(5), 'Lumetric called')] }, 'A note'],
    ['subjects of meetings', { touches: [touch(ago(5), [], { subject: 'Us and Lumetric' })] }, 'A meeting'],
    [
      'notes of calls',
      { touches: [touch(ago(5), [], { kind: 'call', notes: 'Lumetric called' })] },
      'A call',
    ],
    [
      'subjects of mails',
      { touches: [touch(ago(5), [], { kind: 'email', subject: 'Lumetric' })] },
      'An e-mail',
    ],
    ['tickets', { tickets: [ticket(ago(5), { subject: 'Export to Lumetric' })] }, 'A ticket'],
    ['comments', { surveys: [answer(ago(5), 8, { comment: 'Lumetric is cheaper' })] }, 'A comment'],
  ])('%s', (_, parts, where) => {
    const [movement] = found('competitor', parts)
    expect(movement!.reason).toMatch(new RegExp(`^${where} of 27 March 2026 says “.*Lumetric.*”\\.$`))
  })

  it.each<[string, DossierParts]>([
    [
      'mail that goes out by itself',
      { touches: [touch(ago(5), [], { automatic: true, subject: 'Us and Lumetric' })] },
    ],
    ['what is only planned', { touches: [touch(ago(-5), [], { subject: 'Lumetric' })] }],
    ['notes about a person', { people: [person({ notes: 'came from Lumetric' })] }],
  ])('not in %s', (_, parts) => {
    expect(found('competitor', parts)).toEqual([])
  })
})

describe('which names', () => {
  const notes = [
    note(ago(9), 'Streamforge was shown', { factId: 'note/crm/1' }),
    note(ago(5), 'Lumetric was shown'),
  ]

  it('those of the settings, and those on the contacts of the account, each a card', () => {
    const causes = (names: string[], recorded: string[]) =>
      found('competitor', { notes, people: [person({ competitors: recorded })] }, names)
        .map(({ cause }) => cause)
        .toSorted()
    expect(causes([], [])).toEqual([])
    expect(causes(['Lumetric'], [])).toEqual(['competitor lumetric'])
    expect(causes([], ['Streamforge'])).toEqual(['competitor streamforge'])
    expect(causes(['Lumetric'], ['Streamforge', 'lumetric '])).toEqual([
      'competitor lumetric',
      'competitor streamforge',
    ])
  })

  it('says it as something to check', () => {
    expect(found('competitor', { notes, people: [person()] })).toMatchObject([
      {
        headline: 'Competitor Lumetric named',
        severity: 'medium',
        confidence: 0.6,
        since: ago(5),
        reason: 'A note of 27 March 2026 says “Lumetric was shown”.',
        nextStep:
          'Ask Maria Torres (Champion) whether Lumetric is being looked at, and record or dismiss the risk.',
        evidence: [{ factId: `note/crm/${ago(5)}`, source: 'crm', on: ago(5), says: '“Lumetric was shown”' }],
      },
    ])
  })
})

describe('how long it holds', () => {
  const named = (...days: readonly number[]) => days.map((day) => note(ago(day), 'Lumetric again'))
  const since = (days: readonly number[], day: Day = asOf) =>
    found(
      'competitor',
      { notes: named(...days).filter(({ on }) => on <= day) },
      ['Lumetric'],
      heard({}, day),
    )[0]?.since

  it('90 days, and each new mention 90 more', () => {
    expect(since([90])).toBe(ago(90))
    expect(since([91])).toBeUndefined()
    expect(since([180, 90])).toBe(ago(180))
    expect(since([181, 90])).toBe(ago(90))
  })

  it('keeps its day while it holds', () => {
    const days = [150, 100, 40, 0]
    expect(days.map((day) => since([150, 80, 10], ago(day)))).toEqual(
      Array.from({ length: 4 }, () => ago(150)),
    )
  })

  it.each([
    [1, 0.6],
    [2, 0.84],
    [3, 0.89],
    [9, 0.89],
  ])('%d mentions are no more than a suspicion of %d', (count, confidence) => {
    const notes = named(...Array.from({ length: count }, (_, at) => count - at))
    const [movement] = found('competitor', { notes })
    expect(movement!.confidence).toBeCloseTo(confidence)
    expect(movement!.evidence).toHaveLength(count)
  })

  it('counts the mentions', () => {
    expect(found('competitor', { notes: named(30, 20, 5) })[0]!.reason).toBe(
      'A note of 27 March 2026 says “Lumetric again”. 2 earlier mentions since 2 March 2026.',
    )
  })
})

describe('savings', () => {
  it.each([
    ['Their CFO announced a budget freeze until autumn.'],
    ['Budget-freeze!'],
    ['two budget cuts this year'],
    ['a hiring freeze'],
    ['there is no budget freeze'],
  ])('finds: %s', (text) => {
    expect(found('budget-freeze', { notes: [note(ago(5), text)] })).toMatchObject([
      { cause: 'budget', severity: 'medium', confidence: 0.6, since: ago(5) },
    ])
  })

  it.each([['the budget is fine'], ['freeze the dashboard'], ['budgetary freezes'], ['Lumetric']])(
    'does not find: %s',
    (text) => {
      expect(found('budget-freeze', { notes: [note(ago(5), text)] })).toEqual([])
    },
  )

  it('two words in one note are one mention', () => {
    const [movement] = found('budget-freeze', { notes: [note(ago(5), 'budget freeze and hiring freeze')] })
    expect(movement).toMatchObject({
      confidence: 0.6,
      reason: 'A note of 27 March 2026 says “budget freeze and hiring freeze”.',
    })
    expect(movement!.evidence).toHaveLength(1)
  })

  it('takes the list of the settings, and asks who buys', () => {
    const settings: Settings = {
      ...defaultSettings,
      movements: { ...defaultSettings.movements, budgetWords: ['Sparprogramm'] },
    }
    const people = [person({ name: 'James Lin', roles: ['Economic Buyer'] })]
    const notes = [note(ago(5), 'Das Sparprogramm gilt ab Mai, budget freeze inclusive.')]
    const { movements } = detect(dossier({ notes, people }), heard(), settings)
    expect(movements.find(({ rule }) => rule === 'budget-freeze')).toMatchObject({
      headline: 'Savings named: “Sparprogramm”',
      nextStep:
        'Ask James Lin (Economic Buyer) what the savings mean for this contract, and record or dismiss the risk.',
    })
  })
})

describe('what cannot be told', () => {
  const undecided = (parts: DossierParts, all = heard()) =>
    detect(dossier(parts), all, looking(['Lumetric'])).undecided.filter(
      (rule) => rule === 'competitor' || rule === 'budget-freeze',
    )
  const both = ['competitor', 'budget-freeze']

  it('where nothing that is written is read', () => {
    expect(undecided({}, portfolio())).toEqual(both)
    expect(undecided({}, portfolio({ recordFeeds: recordFeeds({ note: { crm: 0 } }) }))).toEqual([])
  })

  it('where a kind of text has fallen silent, nobody knows what it would say now', () => {
    expect(undecided({}, heard({ note: 4 }))).toEqual(both)
  })

  it('what was written stays written while the source is silent, and is neither confirmed nor over after its days', () => {
    const notes = (days: number) => [note(ago(days), 'Lumetric, in spite of the budget freeze')]
    const all = heard({ note: 4 })
    expect(found('competitor', { notes: notes(9) }, ['Lumetric'], all)).toHaveLength(1)
    expect(undecided({ notes: notes(9) }, all)).toEqual([])
    expect(found('competitor', { notes: notes(91) }, ['Lumetric'], all)).toEqual([])
    expect(undecided({ notes: notes(91) }, all)).toEqual(both)
  })

  it('what another kind says is told still', () => {
    const tickets = [ticket(ago(5), { subject: 'Export to Lumetric' })]
    expect(found('competitor', { tickets }, ['Lumetric'], heard({ note: 4 }))).toHaveLength(1)
  })

  it('who pays nothing has no movements', () => {
    expect(found('competitor', { contracts: [], notes: [note(ago(5), 'Lumetric')] })).toEqual([])
    expect(found('budget-freeze', { contracts: [], notes: [note(ago(5), 'budget freeze')] })).toEqual([])
  })
})

describe('a quote', () => {
  const long = `${'before '.repeat(30)}Lumetric${' after'.repeat(30)}`
  it('is cut between words and says so', () => {
    const cut = quote(long, long.indexOf('Lumetric'), 8)
    expect(cut).toMatch(/^… (before )+Lumetric( after)+ …$/)
    expect(cut.length).toBeLessThanOrEqual(124)
    expect(cut.length).toBeGreaterThan(100)
  })

  it.each([
    ['a short text is whole', 'see Lumetric now', 'see Lumetric now'],
    ['blanks and lines become one blank', 'see\n\n Lumetric\tnow', 'see Lumetric now'],
    ['one long word before it is left out', `${'x'.repeat(90)}-Lumetric`, '… Lumetric'],
  ])('%s', (_, text, expected) => {
    expect(quote(text, text.indexOf('Lumetric'), 8)).toBe(expected)
  })
})

describe('the outlook', () => {
  const rival = (people: DossierParts['people'] = []) =>
    detect(dossier({ people }), heard(), defaultSettings).outlook!
  const ofRival = (people: DossierParts['people']) => rival(people).drivers.find(({ id }) => id === 'rival')

  it('takes a rival as active where somebody who is there is known to one', () => {
    expect(ofRival([person({ competitors: ['Lumetric', 'Streamforge'] })])).toMatchObject({
      family: 'facts',
      says: 'a competitor is active',
      evidence: [
        { factId: 'contact/crm/P-1', source: 'crm', says: 'Lumetric and Streamforge know Maria Torres' },
      ],
    })
    expect(ofRival([person({ competitors: ['Lumetric'] })])!.points).toBeLessThan(0)
  })

  it('knows nothing where none is recorded, or only of somebody who left', () => {
    const nobody = rival([person()])
    expect(ofRival([person()])).toBeUndefined()
    expect(ofRival([person({ status: 'left', competitors: ['Lumetric'] })])).toBeUndefined()
    expect(rival([person({ competitors: ['Lumetric'] })]).known).toBeCloseTo(nobody.known + 0.5 / 9)
  })

  it('takes a name in a note for a suspicion, not for a record', () => {
    const notes = [note(ago(5), 'Lumetric was shown')]
    const all = looking(['Lumetric'])
    const outlook = detect(dossier({ notes, people: [person()] }), heard(), all).outlook!
    expect(outlook.logit).toBe(detect(dossier({ people: [person()] }), heard(), all).outlook!.logit)
  })
})
