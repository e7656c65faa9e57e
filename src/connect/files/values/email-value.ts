/** E-mail addresses: something, an @ and something. */
import { type Canonical, type Lenient, matches, whole } from './typing.ts'

const EMAIL = String.raw`[^@\s[:cntrl:]]+@[^@\s[:cntrl:]]+`

export function canonicalEmail(text: string): Canonical {
  return { value: text, odd: `NOT ${matches(text, EMAIL)}` }
}

export function lenientEmail(text: string): Lenient {
  const fault = {
    problem: 'not an e-mail address',
    todo: 'write it as name@example.com, or leave it empty',
  }
  return whole(text, { value: text, rules: [{ when: `NOT ${matches(text, EMAIL)}`, fault }] })
}
