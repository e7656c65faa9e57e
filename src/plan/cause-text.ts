/** Why an edit was made, in words. */
import type { EditCause } from './provenance.ts'

export function causeText(cause: EditCause): string {
  if (cause.by === 'hand') return 'by hand'
  if (cause.by === 'records') return 'from the records'
  if (cause.by === 'proposal') return `proposal ${cause.id}`
  return cause.by === 'import' ? `from ${cause.file}` : `undoing ${cause.editId}`
}
