/** A document as PDF: tagged, with its fonts in it, and with a list of what one page had no room for. */
import { Failure } from '#src/kernel/failure.ts'
import type { Document } from '#src/publish/document.ts'
import { type LeftOff, leftOff } from '#src/publish/typst/left-off.ts'
import { type Layout, type Paper, typstSheet } from '#src/publish/typst/typst-sheet.ts'
import { Printer } from './printer.ts'

export interface PdfOptions {
  readonly paper: Paper
  /** that of the document when absent */
  readonly layout?: Layout
}

/** How a document was made to fit its one page. */
export interface PdfFit extends LeftOff {
  /** of the usual size of type */
  readonly scale: number
}

export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** null where the document may take as many pages as it needs */
  readonly fit: PdfFit | null
}

const printer = new Printer()

/** Throws a Failure when the document cannot be printed or takes too long. */
export async function printPdf(document: Document, { paper, layout }: PdfOptions): Promise<Pdf> {
  const arranged = layout ?? document.layout ?? 'long'
  const sheet = typstSheet(document, paper, arranged)
  const { bytes, pages, fit } = await printer.typeset(JSON.stringify(sheet))
  if (fit === null) return { bytes, pages, fit }
  if (pages !== 1) throw new Failure('unavailable', `The one page came out as ${pages} pages.`)
  return { bytes, pages, fit: { scale: fit.scale, ...leftOff(sheet.sections, fit) } }
}

/** Ends the typesetting thread at once; it also ends by itself when idle, and with the process. */
export function endPrinting(): Promise<void> {
  return printer.close()
}
