/** How movements and the answers to them are called in German. */
import { format } from '../../format.ts'
import type { enMovement } from '../en-movement.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

/** A day may end in the point of its month: `16. Apr.` */
const ended = (text: string) => (text.endsWith('.') ? text : `${text}.`)

export const deMovement: Texts<typeof enMovement> = {
  title: 'Bewegungen',
  none: 'Keine Bewegung. Keine Regel hat etwas gefunden, das eine Antwort braucht.',
  open: (toAnswer, others) => {
    const waiting = toAnswer === 0 ? 'Keine zu beantworten' : `${format.number(toAnswer)} zu beantworten`
    if (others === 0) return waiting
    return `${waiting}, ${format.number(others)} ${toAnswer === 0 ? 'bekannt' : 'weitere'}`
  },
  answered: 'Beantwortet',
  edits: (edits) => plural(edits, 'Änderung', 'Änderungen'),
  sure: (severity, confidence) => `${severity}, ${confidence} sicher`,
  timeUntil: (day) => ended(`Zeit bis ${day}`),
  joined: (headlines) => `Gleiche Ursache: ${headlines.join(', ')}`,
  seen: (records) => `Beobachtet, ${plural(records, 'Datensatz', 'Datensätze')}`,
  states: {
    'not queued': 'noch nicht in „Heute“',
    queued: 'zu beantworten',
    listed: 'älter, nicht in „Heute“',
    snoozed: 'zurückgestellt',
    accepted: 'übernommen',
    dismissed: 'verworfen',
    cleared: 'hinfällig',
  },
  notQueued: 'Noch nicht in „Heute“: Pro Account kommen höchstens drei neue Bewegungen in der Woche.',
  noEdits: 'Schlägt keine Änderung am Plan vor. Übernehmen heißt: Jemand kümmert sich darum.',
  effect: 'Was das Übernehmen bewirkt',
  weighs: 'Was schon auf denselben Datensätzen ruht',
  accept: (taken, proposed) => {
    if (proposed === 0) return 'Übernehmen'
    return taken === proposed
      ? `${plural(taken, 'Änderung', 'Änderungen')} übernehmen`
      : `${format.number(taken)} von ${plural(proposed, 'Änderung', 'Änderungen')} übernehmen`
  },
  dismiss: 'Verwerfen…',
  snooze: 'Zurückstellen…',
  sayDismiss: 'Verwerfen',
  whyDismiss: 'Warum trifft das nicht zu oder ist ohne Belang?',
  dismissReasons: ['Schon bekannt', 'Trifft nicht zu', 'Lohnt sich nicht'],
  needsReason: 'Es braucht einen Grund: einen schreiben oder unten auswählen.',
  saySnooze: (day) => (day === '' ? 'Zurückstellen' : `Bis ${day} zurückstellen`),
  until: 'Wiedervorlage am',
  inDays: (days) => `in ${plural(days, 'Tag', 'Tagen')}`,
  whySnooze: 'Worauf wird gewartet?',
  snoozeReasons: ['Warten auf den Kunden', 'Termin ist angesetzt', 'Weitere Daten folgen'],
  ruleRecord: (found, accepted, dismissed) =>
    `Diese Regel: ${found} gefunden, ${accepted} übernommen, ${dismissed} verworfen`,
  said: {
    accept: (edits) =>
      edits === 0 ? 'übernommen' : `übernommen, ${plural(edits, 'Änderung', 'Änderungen')} im Plan`,
    dismiss: (reason) => `verworfen: ${reason}`,
    snooze: (day) => `zurückgestellt bis ${day}`,
  },
  undo: 'Rückgängig',
  seeInPlan: 'Im Plan ansehen',
  takeBack: 'Antwort zurücknehmen',
  acceptedOn: (day, by) =>
    ended(`Angenommen${day === null ? '' : ` am ${day}`}${by === null ? '' : ` von ${by}`}`),
  restsUntil: (day, by) => ended(`Zurückgestellt bis ${day}${by === null ? '' : `, von ${by}`}`),
  editAnswers: { accepted: 'Im Plan', changed: 'Im Plan, geändert', 'left out': 'Weggelassen' },
  stands: (by) => `steht im Plan, von ${by}`,
  proposed: 'vorgeschlagen',
  keepStanding: 'Bisheriges behalten',
  lookAgain: 'Erneut ansehen',
}
