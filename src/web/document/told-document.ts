/** Documents in the manner of the reader, made as their answer comes. */
import type { Document } from '#src/publish/document.ts'
import { documentInManner } from '#src/publish/document-in-manner.ts'
import { told } from '../format.ts'

export const toldDocument = (document: Document | null): Document | null =>
  document && documentInManner(document, told)

/** As the `select` of a query: of an answer that holds the document among other things. */
export function withToldDocument<A extends { readonly document: Document | null }>(
  answer: A,
): Omit<A, 'document'> & { readonly document: Document | null } {
  return { ...answer, document: toldDocument(answer.document) }
}
