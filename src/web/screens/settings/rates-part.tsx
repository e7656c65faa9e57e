/** What currencies are worth, with the way to say it by hand. */
import { useState } from 'react'
import { call } from '../../call.ts'
import { format } from '../../format.ts'
import { enCatalogue } from '../../messages/en-catalogue.ts'
import { me } from '../../me.ts'
import { numberRefused, numberText, numberTyped } from '../../number-typed.ts'
import { Button } from '../../ui/button.tsx'
import { FieldInput } from '../../ui/field-input.tsx'
import { CatalogueList } from './catalogue-list.tsx'
import type { Catalogue } from './catalogue-query.ts'
import { HandForm } from './hand-form.tsx'

const words = enCatalogue

/** Rates of each currency that are shown: the newest. */
const mostRates = 6

interface RatesProps {
  readonly organization: string
  readonly rates: Catalogue['rates']
  /** the own one */
  readonly currency: string | null
}

export function Rates({ organization, rates, currency: own }: RatesProps) {
  const [isOpen, open] = useState(false)
  // They come by currency, the newest first.
  const shown = [...Map.groupBy(rates, ({ currency }) => currency).values()].flatMap((same) =>
    same.slice(0, mostRates),
  )
  return (
    <>
      <CatalogueList
        add={<Button onClick={() => open(true)}>{words.addRate}</Button>}
        empty={words.noRates}
        file="rates.csv"
        heads={[words.currency, words.since, words.rate, words.source]}
        note={shown.length < rates.length ? words.newest(shown.length, rates.length) : null}
        organization={organization}
        rows={shown.map(({ currency, on, rate, source }) => ({
          id: `${source} ${currency} ${on}`,
          cells: [
            currency,
            on === null ? '' : format.day(on),
            rate === null ? '' : numberText(rate, 'number'),
            words.sourceName(source),
          ],
        }))}
        title={words.rates}
      />
      {isOpen ? <RateForm onClose={() => open(false)} organization={organization} own={own} /> : null}
    </>
  )
}

interface RateFormProps {
  readonly organization: string
  readonly own: string | null
  readonly onClose: () => void
}

function RateForm({ organization, own, onClose }: RateFormProps) {
  const [currency, typeCurrency] = useState('')
  const [rate, typeRate] = useState('')
  const [on, typeDay] = useState('')
  const amount = numberTyped(rate, 'number')
  const asked = currency.trim().toUpperCase()
  const isOwn = own !== null && asked === own
  const isEmpty = rate.trim() === ''
  const problem = isOwn ? words.ownCurrency(own) : isEmpty ? null : numberRefused(rate, 'number')
  const save = () =>
    call(organization)['rate.set']({
      currency: asked,
      rate: amount!,
      by: me.in(organization),
      ...(on === '' ? {} : { on }),
    })
  return (
    <HandForm
      onClose={onClose}
      organization={organization}
      isReady={!isEmpty}
      problem={problem}
      save={save}
      saved={words.savedRate(asked)}
      title={words.addRate}
    >
      <FieldInput kind="text" label={words.fields.currency} onType={typeCurrency} value={currency} />
      <FieldInput kind="number" label={words.fields.rate(own)} onType={typeRate} value={rate} />
      <FieldInput kind="day" label={words.fields.on} onType={typeDay} value={on} />
    </HandForm>
  )
}
