/** The first 4096 bytes of every encrypted file: a random id, from which with the master key comes the file's key. */
import { hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { systemError } from './errno.ts'
import { CIPHER_KEY_BYTES, SectorCipher } from './sector-cipher.ts'

/** A whole page, so that the sectors behind it stay aligned to the pages of the disk. */
export const HEADER_BYTES = 4096

const MAGIC = Buffer.from('PRNNLEF1', 'latin1')
const ID_BYTES = 16
const TAG_BYTES = 16
const USED_BYTES = MAGIC.length + ID_BYTES + TAG_BYTES

export interface FileHeader {
  readonly bytes: Buffer
  readonly cipher: SectorCipher
}

/** A header for a new file, with an id that no other file has. */
export function newFileHeader(masterKey: Buffer): FileHeader {
  const id = randomBytes(ID_BYTES)
  const { cipher, tag } = derive(masterKey, id)
  const bytes = Buffer.alloc(HEADER_BYTES)
  Buffer.concat([MAGIC, id, tag]).copy(bytes)
  return { bytes, cipher }
}

/** The cipher of a file from its header. Throws EIO for a file that is not ours or made under another key. */
export function readFileHeader(masterKey: Buffer, bytes: Buffer): SectorCipher {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw systemError('EIO', 'not an encrypted file')
  const { cipher, tag } = derive(masterKey, bytes.subarray(MAGIC.length, MAGIC.length + ID_BYTES))
  if (!timingSafeEqual(tag, bytes.subarray(MAGIC.length + ID_BYTES, USED_BYTES))) {
    throw systemError('EIO', 'encrypted under another key')
  }
  return cipher
}

function derive(masterKey: Buffer, id: Buffer): { cipher: SectorCipher; tag: Buffer } {
  const derived = hkdfSync('sha256', masterKey, id, 'perennial file', CIPHER_KEY_BYTES + TAG_BYTES)
  const bytes = Buffer.from(derived)
  return {
    cipher: new SectorCipher(bytes.subarray(0, CIPHER_KEY_BYTES)),
    tag: bytes.subarray(CIPHER_KEY_BYTES),
  }
}
