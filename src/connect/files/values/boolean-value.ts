/** Yes and no in the spellings of several languages. */
import { literal } from '../sql-text.ts'
import { type Canonical, type Lenient, whole } from './typing.ts'

const YES = [
  'true',
  'yes',
  't',
  'y',
  '1',
  'on',
  'x',
  '✓',
  '✔',
  'ja',
  'j',
  'oui',
  'si',
  'sí',
  'sì',
  'sim',
  'vero',
  'wahr',
  'vrai',
  'verdadero',
  '1.0',
]
const NO = ['false', 'no', 'f', 'n', '0', 'off', 'nein', 'non', 'falsch', 'faux', 'falso', 'não', '0.0']

export function canonicalBoolean(text: string): Canonical {
  const known = ['true', 'yes', 't', 'y', '1', 'false', 'no', 'f', 'n', '0']
  return { value: isYes(text), odd: `lower(${text}) NOT IN (${listed(known)})` }
}

export function lenientBoolean(text: string): Lenient {
  const fault = { problem: 'neither yes nor no', todo: 'write true or false' }
  const when = `lower(${text}) NOT IN (${listed([...YES, ...NO])})`
  return whole(text, { value: isYes(text), rules: [{ when, fault }] })
}

function isYes(text: string): string {
  return `lower(${text}) IN (${listed(YES)})`
}

function listed(words: readonly string[]): string {
  return words.map(literal).join(', ')
}
