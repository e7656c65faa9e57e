/** Adds a product by hand, or changes what is said of one. */
import { BY_HAND, COPIED, saidTogether } from '#src/facts/by-hand.ts'
import { product } from '#src/facts/kinds/product.ts'
import type { Value } from '#src/facts/fact.ts'
import { Failure } from '#src/kernel/failure.ts'
import { plainId } from '#src/kernel/plain-id.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'
import { bringRecordsIn, broughtByHand } from '../bring-records-in.ts'
import { ranBy } from '../import-input.ts'
import { errand } from '../operation.ts'

const wordsOf = (name: string) => product.columns.find((column) => column.name === name)!.oneOf!

export const setProduct = errand({
  name: 'product.set',
  summary: 'Add a product by hand, or change its name and price',
  description:
    'It is kept as a record of the source by-hand, as an import of its own that `import undo` takes back; what other ' +
    'sources say of the product stays as it is. What is given stands before theirs, and what is not given is as they ' +
    'say it. Without an id it is a new product, named by its name. Prices are in the own currency.',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/catalogue/products' },
  positional: ['id'],
  input: z.object({
    id: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('As the records name it; default: a new product'),
    name: z.string().trim().min(1).max(200).optional(),
    family: z.string().trim().min(1).max(200).optional(),
    listPrice: z.number().min(0).max(1e12).optional().describe('In the own currency'),
    pricePer: z.enum(wordsOf('price_per')).optional().describe('What the list price is for'),
    cadence: z.enum(wordsOf('cadence')).optional().describe('How often a person who needs it uses it'),
    by: ranBy,
  }),
  output: z.object({ id: z.string(), ...broughtByHand }),
  run: async ({ id: asked, by, ...given }, context) => {
    const known = await context.inTransaction(productsSaid)
    const id = asked ?? newId(given.name, known)
    const others = known.filter((one) => one.id === id && one.source !== BY_HAND)
    // As it is shown where nothing was written by hand: of several sources, one holds.
    const theirs = saidTogether(undefined, others)
    const hand = known.find((one) => one.id === id && one.source === BY_HAND)
    const name = given.name ?? theirs['name'] ?? hand?.values['name']
    if (typeof name !== 'string') {
      throw new Failure('invalid-input', `There is no product "${id}" yet: give it a name`)
    }
    const wanted = {
      family: given.family,
      list_price: given.listPrice,
      price_per: given.pricePer,
      cadence: given.cadence,
    }
    const isOther = ([column, value]: [string, string | number | undefined]) =>
      value !== undefined && value !== theirs[column]
    const own = Object.fromEntries(Object.entries(wanted).filter(isOther)) as Record<string, string | number>
    const isSame = name === theirs['name']
    const saysNothing = Object.keys(own).length === 0 && isSame
    const copied = isSame ? { [COPIED]: 'name' } : null
    if (saysNothing && hand === undefined) return { id, outcome: 'unchanged' as const, importNo: null }
    return {
      id,
      ...(await bringRecordsIn(
        { file: 'products', records: [{ id, name, ...own, ...copied }], by },
        context,
      )),
    }
  },
})

interface ProductSaid {
  readonly id: string
  readonly source: string
  readonly values: Readonly<Record<string, Value>>
}

async function productsSaid(tx: Transaction): Promise<ProductSaid[]> {
  const { facts } = await catalogueFacts(tx, null)
  return facts
    .filter(({ kind, supersededOn }) => kind === 'product' && supersededOn === null)
    .map(({ sourceId, source, values }) => ({ id: sourceId, source, values }))
}

/** @throws Failure 'invalid-input' without a name, 'conflict' where it is taken */
function newId(name: string | undefined, known: readonly ProductSaid[]): string {
  const id = plainId(name ?? '')
  if (id === '') throw new Failure('invalid-input', 'Give the new product a name with letters or figures')
  const isTaken = known.some((one) => one.id === id || one.values['name'] === name)
  if (!isTaken) return id
  throw new Failure('conflict', `There is a product "${name}" already`, { hint: 'Change it by its id.' })
}
