/** The report on plan quality: the five traps and three balance checks, in all, by owner and by team (handbook 3). */
import type { QualitySums } from '#src/detect/quality/quality-sums.ts'
import { counted, percent } from '#src/detect/words.ts'
import { nameIn } from '../parts/name-in.ts'
import {
  columnsOf,
  type ReportColumn,
  type ReportContent,
  type ReportFigure,
  type ReportTable,
  unnamed,
} from './report.ts'

/** @param teamOf the team of an owner; null: not known */
export function qualityTables(
  owners: readonly QualitySums[],
  teamOf: (owner: string | null) => string | null,
): ReportContent {
  const total = added(owners)
  const teams = [...Map.groupBy(owners, ({ owner }) => teamOf(owner))]
    .map(([team, same]) => ({ name: team ?? unnamed.team, sums: added(same) }))
    .toSorted(byName)
  const people = owners.map((sums) => ({ name: sums.owner ?? unnamed.person, sums })).toSorted(byName)
  return {
    figures: total.plans === 0 ? [] : figures(total),
    notes: [
      'Of accounts with a tier that have a plan, as of the last change or diagnosis of each. Means are over the plans of which the figure can be told.',
      'Balance: growth only is opportunities without a risk; single-threaded is fewer than three engaged stakeholders; mood is end users whose mood is unknown or worse than the buyer’s.',
      'Plan quality is apart from the health of the customer.',
    ],
    tables: [table('owners', 'By owner', 'person', people), table('teams', 'By team', 'name', teams)],
  }
}

interface Named {
  readonly name: string
  readonly sums: QualitySums
}

function byName(a: Named, b: Named): number {
  return a.name < b.name ? -1 : 1
}

function added(all: readonly QualitySums[]): QualitySums {
  const sum = (of: Exclude<keyof QualitySums, 'owner'>): number =>
    all.reduce((total, one) => total + one[of], 0)
  return {
    owner: null,
    plans: sum('plans'),
    freshSum: sum('freshSum'),
    freshOf: sum('freshOf'),
    backedSum: sum('backedSum'),
    backedOf: sum('backedOf'),
    doneSum: sum('doneSum'),
    doneOf: sum('doneOf'),
    tooLong: sum('tooLong'),
    coRead: sum('coRead'),
    coReadOf: sum('coReadOf'),
    disagreements: sum('disagreements'),
    growthOnly: sum('growthOnly'),
    singleThreaded: sum('singleThreaded'),
    usersMood: sum('usersMood'),
  }
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function figures(total: QualitySums): ReportFigure[] {
  const share = (id: string, name: string, value: number | null, definition: string): ReportFigure => ({
    id,
    name,
    value,
    kind: 'share',
    of: null,
    definition,
  })
  return [
    share(
      'fresh',
      'Fresh',
      ratio(total.freshSum, total.freshOf),
      'Against the museum: share of items confirmed within their shelf life.',
    ),
    share(
      'fits',
      'Fits one page',
      ratio(total.plans - total.tooLong, total.plans),
      'Against the river: plans that the one-page form has room for.',
    ),
    share(
      'coRead',
      'Read by both',
      ratio(total.coRead, total.coReadOf),
      'Against the solo: AM and CSM have both confirmed since the last material movement; of plans that have both.',
    ),
    share(
      'backed',
      'Backed by records',
      ratio(total.backedSum, total.backedOf),
      'Against the declarative: share of claims with a source record.',
    ),
    share('done', 'Done', ratio(total.doneSum, total.doneOf), 'Share of the essentials that are present.'),
  ]
}

function table(id: string, title: string, kind: 'person' | 'name', groups: readonly Named[]): ReportTable {
  const fresh = ({ sums }: Named): number | null => ratio(sums.freshSum, sums.freshOf)
  const known = groups.filter((one) => fresh(one) !== null).toSorted((a, b) => fresh(a)! - fresh(b)!)
  const [least, most] = [known[0], known.at(-1)]
  const said = (name: string): string => (kind === 'person' ? nameIn(name) : name)
  const plans = counted(
    groups.reduce((sum, { sums }) => sum + sums.plans, 0),
    'plan',
  )
  return {
    id,
    title,
    says:
      least === undefined || most === undefined || least === most
        ? `${plans}.`
        : `${plans}; the freshest are those of ${said(most.name)} (${percent(fresh(most)!)}), the least fresh those of ${said(least.name)} (${percent(fresh(least)!)}).`,
    columns: columnsNamed(kind),
    rows: groups.map(({ name, sums }) => ({
      id: name,
      account: null,
      cells: [
        name,
        sums.plans,
        ratio(sums.freshSum, sums.freshOf),
        sums.tooLong,
        ratio(sums.coRead, sums.coReadOf),
        ratio(sums.backedSum, sums.backedOf),
        ratio(sums.doneSum, sums.doneOf),
        sums.disagreements,
        sums.growthOnly,
        sums.singleThreaded,
        sums.usersMood,
      ],
    })),
    chart: null,
  }
}

function columnsNamed(kind: 'person' | 'name'): ReportColumn[] {
  return columnsOf(
    ['group', kind === 'person' ? 'Owner' : 'Team', kind],
    ['plans', 'Plans', 'count'],
    ['fresh', 'Fresh', 'share'],
    ['tooLong', 'Too long', 'count'],
    ['coRead', 'Read by both', 'share'],
    ['backed', 'Backed', 'share'],
    ['done', 'Done', 'share'],
    ['disagreements', 'Contradicted', 'count'],
    ['growthOnly', 'Growth only', 'count'],
    ['singleThreaded', 'Single-threaded', 'count'],
    ['usersMood', 'Users’ mood', 'count'],
  )
}
