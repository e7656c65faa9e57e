/** The words around editing a plan. */
import { worded } from './worded.ts'

const whoTookBack: Readonly<Record<string, string>> = {
  engine: 'Perennial',
  import: 'an imported file',
}

export const enPlanEdit = worded('planEdit', {
  notUndone: 'It could not be undone',
  builtOn: (who: string, what: string) =>
    what === '' ? `${who} has changed it since` : `${who} has changed it since: ${what}`,
  builtOnHint: 'Once that is taken back, this can be. Or change it by hand.',
  /** of logs in which who is no person stands by a bare word */
  whyTakenBack: (why: string) =>
    why.replace(
      /^It takes back what ([a-z]+) did\.$/,
      (_, who: string) => `It takes back what ${whoTookBack[who] ?? `the ${who}`} did.`,
    ),
})
