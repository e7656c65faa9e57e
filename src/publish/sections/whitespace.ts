/** The whitespace matrix: what the account could buy and does not, buying centre by product (handbook 9). */
import type { MatrixCell } from '#src/detect/growth/whitespace-cell.ts'
import { whitespaceMatrix } from '#src/detect/growth/whitespace-matrix.ts'
import type { Block, Matrix, Tone } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import { revenueOf } from '../figures/money-figures.ts'
import type { Item, Made, Material } from '../material.ts'
import { itemsIn } from '../parts/items-in.ts'
import { planRow } from '../parts/plan-row.ts'
import { column, gapOf, tableOf } from '../parts/table-of.ts'

export function whitespace(material: Material): Made {
  const { currency } = revenueOf(material)
  const made = whitespaceMatrix({ ...material, currency, listCurrency: null })
  const matrix: Block =
    made.columns.length === 0
      ? gapOf(
          'No product is known to sell',
          'Products come from the catalogue; buying centres from the plan.',
        )
      : {
          kind: 'matrix',
          says: 'Which buying centre owns which product, and what is open, held by a competitor or blocked.',
          across: made.columns.map(({ name }) => name),
          down: made.rows,
          acrossLabel: 'Product',
          downLabel: 'Buying centre',
          cells: made.cells.map((row) => row.map(drawn)),
        }
  const cells = made.cells.flat()
  return {
    section: {
      id: 'whitespace',
      title: 'Whitespace',
      aside: null,
      blocks: [matrix, ...cellTable(material, cells)],
    },
    leftOut: [],
  }
}

type Drawn = Matrix['cells'][number][number]

/** Where nothing says anything a cell is left blank, as on the page: another edition of what is owned is no room. */
function drawn(cell: MatrixCell): Drawn {
  if (cell.restsOn === null && cell.worth.length === 0) return { text: '', tone: null }
  return { text: stateText(cell), tone: tones[cell.state] }
}

const tones: Readonly<Record<MatrixCell['state'], Tone | null>> = {
  Owned: 'good',
  'Open opportunity': 'accent',
  Competitor: 'watch',
  Blocked: 'mute',
  Open: null,
}

function stateText({ state, item, isReopened }: MatrixCell): string {
  if (item === null) return state
  const { competitor, contractEndOn, blockedBy } = item.values
  if (state === 'Blocked') return `Blocked: ${format.text(blockedBy)}`
  if (state !== 'Competitor') return state
  const until = contractEndOn === null ? unknown : format.day(contractEndOn)
  return `${format.text(competitor)} until ${until}${isReopened ? ', open again' : ''}`
}

/** Of a family that people have filled by its products each is listed, though one of them is drawn. */
function cellTable(material: Material, cells: readonly MatrixCell[]): Block[] {
  const filled = itemsIn(material.plan, 'whitespace')
  if (filled.length === 0) return []
  return tableOf(material, {
    says: 'The cells that people have filled.',
    columns: [
      column('Buying centre', 2),
      column('Product', 2),
      column('State', 4),
      column('Potential', 0, 'right'),
    ],
    rows: filled.map((item) => cellRow(material, item, cells)),
    none: { says: 'No cell is filled', todo: null },
  })
}

function cellRow(material: Material, item: Item<'whitespace'>, cells: readonly MatrixCell[]) {
  const { buyingCentre, product, potential, currency, state } = item.values
  const cell = cells.find((one) => one.item?.id === item.id)
  const text = cell === undefined ? state : stateText(cell)
  return planRow(material, item, [
    { text: buyingCentre, strong: true, field: 'buyingCentre' },
    { text: product, field: 'product' },
    {
      text,
      tone: tones[cell?.state ?? state],
      field: 'state',
      also: ['competitor', 'contractEndOn', 'blockedBy'],
    },
    {
      text: format.money(potential, currency ?? revenueOf(material).currency),
      figure: `potential/${item.id}`,
      field: 'potential',
      also: ['currency'],
    },
  ])
}
