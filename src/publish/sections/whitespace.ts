/** The whitespace matrix: what the account could buy and does not, buying centre by product (handbook 9). */
import { holdingsOn } from '#src/facts/contract-figures.ts'
import { addMonths } from '#src/kernel/day.ts'
import type { Block, Matrix, Tone } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import { revenueOf } from '../figures/money-figures.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planRow } from '../parts/plan-row.ts'
import { column, gapOf, tableOf } from '../parts/table-of.ts'

type FilledCell = Item<'whitespace'>

/** More products than these are shown by family. */
const MOST_COLUMNS = 10
const WHOLE = 'Whole account'

export function whitespace(material: Material): Made {
  const filled = itemsIn(material.plan, 'whitespace')
  const across = columnsOf(material, filled)
  const down = [WHOLE, ...new Set(filled.map(({ values }) => values.buyingCentre))].filter(
    (row, at, all) => all.indexOf(row) === at,
  )
  const matrix: Block =
    across.length === 0
      ? gapOf(
          'No product is known to sell',
          'Products come from the catalogue; buying centres from the plan.',
        )
      : {
          kind: 'matrix',
          says: 'Which buying centre owns which product, and what is open, held by a competitor or blocked.',
          across,
          down,
          acrossLabel: 'Product',
          downLabel: 'Buying centre',
          cells: down.map((row) => across.map((product) => cellOf(material, filled, row, product))),
        }
  const table = filled.length === 0 ? [] : cellTable(material, filled)
  return {
    section: { id: 'whitespace', title: 'Whitespace', aside: null, blocks: [matrix, ...table] },
    leftOut: [],
  }
}

function columnsOf({ dossier }: Material, filled: readonly FilledCell[]): string[] {
  const products = dossier?.products ?? []
  const named = products.map(({ name }) => name)
  const families = products.map(({ family, name }) => family ?? name)
  const own = filled.map(({ values }) => values.product)
  return [...new Set([...(products.length > MOST_COLUMNS ? families : named), ...own])]
}

type Drawn = Matrix['cells'][number][number]

/** What a person has filled goes before what the contracts and the pipeline show. */
function cellOf(material: Material, filled: readonly FilledCell[], row: string, product: string): Drawn {
  const own = filled.find(({ values }) => values.buyingCentre === row && values.product === product)
  if (own !== undefined) return { text: stateText(material, own), tone: tones[own.values.state] }
  if (row !== WHOLE) return { text: '', tone: null }
  if (ownedProducts(material).has(product)) return { text: 'Owned', tone: 'good' }
  return pursuedProducts(material).has(product)
    ? { text: 'Open opportunity', tone: 'accent' }
    : { text: 'Open', tone: null }
}

const tones: Readonly<Record<FilledCell['values']['state'], Tone | null>> = {
  Owned: 'good',
  'Open opportunity': 'accent',
  Competitor: 'watch',
  Blocked: 'mute',
  Open: null,
}

/** By name and by family. */
function ownedProducts({ dossier, today }: Material): ReadonlySet<string> {
  if (dossier === null) return new Set()
  const held = holdingsOn(dossier.contracts, today)
  const family = (id: string | null): string[] => {
    const product = dossier.products.find((one) => one.id === id)
    return product === undefined ? [] : [product.name, product.family ?? product.name]
  }
  return new Set(held.flatMap(({ name, productId }) => [name, ...family(productId)]))
}

function pursuedProducts({ dossier, plan }: Material): ReadonlySet<string> {
  const open = itemsIn(plan, 'opportunities').filter(({ values }) => values.status === 'Open')
  const products = dossier?.products ?? []
  return new Set(
    open.flatMap(({ values: { product, productId } }) => {
      const known = products.find(({ id, name }) => id === productId || name === product)
      return known === undefined ? (product ?? []) : [known.name, known.family ?? known.name]
    }),
  )
}

/** A competitor's cell opens again a year before their contract ends. */
function stateText({ today }: Material, { values }: FilledCell): string {
  const { state, competitor, contractEndOn, blockedBy } = values
  if (state === 'Blocked') return `Blocked: ${format.text(blockedBy)}`
  if (state !== 'Competitor') return state
  const until = contractEndOn === null ? unknown : format.day(contractEndOn)
  const isOpen = contractEndOn !== null && addMonths(contractEndOn, -12) <= today
  return `${format.text(competitor)} until ${until}${isOpen ? ', open again' : ''}`
}

function cellTable(material: Material, filled: readonly FilledCell[]): Block[] {
  return tableOf(material, {
    says: 'The cells that people have filled.',
    columns: [
      column('Buying centre', 2),
      column('Product', 2),
      column('State', 4),
      column('Potential', 0, 'right'),
    ],
    rows: filled.map((item) => {
      const { buyingCentre, product, potential, currency } = item.values
      return planRow(material, item, [
        { text: buyingCentre, strong: true },
        { text: product },
        { text: stateText(material, item), tone: tones[item.values.state], field: 'state' },
        {
          text: format.money(potential, currency ?? revenueOf(material).currency),
          figure: `potential/${item.id}`,
        },
      ])
    }),
    none: { says: 'No cell is filled', todo: null },
  })
}
