/** Random tables in every form come back as they were, and damaged files end as something that is told; RUNS says how many cases. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { EightBitWatch } from '#src/connect/files/forms/eight-bit-watch.ts'
import { formOf } from '#src/connect/files/forms/form-of.ts'
import { jsonLayout } from '#src/connect/files/forms/json-layout.ts'
import { jsonLines } from '#src/connect/files/forms/json-lines.ts'
import { jsonRecord } from '#src/connect/files/forms/json-record.ts'
import { JsonWalk } from '#src/connect/files/forms/json-walk.ts'
import { type OpenZip, withZip } from '#src/connect/files/forms/open-zip.ts'
import { plainNumber } from '#src/connect/files/forms/plain-number.ts'
import { SheetCells, type SheetRow } from '#src/connect/files/forms/sheet-cells.ts'
import { knownEncoding, markedEncoding } from '#src/connect/files/forms/text-encoding.ts'
import { toUtf8 } from '#src/connect/files/forms/to-utf8.ts'
import { walkXml, XmlTrouble } from '#src/connect/files/forms/xml-walk.ts'
import { scanCsv } from '#src/connect/files/scan-csv.ts'
import { splitRecord } from '#src/connect/files/split-record.ts'
import { Failure } from '#src/kernel/failure.ts'
import * as any from './support/any-file.ts'
import { zipOf } from './support/zip-of.ts'

const RUNS = Number(process.env['RUNS'] ?? 500)
let done = 0
vi.setConfig({ testTimeout: 3_600_000 })

/** So many of all cases go to one property. */
function check<Given extends [unknown, ...unknown[]]>(share: number, property: fc.IAsyncProperty<Given>) {
  const numRuns = Math.max(10, Math.round(RUNS * share))
  done += numRuns
  return fc.assert(property, { numRuns })
}

afterAll(() => {
  if (process.env['RUNS'] !== undefined) console.info(`${done} cases`)
})

async function whole(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const blocks: Buffer[] = []
  for await (const block of bytes) blocks.push(Buffer.from(block))
  return Buffer.concat(blocks)
}

describe('a table as CSV', () => {
  const read = async (bytes: AsyncIterable<Buffer>, delimiter: string | null, names: readonly string[]) => {
    const rows: (readonly string[])[] = []
    const faults: unknown[] = []
    const scan = await scanCsv(bytes, {
      isKnown: (name) => names.includes(name),
      delimiter,
      record: ({ fault, start, end }, block) => {
        if (fault !== null) faults.push(fault)
        else rows.push([start, end, block.toString('utf8', start, end)].slice(2) as string[])
      },
    })
    const split = rows.map(([record]) => splitRecord(record!, scan.dialect!.delimiter))
    return { table: [scan.dialect?.header ?? [], ...split], faults, fault: scan.fault }
  }

  it('comes back in any style and any encoding, however it is cut', async () => {
    const encoding = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be')
    await check(
      0.15,
      fc.asyncProperty(
        any.anyTable,
        any.anyCsvStyle,
        encoding,
        fc.boolean(),
        any.anyCut,
        async (table, style, name, isSaid, cut) => {
          const text = `\uFEFF${any.csvText(table, style)}`
          const bytes = name === 'utf-8' ? Buffer.from(text) : any.utf16(text, name === 'utf-16be')
          expect(markedEncoding(bytes)).toBe(name)
          const said = isSaid || style.delimiter === '!' ? style.delimiter : null
          // Without a word, the first line alone tells, and a rare delimiter needs a second one.
          const isTold = said !== null || (',;\t|'.includes(style.delimiter) && table.length > 1)
          const found = await read(toUtf8(any.pieces(bytes, cut), name), said, table[0]!)
          if (isTold || found.table[0]!.length === table[0]!.length)
            expect(found).toEqual({ table, faults: [], fault: null })
        },
      ),
    )
  })

  it('is the same however it is cut, damaged or not', async () => {
    await check(
      0.15,
      fc.asyncProperty(
        any.anyTable,
        any.anyCsvStyle,
        any.anyDamage,
        any.anyCut,
        async (table, style, damage, cut) => {
          const bytes = damage(Buffer.from(any.csvText(table, style)))
          const [one, other] = [
            await read(any.pieces(bytes, cut), null, ['a']),
            await read(any.pieces(bytes, [bytes.length + 1]), null, ['a']),
          ]
          expect(one).toEqual(other)
        },
      ),
    )
  })
})

describe('records as JSON', () => {
  /** Reads as the reader of files does, one record after the other. */
  const read = async (bytes: Buffer, name: string, cut: readonly number[]) => {
    const layout = await jsonLayout(bytes.toString('latin1'), name, () => any.pieces(bytes, cut))
    const found: unknown[] = []
    const take = (record: Buffer, line: number, deepest: number | null) => {
      const cells = jsonRecord(record, deepest)
      found.push('problem' in cells ? [cells, line] : Object.fromEntries(cells))
    }
    const wanted = JSON.stringify([...layout.path, null])
    const isWanted = ({ around }: JsonWalk) =>
      layout.way === 'values' ? around.length === 0 : JSON.stringify(around) === wanted
    const end =
      layout.way === 'lines'
        ? await jsonLines(any.pieces(bytes, cut), take)
        : await new JsonWalk({ isWanted, taken: take }).through(any.pieces(bytes, cut))
    return { found, end }
  }
  const ways: Readonly<Record<string, (records: readonly unknown[]) => string>> = {
    lines: (records) => records.map((one) => `${JSON.stringify(one)}\r\n`).join('\n'),
    'one after the other': (records) => records.map((one) => JSON.stringify(one, null, 2)).join('\n'),
    list: (records) => JSON.stringify(records),
    'spread list': (records) => JSON.stringify(records, null, '\t'),
    wrapper: (records) =>
      JSON.stringify({
        count: 1,
        'a "key"': [1, [{ x: 1 }]],
        paging: { next: '{"results":[' },
        results: records,
      }),
    'deep wrapper': (records) =>
      JSON.stringify({ response: { meta: {}, data: { items: records } } }, null, 1),
  }

  it('come back in every way, however they are cut', async () => {
    await check(
      0.15,
      fc.asyncProperty(
        any.anyTable,
        fc.constantFrom(...Object.keys(ways)),
        any.anyCut,
        async (table, way, cut) => {
          const records = any.records(table).filter((record) => Object.keys(record).length > 0)
          if (records.length === 0) return
          // One object alone may be a wrapper; that is what it is taken for.
          if (records.length === 1 && /lines|other/.test(way)) return
          expect(await read(Buffer.from(ways[way]!(records)), 'x.json', cut)).toEqual({
            found: records,
            end: 'sound',
          })
        },
      ),
    )
  })

  it('are any JSON, element by element', async () => {
    await check(
      0.1,
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        any.anyCut,
        fc.constantFrom(0, 2),
        async (list, cut, space) => {
          const found: unknown[] = []
          const text = JSON.stringify(list, null, space)
          const walk = new JsonWalk({
            isWanted: ({ around }) => around.length === 1,
            taken: (bytes) => found.push(JSON.parse(bytes.toString())),
          })
          expect(await walk.through(any.pieces(Buffer.from(text), cut))).toBe('sound')
          expect(found).toEqual(JSON.parse(text))
          expect(walk.line).toBe(text.split('\n').length)
        },
      ),
    )
  })

  it('are the same however they are cut, damaged or not', async () => {
    await check(
      0.12,
      fc.asyncProperty(
        any.anyTable,
        fc.constantFrom(...Object.keys(ways)),
        any.anyDamage,
        any.anyCut,
        async (table, way, damage, cut) => {
          const bytes = damage(Buffer.from(ways[way]!(any.records(table))))
          expect(await read(bytes, 'x.json', cut)).toEqual(await read(bytes, 'x.json', [bytes.length + 1]))
        },
      ),
    )
  })

  it('keep every number to its last digit', async () => {
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger())
    await check(
      0.05,
      fc.asyncProperty(number, async (value) => {
        const text = plainNumber(String(value))
        expect(Number(text)).toBe(value === 0 ? 0 : value)
        expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/)
      }),
    )
  })
})

describe('a text', () => {
  it('comes back from UTF-16 and Windows-1252, however it is cut', async () => {
    const latin = fc.string({ unit: fc.constantFrom(...'abc\n,äöüßéÅ€“–™ž'), maxLength: 40 })
    await check(
      0.08,
      fc.asyncProperty(
        latin,
        fc.string({ unit: 'binary', maxLength: 40 }),
        any.anyCut,
        async (text, free, cut) => {
          const beyond: Readonly<Record<string, number>> = {
            '€': 0x80,
            '“': 0x93,
            '–': 0x96,
            '™': 0x99,
            ž: 0x9e,
          }
          const bytes = Buffer.from([...text].map((one) => beyond[one] ?? one.codePointAt(0)!))
          expect(
            (await whole(toUtf8(any.pieces(bytes, cut), knownEncoding('windows-1252')))).toString(),
          ).toBe(text)
          for (const name of ['utf-16le', 'utf-16be']) {
            const marked = any.utf16(`\uFEFF${free}`, name === 'utf-16be')
            expect((await whole(toUtf8(any.pieces(marked, cut), name))).toString()).toBe(free)
          }
        },
      ),
    )
  })

  it('in UTF-8 is never taken for Windows-1252, and what is taken for it is the same however it is cut', async () => {
    const watched = async (bytes: Buffer, cut: readonly number[]) => {
      const watch = new EightBitWatch()
      for await (const block of any.pieces(bytes, cut)) watch.see(block)
      return watch.isWindows1252
    }
    await check(
      0.08,
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.uint8Array({ maxLength: 30 }),
        any.anyCut,
        async (text, noise, cut) => {
          expect(await watched(Buffer.from(text), cut)).toBe(false)
          const bytes = Buffer.from(noise)
          expect(await watched(bytes, cut)).toBe(await watched(bytes, [bytes.length + 1]))
        },
      ),
    )
  })

  it('of any bytes is known as something', async () => {
    await check(
      0.04,
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.csv', 'a.json', 'a', 'a.xlsx'),
        async (bytes, name) => {
          const form = formOf(Buffer.from(bytes), name)
          expect(typeof form === 'string' ? form : form.why).not.toBe('')
        },
      ),
    )
  })
})

describe('a sheet', () => {
  const escaped = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\r', '&#13;')
      .replaceAll(/_x(?=[\dA-Fa-f]{4}_)/g, '_x005F_x')
  const sheetOf = (table: any.Table, isShared: boolean) => {
    const words: string[] = []
    const cell = (text: string, column: number, row: number) => {
      const place = String.fromCharCode(65 + column) + (row + 1)
      if (isShared) return `<c r="${place}" t="s"><v>${words.push(text) - 1}</v></c>`
      return `<x:c r='${place}' t = "inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></x:c>`
    }
    const rows = table.map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, column) => (text === '' ? '' : cell(text, column, row))).join('')}</row>`,
    )
    return {
      xml: `<?xml version="1.0"?><!-- <row> --><worksheet a=">"><sheetData>${rows.join('\n')}</sheetData></worksheet>`,
      words,
    }
  }
  const read = async (xml: Buffer, words: readonly string[], cut: readonly number[]) => {
    const rows: SheetRow[] = []
    const cells = new SheetCells(
      { word: (index) => words[index] ?? null, formats: [], from1904: false },
      (row) => rows.push(row),
    )
    await walkXml(any.pieces(xml, cut), cells)
    return rows.map(({ number, cells: found }) => [number, [...found]])
  }

  it('comes back, however it is cut', async () => {
    await check(
      0.08,
      fc.asyncProperty(any.anyTable, fc.boolean(), any.anyCut, async (table, isShared, cut) => {
        const { xml, words } = sheetOf(table, isShared)
        const filled = table.map(
          (row, at) =>
            [
              at + 1,
              row.map((text, column) => [column, text] as const).filter(([, text]) => text !== ''),
            ] as const,
        )
        expect(await read(Buffer.from(xml), words, cut)).toEqual(
          filled.filter(([, cells]) => cells.length > 0),
        )
      }),
    )
  })

  it('that is damaged is refused or read, and the same however it is cut', async () => {
    const outcome = async (bytes: Buffer, cut: readonly number[]) => {
      try {
        return await read(bytes, ['x'], cut)
      } catch (error) {
        expect(error).toBeInstanceOf(XmlTrouble)
        return 'refused'
      }
    }
    await check(
      0.08,
      fc.asyncProperty(
        any.anyTable,
        fc.boolean(),
        any.anyDamage,
        any.anyCut,
        async (table, isShared, damage, cut) => {
          const bytes = damage(Buffer.from(sheetOf(table, isShared).xml))
          expect(await outcome(bytes, cut)).toEqual(await outcome(bytes, [bytes.length + 1]))
        },
      ),
    )
  })
})

describe('an archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-fuzz-'))
  const place = join(folder, 'any.zip')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const members = fc.dictionary(
    fc.string({ unit: fc.constantFrom(...'abc/.é'), minLength: 1, maxLength: 8 }),
    fc.uint8Array({ maxLength: 200 }),
    { maxKeys: 4 },
  )

  const contentsOf = (opened: OpenZip) =>
    Promise.all(
      opened.members
        .filter(({ locked }) => locked === null)
        .map(async (member) => (await whole(opened.read(member))).toString('hex')),
    )

  it('that is damaged is refused, or gives nothing that was not in it', async () => {
    await check(
      0.04,
      fc.asyncProperty(members, any.anyDamage, fc.boolean(), async (files, damage, isSound) => {
        const zip = zipOf(files)
        writeFileSync(place, isSound ? zip : damage(zip))
        const given = Object.values(files).map((bytes) => Buffer.from(bytes).toString('hex'))
        const leadsElsewhere = Object.keys(files).some((name) => /^\/|(^|\/)\.\.(\/|$)/.test(name))
        const found = await withZip({ path: 'any.zip', place }, contentsOf).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Failure)
          return null
        })
        if (isSound) expect(found).toEqual(leadsElsewhere ? null : given)
        else expect(given).toEqual(expect.arrayContaining([...new Set(found)]))
      }),
    )
  })
})
