/** What people call the canonical files: in English, German, French and Spanish, as `normalHeader` gives it. */

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

/** What a name says beside it, and what says nothing: how often, from where, how recent. */
const noise = new Set(
  `export exports data list liste lista all alle full report dump extract csv the of de der v by per new final current
  daily weekly monthly quarterly day week month quarter woechentlich wochentlich monatlich taeglich taglich
  hebdomadaire mensuel semanal mensual
  hubspot salesforce sfdc zendesk stripe intercom pipedrive`.split(/\s+/),
)

/** The canonical files that the name of a file may mean: `export_kunden_2025` → accounts; `customer_history` → none. */
export function filesCalled(normalName: string): string[] {
  const [word, ...more] = tellingWords(normalName)
  return word === undefined || more.length > 0 ? [] : filesOf(word)
}

/**
 * Those that it may mean by the last of several words: `acme_product_usage` → usage. What it is of stands before
 * it, so that `customer_history` and `product_categories` mean none.
 */
export function filesCalledAtLast(normalName: string): string[] {
  const said = tellingWords(normalName)
  return said.length < 2 ? [] : filesOf(said.at(-1)!)
}

function tellingWords(normalName: string): string[] {
  return normalName.split('_').filter((word) => !noise.has(word) && !/^(\d+|[qh]\d|kw\d+|fy\d+)$/.test(word))
}

function filesOf(word: string): string[] {
  const forms = singular(word)
  return Object.entries(words)
    .filter(([file, list]) => word === file || list.split(/\s+/).some((one) => forms.includes(one)))
    .map(([file]) => file)
}

function singular(word: string): string[] {
  const known = plurals[word]
  if (known !== undefined) return [known]
  return [word, word.replace(/ies$/, 'y'), word.replace(/s$/, ''), word.replace(/(?:es|n)$/, '')]
}
