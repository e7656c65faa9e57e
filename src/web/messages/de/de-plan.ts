/** How the plan, its forms and where its lines come from are called in German. */
import { format } from '../../format.ts'
import type { enPlan, enProvenance } from '../en-plan.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const dePlan: Texts<typeof enPlan> = {
  title: 'Plan',
  form: 'Planform',
  /** by their names on the server */
  forms: {
    'operating-system': 'Arbeitsplan',
    'one-page': 'Eine Seite',
    'key-account': 'Key-Account-Plan',
    'five-sections': 'Fünf Abschnitte',
    decision: 'Entscheidungsplan',
    'half-page': 'Halbe Seite',
    'executive-share': 'Executive-Fassung',
    full: 'Ganzer Plan zum Drucken',
  },
  audience: 'Geschrieben für',
  audiences: { internal: 'Für uns', customer: 'Für den Kunden' },
  sections: 'Abschnitte des Plans',
  goTo: 'Zum Abschnitt',
  download: 'Herunterladen',
  downloads: {
    a4: { name: 'PDF, A4', says: 'zum Drucken oder Senden' },
    letter: { name: 'PDF, Letter', says: 'dasselbe im US-Format' },
    markdown: { name: 'Markdown', says: 'als Text, zur Bearbeitung anderswo' },
  },
  making: 'Datei wird erstellt',
  print: 'Drucken',
  more: (count: number) => `+${format.number(count)} weitere`,
  morePeople: (count: number) => `und ${plural(count, 'weitere Person', 'weitere Personen')}`,
  leftOut: 'Kein Platz in dieser Form',
  openFull: 'Ganzen Plan öffnen',
  empty: {
    title: 'Der Plan ist leer',
    says: 'Die nächste Diagnose füllt ihn aus Ihren Datensätzen: Personen, KPIs, Meilensteine. Risiken, Opportunities und Maßnahmen kommen als Bewegungen, die zu beantworten sind.',
  },
  noTier: {
    title: 'Kein Plan: Dieser Account hat keine Stufe',
    says: 'Ein voller Plan für alle ergibt leere Pläne. Stufe 1 und 2 haben einen vollen Plan, Stufe 3 eine halbe Seite; alle anderen werden beobachtet und melden Bewegungen. Über die Stufe entscheidet ein Mensch.',
  },
  decide: (tier: number, isSuggested: boolean) =>
    `Stufe ${tier} festlegen${isSuggested ? ', wie vorgeschlagen' : ''}`,
  nothingHere: 'Noch nichts hier.',
  fresh: (fresh: number, items: number) => `${fresh} von ${items} aktuell`,
  notes: { differs: 'Plan und Daten widersprechen sich', waits: 'Wartet', warns: 'Nicht zu übersehen' },
  states: {
    done: 'Erledigt',
    open: 'Offen',
    failed: 'Trifft nicht zu',
    unknown: 'Nicht bekannt',
  },
  levels: { 1: 'Niedrig', 2: 'Mittel', 3: 'Hoch' },
  personStates: {
    engaged: 'im Austausch',
    silent: 'still',
    departed: 'ausgeschieden',
    unknown: 'nicht bekannt',
    missing: 'zu finden',
  },
  records: 'Die Datensätze dahinter',
  quality: 'Wie gut der Plan ist',
  qualityAside: 'nicht die Health des Kunden',
  toFill: 'Zu besetzen',
}

export const deProvenance: Texts<typeof enProvenance> = {
  /** how long ago it was confirmed, where that is too long */
  old: (days: number) => `${days} T alt`,
  of: (says: string) => `Herkunft: ${says}`,
  standing: (standing: 'assumed' | 'confirmed', day: string, age: number) => {
    const when = age === 0 ? 'heute' : `vor ${plural(age, 'Tag', 'Tagen')}`
    return standing === 'assumed' ? `Angenommen, gesehen am ${day}, ${when}` : `Bestätigt am ${day}, ${when}`
  },
  unconfirmed: { assumed: 'Angenommen: Niemand hat es bestätigt', confirmed: 'Bestätigt, Tag nicht bekannt' },
  stale: 'Haltbarkeit abgelaufen: neu zu bestätigen.',
  by: (author: string, version: number) =>
    `Verfasser: ${author}${version > 1 ? `; Version ${version} der Zeile` : ''}`,
  written: (what: string, who: string, day: string) => `${what}: geschrieben von ${who}, ${day}`,
  authors: { engine: 'Perennial', import: 'importierte Datei', operator: 'Betreiber' },
  /** `Account A-1, crm` */
  record: (kind: string, source: string, id: string) =>
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${id}, ${source}`,
  dated: (kind: string, source: string, day: string | null) =>
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${day === null ? '' : ` vom ${day}`}, ${source}`,
  file: (file: string) => `Kam mit ${file}.`,
  handRecord: 'Von Hand geschrieben',
  noRecord: 'Kein Datensatz dahinter.',
  byHand: 'Von Hand: kein Datensatz dahinter.',
}
