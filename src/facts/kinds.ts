/** The list of the kinds of fact: one file each in `kinds/`. */
import type { Kind } from './kind.ts'
import { account } from './kinds/account.ts'
import { action } from './kinds/action.ts'
import { commitment } from './kinds/commitment.ts'
import { contact } from './kinds/contact.ts'
import { event } from './kinds/event.ts'
import { invoice } from './kinds/invoice.ts'
import { meeting } from './kinds/meeting.ts'
import { metric } from './kinds/metric.ts'
import { milestone } from './kinds/milestone.ts'
import { note } from './kinds/note.ts'
import { objective } from './kinds/objective.ts'
import { opportunity } from './kinds/opportunity.ts'
import { product } from './kinds/product.ts'
import { rate } from './kinds/rate.ts'
import { risk } from './kinds/risk.ts'
import { rival } from './kinds/rival.ts'
import { subscription } from './kinds/subscription.ts'
import { survey } from './kinds/survey.ts'
import { teammate } from './kinds/teammate.ts'
import { ticket } from './kinds/ticket.ts'
import { touch } from './kinds/touch.ts'
import { usage } from './kinds/usage.ts'
import { useCase } from './kinds/use-case.ts'
import { value } from './kinds/value.ts'

/** In the order of their loading: a row may refer to rows of kinds before its own. */
export const kinds: readonly Kind[] = [
  account,
  contact,
  product,
  subscription,
  invoice,
  ticket,
  survey,
  touch,
  note,
  event,
  opportunity,
  objective,
  metric,
  milestone,
  value,
  risk,
  action,
  meeting,
  rival,
  useCase,
  commitment,
  teammate,
  rate,
  usage,
]

const byName = new Map(kinds.map((kind) => [kind.name, kind]))

/** @throws when there is no kind of this name: facts are made from the list */
export function kindNamed(name: string): Kind {
  const kind = byName.get(name)
  if (kind === undefined) throw new Error(`There is no kind of fact named ${name}`)
  return kind
}

const byFile = new Map(kinds.map((kind) => [kind.file, kind]))

/** The kind that a canonical file holds; undefined where none is called so. */
export function kindOfFile(file: string): Kind | undefined {
  return byFile.get(file)
}

/** The kinds that are about an account and kept as facts, of which dossiers are made; use is kept by the day. */
export const accountKinds: readonly string[] = kinds
  .filter(({ name, account, plan }) => account !== null && name !== 'usage' && plan !== true)
  .map(({ name }) => name)

/** The kinds that are about the organization: what is read of any account may rest on them. */
export const organizationKinds: readonly string[] = kinds
  .filter(({ account }) => account === null)
  .map(({ name }) => name)

/** The kinds whose rows enter the plan. */
export const planKinds: readonly string[] = kinds.filter(({ plan }) => plan === true).map(({ name }) => name)

/** Columns that every file may have. */
export const commonColumns = ['source', 'observed_at'] as const
