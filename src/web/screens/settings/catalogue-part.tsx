/** Products, teams, currencies, rates and buying centres as the records say them, and where each is changed. */
import { useQuery } from '@tanstack/react-query'
import { format } from '../../format.ts'
import { enCatalogue } from '../../messages/en-catalogue.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProblemScreen } from '../problem-screen.tsx'
import { CatalogueList as Part } from './catalogue-list.tsx'
import { catalogueQuery } from './catalogue-query.ts'
import { Centres } from './centres-part.tsx'
import { Products } from './products-part.tsx'
import { Rates } from './rates-part.tsx'
import { SettingGroups } from './setting-groups.tsx'
import { settingGroups } from './setting-pages.ts'
import { Teams } from './teams-part.tsx'
import type { EditedSettings } from './use-settings.ts'

const words = enCatalogue
/** The list of buying centres stands with those that the records name. */
const ofCurrency = (settingGroups.catalogue ?? []).filter(({ id }) => id === 'currency')

export function CataloguePart({ settings }: { readonly settings: EditedSettings }) {
  const { organization } = settings
  const query = useQuery(catalogueQuery(organization))
  if (query.data === undefined) {
    return query.isError ? (
      <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
    ) : (
      <Skeleton className="h-64 w-full" />
    )
  }
  const { products, rates, currencies, buyingCentres, currency } = query.data
  const counted = (of: readonly { readonly name: string; readonly count: number }[]) =>
    of.map(({ name, count }) => ({
      id: name,
      cells: [name, format.number(count)],
    }))
  return (
    <>
      <SettingGroups groups={ofCurrency} settings={settings} />
      <Products currency={currency} organization={organization} products={products} />
      <Teams organization={organization} />
      <Part
        empty={words.noCurrencies}
        file="subscriptions.csv"
        heads={[words.currency, words.subscriptions]}
        organization={organization}
        rows={counted(currencies)}
        title={words.currencies}
      />
      <Rates currency={currency} organization={organization} rates={rates} />
      <Centres named={buyingCentres} settings={settings} />
    </>
  )
}
