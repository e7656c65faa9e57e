/** Documents in the manner and the language of the reader, made as their answer comes. */
import type { Document } from '#src/publish/document.ts'
import { documentInManner } from '#src/publish/document-in-manner.ts'
import { told } from '../format.ts'
import { spoken } from '../language.ts'
import { names } from '../names.ts'
import { withHeads } from './with-heads.ts'

function toldDocument(document: Document | null): Document | null {
  if (document === null) return null
  const inManner = documentInManner(document, told)
  return spoken === 'en' ? inManner : withHeads(inManner)
}

let telling = { known: names.known(), select: tellsDocument() }

/** As the `select` of a query: another one once more names are known, so that the document is told anew. */
export function withToldDocument(): ReturnType<typeof tellsDocument> {
  if (telling.known !== names.known()) telling = { known: names.known(), select: tellsDocument() }
  return telling.select
}

/** Of an answer that holds the document among other things. */
function tellsDocument() {
  return <A extends { readonly document: Document | null }>(
    answer: A,
  ): Omit<A, 'document'> & { readonly document: Document | null } => ({
    ...answer,
    document: toldDocument(answer.document),
  })
}
