/** Which settings a diagnosis is made with; the others arrange what is made from it. */
import { isWithin } from './is-within.ts'

/** The forms of the plan and its guide, the rows of its whitespace, how dates are written: they say how it is shown, and nothing of the account. */
const ofDocuments = ['forms', 'formats', 'guide', 'whitespace.buyingCentres']

export function decidesDiagnoses({ path }: { readonly path: string }): boolean {
  return !ofDocuments.some((above) => isWithin(path, above))
}
