/** `perennial link`: a fresh link for the browser, or a token for a program. */
import { askForLink, askForToken } from '../socket-client.ts'
import type { ExtraCommand } from './command-line.ts'
import { write } from './terminal.ts'

export function linkCommand(home: string): ExtraCommand {
  return {
    name: 'link',
    summary: 'Print a link that signs a browser in, once',
    description:
      'The link is good for 24 hours and for one browser, which then stays signed in for 30 days. With --token ' +
      'it prints a token instead, good for 30 days, for programs that use the API or MCP over HTTP. ' +
      'A server must be running.',
    options: [
      { flags: '--token', description: 'a token for "Authorization: Bearer …" instead of a link' },
      { flags: '--json', description: 'print JSON' },
    ],
    examples: ['perennial link', 'perennial link --token'],
    run: async ({ token, json }, { stdout }) => {
      const [name, value] =
        token === true ? ['token', await askForToken(home)] : ['url', await askForLink(home)]
      await write(stdout, json === true ? `${JSON.stringify({ [name]: value })}\n` : `${value}\n`)
    },
  }
}
