/** How rows, files and facts are counted in words, in German. */
import { format } from '../../format.ts'
import type { enCounts } from '../en-import-counts.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

/** What one and several rows of a kind are called. */
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  account: ['Account', 'Accounts'],
  contact: ['Kontaktperson', 'Kontaktpersonen'],
  product: ['Produkt', 'Produkte'],
  subscription: ['Abonnement', 'Abonnements'],
  invoice: ['Rechnung', 'Rechnungen'],
  ticket: ['Ticket', 'Tickets'],
  survey: ['Umfrageantwort', 'Umfrageantworten'],
  touch: ['Kontakt mit Personen', 'Kontakte mit Personen'],
  note: ['Notiz', 'Notizen'],
  event: ['Ereignis', 'Ereignisse'],
  opportunity: ['Opportunity', 'Opportunities'],
  objective: ['Ziel', 'Ziele'],
  metric: ['KPI', 'KPIs'],
  milestone: ['Meilenstein', 'Meilensteine'],
  value: ['Nutzeneintrag', 'Nutzeneinträge'],
  risk: ['Risiko', 'Risiken'],
  action: ['Maßnahme', 'Maßnahmen'],
  meeting: ['Termin', 'Termine'],
  rival: ['Wettbewerber', 'Wettbewerber'],
  'use-case': ['Anwendungsfall', 'Anwendungsfälle'],
  commitment: ['Zusage', 'Zusagen'],
  teammate: ['Teammitglied', 'Teammitglieder'],
  rate: ['Wechselkurs', 'Wechselkurse'],
  usage: ['Nutzungszeile', 'Nutzungszeilen'],
}

/** Was Befunde außer Zeilen einer Art zählen. */
const units: Readonly<Record<string, readonly [string, string]>> = {
  ...kinds,
  'row of usage': kinds['usage']!,
  'id of usage': ['Nutzungskennung', 'Nutzungskennungen'],
}

const countOf = (kind: string, count: number) =>
  plural(count, kinds[kind]?.[0] ?? kind, kinds[kind]?.[1] ?? kind)

export const deCounts: Texts<typeof enCounts> = {
  number: (count) => format.number(count),
  rows: (count) => plural(count, 'Zeile', 'Zeilen'),
  files: (count) => plural(count, 'Datei', 'Dateien'),
  count: countOf,
  oneKind: (kind) => kinds[kind]?.[0] ?? kind,
  kind: (kind) => kinds[kind]?.[1] ?? kind,
  share: (count, of, unit) =>
    `${format.number(count)} von ${plural(of, units[unit]?.[0] ?? unit, units[unit]?.[1] ?? unit)}`,
  storedCount: (kind, count) =>
    kind === 'usage' ? plural(count, 'Nutzungstag', 'Nutzungstage') : countOf(kind, count),
  stored: (kind) => (kind === 'usage' ? 'Nutzungstage, je Account gezählt' : (kinds[kind]?.[1] ?? kind)),
}
