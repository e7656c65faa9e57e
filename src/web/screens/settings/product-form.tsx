/** Adds a product, or changes what is said of one by hand. */
import { useState } from 'react'
import { product as productKind } from '#src/facts/kinds/product.ts'
import { call, type Operations } from '../../call.ts'
import { enCatalogue } from '../../messages/en-catalogue.ts'
import { numberRefused, numberText, numberTyped } from '../../number-typed.ts'
import { me } from '../../me.ts'
import { FieldInput } from '../../ui/field-input.tsx'
import type { Catalogue } from './catalogue-query.ts'
import { HandForm } from './hand-form.tsx'

const words = enCatalogue
const optionsOf = (column: string) => productKind.columns.find(({ name }) => name === column)?.oneOf ?? []

type Wanted = Parameters<Operations['product.set']>[0]

interface ProductFormProps {
  readonly organization: string
  readonly currency: string | null
  /** null: a new one */
  readonly product: Catalogue['products'][number] | null
  readonly onClose: () => void
}

export function ProductForm({ organization, currency, product, onClose }: ProductFormProps) {
  const [typed, type] = useState({
    name: product?.name ?? '',
    family: product?.family ?? '',
    listPrice: product?.listPrice === null || product === null ? '' : numberText(product.listPrice, 'number'),
    pricePer: product?.pricePer ?? '',
    cadence: product?.cadence ?? '',
  })
  const put = (field: keyof typeof typed) => (value: string) => type({ ...typed, [field]: value })
  const price = typed.listPrice.trim() === '' ? undefined : numberTyped(typed.listPrice, 'number', currency)
  const save = () => {
    const { listPrice: _, ...texts } = typed
    const given = Object.entries(texts).filter(([, value]) => value.trim() !== '')
    const wanted = {
      ...Object.fromEntries(given),
      ...(product === null ? {} : { id: product.id }),
      ...(price === undefined ? {} : { listPrice: price }),
    } as Wanted
    return call(organization)['product.set']({ ...wanted, by: me.in(organization) })
  }
  return (
    <HandForm
      onClose={onClose}
      organization={organization}
      problem={price === null ? numberRefused(typed.listPrice, 'number', currency) : null}
      save={save}
      saved={words.savedProduct(typed.name)}
      title={product === null ? words.add : words.changeOf(product.name ?? product.id)}
    >
      <FieldInput kind="text" label={words.fields.name} onType={put('name')} value={typed.name} />
      <FieldInput kind="text" label={words.fields.family} onType={put('family')} value={typed.family} />
      <FieldInput
        kind="number"
        label={currency === null ? words.fields.listPrice : `${words.fields.listPrice}, ${currency}`}
        onType={put('listPrice')}
        value={typed.listPrice}
      />
      <FieldInput
        kind="choice"
        label={words.fields.pricePer}
        onType={put('pricePer')}
        options={optionsOf('price_per')}
        unknown={words.asOthers}
        value={typed.pricePer}
      />
      <FieldInput
        kind="choice"
        label={words.fields.cadence}
        onType={put('cadence')}
        options={optionsOf('cadence')}
        unknown={words.asOthers}
        value={typed.cadence}
      />
    </HandForm>
  )
}
