/** Which settings a diagnosis is made with; the others arrange what is made from it. */

/** The forms say how a plan is shown and printed, and nothing of the account. */
export function decidesDiagnoses({ path }: { readonly path: string }): boolean {
  return path !== 'forms' && !path.startsWith('forms.')
}
