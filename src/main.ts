/** The front hall: wires settings, data, operations and doors, and runs one command. */
import pino from 'pino'
import { commandLine } from '#src/doors/cli/command-line.ts'
import { failureText } from '#src/doors/cli/failure-text.ts'
import { exitCode, exitCodes } from '#src/doors/cli/exit-code.ts'
import { linkCommand } from '#src/doors/cli/link-command.ts'
import { mcpCommand } from '#src/doors/cli/mcp-command.ts'
import { progressLine } from '#src/doors/cli/progress-line.ts'
import { reach } from '#src/doors/cli/reach.ts'
import { shows } from '#src/doors/cli/render/shows.ts'
import type { Terminal } from '#src/doors/cli/terminal.ts'
import type { Role } from '#src/access/actor.ts'
import { operations } from '#src/operations/operations.ts'
import { type Config, readConfig } from './config.ts'
import { migrateCommand } from './migrate-command.ts'
import { openForCommand } from './open-for-command.ts'
import { version } from './open-house.ts'
import { startCommand } from './start-command.ts'

const log = pino({ level: process.env['PERENNIAL_LOG'] ?? 'info' }, pino.destination(2))

async function main(): Promise<number> {
  const terminal = theTerminal()
  try {
    return await run(readConfig(process.env), terminal)
  } catch (error) {
    terminal.stderr.write(failureText(error, false))
    return terminal.interrupted.aborted ? exitCodes.interrupted : exitCode(error)
  }
}

function run(config: Config, terminal: Terminal): Promise<number> {
  const { home } = config
  const open = () => openForCommand(config, log, progressLine(terminal.stderr))
  const reachAs = (role: Role) => reach({ home, role, log, open })
  const extras = [
    startCommand(config, log),
    migrateCommand(config),
    linkCommand(home),
    mcpCommand({ operations, version, log, stdin: process.stdin, reach: () => reachAs('agent') }),
  ]
  const line = { operations, version, shows, terminal, extras, reach: () => reachAs('operator') }
  return commandLine(line, process.argv.slice(2))
}

/** Ctrl-C and a polite kill ask to stop; what is under way ends as it should. */
function theTerminal(): Terminal {
  const interrupting = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => interrupting.abort(new DOMException('Interrupted', 'AbortError')))
  }
  const { stdin, stdout, stderr } = process
  return { stdin, stdout, stderr, cwd: process.cwd(), interrupted: interrupting.signal }
}

process.exitCode = await main()
