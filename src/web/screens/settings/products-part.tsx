/** Products and prices, each to be changed by hand. */
import { useState } from 'react'
import { format } from '../../format.ts'
import { enCatalogue } from '../../messages/en-catalogue.ts'
import { Button } from '../../ui/button.tsx'
import { CatalogueList } from './catalogue-list.tsx'
import type { Catalogue } from './catalogue-query.ts'
import { ProductForm } from './product-form.tsx'
import { enHeads } from '../../messages/en-heads.ts'

const words = enCatalogue

type Product = Catalogue['products'][number]

interface ProductsProps {
  readonly organization: string
  readonly products: readonly Product[]
  readonly currency: string | null
}

export function Products({ organization, products, currency }: ProductsProps) {
  const [edited, edit] = useState<Product | 'new' | null>(null)
  return (
    <>
      <CatalogueList
        add={<Button onClick={() => edit('new')}>{words.add}</Button>}
        empty={words.noProducts}
        file="products.csv"
        heads={[words.product, words.family, words.price, words.cadence, words.source]}
        organization={organization}
        rows={products.map((product) => {
          const { id, name, family, listPrice, pricePer, cadence, source } = product
          return {
            id: `${source} ${id}`,
            cells: [
              <button
                aria-label={words.changeOf(name ?? id)}
                className="min-h-6 text-left font-medium text-accent underline-offset-2 hover:underline max-md:min-h-10"
                key="name"
                onClick={() => edit(product)}
                title={words.changeOf(name ?? id)}
                type="button"
              >
                {name ?? id}
              </button>,
              family,
              listPrice === null
                ? words.priceUnknown
                : priceText(format.money(listPrice, currency), pricePer),
              cadence && enHeads.of(cadence),
              sourceText(product),
            ],
          }
        })}
        title={words.products}
      />
      {edited === null ? null : (
        <ProductForm
          currency={currency}
          onClose={() => edit(null)}
          organization={organization}
          product={edited === 'new' ? null : edited}
        />
      )}
    </>
  )
}

/** `crm, by hand: list price`. */
function sourceText({ source, byHand }: Product): string {
  const what = byHand.map((field) => words.fieldNames[field] ?? field).join(', ')
  return what === '' || source === 'by-hand' ? words.sourceName(source) : `${source}, ${words.byHand(what)}`
}

/** `seat/month` is a seat and month. */
function priceText(price: string, per: string | null): string {
  return per === null || per === 'once' ? price : words.per(price, per.replace('/', ' and '))
}
