/** Which records of an import are one account, which may be, and which are never asked about. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AccountRecord, type KnownRecord, recordKey } from '#src/facts/identity/account-record.ts'
import { companyName } from '#src/facts/identity/company-name.ts'
import { matchAccounts } from '#src/facts/identity/match-accounts.ts'
import { registrableDomain } from '#src/facts/identity/registrable-domain.ts'

function record(key: string, name: string | null, said: Partial<AccountRecord> = {}): AccountRecord {
  const [source = '', id = ''] = key.split(':')
  return { source, id, name, domain: null, crmId: null, parentId: null, ...said }
}

function known(key: string, name: string, said: Partial<AccountRecord> = {}, account = key): KnownRecord {
  return { ...record(key, name, said), account: account.replace(':', '\u0000') }
}

/** `billing:9 = crm:1 by domain`, `billing:9 ? crm:1`. */
function found(before: readonly KnownRecord[], come: readonly AccountRecord[]) {
  const { matched, doubtful } = matchAccounts(before, come)
  const shown = (key: string) => key.replace('\u0000', ':')
  return [
    ...matched.map((one) => `${shown(one.record)} = ${shown(one.account)} by ${one.by}`),
    ...doubtful.map((one) => `${shown(one.record)} ? ${shown(one.candidate)}`),
  ]
}

describe('a name', () => {
  it.each([
    ['Müller & Söhne GmbH & Co. KG', 'MULLER AND SOHNE'],
    ['ACME S.p.A.', 'Acme, Inc.'],
    ['The Acme Company Ltd', 'acme'],
    ['A.P. Møller A/S', 'AP Moller'],
    ['Acme Sp. z o.o.', 'Acme'],
    ['McDonald’s Corp', "McDonald's"],
  ])('is the same in another legal form and spelling: %s', (one, other) => {
    expect(companyName(one)).toBe(companyName(other))
  })

  it.each([
    ['Acme Holding', 'Acme'],
    ['Account 17', 'Account 18'],
    ['株式会社ソニー', '株式会社シャープ'],
  ])('is another one: %s', (one, other) => {
    expect(companyName(one)).not.toBe(companyName(other))
  })
})

describe('a domain', () => {
  it.each([
    ['https://www.acme.co.uk/x', 'acme.co.uk'],
    ['Jane@ACME.com', 'acme.com'],
    ['shop.myshopify.com', 'shop.myshopify.com'],
    ['anna@gmail.com', null],
    ['yahoo.co.jp', null],
    ['linkedin.com/company/acme', null],
    ['8.8.8.8', null],
    ['Acme Inc.', null],
  ])('of %s is %s', (text, domain) => {
    expect(registrableDomain(text)).toBe(domain)
  })
})

describe('a new record', () => {
  const acme = known('crm:1', 'Acme GmbH', { domain: 'acme.com' })

  it('is known by the CRM id, whichever side names it', () => {
    expect(found([acme], [record('billing:9', 'ACME', { crmId: '1' })])).toEqual([
      'billing:9 = crm:1 by crm-id',
    ])
    expect(found([known('billing:9', 'Acme', { crmId: '1' })], [record('crm:1', 'Acme AG')])).toEqual([
      'crm:1 = billing:9 by crm-id',
    ])
  })

  it('is known by its domain where the names agree, and by its name where no domain speaks against it', () => {
    expect(found([acme], [record('billing:9', 'Acme Inc', { domain: 'www.acme.com' })])).toEqual([
      'billing:9 = crm:1 by domain',
    ])
    expect(found([acme], [record('billing:9', 'ACME')])).toEqual(['billing:9 = crm:1 by name'])
    expect(found([acme], [record('billing:9', 'ACME', { domain: 'info@gmail.com' })])).toEqual([
      'billing:9 = crm:1 by name',
    ])
  })

  it.each<[string, readonly KnownRecord[], AccountRecord]>([
    ['a misspelt name', [known('crm:1', 'Globex')], record('billing:9', 'Golbex')],
    ['another domain', [acme], record('billing:9', 'Acme', { domain: 'acme.fr' })],
    ['another name', [acme], record('billing:9', 'Initech', { domain: 'acme.com' })],
    ['a part of it', [acme], record('billing:9', 'Acme Deutschland', { domain: 'acme.com' })],
    ['the same source', [acme], record('crm:2', 'Acme', { domain: 'acme.com' })],
    [
      'a source that it has already',
      [acme, known('billing:8', 'Acme', {}, 'crm:1')],
      record('billing:9', 'Acme'),
    ],
    ['another CRM id', [known('erp:1', 'Acme', { crmId: 'A' })], record('billing:9', 'Acme', { crmId: 'B' })],
  ])('is only listed for %s', (_what, before, come) => {
    expect(found(before, [come])).toEqual([`${come.source}:${come.id} ? ${before[0]!.source}:1`])
  })

  it('is only listed where several could be meant, or its signs point to two', () => {
    const twin = known('erp:7', 'Acme')
    expect(found([acme, twin], [record('billing:9', 'Acme')])).toEqual([
      'billing:9 ? crm:1',
      'billing:9 ? erp:7',
    ])
    const other = known('erp:7', 'Initech')
    expect(found([acme, other], [record('billing:9', 'Initech', { domain: 'acme.com' })])).toEqual([
      'billing:9 ? crm:1',
      'billing:9 ? erp:7',
    ])
  })

  it('is neither matched nor listed where nothing speaks for it', () => {
    const before = [acme, known('crm:2', 'Plant 17')]
    expect(found(before, [record('billing:9', 'Acne'), record('billing:8', 'Plant 18')])).toEqual([])
    expect(found([acme], [record('crm:5', 'Acme Sud', { domain: 'acme.com', parentId: '1' })])).toEqual([])
  })

  it('is matched with the others of its import, and not asked about twice', () => {
    const come = [
      record('crm:1', 'Acme', { domain: 'acme.com' }),
      record('billing:9', 'Acme Ltd', { crmId: '1' }),
      record('support:5', 'ACME', { domain: 'acme.com' }),
    ]
    expect(found([], come)).toEqual(['billing:9 = crm:1 by crm-id', 'support:5 = crm:1 by domain'])
    const doubt = matchAccounts([acme], [record('crm:2', 'Acme')], [['crm\u00001', 'crm\u00002']])
    expect(doubt).toEqual({ matched: [], doubtful: [] })
  })
})

describe('an id that is known', () => {
  it('is listed where it comes with another name, with the account that is called so', () => {
    const before = [known('crm:1', 'Acme'), known('crm:2', 'Initech')]
    expect(found(before, [record('crm:1', 'Initech Inc')])).toEqual(['crm:1 ? crm:2'])
    expect(found(before, [record('crm:1', 'Umbrella')])).toEqual(['crm:1 ? crm:1'])
    expect(found(before, [record('crm:1', 'Acme AG'), record('crm:2', 'Initech Labs')])).toEqual([])
  })
})

const anyRecord = fc.record({
  source: fc.constantFrom('crm', 'billing', 'support'),
  id: fc.constantFrom('1', '2', '3', '4'),
  name: fc.constantFrom('Acme GmbH', 'ACME', 'Acme Deutschland', 'Globex', 'Golbex', 'Initech', null),
  domain: fc.constantFrom('acme.com', 'www.acme.com', 'acme.fr', 'anna@gmail.com', 'gmail.com', null),
  crmId: fc.constantFrom('1', '2', null),
  parentId: fc.constantFrom('1', null),
})
const anyRecords = fc.uniqueArray(anyRecord, { selector: recordKey, maxLength: 9 })
const anyKnown = anyRecords.map((records) => records.map((one) => ({ ...one, account: recordKey(one) })))

describe('whatever comes', () => {
  it('two records of one source are never merged, nor two known accounts, and each goes into one', () => {
    fc.assert(
      fc.property(anyKnown, anyRecords, (before, come) => {
        const { matched } = matchAccounts(before, come)
        const byAccount = Map.groupBy(matched, ({ account }) => account)
        for (const [account, own] of byAccount) {
          const sources = [account, ...own.map((one) => one.record)].map((key) => key.split('\u0000')[0])
          expect(new Set(sources).size).toBe(sources.length)
          expect(matched.some(({ record: merged }) => merged === account)).toBe(false)
        }
        const records = matched.map((one) => one.record)
        expect(new Set(records).size).toBe(records.length)
        const old = new Set(before.map(recordKey))
        expect(records.filter((key) => old.has(key))).toEqual([])
      }),
    )
  })

  it('the order of the records changes nothing', () => {
    const shuffled = (records: readonly AccountRecord[]) =>
      fc.shuffledSubarray([...records], { minLength: records.length })
    const given = fc
      .tuple(anyKnown, anyRecords)
      .chain(([before, come]) => fc.tuple(fc.constant({ before, come }), shuffled(before), shuffled(come)))
    fc.assert(
      fc.property(given, ([{ before, come }, knownAgain, comeAgain]) => {
        expect(matchAccounts(knownAgain as KnownRecord[], comeAgain)).toEqual(matchAccounts(before, come))
      }),
    )
  })

  it('a free mailbox says nothing', () => {
    fc.assert(
      fc.property(anyKnown, anyRecords, (before, come) => {
        const silent = <R extends AccountRecord>(one: R): R =>
          one.domain?.includes('gmail') ? { ...one, domain: null } : one
        expect(matchAccounts(before, come)).toEqual(matchAccounts(before.map(silent), come.map(silent)))
      }),
    )
  })

  it('what is the one is the other: which record was there first does not matter', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        fc.pre(recordKey(a) !== recordKey(b))
        const kind = (first: AccountRecord, second: AccountRecord) => {
          const { matched, doubtful } = matchAccounts([{ ...first, account: recordKey(first) }], [second])
          return [matched.map(({ by }) => by), doubtful.length]
        }
        expect(kind(a, b)).toEqual(kind(b, a))
      }),
    )
  })

  it('what was decided or listed is not asked again', () => {
    fc.assert(
      fc.property(anyKnown, anyRecords, (before, come) => {
        const { doubtful } = matchAccounts(before, come)
        const decided = doubtful.map(({ record: one, candidate }) => [one, candidate] as const)
        const asked = new Set(decided.map((pair) => pair.toSorted().join()))
        const again = matchAccounts(before, come, decided).doubtful
        expect(again.filter((one) => asked.has([one.record, one.candidate].toSorted().join()))).toEqual([])
      }),
    )
  })
})
