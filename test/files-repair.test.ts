/** Single rows of a CSV file: read as they stand, and repaired so that nothing else in the file changes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { recordsAt, type Repair, repaired } from '#src/connect/files/repair-records.ts'
import { repairableUpload } from '#src/connect/uploads/repairable-upload.ts'

const folder = mkdtempSync(join(tmpdir(), 'repair-'))
afterAll(() => rmSync(folder, { recursive: true }))

let made = 0

async function opened(content: string | Buffer, name = 'accounts.csv') {
  const path = join(folder, `${++made}`)
  writeFileSync(path, content)
  return repairableUpload({ id: '', name, bytes: content.length, path }, folder)
}

async function after(content: string | Buffer, ...repairs: Repair[]): Promise<string> {
  const file = await opened(content)
  const { bytes } = await repaired(file, repairs)
  const blocks: Buffer[] = []
  for await (const block of bytes) blocks.push(Buffer.from(block))
  await file.close()
  return Buffer.concat(blocks).toString('utf8')
}

const csv = 'id;name;created_on\r\nA-1;"Ormsby; Rail";2024-02-31\r\n\r\nA-2;"Two\r\nlines";x\r\nA-3;Tallis;y'

describe('a row', () => {
  it('is read by the line on which it begins, with its cells', async () => {
    const file = await opened(csv)
    expect(await recordsAt(file, new Set([4, 6, 3]))).toEqual([
      { line: 4, text: 'A-2;"Two\r\nlines";x', cells: ['A-2', 'Two\r\nlines', 'x'] },
      { line: 6, text: 'A-3;Tallis;y', cells: ['A-3', 'Tallis', 'y'] },
    ])
  })

  it('has no cells where there are too many, and ends with the line in which a quote stands open', async () => {
    const file = await opened('id,name\nA-1,a,b\nA-2,"open\nA-3,c\n')
    expect(await recordsAt(file, new Set([2, 3, 4]))).toEqual([
      { line: 2, text: 'A-1,a,b', cells: null },
      { line: 3, text: 'A-2,"open', cells: null },
    ])
  })

  it('of several lines is handed out up to the quote that stands open', async () => {
    const file = await opened('id,name,note\r\nA-1,"Two\r\nlines","open\r\nA-2,b,c\r\n')
    const [row] = await recordsAt(file, new Set([2]))
    expect(row!.text).toBe('A-1,"Two\r\nlines","open')
  })

  it('is found where an open quote takes more with it than is looked at', async () => {
    const rest = Array.from({ length: 200_000 }, (_, at) => `A-${at},c`).join('\n')
    const file = await opened(`id,name\nA-2,"open\n${rest}\n`)
    expect(await recordsAt(file, new Set([2]))).toEqual([{ line: 2, text: 'A-2,"open', cells: null }])
  })
})

describe('a repair', () => {
  it('changes the one cell and nothing else', async () => {
    const day = { line: 2, column: 'created_on', value: '2024-02-28' }
    expect(await after(csv, day)).toBe(csv.replace('2024-02-31', '2024-02-28'))
  })

  it('puts into quotes what would be cut otherwise', async () => {
    const name = { line: 6, column: 'name', value: 'Tallis; "Print"' }
    expect(await after(csv, name)).toBe(csv.replace('Tallis', '"Tallis; ""Print"""'))
  })

  it('takes several cells, also of one row', async () => {
    const text = await after(
      csv,
      { line: 2, column: 'id', value: 'B-1' },
      { line: 2, column: 'created_on', value: '' },
      { line: 6, column: 'created_on', value: 'z' },
    )
    expect(text).toBe(csv.replace('A-1', 'B-1').replace('2024-02-31', '').replace(/y$/, 'z'))
  })

  it('is taken back by the row as it stood', async () => {
    const file = await opened(csv)
    const { before } = await repaired(file, [{ line: 4, column: 'name', value: 'One' }])
    const text = await after(csv.replace('"Two\r\nlines"', 'One'), {
      line: 4,
      column: null,
      value: before[0]!.text!,
    })
    expect(text).toBe(csv)
  })

  it('writes a whole row where its form is broken', async () => {
    const text = await after('id,name\nA-1,a,b\nA-2,c\n', { line: 2, column: null, value: 'A-1,"a,b"' })
    expect(text).toBe('id,name\nA-1,"a,b"\nA-2,c\n')
  })

  it('closes a quote, and what it had taken with it is read again; taking it back opens it again', async () => {
    const open = 'id,name\nA-1,"a\nA-2,c\n'
    const closed = await after(open, { line: 2, column: null, value: 'A-1,"a"' })
    expect(closed).toBe('id,name\nA-1,"a"\nA-2,c\n')
    const back = { line: 2, column: null, value: 'A-1,"a', takesBack: true }
    expect(await after(closed, back)).toBe(open)
  })

  it('leaves out a whole row that is empty, and takes it in again where it stood', async () => {
    const without = await after(csv, { line: 4, column: null, value: ' ' })
    expect(without).toBe(csv.replace('A-2;"Two\r\nlines";x', ''))
    expect(await recordsAt(await opened(without), new Set([4, 5]))).toMatchObject([
      { line: 5, text: 'A-3;Tallis;y' },
    ])
    const back = { line: 4, column: null, value: 'A-2;"Two\r\nlines";x' }
    expect(await after(without, { ...back, takesBack: true })).toBe(csv)
    await expect(after(without, back)).rejects.toThrow('No row begins in line 4')
  })

  it.each([
    ['a,b\n1,2\n3,4', 3],
    ['a,b\r\n1,2\r\n\r\n3,4', 4],
    ['a,b\n3,4', 2],
  ])('leaves out the last row of %j, which no newline ends, and takes it in again', async (text, line) => {
    const without = await after(text, { line, column: null, value: '' })
    expect(without).toBe(text.slice(0, -3))
    const back = { line, column: null, value: '3,4' }
    expect(await after(without, { ...back, takesBack: true })).toBe(text)
    await expect(after(without, back)).rejects.toThrow(`No row begins in line ${line}`)
    await expect(after(without, { ...back, line: line + 1, takesBack: true })).rejects.toThrow(
      'No row begins',
    )
  })

  it.each([
    ['two rows in the place of one', { line: 2, column: null, value: 'A-1,a\nA-9,z' }, /not be one row/],
    ['a quote that stands open', { line: 2, column: null, value: 'A-1,"a' }, /quote would stand open/],
    ['a line that is not there', { line: 9, column: 'name', value: 'a' }, /No row begins in line 9/],
    ['a column that is not there', { line: 2, column: 'nme', value: 'a' }, /no column "nme"/],
  ])('refuses %s', async (_what, repair, says) => {
    await expect(after('id,name\nA-1,a\n', repair)).rejects.toThrow(says)
  })

  it('reads a file of another encoding, and finds rows beyond the first block of it', async () => {
    const rows = Array.from({ length: 60_000 }, (_, at) => `A-${at},Müller ${at},${at}`)
    const text = `id,name,employees\n${rows.join('\n')}\n`
    const done = await after(Buffer.from(text, 'latin1'), { line: 59_002, column: 'employees', value: 'x' })
    expect(done).toBe(text.replace('\nA-59000,Müller 59000,59000', '\nA-59000,Müller 59000,x'))
  })
})

it('is not offered for what is packed, or no table of text', async () => {
  await expect(opened('{"id": 1}', 'a.json')).rejects.toThrow('cannot be repaired here')
})
