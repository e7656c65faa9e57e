/** What the columns of the whitespace are: products, or their families when there are more than ten (handbook 9). */
import type { Product } from '#src/facts/dossier.ts'

/** More products than these are shown by family. */
const MOST_COLUMNS = 10

export interface WhitespaceColumn {
  readonly name: string
  /** of the catalogue; none for what only the plan names */
  readonly products: readonly Product[]
  readonly isFamily: boolean
}

/** @param named as cells and opportunities of the plan name them */
export function whitespaceColumns(
  products: readonly Product[],
  named: readonly string[],
): WhitespaceColumn[] {
  const isFamily = products.length > MOST_COLUMNS
  const groups = Map.groupBy(products, ({ name, family }) => (isFamily ? (family ?? name) : name))
  const columns = [...groups].map(([name, same]) => ({
    name,
    products: same,
    isFamily: isFamily && same.some(({ family }) => family === name),
  }))
  const known = new Set(columns.flatMap(({ name, products: same }) => [name, ...same.map((one) => one.name)]))
  const others = [...new Set(named)].filter((name) => !known.has(name))
  return [...columns, ...others.map((name) => ({ name, products: [], isFamily: false }))]
}

/** Whether a product, by its name or its id, belongs to the column. */
export function isOfColumn(column: WhitespaceColumn, name: string | null, id: string | null = null): boolean {
  if (column.products.some((product) => product.id === id || product.name === name)) return true
  // A product that its id names is no other one that happens to be called the same.
  return name === column.name && !column.products.some((product) => product.id === id)
}
