/** What the browser says where there is little: no measured health, no file yet, a website that is none. */
import { describe, expect, it } from 'vitest'
import { readWebsite } from '#src/kernel/read-website.ts'
import { enImport } from '#src/web/messages/en-import.ts'
import { enStart } from '#src/web/messages/en-start.ts'
import { recordFields, recordValue } from '#src/web/document/record-fields.ts'
import { healthSentence } from '#src/web/screens/portfolio/arr-by-health.tsx'
import { recordsRead } from '#src/web/screens/start/watch-step.tsx'

type Sums = Parameters<typeof healthSentence>[0]

describe('a portfolio of which nothing is measured', () => {
  const sums = (green: number, red: number) =>
    ({
      arr: 100,
      green: { accounts: green, arr: 50 },
      yellow: { accounts: 0, arr: 0 },
      red: { accounts: red, arr: 10 },
    }) as unknown as Sums

  it('is not told to have nothing red', () => {
    expect(healthSentence(sums(0, 0), 'USD')).toBe('Too little is known of health in this view')
    expect(healthSentence(sums(1, 0), 'USD')).toBe('50% is green, nothing red')
    expect(healthSentence(sums(0, 1), 'USD')).toBe('50% is green; red $10, 1 account')
  })

  it('names at the start only what there is', () => {
    const none = { green: 0, yellow: 0, red: 0, none: 2, former: 0 }
    expect(enStart.see.sums(none)).toBe('2 where too little is known for a status')
    expect(enStart.see.sums({ ...none, yellow: 3 })).toBe(
      '3 yellow, 2 where too little is known for a status',
    )
  })
})

describe('what was read', () => {
  it('counts a record once, however often it was changed since', () => {
    const brought = (accounts: number, changed: number, state: 'published' | 'undone' = 'published') => ({
      state,
      paths: ['accounts.csv'],
      added: { account: accounts },
      changed: { account: changed },
    })
    expect(recordsRead([brought(70, 0), brought(1, 1), brought(9, 0, 'undone')])).toBe('70 accounts')
    expect(recordsRead([])).toBeNull()
    // What is first written by hand of an account is a record of its own, and no other account.
    const byHand = { ...brought(1, 0), paths: ['by-hand/accounts/industry'] }
    expect(recordsRead([brought(70, 0), byHand])).toBe('70 accounts')
    expect(recordsRead([byHand])).toBeNull()
  })

  it('is counted in words that fit one', () => {
    expect(enImport.mapping.kept(1)).toBe('1 column kept as it came')
    expect(enImport.mapping.kept(2)).toBe('2 columns kept as they came')
  })
})

describe('a website in the head', () => {
  const [field] = recordFields(['domain'])
  const typed = (text: string) => recordValue(field!, text, { people: [], isKnown: true } as never)

  it('is refused in the words of a field where it is none', () => {
    expect(typed('not a domain')).toEqual({ refused: 'Write a website as acme.com.' })
    expect(typed('https://www.acme.com/en')).toEqual({ value: 'https://www.acme.com/en' })
    expect(typed('')).toEqual({ value: null })
  })

  it('is the domain alone', () => {
    expect(readWebsite(' https://www.Acme.com/en ')).toBe('acme.com')
    expect(readWebsite('www.acme.com')).toBe('acme.com')
    expect(readWebsite('www.com/about')).toBe('www.com')
    expect(readWebsite('acme')).toBeNull()
  })
})
