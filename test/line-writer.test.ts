/** What is written line by line is all there, or it is said that it is not. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const home = mkdtempSync(join(tmpdir(), 'perennial-lines-'))
const writer = join(import.meta.dirname, '../src/connect/files/line-writer.ts')

afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Writes 6,000 lines in a process whose files may not become larger than so many kilobytes. */
function written(kilobytes: number, name: string) {
  const path = join(home, name)
  const script = `import { LineWriter } from ${JSON.stringify(writer)}
    const out = new LineWriter(${JSON.stringify(path)}, 'wx')
    for (let line = 0; line < 6000; line++) out.write('1234567890123456789\\n')
    out.close()`
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `ulimit -f ${kilobytes} && exec "$0" --input-type=module --eval "$1"`, process.execPath, script],
    { encoding: 'utf8' },
  )
  return { isWell: status === 0, stderr, bytes: statSync(path).size }
}

describe('a writer of lines', () => {
  it('writes them all', () => {
    expect(written(1_000, 'all.csv')).toMatchObject({ isWell: true, bytes: 120_000 })
  })

  it('fails where only the first of them find room', () => {
    const { isWell, stderr, bytes } = written(64, 'some.csv')
    expect([isWell, bytes]).toEqual([false, 65_536])
    expect(stderr).toContain('EFBIG')
  })
})
