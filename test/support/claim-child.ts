/** A process that claims the socket of the home it is given when told to, and answers there with its number. */

import { createInterface } from 'node:readline'
import { claimSocket } from '#src/doors/claim-socket.ts'

const [home = ''] = process.argv.slice(2)

process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'go') break
  const claim = await claimSocket(home)
  if (claim !== 'taken') claim.serve(() => new Response(String(process.pid)))
  process.stdout.write(claim === 'taken' ? 'taken\n' : 'claimed\n')
}
process.exit(0)
