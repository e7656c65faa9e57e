/** Whether a job title is a senior one: somebody who decides, or leads those who do. */

/** Words of a title, whatever their case; `president` has the vice presidents with it. */
const SENIOR_WORDS = [
  'chief',
  'president',
  'vp',
  'svp',
  'evp',
  'avp',
  'director',
  'head',
  'founder',
  'general manager',
]

/** C-level by its letters. */
const C_LEVEL = [
  'ceo',
  'cfo',
  'coo',
  'cto',
  'cio',
  'cmo',
  'cro',
  'cpo',
  'cso',
  'cdo',
  'ciso',
  'chro',
  'cco',
  'cao',
]

/** Those who work for one of them: `Assistant to the CEO`. */
const NOT_THEMSELVES = /\b(assistant|secretary|office of|to the)\b/

const SENIOR = new RegExp(`\\b(${[...SENIOR_WORDS, ...C_LEVEL].join('|')})\\b`)

export function isSeniorTitle(title: string | null): boolean {
  const lower = title?.toLowerCase() ?? ''
  return SENIOR.test(lower) && !NOT_THEMSELVES.test(lower)
}
