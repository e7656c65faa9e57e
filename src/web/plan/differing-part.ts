/** Where two texts differ: what they share before and after it, and what is between. */
export interface DifferingPart {
  readonly before: string
  readonly between: string
  readonly after: string
}

/** @returns for each of the two; whole words, so that one reads what was written */
export function differingPart(one: string, other: string): readonly [DifferingPart, DifferingPart] {
  const [words, others] = [wordsIn(one), wordsIn(other)]
  const most = Math.min(words.length, others.length)
  let start = 0
  while (start < most && words[start] === others[start]) start++
  let end = 0
  while (end < most - start && words.at(-1 - end) === others.at(-1 - end)) end++
  return [cut(words, start, end), cut(others, start, end)]
}

/** Each word with the space after it. */
function wordsIn(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? []
}

function cut(words: readonly string[], start: number, end: number): DifferingPart {
  const last = words.length - end
  return {
    before: words.slice(0, start).join(''),
    between: words.slice(start, last).join(''),
    after: words.slice(last).join(''),
  }
}
