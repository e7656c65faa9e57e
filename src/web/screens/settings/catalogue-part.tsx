/** Products, teams, currencies, rates and buying centres as the records say them, and where each is changed. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call, type Operations } from '../../call.ts'
import { format } from '../../format.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProblemScreen } from '../problem-screen.tsx'
import { EffectTable, type EffectTableProps } from './effect-table.tsx'

const words = enSettings.catalogue

type Catalogue = Awaited<ReturnType<Operations['catalogue.show']>>

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
  const counted = (of: readonly { readonly name: string; readonly count: number }[]) =>
    of.map(({ name, count }) => ({
      id: name,
      cells: [name === '' ? words.noTeam : name, format.number(count)],
    }))
  return (
    <>
      <Products currency={currency} organization={organization} products={products} />
      <Part
        empty={words.noTeams}
        file="people.csv"
        heads={[words.team, words.people]}
        organization={organization}
        rows={counted(teams)}
        title={words.teams}
      />
      <Part
        empty={words.noCurrencies}
        file="subscriptions.csv"
        heads={[words.currency, words.subscriptions]}
        organization={organization}
        rows={counted(currencies)}
        title={words.currencies}
      />
      <Rates organization={organization} rates={rates} />
      <Part
        empty={words.noCentres}
        file="opportunities.csv"
        heads={[words.centre, words.opportunities]}
        note={words.centresSay}
        organization={organization}
        rows={counted(buyingCentres)}
        title={words.centres}
      />
    </>
  )
}

interface ProductsProps {
  readonly organization: string
  readonly products: Catalogue['products']
  readonly currency: string | null
}

function Products({ organization, products, currency }: ProductsProps) {
  return (
    <Part
      empty={words.noProducts}
      file="products.csv"
      heads={[words.product, words.family, words.price, words.cadence, words.source]}
      organization={organization}
      rows={products.map(({ id, name, family, listPrice, pricePer, cadence, source }) => ({
        id: `${source} ${id}`,
        cells: [
          name ?? id,
          family,
          listPrice === null ? words.priceUnknown : priceText(format.money(listPrice, currency), pricePer),
          cadence,
          source,
        ],
      }))}
      title={words.products}
    />
  )
}

function Rates({
  organization,
  rates,
}: {
  readonly organization: string
  readonly rates: Catalogue['rates']
}) {
  return (
    <Part
      empty={words.noRates}
      file="rates.csv"
      heads={[words.currency, words.since, words.rate, words.source]}
      note={rates.length > mostRates ? words.first(mostRates, rates.length) : null}
      organization={organization}
      rows={rates.slice(0, mostRates).map(({ currency, on, rate, source }) => ({
        id: `${source} ${currency} ${on}`,
        cells: [currency, on === null ? '' : format.day(on), rate === null ? '' : String(rate), source],
      }))}
      title={words.rates}
    />
  )
}

/** `seat/month` is a seat and month. */
function priceText(price: string, per: string | null): string {
  return per === null || per === 'once' ? price : words.per(price, per.replace('/', ' and '))
}

interface PartProps extends Pick<EffectTableProps, 'heads' | 'rows'> {
  readonly organization: string
  readonly title: string
  readonly empty: string
  /** from which it comes */
  readonly file: string
  readonly note?: string | null
}

function Part({ organization, title, empty, file, heads, rows, note = null }: PartProps) {
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p className="py-2">{empty}</p>
      ) : (
        <EffectTable heads={heads} label={title} rows={rows} />
      )}
      <p className="flex flex-wrap items-center gap-x-2 pt-1 text-small text-mute">
        {note === null ? null : <span className="w-full">{note}</span>}
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
