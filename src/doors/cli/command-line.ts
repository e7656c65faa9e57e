/** The command line: every operation as a command, and the few commands that are none. */
import { Command, CommanderError } from 'commander'
import type { Operation } from '#src/operations/operation.ts'
import { commandWords } from '../names.ts'
import { answer } from './answer.ts'
import { exitCode, exitCodeHelp, exitCodes } from './exit-code.ts'
import { type Asked, operationCommand } from './operation-command.ts'
import type { Reached } from './reached.ts'
import type { Show } from './render/show.ts'
import { withStandardInput } from './standard-input.ts'
import { readerGone, type Terminal } from './terminal.ts'
import { failureText } from './failure-text.ts'

/** A command that is no operation: it starts something, or makes a credential. */
export interface ExtraCommand {
  readonly name: string
  readonly summary: string
  readonly description: string
  /** as commander spells them: `--port <number>` */
  readonly options: readonly { readonly flags: string; readonly description: string }[]
  readonly examples: readonly string[]
  run(options: Readonly<Record<string, unknown>>, terminal: Terminal): Promise<void>
}

export interface CommandLine {
  readonly operations: readonly Operation[]
  readonly extras: readonly ExtraCommand[]
  readonly version: string
  /** by operation name */
  readonly shows: Readonly<Record<string, Show>>
  readonly terminal: Terminal
  reach(): Promise<Reached>
}

/**
 * Runs one command.
 * @param words what was typed after `perennial`
 * @returns the exit code
 */
export async function commandLine(line: CommandLine, words: readonly string[]): Promise<number> {
  let asked: Asked | null = null
  let code: number = exitCodes.good
  const gone = readerGone(line.terminal.stdout)
  const interrupted = AbortSignal.any([line.terminal.interrupted, gone])
  const program = makeProgram(line, async (what) => {
    asked = what
    const terminal = { ...line.terminal, interrupted }
    await withStandardInput(what, terminal, async (complete) => {
      const reached = await line.reach()
      try {
        code = await answer(complete, reached, terminal, line.shows[what.operation.name])
      } finally {
        await reached.close()
      }
    })
  })
  try {
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.good : exitCodes.wrong
    return gone.aborted ? exitCodes.good : failed(line, error, asked)
  }
}

function failed({ terminal, shows }: CommandLine, error: unknown, asked: Asked | null): number {
  if (terminal.interrupted.aborted) {
    terminal.stderr.write('Interrupted\n')
    return exitCodes.interrupted
  }
  const show = asked === null ? undefined : shows[asked.operation.name]
  terminal.stderr.write(failureText(error, asked?.asJson ?? false, show))
  return exitCode(error)
}

function makeProgram(line: CommandLine, run: (asked: Asked) => Promise<void>): Command {
  const { stdout, stderr } = line.terminal
  const program = new Command('perennial')
    .description('Living account plans: what moved on every customer account, the evidence, and what to do.')
    .version(line.version)
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
    })
    .exitOverride()
    .helpCommand(false)
    .addHelpText('after', `\n${help}\n\n${exitCodeHelp}`)
  program.commandsGroup('To run Perennial:')
  for (const extra of line.extras) addExtra(program, extra, line.terminal)
  program.commandsGroup('Operations:')
  // A file is named by its path here: none is handed in.
  for (const operation of line.operations.filter(({ takesFile }) => takesFile !== true)) {
    operationCommand(commandFor(program, operation), operation, run)
  }
  for (const group of program.commands.filter((command) => command.summary() === '')) {
    group.summary(group.commands.map((command) => command.name()).join(', '))
  }
  return program
}

const help = `Every command says more with --help, and prints JSON with --json.

Examples:
  perennial start
  perennial import ./data
  perennial diagnose --json`

/** The command of an operation, below the commands of the words before: `account`, then `list`. */
function commandFor(program: Command, operation: Operation): Command {
  return commandWords(operation).reduce((above, word) => {
    const existing = above.commands.find((command) => command.name() === word)
    // Positional, so that an option after `import list` is that of `list` and not of `import`.
    return existing ?? spelt(above.enablePositionalOptions().command(word).helpCommand(false))
  }, program)
}

/** Who says `accounts merge` is understood. */
function spelt(command: Command): Command {
  const plural = PLURALS[command.name()]
  return plural === undefined ? command : command.alias(plural)
}

const PLURALS: Readonly<Record<string, string>> = { account: 'accounts', contact: 'contacts' }

function addExtra(program: Command, extra: ExtraCommand, terminal: Terminal): void {
  const command = program
    .command(extra.name)
    .summary(extra.summary)
    .description(`${extra.summary}.\n\n${extra.description}`)
    .addHelpText('after', `\nExamples:\n${extra.examples.map((example) => `  ${example}`).join('\n')}`)
  for (const { flags, description } of extra.options) command.option(flags, description)
  command.action(async () => extra.run(command.opts(), terminal))
}
