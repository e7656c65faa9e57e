/** The words of the catalogue, in German: what the organization sells, its rates and buying centres. */
import type { enCatalogue } from '../en-catalogue.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

/** What a price is for, as the page asks for it. */
const units: Readonly<Record<string, string>> = {
  'seat and month': 'Lizenz und Monat',
  'seat and year': 'Lizenz und Jahr',
  month: 'Monat',
  year: 'Jahr',
}

export const deCatalogue: Texts<typeof enCatalogue> = {
  products: 'Produkte und Preise',
  product: 'Produkt',
  family: 'Familie',
  price: 'Listenpreis',
  cadence: 'Nutzung',
  source: 'Quelle',
  rates: 'Wechselkurse',
  currency: 'Währung',
  since: 'Seit',
  rate: 'Eine Einheit in eigener',
  currencies: 'Währungen der Verträge',
  subscriptions: 'Vertragszeilen',
  centres: 'Buying Center',
  centre: 'Buying Center',
  opportunities: 'Opportunities',
  centresSay:
    'Jedes aus Ihrer eigenen Liste ist eine Zeile im Whitespace jedes Accounts. Eines, das nur ein einzelner Account hat, wird dort auf der Seite „Wachstum“ hinzugefügt.',
  noProducts: 'Keine Produkte bekannt.',
  noCurrencies: 'Kein Vertrag nennt eine Währung.',
  noRates:
    'Keine Kurse bekannt: Beträge in anderen Währungen bleiben aus Summen heraus und werden so ausgewiesen.',
  withoutRate: (accounts, amount, from, into) =>
    `${amount} (${plural(accounts, 'Account', 'Accounts')}) nicht eingerechnet: Es gibt keinen Wechselkurs von ${from} in ${into}.`,
  noCentres: 'Ihre Liste ist leer, und keine Opportunity nennt ein Buying Center.',
  listed: 'Ihre Liste',
  isListed: 'ja',
  list: 'Zur Liste hinzufügen',
  listOf: (name: string) => `Zur Liste hinzufügen: ${name}`,
  add: 'Produkt hinzufügen',
  changeOf: (name: string) => `${name} ändern`,
  addRate: 'Kurs angeben',
  byHand: (what: string) => `von Hand: ${what}`,
  fields: {
    name: 'Name',
    family: 'Familie',
    listPrice: 'Listenpreis',
    pricePer: 'Preis für',
    cadence: 'Nutzung',
    currency: 'Währung, etwa USD',
    rate: (own: string | null) =>
      own === null ? 'Eine Einheit in eigener Währung' : `Eine Einheit in ${own}`,
    on: 'Ab diesem Tag',
  },
  fieldNames: {
    name: 'Name',
    family: 'Familie',
    listPrice: 'Preis',
    pricePer: 'Preiseinheit',
    cadence: 'Nutzung',
  },
  sourceName: (source: string) => (source === 'by-hand' ? 'von Hand' : source),
  asOthers: 'nicht angegeben',
  byHandSays:
    'Was Sie schreiben, ist ein eigener Datensatz, von Hand, und geht dem vor, was andere Quellen sagen; deren Angaben bleiben. Ein leeres Feld bleibt, wie sie es sagen. Unter „Import“ lässt es sich jederzeit zurücknehmen.',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  savedProduct: (name: string) => `${name} ist gespeichert`,
  savedRate: (currency: string) =>
    `Der Kurs für ${currency} ist gespeichert; alle Accounts werden neu diagnostiziert`,
  unchanged: 'Das gilt schon: Nichts wurde gespeichert',
  undone: 'Es ist wieder wie zuvor',
  howOrHand: (file: string) =>
    `Kommt aus Ihren Datensätzen und aus dem, was hier geschrieben wird. Um viel auf einmal zu ändern, importieren Sie ${file}.`,
  how: (file: string) =>
    `Kommt aus Ihren Datensätzen. Um etwas zu ändern, importieren Sie ${file} noch einmal.`,
  toImport: 'Zum Import',
  per: (price: string, per: string) => `${price} pro ${units[per] ?? per}`,
  priceUnknown: 'nicht angegeben',
  newest: (shown: number, all: number) => `Die neuesten je Währung: ${shown} von ${all}.`,
  ownCurrency: (currency: string) =>
    `${currency} ist die Währung, in der Beträge angegeben werden: Ihr Wert ist 1.`,
}
