/** What a row of the whitespace is called: a buying centre as people named it, the account as a whole in the language of the page. */
import { enHeads } from '../../../messages/en-heads.ts'
import type { WhitespaceRow } from './growth-queries.ts'

export function centreCalled({ name, isWhole }: Pick<WhitespaceRow, 'name' | 'isWhole'>): string {
  return isWhole ? enHeads.of(name) : name
}
