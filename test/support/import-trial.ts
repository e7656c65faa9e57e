/** An organization of its own for each test of imports, with what such tests do again and again. */
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#src/access/actor.ts'
import type { AccountHistory } from '#src/facts/account-history.ts'
import { noCatalogue } from '#src/facts/catalogue.ts'
import { dossierOn } from '#src/facts/dossier-on.ts'
import type { Dossier } from '#src/facts/dossier.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { historiesOf } from '#src/store/histories.ts'
import { accountNamed } from '#src/store/show-account.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { contentOf, tenantTables } from './tenant-tables.ts'
import { type TestHouse, testHouse } from './test-house.ts'

/** The lines of each file by its name. */
export type Files = Readonly<Record<string, readonly string[]>>

export interface Manner {
  readonly partial?: boolean
  readonly by?: Actor
  /** whose files they are; default: crm */
  readonly source?: string
  /** interrupts when it says that it does this */
  readonly stopAt?: RegExp
}

interface Acts {
  bring(files: Files, manner?: Manner): Promise<z.output<typeof importFiles.output>>
  /** leaves an import behind that has staged all it has, and is not published */
  stage(files: Files): Promise<void>
  inOwn<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  historyOf(name: string): Promise<AccountHistory>
  dossierOf(name: string, day: string): Promise<Dossier | null>
  /** rows and digest of every table */
  content(): ReturnType<typeof contentOf>
}

interface Present {
  readonly test: TestHouse
  readonly actor: Actor
}

export type ImportTrial = Present & Acts

/** What an import that is stopped ends with. */
export const interruption = new Error('interrupted')

/** Registers hooks: a house before all tests of the file, and an organization before each. */
export function importTrial(day: string): ImportTrial {
  let test: TestHouse
  let actor: Actor
  let organizations = 0
  beforeAll(async () => {
    test = await testHouse(day)
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    test.liveOn(day)
    actor = await test.actor(`company-${organizations++}`)
  })
  const present: Present = {
    get test() {
      return test
    },
    get actor() {
      return actor
    },
  }
  return Object.assign(present, acts(day, present))
}

function acts(day: string, present: Present): Acts {
  let folders = 0
  const own: Acts = {
    bring: (files, { partial = false, by = present.actor, source = 'crm', stopAt } = {}) => {
      const paths = [present.test.folder(`folder-${folders++}`, files)]
      const report = ({ says }: { says: string }) => {
        if (stopAt?.test(says) === true) throw interruption
      }
      const input = { paths, source, partial }
      return present.test.run(importFiles, input, by, { report, emit: async () => {} })
    },
    stage: (files) => expect(own.bring(files, { stopAt: /^Publishing/ })).rejects.toBe(interruption),
    inOwn: (work) => present.test.transaction(present.actor, work),
    historyOf: (name) =>
      own.inOwn(async (tx) => {
        const account = await accountNamed(tx, name)
        return (await historiesOf(tx, [account], { from: '2020-01-01', to: day }))[0]!
      }),
    dossierOf: async (name, asOf) => dossierOn(await own.historyOf(name), noCatalogue, asOf),
    content: async () => {
      const tables = await tenantTables(present.test.house.database.pool)
      return own.inOwn((tx) => contentOf(tx, tables))
    },
  }
  return own
}
