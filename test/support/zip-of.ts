/** A zip archive written byte by byte, so that a test can write one that lies. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipLies {
  /** what the archive says of the sizes and checksums, in place of the truth */
  readonly bytes?: number
  readonly sum?: number
  /** attributes as Unix has them, as 0o120777 of a symbolic link */
  readonly mode?: number
  /** bit 0: locked with a password */
  readonly flags?: number
  readonly method?: number
  /** where its bytes are, as if it were another member */
  readonly at?: number
}

/** @param lies by the name of the member */
export function zipOf(
  members: Readonly<Record<string, string | Uint8Array>>,
  lies: Readonly<Record<string, ZipLies>> = {},
): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(members)) {
    const bytes = Buffer.from(content as Uint8Array)
    const packed = deflateRawSync(bytes)
    const lie = lies[name] ?? {}
    const path = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x800 | (lie.flags ?? 0), 2)
    head.writeUInt16LE(lie.method ?? 8, 4)
    head.writeUInt32LE(lie.sum ?? crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(lie.bytes ?? bytes.length, 18)
    head.writeUInt16LE(path.length, 22)
    parts.push(Buffer.from('PK\x03\x04'), head, path, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((lie.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(lie.at ?? offset, 10)
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), head, rest, path)
    offset += 30 + path.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(members).length, 8)
  end.writeUInt16LE(Object.keys(members).length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}
