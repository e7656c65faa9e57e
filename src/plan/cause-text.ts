/** Why an edit was made, in words. */
import type { EditCause } from './provenance.ts'

export function causeText(cause: EditCause): string {
  if (cause.by === 'hand') return 'by hand'
  if (cause.by === 'records') return 'from the records'
  if (cause.by === 'proposal') return `proposal ${cause.id}`
  if (cause.by === 'contact-merge') return 'contacts merged'
  if (cause.by === 'contact-split') return 'contacts split'
  if (cause.by === 'account-merge') return `from the plan of ${cause.account}, merged`
  if (cause.by === 'account-split') return `back to ${cause.account}, split off`
  if (cause.by === 'import') return `from ${cause.file}`
  return cause.importNo === undefined ? `undoing ${cause.editId}` : `taking import ${cause.importNo} back`
}
