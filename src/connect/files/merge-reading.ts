/** Puts together what was said about how a file is to be read: who comes first wins, word by word. */
import { type ReadingOptions, unsaid } from './reading-options.ts'

/** What a mapping says of it, all of it optional; which canonical file a read becomes, it says by other means. */
export type ReadingWords = Partial<Omit<ReadingOptions, 'as'>>

/** @param said the first that says a word wins: the command line, the read, the mapping as a whole */
export function mergeReading(...said: readonly ReadingWords[]): ReadingOptions {
  const first = <Word extends keyof ReadingWords>(word: Word): ReadingOptions[Word] =>
    said.find((words) => (words[word] ?? null) !== null)?.[word] ?? unsaid[word]
  const delimiter = first('delimiter')
  return {
    ...unsaid,
    dateOrder: first('dateOrder'),
    decimals: first('decimals'),
    currencies: Object.assign({}, ...said.toReversed().map(({ currencies }) => currencies)),
    timeZone: first('timeZone'),
    encoding: first('encoding'),
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
  }
}
