/** What a PDF says of itself, read from its bytes: pages, tags, language; and its text where poppler is at hand. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

export interface PdfFacts {
  readonly pages: number
  readonly isTagged: boolean
  readonly language: string | null
  /** the kinds of its structure elements: `H1`, `Table`, `Figure` … */
  readonly tags: ReadonlySet<string>
  /** how many of them carry words for who cannot see */
  readonly alternatives: number
}

export function readPdf(bytes: Uint8Array): PdfFacts {
  const objects = inflated(Buffer.from(bytes))
  return {
    pages: objects.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0,
    isTagged: /\/StructTreeRoot\b/.test(objects) && /\/MarkInfo\s*<<[^>]*\/Marked\s+true/.test(objects),
    language: /\/Lang\s*\(([^)]*)\)/.exec(objects)?.[1] ?? null,
    tags: new Set([...objects.matchAll(/\/S\s*\/([A-Z][A-Za-z0-9]*)/g)].map(([, tag]) => tag ?? '')),
    alternatives: objects.match(/\/Alt\s*[(<]/g)?.length ?? 0,
  }
}

/** The file with every compressed stream of objects opened behind it. */
function inflated(file: Buffer): string {
  const text = file.toString('latin1')
  const opened = [...text.matchAll(/\/Type\s*\/ObjStm[^]*?stream\r?\n/g)].map((found) =>
    inflateSync(file.subarray(found.index + found[0].length), { finishFlush: 2 }).toString('latin1'),
  )
  return [text, ...opened].join('\n')
}

export const canReadText = spawnSync('pdftotext', ['-v']).error === undefined

/** Needs poppler: ask `canReadText` first. */
export function textOfPdf(bytes: Uint8Array): string {
  return readBy(bytes, [])
}

export interface WordOnPage {
  readonly text: string
  /** from 1 */
  readonly page: number
  /** in points from the upper edge of the page */
  readonly top: number
  readonly bottom: number
  /** from the left edge */
  readonly left: number
  readonly right: number
}

/** Where each word stands. Needs poppler as well. */
export function wordsOfPdf(bytes: Uint8Array): WordOnPage[] {
  const pages = readBy(bytes, ['-bbox']).split('<page ').slice(1)
  return pages.flatMap((page, at) =>
    [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        text,
        page: at + 1,
        top: Number(top),
        bottom: Number(bottom),
        left: Number(left),
        right: Number(right),
      }),
    ),
  )
}

function readBy(bytes: Uint8Array, manner: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-pdf-'))
  try {
    const file = join(folder, 'a.pdf')
    writeFileSync(file, bytes)
    return execFileSync('pdftotext', [...manner, file, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
