/** Which competitors are in the account, where, until when, and whom they know: told from all that names one. */
import type { Person } from '#src/facts/dossier.ts'
import { addMonths, type Day } from '#src/kernel/day.ts'
import type { Plan, PlanItem } from '#src/plan/plan.ts'

/** As the cell of the whitespace that it holds. */
const REOPENS_MONTHS = 12

export interface RivalInAccount {
  readonly name: string
  /** null: it is named only elsewhere in the plan or by the records of people */
  readonly item: PlanItem<'competitors'> | null
  /** the cells of the whitespace that it holds */
  readonly holds: readonly { readonly buyingCentre: string; readonly product: string }[]
  /** the first end that is known, of a cell or of the competitor itself */
  readonly contractEndOn: Day | null
  /** it may be worked on from twelve months before that end */
  readonly reopensOn: Day | null
  readonly isReopened: boolean
  /** who at the customer, as anybody has said it */
  readonly knows: readonly string[]
}

/** @param people as recorded, with the competitors that know them */
export function rivalsInAccount(
  plan: Pick<Plan, 'items'>,
  people: readonly Named[],
  today: Day,
): RivalInAccount[] {
  const { items } = plan
  const listed = [...items.competitors.values()]
  const held = [...items.whitespace.values()].flatMap(({ values }) =>
    values.state === 'Competitor' && values.competitor !== null
      ? [{ ...values, competitor: values.competitor }]
      : [],
  )
  const known = knownTo(plan, people)
  const named = [
    ...listed.map(({ values }) => values.name),
    ...held.map(({ competitor }) => competitor),
    ...known.map(({ rival }) => rival),
  ]
  const names = [...new Map(named.toReversed().map((name) => [key(name), name])).values()].toReversed()
  return names.map((name) => {
    const isIt = (other: string): boolean => key(other) === key(name)
    const item = listed.find(({ values }) => isIt(values.name)) ?? null
    const cells = held.filter(({ competitor }) => isIt(competitor))
    const ends = [item?.values.contractEndOn, ...cells.map((cell) => cell.contractEndOn)]
    const contractEndOn = ends.filter((end) => typeof end === 'string').toSorted()[0] ?? null
    const reopensOn = contractEndOn === null ? null : addMonths(contractEndOn, -REOPENS_MONTHS)
    const told = (item?.values.knows ?? []).map((person) => person.name)
    const others = known.flatMap((one) => (isIt(one.rival) ? (one.name ?? []) : []))
    return {
      name: item?.values.name ?? name,
      item,
      holds: cells.map(({ buyingCentre, product }) => ({ buyingCentre, product })),
      contractEndOn,
      reopensOn,
      isReopened: reopensOn !== null && reopensOn <= today,
      knows: [...new Set([...told, ...others])],
    }
  })
}

type Named = Pick<Person, 'name' | 'competitors'>

/** Whom a competitor knows, as the people of the plan and the records of people say it. */
function knownTo({ items }: Pick<Plan, 'items'>, people: readonly Named[]) {
  const mapped = [...items.stakeholders.values()].flatMap(({ values: { knownTo: rivals, name, title } }) =>
    (rivals ?? []).map((rival) => ({ rival, name: name ?? title })),
  )
  const recorded = people.flatMap(({ name, competitors }) => competitors.map((rival) => ({ rival, name })))
  return [...mapped, ...recorded]
}

function key(name: string): string {
  return name.trim().toLowerCase()
}
