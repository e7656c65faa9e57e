/** What people call the canonical files: in English, German, French and Spanish, as `normalHeader` gives it. */

import { withoutUmlauts } from './normal-header.ts'

const words: Readonly<Record<string, string>> = {
  accounts:
    'account customer client company organization organisation kunde firma unternehmen compte entreprise societe cliente cuenta empresa',
  contacts:
    'contact person user ansprechpartner kontakt kontaktperson personne utilisateur contacto persona usuario',
  products: 'product produkt artikel produit article producto articulo',
  subscriptions:
    'subscription contract license licence vertrag abo abonnement contrat licence suscripcion contrato licencia',
  invoices: 'invoice bill rechnung facture factura',
  tickets: 'ticket case incident supportfall anfrage stoerung incidente',
  surveys: 'survey nps csat umfrage befragung enquete encuesta',
  touches:
    'touch touche activity interaction call aktivitaet aktivitat kontaktpunkt activite actividad interaccion',
  opportunities: 'opportunity opp deal verkaufschance chance pipeline opportunite affaire oportunidad',
  usage: 'usage nutzung utilisation uso',
  people: 'people owner employee team mitarbeiter equipe equipo',
  rates: 'rate kurs wechselkurs',
}

const plurals: Readonly<Record<string, string>> = {
  kunden: 'kunde',
  firmen: 'firma',
  vertrage: 'vertrag',
  vertraege: 'vertrag',
  rechnungen: 'rechnung',
  anfragen: 'anfrage',
  umfragen: 'umfrage',
  chancen: 'chance',
  verkaufschancen: 'verkaufschance',
  kontakte: 'kontakt',
  kontaktpersonen: 'kontaktperson',
  produkte: 'produkt',
  aktivitaten: 'aktivitat',
  aktivitaeten: 'aktivitaet',
  utilisateurs: 'utilisateur',
}

/** What a name says beside it, and what says nothing: from where, how recent. */
const noise = new Set(
  `export exports data list liste lista all alle full report dump extract csv the of de der v by per final current
  hubspot salesforce sfdc zendesk stripe intercom pipedrive`.split(/\s+/),
)

/** How often. Use is told by the day, the week or the month; a list of customers by the quarter says each of them again. */
const periods = new Set(
  `daily weekly monthly quarterly day week month quarter year tag woche wochen kw monat monate jahr annee ano woechentlich wochentlich monatlich taeglich taglich
  hebdomadaire mensuel semanal mensual`.split(/\s+/),
)
const breakdown = new Set(['by', 'per', 'nach', 'pro', 'je', 'par', 'por'])

/** Beside a word for the records, they say that these are none to count: by the canonical file, and of all of them. */
const denials: Readonly<Record<string, ReadonlySet<string>>> = {
  '': wordSet(`draft drafts test tests template templates sample example demo dummy duplicate duplicates deleted
    entwurf entwuerfe entwurfe vorlage vorlagen beispiel geloeschte geloschte doppelte brouillon borrador`),
  accounts: wordSet(`lost churned former ex prospect prospects prospective lead leads potential target targets
    verlorene ehemalige gekuendigte gekundigte potenzielle potentielle interessenten perdus anciens perdidos antiguos`),
  invoices: wordSet('void voided cancelled canceled proforma forma planned storniert stornierte geplante'),
}

/** What the name of a file says that it is. */
export interface Called {
  /** the canonical files that may be meant: `export_kunden_2025` → accounts; `customer_history` → none */
  readonly files: readonly string[]
  /** whether it says nothing more; else its last word says it: `acme_product_usage` → usage */
  readonly isWhole: boolean
  /** the words by which its rows are none to count: `lost_customers` → lost, `accounts_by_quarter` → by quarter */
  readonly denial: string | null
  /** whether the denial is only that it is by something, which of records tells their order: `tickets_per_customer` */
  readonly isSorted: boolean
}

/** What it is of stands before the last word, so that `customer_history` and `product_categories` mean none. */
export function filesCalled(normalName: string): Called {
  const words = normalName.split('_')
  const cut = words.findIndex((word) => breakdown.has(word))
  const whole = cut > 0 ? words.slice(0, cut) : words
  const said = whole.filter((word) => !noise.has(word) && !/^(\d+|[qh]\d|kw\d+|fy\d+)$/.test(word))
  const telling = said.filter((word) => !periods.has(word))
  const files = telling.length === 0 ? [] : filesOf(telling.at(-1)!)
  const isUse = files.every((file) => file === 'usage')
  const [as = ''] = files
  const denial = telling.find((word) => denials['']!.has(word) || denials[as]?.has(word) === true) ?? null
  // Numbers by something are no records.
  if (cut > 0 && !isUse) {
    const by = words.slice(cut)
    const isSorted = denial === null && !by.some((word) => singular(word).some((one) => periods.has(one)))
    return { files, isWhole: false, denial: denial ?? by.join(' '), isSorted }
  }
  const isWhole = telling.length === 1 && (isUse || said.length === 1)
  return { files, isWhole, denial, isSorted: false }
}

function filesOf(word: string): string[] {
  const forms = new Set(singular(word).map(withoutUmlauts))
  return Object.entries(words)
    .filter(
      ([file, list]) => word === file || list.split(/\s+/).some((one) => forms.has(withoutUmlauts(one))),
    )
    .map(([file]) => file)
}

function singular(word: string): string[] {
  const known = plurals[word]
  if (known !== undefined) return [known]
  return [
    word,
    ...[/s$/, /(?:es|n)$/, /en$/, /e$/].map((end) => word.replace(end, '')),
    word.replace(/ies$/, 'y'),
  ]
}

function wordSet(said: string): ReadonlySet<string> {
  return new Set(said.split(/\s+/))
}
