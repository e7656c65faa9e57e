/** The front hall: wires settings, data, operations and doors, and runs one command. */
import pino from 'pino'
import { commandLine, type ExtraCommand } from '#src/doors/cli/command-line.ts'
import { failureText } from '#src/doors/cli/failure-text.ts'
import { exitCode, exitCodes } from '#src/doors/cli/exit-code.ts'
import { linkCommand } from '#src/doors/cli/link-command.ts'
import { mcpCommand } from '#src/doors/cli/mcp-command.ts'
import { progressLine } from '#src/doors/cli/progress-line.ts'
import { reach } from '#src/doors/cli/reach.ts'
import { shows } from '#src/doors/cli/render/shows.ts'
import { type Terminal, write } from '#src/doors/cli/terminal.ts'
import type { Role } from '#src/access/actor.ts'
import { Failure } from '#src/kernel/failure.ts'
import { operations } from '#src/operations/operations.ts'
import { migrateServer } from '#src/store/open-server-database.ts'
import { type Config, readConfig } from './config.ts'
import { openForCommand } from './open-for-command.ts'
import { version } from './open-house.ts'
import { start } from './start.ts'

const log = pino({ level: process.env['PERENNIAL_LOG'] ?? 'info' }, pino.destination(2))

async function main(): Promise<number> {
  const interrupting = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => interrupting.abort(new DOMException('Interrupted', 'AbortError')))
  }
  const terminal: Terminal = {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    interrupted: interrupting.signal,
  }
  try {
    const config = readConfig(process.env)
    const reachAs = (role: Role) =>
      reach({
        home: config.home,
        role,
        log,
        open: () => openForCommand(config, log, progressLine(terminal.stderr)),
      })
    return await commandLine(
      {
        operations,
        version,
        shows,
        terminal,
        reach: () => reachAs('operator'),
        extras: [
          startCommand(config, terminal),
          migrateCommand(config),
          linkCommand(config.home),
          mcpCommand({ operations, version, log, stdin: process.stdin, reach: () => reachAs('agent') }),
        ],
      },
      process.argv.slice(2),
    )
  } catch (error) {
    process.stderr.write(failureText(error, false))
    return interrupting.signal.aborted ? exitCodes.interrupted : exitCode(error)
  }
}

function startCommand(config: Config, terminal: Terminal): ExtraCommand {
  return {
    name: 'start',
    summary: 'Serve the data to the browser, to agents and to other commands',
    description:
      'Opens the data, prints what needs attention and a link for the browser, and runs until Ctrl-C. ' +
      'PORT chooses the port, PERENNIAL_HOME the data.',
    options: [{ flags: '--sample', description: 'load the sample company when there is no data yet' }],
    examples: ['perennial start', 'perennial start --sample', 'PORT=8080 perennial start'],
    run: async ({ sample }) => start({ config, sample: sample === true, terminal, log }),
  }
}

function migrateCommand(config: Config): ExtraCommand {
  return {
    name: 'migrate',
    summary: 'Bring a PostgreSQL server to the shape that this version needs',
    description:
      'Runs as DATABASE_OWNER_URL, and grants the role of DATABASE_URL what the server needs. The embedded ' +
      'database is brought up to date whenever it is opened.',
    options: [],
    examples: ['DATABASE_OWNER_URL=postgresql://… DATABASE_URL=postgresql://… perennial migrate'],
    run: async (_options, { stdout }) => {
      if (config.databaseOwnerUrl === null || config.databaseUrl === null) {
        throw new Failure(
          'misconfigured',
          'DATABASE_OWNER_URL and DATABASE_URL say which server and which role',
          {
            hint: 'Set both; the embedded database needs no command.',
          },
        )
      }
      const applied = await migrateServer(config.databaseOwnerUrl, config.databaseUrl)
      await write(stdout, applied.length === 0 ? 'Up to date\n' : `Applied ${applied.join(', ')}\n`)
    },
  }
}

process.exitCode = await main()
