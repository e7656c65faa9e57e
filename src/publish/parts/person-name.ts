/** One of ours by name, from the address; as the records spell it where they know it. */
import { unknown } from '../figures/format.ts'
import type { PlanSource } from '../plan-source.ts'
import { nameIn } from './name-in.ts'

export function personName(
  { dossier }: Pick<PlanSource, 'dossier'>,
  email: string | null | undefined,
): string {
  if (email === null || email === undefined || email === '') return unknown
  const known = dossier?.team.find((mate) => mate.email.toLowerCase() === email.toLowerCase())
  return known?.name ?? nameIn(email)
}
