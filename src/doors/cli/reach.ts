/** Reaches the data for one command: through whoever has it open, else by opening it and having the lock meanwhile. */
import type { Role } from '#src/access/actor.ts'
import { claimSocket } from '../claim-socket.ts'
import type { Log } from '../failure-body.ts'
import { socketApp } from '../http/socket-app.ts'
import type { Offer } from '../offer.ts'
import { socketPath } from '../socket-path.ts'
import { local } from './local.ts'
import type { Reached } from './reached.ts'
import { remote } from './remote.ts'

export interface Opened {
  readonly offer: Offer
  close(): Promise<void>
}

export interface Reach {
  readonly home: string
  readonly role: Role
  readonly log: Log
  /** opens the data; called only when no other process has it open */
  open(): Promise<Opened>
}

/** While a command has the data open, other commands find it at the socket and are its clients. */
export async function reach({ home, role, log, open }: Reach): Promise<Reached> {
  const claim = await claimSocket(home)
  if (claim === 'taken') return remote(socketPath(home), role)
  try {
    const { offer, close } = await open()
    const about = { pid: process.pid, version: offer.house.version, url: null }
    claim.serve(socketApp({ ...offer, log }, about, null).fetch)
    return local(offer, role, () => claim.release(close))
  } catch (error) {
    await claim.release()
    throw error
  }
}
