/** What does not fit into memory goes to the disk encrypted, and is gone afterwards. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDuck } from '#src/connect/files/duck.ts'

it('keeps to its memory, and leaves no plain text on the disk', async () => {
  const home = mkdtempSync(join(tmpdir(), 'perennial-overflow-'))
  try {
    const duck = await openDuck(home, '30MB')
    await duck.run(`CREATE TABLE many AS SELECT 'confidential ' || i AS text FROM range(1500000) AS t(i)`)
    const overflow = join(duck.folder, 'overflow')
    const files = readdirSync(overflow)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(readFileSync(join(overflow, file)).includes('confidential')).toBe(false)
    const [counted] = await duck.rows<{ rows: number }>(
      `SELECT count(DISTINCT text)::DOUBLE AS rows FROM many WHERE text LIKE 'confidential %9'`,
    )
    expect(counted?.rows).toBe(150_000)
    duck.close()
    expect(existsSync(duck.folder)).toBe(false)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})
