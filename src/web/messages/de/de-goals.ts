/** The words of the page of goals, in German: objectives, metrics, milestones and value. */
import type { enGoals } from '../en-goals.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deGoals: Texts<typeof enGoals> = {
  page: (account) => `${account}: Ziele`,
  dues: {
    late: (days) => `${plural(days, 'Tag', 'Tage')} überfällig`,
    soon: (days) => (days === 0 ? 'heute' : `in ${plural(days, 'Tag', 'Tagen')}`),
    doneLate: (days) => `${plural(days, 'Tag', 'Tage')} zu spät`,
  },

  objectives: {
    title: 'Ziele',
    aside: (open, all) => `${open} von ${all} offen, in Worten des Kunden`,
    none: 'Noch kein Ziel bekannt',
    noneSays: 'Fragen Sie nach drei bis fünf Zielen und notieren Sie sie in den Worten des Kunden.',
    few: 'Weniger als drei: Fragen Sie, was für den Kunden noch Erfolg bedeutet.',
    many: 'Mehr als fünf: Welche davon entscheiden?',
    columns: {
      objective: 'Ziel',
      shows: 'Erfolgskriterien',
      served: 'Beitrag durch',
      by: 'Bis',
      status: 'Status',
    },
  },

  metrics: {
    title: 'KPIs',
    aside: (onTrack, all) => `${onTrack} von ${all} erreicht oder auf Kurs`,
    none: 'Noch kein KPI vereinbart',
    noneSays: 'Vereinbaren Sie einen mit Ausgangswert und Ziel; was ein Signal misst, füllt sich von selbst.',
    baseline: 'Ausgangswert',
    target: 'Ziel',
    noTarget: 'Kein Ziel vereinbart',
    noCurrent: 'Nicht gemessen',
    noWay: 'Ohne Ausgangswert, aktuellen Wert und Ziel lässt sich kein Verlauf zeichnen.',
    measured: (signal) => `gemessen durch ${signal}`,
    activeUsers: 'Aktive Nutzer',
    notMeasured: (signal) => `${signal}: heute nicht gemessen`,
    planSays: (figure) => `laut Plan ${figure}`,
    stated: (source) => (source === null ? 'von Personen angegeben' : `von Personen angegeben, ${source}`),
    states: {
      reached: 'Erreicht',
      'on track': 'Auf Kurs',
      behind: 'Im Rückstand',
      'moving away': 'Entfernt sich',
      'not known': 'Nicht bekannt',
    },
    way: (name, baseline, current, target, share) =>
      `${name}: Ausgangswert ${baseline}, aktuell ${current}, Ziel ${target}; ${share} des Wegs.`,
    reachedOn: (day) => `bei diesem Tempo etwa ${day}`,
    until: (day) => `Zu erreichen bis ${day}`,
    course: (name, from, to, first, last) => `${name}, ${from} bis ${to}: anfangs ${first}, zuletzt ${last}.`,
    oneReading: 'Bisher ein Messwert: Ein Verlauf braucht zwei.',
    noReading: 'Noch hat niemand einen Wert angegeben.',
    numbers: 'Die Zahlen',
    day: 'Tag',
    value: 'Wert',
    unit: 'Einheit',
    direction: 'Besser ist',
    source: 'Quelle',
    current: 'Aktuell',
  },

  milestones: {
    title: 'Meilensteine',
    aside: (done, all, late) =>
      late === 0 ? `${done} von ${all} erledigt` : `${done} von ${all} erledigt, ${late} überfällig`,
    none: 'Noch kein Meilenstein gesetzt',
    noneSays: 'Vom Kick-off bis zur Verlängerungsreife: was bis wann zu tun ist.',
    noPhase: 'Ohne Phase',
    of: (done, all) => `${done} von ${all}`,
    done: 'Erledigt',
    markDone: (name) => `Als erledigt markieren: ${name}`,
    markOpen: (name) => `Wieder öffnen: ${name}`,
    saidDone: (name) => `„${name}“ ist erledigt`,
    saidOpen: (name) => `„${name}“ ist wieder offen`,
    atRisk: 'Gefährdet',
  },

  values: {
    title: 'Erzielter Nutzen',
    none: 'Noch kein Nutzen festgehalten',
    noneSays: 'Was der Kunde gewonnen hat, mit Betrag und mit ihm vereinbart.',
    kind: 'Art',
    agreedShort: 'Vereinbart',
    claimed: 'Von uns behauptet',
    noKind: 'Ohne Art',
    unpriced: (count) => `${plural(count, 'Eintrag', 'Einträge')} ohne Betrag`,
    total: 'Summe',
    never: 'Währungen werden nie zusammengezählt.',
    toAgreed: 'Als mit dem Kunden vereinbart markieren',
    toClaimed: 'Als von uns behauptet markieren',
    saidAgreed: (value) => `„${value}“ ist mit dem Kunden vereinbart`,
    saidClaimed: (value) => `„${value}“ ist von uns behauptet`,
  },
}
