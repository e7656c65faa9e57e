/** `perennial start`, as the command line offers it. */
import type { ExtraCommand } from '#src/doors/cli/command-line.ts'
import type { Log } from '#src/doors/failure-body.ts'
import type { Config } from './config.ts'
import { start } from './start.ts'

export function startCommand(config: Config, log: Log): ExtraCommand {
  return {
    name: 'start',
    summary: 'Serve the data to the browser, to agents and to other commands',
    description:
      'Opens the data, prints what needs attention and a link for the browser, and runs until Ctrl-C. ' +
      'PORT chooses the port, PERENNIAL_HOME the data.',
    options: [{ flags: '--sample', description: 'load the sample company when there is no data yet' }],
    examples: ['perennial start', 'perennial start --sample', 'PORT=8080 perennial start'],
    run: async ({ sample }, terminal) => start({ config, sample: sample === true, terminal, log }),
  }
}
