/** What a rule is called where people read of it; its id stays what settings and programs name it by. */
import { proposedFromOutside } from './proposed-from-outside.ts'

/** `usage-drop` → `Usage drop`, as handbook 6 calls it. */
export function ruleName(id: string): string {
  if (id === proposedFromOutside.id) return 'Proposed'
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
