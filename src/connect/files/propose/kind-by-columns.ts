/** Which canonical file the columns of a file speak for. */
import type { Kind } from '#src/facts/kind.ts'
import { kinds } from '#src/facts/kinds.ts'
import { columnCandidates, isRequired, ownName } from './column-candidates.ts'
import type { OpenedTable } from './opened-table.ts'

/** The kinds that columns alone can speak for, each with those of which one must be there; of `a+b` both. */
const telling: Readonly<Record<string, readonly string[]>> = {
  account: ['domain', 'industry', 'employees', 'am_email', 'csm_email'],
  contact: ['email', 'title', 'phone', 'department'],
  subscription: ['renewal_on', 'seats', 'arr', 'mrr', 'auto_renew', 'plan'],
  invoice: ['due_on', 'paid_on'],
  ticket: ['priority', 'subject', 'satisfaction'],
  survey: ['score'],
  opportunity: ['stage', 'close_on', 'probability'],
  // Orders have a date and a count too, and a list of guests an event: only what happened how often is use.
  usage: ['feature+events'],
}
const ENOUGH = 4

interface Standing {
  readonly kind: Kind
  /** columns that are there by name */
  readonly there: readonly string[]
  /** required columns that are not */
  readonly missing: readonly string[]
}

/**
 * The kind that the columns alone speak for: everything that it requires is there by name, and enough beside it.
 * @returns null when no kind is, or several are equally
 */
export function kindByColumns(table: OpenedTable): Kind | null {
  const scored = standings(table)
    .filter(
      ({ kind, there, missing }) =>
        missing.length === 0 &&
        there.length >= ENOUGH &&
        telling[kind.name]!.some((names) => names.split('+').every((name) => there.includes(name))),
    )
    .toSorted((a, b) => b.there.length - a.there.length)
  const [best, next] = scored
  return best === undefined || best.there.length === next?.there.length ? null : best.kind
}

/** The kind of which most is there, with the required columns that are missing: what a file that is not read lacks. */
export function nearestKind(table: OpenedTable): Omit<Standing, 'there'> | null {
  const worth = ({ there, missing }: Standing) => there.length - missing.length
  const [best] = standings(table).toSorted((a, b) => worth(b) - worth(a))
  return best === undefined || best.there.length < 2 ? null : best
}

function standings(table: OpenedTable): Standing[] {
  return kinds
    .filter(({ name }) => name in telling)
    .map((kind) => {
      const there = kind.columns.filter(
        (column) => ownName(table, column) !== null || columnCandidates(table, kind, column).length > 0,
      )
      const missing = kind.columns.filter((column) => isRequired(column) && !there.includes(column))
      return { kind, there: there.map(({ name }) => name), missing: missing.map(({ name }) => name) }
    })
}
