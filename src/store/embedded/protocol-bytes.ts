/** The few messages of PostgreSQL's wire protocol that we send or look for ourselves. */

/** Types of messages by their first byte. */
export const messageType = {
  query: 0x51,
  execute: 0x45,
  sync: 0x53,
  flush: 0x48,
  terminate: 0x58,
  copyDone: 0x63,
  copyFail: 0x66,
  copyInResponse: 0x47,
} as const

/** Bytes of type and length, which open every message but the first of a connection. */
export const HEADER_LENGTH = 5

/** A message: its type, the length of what follows, and that. */
function message(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(HEADER_LENGTH)
  head.writeUInt8(type, 0)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/** One or more SQL statements without parameters. */
export function queryMessage(sql: string): Buffer {
  return message(messageType.query, Buffer.from(`${sql}\0`))
}

/** Runs a portal, to its end. */
export function executeMessage(portal: string): Buffer {
  return message(messageType.execute, Buffer.concat([Buffer.from(`${portal}\0`), Buffer.alloc(4)]))
}

export function syncMessage(): Buffer {
  return message(messageType.sync, Buffer.alloc(0))
}

/** "Go on and copy", with no column formats told: text. */
export function copyInResponse(): Buffer {
  return message(messageType.copyInResponse, Buffer.alloc(3))
}

const READY_AND_IDLE = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])

/** Whether an answer ends with "ready, and in no transaction". */
export function endsIdle(answer: Uint8Array): boolean {
  return READY_AND_IDLE.equals(answer.subarray(-READY_AND_IDLE.length))
}

/** Copies pieces into memory of their own, which can be handed to another thread. */
export function ownBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
