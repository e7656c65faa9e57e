/** A place in a text with what stands around it, cut between words. */

const LENGTH = 120

/** @param at where the words begin, and how long they are */
export function quote(text: string, at: number, length: number): string {
  const around = Math.max(0, Math.floor((LENGTH - length) / 2))
  const from = at <= around ? 0 : startOfWord(text, at - around, at)
  const to =
    at + length + around >= text.length ? text.length : endOfWord(text, at + length, at + length + around)
  const cut = text.slice(from, to).replaceAll(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${cut}${to < text.length ? ' …' : ''}`
}

/** The first word that begins at or after `from`; where none does, what is found itself. */
function startOfWord(text: string, from: number, found: number): number {
  const gap = text.slice(from - 1, found).search(/\s/)
  return gap === -1 ? found : from + gap
}

/** The end of the last word that is over by `to`. */
function endOfWord(text: string, found: number, to: number): number {
  const gap = text.slice(found, to + 1).search(/\s\S*$/)
  return gap === -1 ? found : found + gap
}
