/** Every text of the web app, in German. */
import { format } from '../../format.ts'
import type { en } from '../en.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'
import { deFindings } from './de-findings.ts'
import { deMovement } from './de-movement.ts'
import { deNames } from './de-names.ts'
import { dePlan, deProvenance } from './de-plan.ts'
import { dePortfolio } from './de-portfolio.ts'
import { deProposal } from './de-proposal.ts'

const { feeds, signals, roles, statuses, severities } = deNames

/** Levels come as the data has them, and as the plan calls them. */
const influences: Readonly<Record<string, string>> = {
  Low: 'Geringer Einfluss',
  [dePlan.levels[1]]: 'Geringer Einfluss',
  Medium: 'Mittlerer Einfluss',
  [dePlan.levels[2]]: 'Mittlerer Einfluss',
  High: 'Hoher Einfluss',
  [dePlan.levels[3]]: 'Hoher Einfluss',
}

const sentiments: Readonly<Record<string, string>> = {
  'Very Positive': 'Sehr positiv',
  Positive: 'Positiv',
  Neutral: 'Neutral',
  Mixed: 'Gemischt',
  Negative: 'Negativ',
  Unknown: 'Nicht bekannt',
}

export const de: Texts<typeof en> = {
  loading: 'Wird geladen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  today: 'heute',
  notKnown: 'Nicht bekannt',
  asOf: (day: string) => `Stand ${day}`,
  printedPart: (printed: number, total: number) =>
    `${format.number(printed)} von ${format.number(total)} stehen hier, so weit sie geladen waren. Scrollen Sie vor dem Drucken einmal durch die Liste.`,
  accounts: (count: number) => plural(count, 'Account', 'Accounts'),
  movements: (count: number) => plural(count, 'Bewegung', 'Bewegungen'),
  measured: (measured: number, applicable: number) => `${measured} von ${applicable} gemessen`,
  measuredShort: (measured: number, applicable: number) => `${measured} von ${applicable}`,
  /** in columns */
  days: (days: number) => (days < 0 ? `${-days} T überfällig` : `${days} T`),
  /** in sentences */
  inDays: (days: number) => {
    if (days === 0) return 'Heute'
    return days < 0 ? `Vor ${plural(-days, 'Tag', 'Tagen')}` : `In ${plural(days, 'Tag', 'Tagen')}`
  },
  status: (status: string | null) => (status === null ? 'Kein Status' : (statuses[status] ?? status)),
  statusFilter: { Green: 'Grün', Yellow: 'Gelb', Red: 'Rot', none: 'Kein Status', former: 'Ehemalig' },
  former: (since) => `Kein Kunde mehr seit ${since}`,
  severity: (severity: string) => severities[severity] ?? severity,
  feeds,
  trends: { up: 'Steigend', flat: 'Gleichbleibend', down: 'Fallend' },
  signals,

  shell: {
    places: 'Bereiche',
    attention: 'Vordringlich',
    switch: 'Organisation wechseln',
    sample: (day: string | null) => (day === null ? 'Beispieldaten' : `Beispieldaten, Stand ${day}`),
    theme: 'Darstellung',
    themes: { system: 'Wie im System', light: 'Hell', dark: 'Dunkel' },
  },

  portfolio: dePortfolio,

  deadline: {
    title: (kind: 'notice' | 'end', day: string, assumed: boolean) => {
      const what = kind === 'notice' ? `Letzter Tag für die Kündigung: ${day}` : `Endet am ${day}`
      return assumed ? `${what} (Kündigungsfrist nicht angegeben: 60 Tage angenommen)` : what
    },
  },

  account: {
    title: 'Account',
    trail: 'Sie sind hier',
    beside: 'Bewegungen und Profil',
    tier: (tier: number) => `Stufe ${tier}`,
    employees: (count: string) => `${count} Beschäftigte`,
    revenue: (amount: string) => `${amount} Umsatz`,
    nextStep: 'Nächster Schritt',
    notDiagnosed: {
      title: 'Noch keine Diagnose',
      says: 'Die Fakten sind da; die Diagnose folgt binnen Sekunden und erscheint von selbst.',
    },
  },

  figures: {
    arr: 'ARR',
    contracts: (count: number) => plural(count, 'bezahlter Vertrag', 'bezahlte Verträge'),
    deadline: 'Frist',
    deadlines: { notice: 'Kündigungstermin', end: 'Vertragsende' },
    noDeadline: 'Keine',
    renews: (day: string) => `, Verlängerung ${day}`,
    assumed: ', angenommen',
    seats: 'Aktive Lizenzen',
    of: (licensed: string) => `von ${licensed}`,
    utilisation: (share: string) => `${share} in 28 Tagen`,
    atLeast: (amount: string) => `mindestens ${amount}`,
    seatsWindow: 'in 28 Tagen',
    outlook: 'Aussicht',
    health: 'Health',
    seven: (score: string, coverage: string) => `Sieben Signale ${score}, Abdeckung ${coverage}`,
  },

  movement: deMovement,

  proposal: deProposal,

  plan: dePlan,
  findings: deFindings,

  provenance: deProvenance,

  evidence: {
    none: 'Keine Datensätze.',
    from: (count: number) => `Aus ${plural(count, 'Datensatz', 'Datensätzen')}`,
  },

  check: { yes: 'Ja', no: 'Nein', unknown: 'Nicht bekannt' },

  relationship: {
    title: 'Beziehung',
    engaged: (count: number) => `${plural(count, 'Person', 'Personen')} im Austausch`,
    notKnown: 'Termine und Nachrichten nicht bekannt',
    unknown: (count: number) => `${plural(count, 'Person', 'Personen')} in den Daten, aber auf keiner Map`,
    places: { touches: 'Termine oder E-Mails', surveys: 'Umfragen', tickets: 'Tickets', usage: 'Nutzung' },
    more: (count: number) => `und ${format.number(count)} weitere`,
  },

  renewal: {
    title: 'Verlängerung',
    none: 'Keine Frist in Sicht.',
    expectedLoss: (amount: string) => `erwarteter Verlust ${amount} pro Jahr`,
    atRisk: (amount: string | null) => (amount === null ? 'Gefährdet.' : `${amount} gefährdet.`),
    checklist: '90-Tage-Checkliste',
  },

  growth: {
    title: 'Wachstum',
    open: (count: number) => (count === 0 ? 'nichts offen' : plural(count, 'Hebel offen', 'Hebel offen')),
    states: { open: 'Offen', none: 'Derzeit nicht', unknown: 'Nicht bekannt' },
    levers: {
      seats: 'Mehr Lizenzen',
      'cross-sell': 'Weiteres Produkt',
      tier: 'Größerer Tarif',
      department: 'Weitere Abteilung',
      geography: 'Weiteres Land',
    },
  },

  health: {
    title: 'Health',
    none: 'Nichts gemessen',
    models: 'Modelle und Signale',
    weighted: 'Gewichtetes Modell',
    seven: 'Sieben-Signale-Modell',
    leads: 'führt',
    coverage: (share: string) => `Abdeckung ${share}`,
    unjudged: 'Für einen Status ist zu wenig gemessen',
    heldAt: (score: string) => `Gedeckelt bei ${score}`,
    notMeasured: 'Nicht gemessen',
    byWeek: (isReplayed: boolean) =>
      isReplayed
        ? 'Führendes Modell nach Wochen; dünn: aus früheren Datensätzen nachgerechnet'
        : 'Führendes Modell nach Wochen',
    score: 'Score',
    known: 'Ermittelt',
    replayed: 'nachträglich',
    onTheDay: 'am Tag selbst',
    dimensions: { usage: 'Nutzung', engagement: 'Engagement', sentiment: 'Stimmung', support: 'Support' },
    course: (from: string, to: string, first: string, last: string) =>
      `Health nach Wochen von ${from} bis ${to}: zuerst ${first}, zuletzt ${last}.`,
    notCounted: 'zählt nicht',
    ofFive: 'von 5',
    staleSince: (day: string) => `veraltet seit ${day}`,
  },

  outlook: {
    title: 'Aussicht',
    classes: { term: 'Verlängerung zur Frist', rolling: 'in 90 Tagen noch Kunde' },
    between: (low: string, high: string) =>
      low === high ? 'so sicher wie möglich' : `zwischen ${low} und ${high}`,
    sentence: (p: string, range: string) => `Verlängerung zu ${p}, ${range}`,
    little: 'wenig bekannt',
    littleKnown: (share: string) => `Wenig bekannt: Von dem, was zählt, sind ${share} gemessen`,
    known: (share: string) => `Von dem, was zählt, sind ${share} gemessen`,
    loss: (share: string) => `Verlust binnen 90 Tagen: ${share}`,
    lifts: 'Hebt sie, in Punkten',
    lowers: 'Senkt sie, in Punkten',
    noDrivers: 'Nichts Gemessenes bewegt die Aussicht: Sie entspricht Ihren bisherigen Verlängerungen.',
    families: {
      contract: 'Vertrag',
      usage: 'Nutzung',
      people: 'Personen',
      voice: 'Feedback',
      facts: 'Fakten',
    },
  },

  usage: {
    title: 'Nutzung des Produkts',
    never: 'Nutzung wurde nie erfasst. Das heißt nicht, dass es keine gibt.',
    last: (day: string) => `letzte Nutzung ${day}`,
    nothing: 'Noch ist keine Woche vollständig.',
    level: (events: string) => `${events} Ereignisse pro Woche in den letzten vier Wochen`,
    less: (share: string) => `, ${share} weniger als in den zwölf davor`,
    more: (share: string) => `, ${share} mehr als in den zwölf davor`,
    asBefore: ', etwa wie in den zwölf davor',
    people: (count: number) => `; ${plural(count, 'Person', 'Personen')} in der letzten.`,
    events: 'Ereignisse',
    peopleLabel: 'Personen',
    weekTo: (day: string) => `Woche bis ${day}`,
    week: 'Woche bis',
    numbers: 'Die Zahlen nach Wochen',
  },

  people: {
    title: 'Personen',
    known: (known: number, missing: number) =>
      missing === 0
        ? `${known} bekannt`
        : `${known} bekannt, ${plural(missing, 'Schlüsselrolle', 'Schlüsselrollen')} offen`,
    role: (role: string) => roles[role] ?? role,
    missing: (role: string) => `${role}: nicht identifiziert`,
    noRole: 'Noch keine Rolle',
    influence: (level: string) => influences[level] ?? `Einfluss: ${level}`,
    sentiment: (sentiment: string) => sentiments[sentiment] ?? sentiment,
    left: 'Ausgeschieden',
    activeDays: (days: number) => `an ${days} T aktiv`,
    noContact: 'Kein Kontakt erfasst',
    lastContact: (day: string) => `Letzter beidseitiger Kontakt ${day}`,
    silent: 'still',
    mayHaveLeft: 'Vielleicht ausgeschieden',
  },

  contracts: {
    title: 'Verträge',
    none: 'Kein Vertrag erfasst',
    since: (day: string) => `seit ${day}`,
    renewsItself: 'verlängert sich selbst',
    ends: 'muss verlängert werden',
    decides: 'bestimmt die Frist',
    seats: (count: string) => `${count} Lizenzen`,
    noAmount: 'kein Betrag',
    statuses: {
      active: 'Aktiv',
      trial: 'Test',
      cancelled: 'Gekündigt',
      expired: 'Abgelaufen',
      paused: 'Pausiert',
    },
  },

  profile: {
    title: 'Profil',
    domain: 'Domain',
    place: 'Ort',
    sponsor: 'Unser Executive Sponsor',
    since: 'Erfasst seit',
    crmId: 'CRM-ID',
    source: 'Quelle',
  },

  stale: {
    says: (time: string) => `Perennial antwortet nicht. Dies ist der Stand von ${time}; neuer Versuch läuft.`,
    signedOut: (time: string) =>
      `Sie sind nicht mehr angemeldet: Dies ist der Stand von ${time}. Führen Sie npx perennial link aus und öffnen Sie den Link.`,
  },

  signIn: {
    title: 'Bei Perennial anmelden',
    says: 'Melden Sie sich mit dem Link in Ihrem Terminal an, oder führen Sie aus:',
  },

  unknownOrganization: {
    title: (slug: string) => `Hier gibt es keine Organisation „${slug}“`,
    says: 'Diese Installation enthält:',
  },

  unknownPage: {
    title: 'Unter dieser Adresse gibt es nichts',
    says: 'Der Link ist vielleicht alt, oder es fehlt ein Zeichen.',
    home: 'Zum Portfolio',
  },

  problem: {
    again: 'Erneut versuchen',
    anew: 'Seite neu laden',
    'signed-out': {
      title: 'Sie sind nicht angemeldet',
      says: 'Öffnen Sie einen neuen Link aus Ihrem Terminal.',
    },
    'not-found': { title: 'Nicht gefunden', says: 'Unter dieser Adresse gibt es nichts.' },
    unreachable: {
      title: 'Perennial antwortet nicht',
      says: 'Läuft es? Starten Sie es mit npm start; diese Seite versucht es von selbst erneut.',
    },
    refused: { title: 'Perennial konnte nicht antworten', says: 'Der Server nannte keinen Grund.' },
    outdated: {
      title: 'Perennial wurde aktualisiert',
      says: 'Diese Seite wurde vorher geladen, und der Rest von ihr ist nicht mehr da. Laden Sie sie neu, oder arbeiten Sie anderswo weiter.',
    },
    broken: {
      title: 'Diese Seite ist fehlgeschlagen',
      says: 'Laden Sie sie neu; schlägt sie wieder fehl, ist der Server wohl neuer als die Seite.',
    },
  },
}
