/** A real house on a fresh database: what an import touches is diagnosed at once, as for a command without a server. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { z } from 'zod'
import type { Actor, Role } from '#src/access/actor.ts'
import { callers } from '#src/operations/callers.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import type { House } from '#src/operations/house.ts'
import type { Operation } from '#src/operations/operation.ts'
import { runOperation, type Sinks } from '#src/operations/run-operation.ts'
import { ensureOrganization } from '#src/store/directory.ts'
import { inOrganization, type Transaction } from '#src/store/tenant.ts'
import { testDatabase } from './test-database.ts'

export interface TestHouse {
  /** its `touched` may be exchanged */
  readonly house: House & { touched: House['touched'] }
  /** sets the clock: from now on it is noon of that day, in UTC */
  liveOn(day: string): void
  /** somebody of the organization, which is made when it is not there */
  actor(slug: string, role?: Role): Promise<Actor>
  run<Asked extends Operation>(
    operation: Asked,
    input: z.input<Asked['input']>,
    actor: Actor,
    sinks?: Sinks,
  ): Promise<z.output<Asked['output']>>
  transaction<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T>
  /** writes files, each a list of lines, and gives the folder that holds them */
  folder(name: string, files: Readonly<Record<string, readonly string[]>>): string
  close(): Promise<void>
}

export async function testHouse(day: string): Promise<TestHouse> {
  const home = mkdtempSync(join(tmpdir(), 'perennial-test-house-'))
  const database = await testDatabase()
  let now = noonOf(day)
  const house: TestHouse['house'] = {
    database,
    temporaryDirectory: join(home, 'tmp'),
    uploads: { directory: join(home, 'uploads'), mostBytes: 1_000_000 },
    version: '9.9.9',
    callers: callers(),
    now: () => now,
    touched: async (organizationId) => {
      await runOperation(refreshDiagnoses, {}, { organizationId, role: 'clock' }, house)
    },
  }
  return {
    house,
    liveOn: (later) => void (now = noonOf(later)),
    actor: async (slug, role = 'operator') => {
      const { id } = await ensureOrganization(database, { slug, name: `Company ${slug}`, sample: false })
      return { organizationId: id, role }
    },
    run: async <Asked extends Operation>(operation: Asked, input: unknown, actor: Actor, sinks?: Sinks) =>
      (await runOperation(operation, input, actor, house, sinks)) as z.output<Asked['output']>,
    transaction: (actor, work) => inOrganization(database, actor.organizationId, work),
    folder: (name, files) => writtenFolder(join(home, 'files', name), files),
    close: async () => {
      await database.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

function writtenFolder(folder: string, files: Readonly<Record<string, readonly string[]>>): string {
  for (const [name, lines] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''))
  }
  return folder
}
