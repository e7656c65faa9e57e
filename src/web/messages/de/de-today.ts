/** The words of the queue of the day, in German. */
import { format } from '../../format.ts'
import type { enToday } from '../en-today.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deToday: Texts<typeof enToday> = {
  title: 'Heute',
  kinds: {
    all: 'Alle',
    proposal: 'Vorschläge',
    action: 'Maßnahmen',
    checklist: 'Checkliste',
    review: 'Reviews',
  },
  kind: 'Was angezeigt wird',
  whose: 'Wessen',
  mine: 'Meine',
  everybody: 'Alle',
  whoAreYou: 'Wer sind Sie?',
  // The amount that follows begins a sentence, and stands only where it is known.
  holds: (items, accounts) =>
    `${plural(items, 'Eintrag', 'Einträge')} in ${plural(accounts, 'Account', 'Accounts')}.`,
  ofArr:
    'ARR stehen dahinter. Das Gewichtigste zuerst: ARR, Tage bis zum Kündigungstermin, Schwere, Sicherheit.',
  withoutAmount: (accounts) =>
    `${plural(accounts, 'Account ohne bekannten Betrag ist', 'Accounts ohne bekannten Betrag sind')} nicht eingerechnet.`,
  firstOf: (shown, all) =>
    `Die ${format.number(shown)} gewichtigsten Accounts von ${format.number(all)}. Die nächsten folgen, sobald diese erledigt sind.`,
  more: 'Weitere Accounts zeigen',
  queue: 'Was zu tun ist',
  noneOfKind: 'Nichts davon steht an.',
  // of an account
  score: (score, status) => `${score}, ${status.charAt(0).toLowerCase()}${status.slice(1)}`,
  noScore: 'Health unbekannt',
  deadline: {
    notice: (days) =>
      days < 0
        ? `Kündigungsfrist seit ${-days} T vorbei`
        : days === 0
          ? 'Kündigungsfrist bis heute'
          : `Kündigungsfrist noch ${days} T`,
    end: (days) => (days < 0 ? `Ende vor ${-days} T` : days === 0 ? 'Endet heute' : `Endet in ${days} T`),
  },
  owners: (am, csm) =>
    [csm === null ? '' : `CSM ${csm}`, am === null ? '' : `AM ${am}`].filter(Boolean).join(', '),
  // of an entry
  labels: { action: 'Maßnahme', checklist: 'Checkliste', review: 'Review fällig' },
  edits: (edits) => plural(edits, 'Änderung', 'Änderungen'),
  also: (items) => `und ${plural(items, 'weitere', 'weitere')} mit derselben Ursache`,
  alsoDue: (items) => `dazu ${plural(items, 'Maßnahme', 'Maßnahmen')} fällig`,
  since: (days) => (days === 0 ? 'heute' : `${days} T`),
  due: (days) => {
    if (days === 0) return 'heute'
    return days < 0 ? `${-days} T überfällig` : `in ${days} T`
  },
  notAssigned: 'niemand benannt',
  theirs: (name) => `${name}, beim Kunden`,
  // open
  seen: 'Beobachtet',
  seenAside: (records, since) => `${plural(records, 'Datensatz', 'Datensätze')}, zuerst am ${since}`,
  sure: (severity, confidence) => `${severity}, ${confidence} sicher`,
  against: 'Warum, und was dagegen spricht',
  nextStep: 'Nächster Schritt',
  change: 'Erst ändern',
  leaveOut: 'lässt eine weg',
  dueBecause: 'Deshalb fällig',
  done: 'Erledigt',
  drop: 'Streichen',
  dismiss: 'Verwerfen…',
  whyNotNeeded: 'Warum braucht diese Verlängerung das nicht?',
  notNeededReasons: ['Anders erledigt', 'Schon vereinbart', 'Nicht bei einer Verlängerung dieser Größe'],
  later: 'Anderer Tag…',
  take: 'In den Plan…',
  sayTake: (day) => (day === '' ? 'In den Plan aufnehmen' : `In den Plan aufnehmen, bis ${day}`),
  notInPlan: (who, day) => `${who}, bis ${day}. Von niemandem in den Plan aufgenommen.`,
  stepsDue: (steps) => (steps === 1 ? 'Der fällige Schritt' : 'Die fälligen Schritte'),
  newDay: 'Zu erledigen bis',
  sayLater: (day) => (day === '' ? 'Verschieben' : `Auf ${day} verschieben`),
  openAccount: 'Account öffnen',
  confirmFirst: 'Zu bestätigen',
  byWhom: (who, day) => `${who}, bis ${day}`,
  heldOn: (day) => `Am ${day}`,
  // said at the foot
  said: {
    accept: (what) => `Angenommen: ${what}`,
    dismiss: (what) => `Verworfen: ${what}`,
    snooze: (what, day) => `Zurückgestellt bis ${day}: ${what}`,
    done: (what) => `Erledigt: ${what}`,
    dropped: (what) => `Gestrichen: ${what}`,
    moved: (what, day) => `Verschoben auf ${day}: ${what}`,
    taken: (what, day) => `Im Plan, bis ${day}: ${what}`,
    notWritten: 'Das wurde nicht gespeichert',
  },
  // the rail
  rail: 'Erledigtes, Reviews und worauf gewartet wird',
  doneToday: 'Heute erledigt',
  nothingDone: 'Noch nichts.',
  // each is written small behind what was done
  how: {
    accepted: 'Angenommen',
    dismissed: 'Verworfen',
    snoozed: 'Zurückgestellt',
    done: 'Erledigt',
    dropped: 'Gestrichen',
    reviewed: 'Durchgeführt',
  },
  by: (who) => `von ${who}`,
  reviewed: { weekly: 'Wochen-Review', monthly: 'Monats-Review', quarterly: 'Quartals-Review' },
  reviews: 'Reviews',
  reviewKinds: { weekly: 'Wöchentlich, gefährdet', monthly: 'Monatlich', quarterly: 'Quartalsweise' },
  lastHeld: (day) => (day === null ? 'Noch keines' : `Zuletzt am ${day}`),
  nextDue: (day) => `fällig am ${day}`,
  dueNow: 'fällig',
  start: 'Starten',
  goOn: 'Fortsetzen',
  listed: {
    title: 'Bei ihren Accounts',
    says: (movements, accounts) =>
      `${plural(movements, 'Bewegung', 'Bewegungen')} bei ${plural(accounts, 'Account', 'Accounts')} ${movements === 1 ? 'ist' : 'sind'} älter als der erste Blick. Die dringendsten kamen hierher; die anderen warten bei ihren Accounts auf Antwort.`,
    show: 'Accounts, bei denen sich etwas bewegt hat',
  },
  waiting: 'Warten auf Daten',
  silent: (source, what, day, accounts) =>
    `${source} sendet seit ${day} keine ${what}; ${plural(accounts, 'Account hängt', 'Accounts hängen')} davon ab.`,
  // nothing left
  empty: {
    title: 'Heute steht nichts an',
    titleMine: 'Für Sie steht heute nichts an',
    did: (items, people) => `${plural(items, 'Eintrag', 'Einträge')} heute erledigt, von ${people}.`,
    didNothing:
      'Keine Bewegung wartet auf eine Antwort, und binnen einer Woche ist keine Maßnahme, kein Schritt und kein Review fällig.',
    next: 'Was als Nächstes ansteht, erscheint hier von selbst, sobald ein Fakt es verlangt.',
    portfolio: 'Zum Portfolio',
    everybody: 'Einträge aller zeigen',
  },
  keys: [
    { keys: ['j', 'k'], does: 'wechseln' },
    { keys: ['a'], does: 'übernehmen' },
    { keys: ['e'], does: 'ändern' },
    { keys: ['x'], does: 'erledigt' },
    { keys: ['d'], does: 'verwerfen, streichen' },
    { keys: ['s'], does: 'zurückstellen, verschieben' },
    { keys: ['z'], does: 'rückgängig' },
    { keys: ['o'], does: 'Account' },
    { keys: ['?'], does: 'alle Tasten' },
  ],
}
