/** A label within a sentence: in small letters, but for what is short for something, as AM, ARR and KPIs. */
export function inSentence(label: string): string {
  return label.replaceAll(/\p{L}+/gu, (word) => (/^\p{Lu}{2,}s?$/u.test(word) ? word : word.toLowerCase()))
}
