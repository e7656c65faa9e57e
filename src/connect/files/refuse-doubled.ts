/** Refuses rows that are new to the source under which they come, while another source has the same records. */
import type { AccountsBefore } from './account-rows.ts'
import { AccountsCompared, type Again, compareElsewhere } from './compare-elsewhere.ts'
import type { Duck } from './duck.ts'
import type { KnownElsewhere } from './import-input.ts'
import { isCounted, refuse, sourcesOfAll, wayBack } from './refuse-again.ts'

/** A read of which it is settled whose rows they are. */
export interface SettledRead {
  readonly read: number
  readonly kind: string
  readonly source: string
  /** somebody said it, and not only the folder does */
  readonly isSaid: boolean
}

const APART = 'if they are two systems, say the source of each row in a column "source"'

/**
 * A source that is known goes on, and what another source has of it would count twice. One that is new and that
 * somebody named is a system of its own, as he says; the report says what that means.
 * @returns by the number of the read, what is to be told of it
 */
export async function refuseDoubled(
  duck: Duck,
  reads: readonly SettledRead[],
  elsewhere: KnownElsewhere,
  before: AccountsBefore,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const says = new Map<number, readonly string[]>()
  for (const [source, own] of Map.groupBy(reads, (one) => one.source)) {
    const { again, known, isKnown } = await findDoubled(duck, source, own, { elsewhere, before })
    if (again.length === 0) continue
    if (isKnown) {
      const [whole] = known === 0 ? sourcesOfAll(again) : []
      const way = whole === undefined ? await wayBack(again, source, elsewhere) : `name the source ${whole}`
      const todo = `if it is the same system, ${way}; ${APART}`
      await refuse(duck, again, { source, kept: whole ?? source, todo })
      continue
    }
    const saidOf = new Set(own.filter(({ isSaid }) => isSaid).map(({ read }) => read))
    for (const [read, rows] of Map.groupBy(again, (one) => one.read)) {
      const others = [...new Set(rows.map(({ other }) => other))].sort().join(' and ')
      const told = `${others} has the same records already: unless ${source} is another system, they count twice`
      if (saidOf.has(read)) says.set(read, [told])
    }
  }
  return says
}

async function findDoubled(
  duck: Duck,
  source: string,
  own: readonly SettledRead[],
  { elsewhere, before }: { readonly elsewhere: KnownElsewhere; readonly before: AccountsBefore },
) {
  const accounts = new AccountsCompared(before, source)
  const again: Again[] = []
  let known = 0
  let isKnown = before.records.some((one) => one.source === source)
  const kinds = [...Map.groupBy(own, ({ kind }) => kind)].filter(
    ([kind]) => kind === 'account' || isCounted(kind),
  )
  // The accounts come first: what belongs to them is told apart by them.
  kinds.sort(([one], [other]) => Number(other === 'account') - Number(one === 'account'))
  for (const [kind, of] of kinds) {
    const sources = await elsewhere.sources(kind)
    const others = sources.filter((one) => one !== source)
    isKnown ||= sources.includes(source)
    if (others.length === 0) continue
    const rows = {
      kind,
      reads: of.map(({ read }) => read),
      source,
      others,
      isKnown: sources.includes(source),
    }
    const compared = await compareElsewhere(duck, rows, elsewhere, accounts)
    if (kind === 'account') continue
    known += compared.known
    again.push(...(await notKeptApart(compared.again, kind, source, elsewhere)))
  }
  return { again, known, isKnown }
}

/** Sources that both have some id of a kind were kept apart by somebody, or number alike by chance: they are two systems. */
async function notKeptApart(
  again: readonly Again[],
  kind: string,
  source: string,
  elsewhere: KnownElsewhere,
): Promise<readonly Again[]> {
  if (again.length === 0) return again
  const ids = await elsewhere.ids(kind, source)
  const others = [...new Set(again.map(({ other }) => other))]
  const shared = ids.length === 0 ? [] : await elsewhere.records(kind, others, ids)
  const apart = new Set(shared.map((one) => one.source))
  return again.filter(({ other }) => !apart.has(other))
}
