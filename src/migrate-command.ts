/** `perennial migrate`: a PostgreSQL server brought up to date as the owner of its tables. */
import type { ExtraCommand } from '#src/doors/cli/command-line.ts'
import { write } from '#src/doors/cli/terminal.ts'
import { Failure } from '#src/kernel/failure.ts'
import { migrateServer } from '#src/store/open-server-database.ts'
import type { Config } from './config.ts'

export function migrateCommand({ databaseOwnerUrl, databaseUrl }: Config): ExtraCommand {
  return {
    name: 'migrate',
    summary: 'Bring a PostgreSQL server to the shape that this version needs',
    description:
      'Runs as DATABASE_OWNER_URL, and grants the role of DATABASE_URL what the server needs. The embedded ' +
      'database is brought up to date whenever it is opened.',
    options: [],
    examples: ['DATABASE_OWNER_URL=postgresql://… DATABASE_URL=postgresql://… perennial migrate'],
    run: async (_options, { stdout }) => {
      if (databaseOwnerUrl === null || databaseUrl === null) {
        throw new Failure('misconfigured', 'DATABASE_OWNER_URL or DATABASE_URL is not set', {
          hint: 'Set both: who owns the tables, and as whom the server runs. The embedded database needs no command.',
        })
      }
      const applied = await migrateServer(databaseOwnerUrl, databaseUrl)
      await write(stdout, applied.length === 0 ? 'Up to date\n' : `Applied ${applied.join(', ')}\n`)
    },
  }
}
