/** A document as the file that was asked for: Markdown, JSON or PDF. */
import { plainId } from '#src/kernel/plain-id.ts'
import { inManner } from '#src/kernel/in-manner.ts'
import { type PdfFit, printPdf } from '#src/print/pdf.ts'
import type { Document, LeftOut } from '#src/publish/document.ts'
import { documentInManner } from '#src/publish/document-in-manner.ts'
import { markdown } from '#src/publish/markdown.ts'
import { formatSettings } from '#src/store/format-settings.ts'
import { z } from 'zod'
import type { AnswerFile } from './file-schema.ts'
import type { ErrandContext } from './operation.ts'

/** How every document may be had. */
export const fileInput = {
  format: z.enum(['markdown', 'json', 'pdf']).default('markdown'),
  paper: z.enum(['a4', 'letter']).default('a4').describe('Of a PDF'),
  explainFit: z.boolean().default(false).describe('Name what the form has no room for'),
}

type FileInput = { readonly [Name in keyof typeof fileInput]: z.output<(typeof fileInput)[Name]> }

export async function documentFile(
  document: Document,
  { format, paper, explainFit }: FileInput,
  context: Pick<ErrandContext, 'inTransaction'>,
): Promise<AnswerFile> {
  const name = `${plainId(document.title) || 'account'}-${document.form}`
  const file = { text: null, base64: null, document: null, pages: null }
  const leftOut = explainFit ? [...document.leftOut] : null
  if (format === 'json') {
    const data = structuredClone(document) as NonNullable<AnswerFile['document']>
    return { ...file, name: `${name}.json`, mediaType: 'application/json', document: data, leftOut }
  }
  const { locale } = await context.inTransaction(formatSettings)
  const written = locale === null ? document : documentInManner(document, (text) => inManner(text, locale))
  if (format === 'markdown') {
    return { ...file, name: `${name}.md`, mediaType: 'text/markdown', text: markdown(written), leftOut }
  }
  const { bytes, pages, fit } = await printPdf(written, { paper })
  const base64 = Buffer.from(bytes).toString('base64')
  const all = leftOut && [...leftOut, ...leftOnPaper(document, fit)]
  return { ...file, name: `${name}.pdf`, mediaType: 'application/pdf', base64, pages, leftOut: all }
}

/** What the page itself had no room for, after what the form left out. */
function leftOnPaper({ sections }: Document, fit: PdfFit | null): LeftOut[] {
  if (fit === null) return []
  const titles = new Map(sections.map(({ id, title }) => [id, title]))
  const inSection = (section: string, says: string) => ({ section: titles.get(section) ?? section, says })
  return [
    ...fit.dropped.map(({ section, rows }) =>
      inSection(section, `${rows} more ${rows === 1 ? 'row' : 'rows'}`),
    ),
    ...fit.shortened.map(({ section, texts }) =>
      inSection(section, `${texts} ${texts === 1 ? 'text' : 'texts'} shortened to fit`),
    ),
  ]
}
