/** Products, teams, currencies, rates and buying centres as the records say them, and where each is changed. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { call } from '../../call.ts'
import { format } from '../../format.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProblemScreen } from '../problem-screen.tsx'
import { EffectTable } from './effect-table.tsx'

const words = enSettings.catalogue

/** Rates that are shown: the newest of each currency first. */
const mostRates = 40

function catalogueQuery(organization: string) {
  return queryOptions({
    queryKey: ['catalogue', organization],
    queryFn: ({ signal }) => call(organization)['catalogue.show']({}, { signal }),
  })
}

export function CataloguePart({ organization }: { readonly organization: string }) {
  const query = useQuery(catalogueQuery(organization))
  if (query.data === undefined) {
    return query.isError ? (
      <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
    ) : (
      <Skeleton className="h-64 w-full" />
    )
  }
  const { products, rates, teams, currencies, buyingCentres, currency } = query.data
  const shared = { organization }
  return (
    <>
      <Part {...shared} empty={words.noProducts} file="products.csv" isEmpty={products.length === 0} title={words.products}>
        <EffectTable
          heads={[words.product, words.family, words.price, words.cadence, words.source]}
          label={words.products}
          rows={products.map(({ id, name, family, listPrice, pricePer, cadence, source }) => [
            name ?? id,
            family,
            listPrice === null ? words.priceUnknown : priceText(format.money(listPrice, currency), pricePer),
            cadence,
            source,
          ])}
        />
      </Part>
      <Part {...shared} empty={words.noTeams} file="people.csv" isEmpty={teams.length === 0} title={words.teams}>
        <EffectTable
          heads={[words.team, words.people]}
          label={words.teams}
          rows={teams.map(({ name, count }) => [name === '' ? words.noTeam : name, format.number(count)])}
        />
      </Part>
      <Part {...shared} empty={words.noRates} file="subscriptions.csv" isEmpty={currencies.length === 0} title={words.currencies}>
        <EffectTable
          heads={[words.currency, words.subscriptions]}
          label={words.currencies}
          rows={currencies.map(({ name, count }) => [name, format.number(count)])}
        />
      </Part>
      <Part {...shared} empty={words.noRates} file="rates.csv" isEmpty={rates.length === 0} title={words.rates}>
        <EffectTable
          heads={[words.currency, words.since, words.rate, words.source]}
          label={words.rates}
          rows={rates
            .slice(0, mostRates)
            .map(({ currency: one, on, rate, source }) => [
              one,
              on === null ? '' : format.day(on),
              rate === null ? '' : String(rate),
              source,
            ])}
        />
        {rates.length > mostRates ? (
          <p className="pt-2 text-small text-mute">{words.first(mostRates, rates.length)}</p>
        ) : null}
      </Part>
      <Part {...shared} empty={words.noCentres} file="opportunities.csv" isEmpty={buyingCentres.length === 0} title={words.centres}>
        <EffectTable
          heads={[words.centre, words.opportunities]}
          label={words.centres}
          rows={buyingCentres.map(({ name, count }) => [name, format.number(count)])}
        />
        <p className="max-w-[80ch] pt-2 text-small text-mute">{words.centresSay}</p>
      </Part>
    </>
  )
}

/** `seat/month` is a seat and month. */
function priceText(price: string, per: string | null): string {
  return per === null || per === 'once' ? price : words.per(price, per.replace('/', ' and '))
}

interface PartProps {
  readonly organization: string
  readonly title: string
  readonly empty: string
  readonly isEmpty: boolean
  /** from which it comes */
  readonly file: string
  readonly children: ReactNode
}

function Part({ organization, title, empty, isEmpty, file, children }: PartProps) {
  return (
    <Section title={title}>
      {isEmpty ? <p className="py-2">{empty}</p> : children}
      <p className="flex flex-wrap items-center gap-x-2 pt-1 text-small text-mute">
        {words.how(file)}
        <Link
          className="inline-flex min-h-6 items-center font-medium text-accent underline-offset-2 hover:underline"
          params={{ organization }}
          to="/$organization/imports"
        >
          {words.toImport}
        </Link>
      </p>
    </Section>
  )
}
