/** The label file: what it may hold, and every mistake with its line, column, value and what to do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readLabels } from '#src/connect/files/read-labels.ts'
import type { Failure } from '#src/kernel/failure.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-labels-'))
afterAll(() => rmSync(folder, { recursive: true }))

const accounts = [
  { id: 'id-1', source: 'crm', sourceId: 'A-1' },
  { id: 'id-2', source: 'crm', sourceId: 'A-2' },
  { id: 'id-3', source: 'billing', sourceId: 'A-2' },
]

function read(...lines: readonly string[]) {
  const path = join(folder, 'labels.csv')
  writeFileSync(path, lines.join('\n'))
  return readLabels(path, accounts, '2026-06-30')
}

async function refused(...lines: readonly string[]): Promise<Failure> {
  return read(...lines).then(
    () => expect.unreachable(),
    (failure: Failure) => failure,
  )
}

describe('a label file', () => {
  it('names accounts as their source does; an empty day is an account that was kept', async () => {
    expect(await read('account_id,lost_on,source', 'A-1,2026-06-30,', 'A-2,,billing')).toEqual([
      { accountId: 'id-1', lostOn: '2026-06-30' },
      { accountId: 'id-3', lostOn: null },
    ])
  })

  it('may have other columns, another order and another delimiter', async () => {
    expect(await read('why;lost_on;account_id', '"price; or not";2026-01-02;A-1')).toEqual([
      { accountId: 'id-1', lostOn: '2026-01-02' },
    ])
  })

  it.each([
    ['lost_on', '"31.12.2025": no day: write it as YYYY-MM-DD', 'A-1,31.12.2025,crm'],
    ['lost_on', '"2025-02-30": no day', 'A-1,2025-02-30,crm'],
    ['lost_on', '"2026-07-01": after today (2026-06-30)', 'A-1,2026-07-01,crm'],
    ['account_id', '"A-9": there is no such account', 'A-9,2025-01-01,crm'],
    ['account_id', '"A-2": an account of each of the sources crm, billing', 'A-2,2025-01-01,'],
    ['source', '"billing": there is no such account in this source', 'A-1,2025-01-01,billing'],
  ])('with a wrong %s says %s', async (column, says, line) => {
    const failure = await refused('account_id,lost_on,source', line)
    expect(failure.code).toBe('invalid-input')
    expect(failure.message).toContain(`line 2, column ${column}: ${says}`)
  })

  it('tells all of its mistakes at once', async () => {
    const failure = await refused('account_id,lost_on,source', 'A-1,,', 'A-1,soon,', 'A-7,never,', 'A-2')
    expect(failure.message).toContain('has 5 mistakes')
    expect(failure.details).toMatchObject([
      { line: 3, column: 'account_id', value: 'A-1', problem: expect.stringContaining('in line 2 already') },
      { line: 3, column: 'lost_on', value: 'soon' },
      { line: 4, column: 'account_id', value: 'A-7' },
      { line: 4, column: 'lost_on', value: 'never' },
      { line: 5, column: '', value: 'A-2', problem: expect.stringContaining('fewer fields') },
    ])
  })

  it('without its columns says which one was probably meant', async () => {
    const failure = await refused('account,lost_at', 'A-1,2026-01-01')
    expect(failure.message).toContain('line 1, column lost_on: "account, lost_at"')
    expect(failure.message).toContain('rename "lost_at"')
    expect(failure.message).toContain('column account_id')
  })

  it('that is empty, or not there, is refused', async () => {
    expect((await refused('')).message).toContain('the file is empty')
    await expect(readLabels(join(folder, 'gone.csv'), accounts, '2026-06-30')).rejects.toThrow(
      'There is no file',
    )
  })
})
