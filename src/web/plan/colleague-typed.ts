/** Whom of our own side a text means: an address, a name, or the part of one that only one of us has. */
import { format } from '../format.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'
import type { Names } from './use-names.ts'

export type Ours = Pick<Names, 'colleagues' | 'called'>

/** As the operations take it. */
const anAddress = /^(?!\.)(?!.*\.\.)[\w'+.-]*[\w+-]@([a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i

/** An address, or why there is none. */
export type ColleagueTyped = { readonly value: string | null } | { readonly refused: string }

export function colleagueTyped(text: string, ours: Ours): ColleagueTyped {
  const typed = text.trim()
  if (typed === '') return { value: null }
  if (anAddress.test(typed)) return { value: typed.toLowerCase() }
  if (typed.includes('@')) return { refused: enPlanFields.noAddress(typed) }
  const whole = calledSo(typed, ours)
  const meant = whole.length > 0 ? whole : withPart(typed, ours)
  if (meant.length === 1) return { value: meant[0]! }
  return {
    refused: meant.length === 0 ? enPlanFields.nobody(typed) : enPlanFields.several(typed, meant),
  }
}

/** Those of us whose name is the text. */
export function calledSo(text: string, ours: Ours): string[] {
  const name = text.trim().toLowerCase()
  return ours.colleagues.filter((address) => nameOf(address, ours) === name)
}

/** A part begins where a word of the name does: `ann` is Ann Lee and not Joanna. */
function withPart(text: string, ours: Ours): string[] {
  const part = ` ${text.toLowerCase()}`
  return ours.colleagues.filter((address) => ` ${nameOf(address, ours)}`.includes(part))
}

function nameOf(address: string, { called }: Ours): string {
  return (called.get(address) ?? format.person(address)).toLowerCase()
}
