/** The words of the page of work, in German: the 30/60/90 plan, meetings, cadence, commitments. */
import { format } from '../../format.ts'
import type { enWork } from '../en-work.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deWork: Texts<typeof enWork> = {
  page: (account: string) => `${account}: Umsetzung`,
  keys: {
    title: 'Umsetzung',
    keys: [
      { keys: ['j', 'k'], does: 'Zur nächsten oder vorigen Zeile' },
      { keys: ['x'], does: 'Maßnahme erledigt oder wieder offen' },
      { keys: ['['], does: 'Maßnahme eine Spalte früher' },
      { keys: [']'], does: 'Maßnahme eine Spalte später' },
      { keys: ['m'], does: 'Maßnahme verschieben oder ihren Bezug angeben' },
      { keys: ['y'], does: 'Die Zusage wurde gehalten' },
      { keys: ['b'], does: 'Die Zusage wurde nicht gehalten' },
      { keys: ['c'], does: 'Die Zeile bestätigen' },
      { keys: ['n'], does: 'Zum aktuellen Teil hinzufügen' },
    ],
  },

  board: {
    title: '30/60/90-Tage-Plan',
    columns: {
      overdue: 'Überfällig',
      '30': 'Nächste 30 Tage',
      '60': '31–60 Tage',
      '90': '61–90 Tage',
      later: 'Später oder ohne Datum',
    },
    until: (day: string) => `bis ${day}`,
    judged: {
      few: (count: number) =>
        count === 0
          ? 'In den nächsten 30 Tagen ist nichts zu tun. Drei bis fünf Maßnahmen halten einen Plan in Bewegung.'
          : `${plural(count, 'Maßnahme', 'Maßnahmen')} für die nächsten 30 Tage. Drei bis fünf halten einen Plan in Bewegung.`,
      many: (count: number) =>
        `${count} Maßnahmen für die nächsten 30 Tage. Drei bis fünf sind zu schaffen: Welche können warten?`,
    },
    view: 'Wie der Plan gezeigt wird',
    views: { board: 'Board', list: 'Liste' },
    whose: 'Wessen Maßnahmen',
    sides: { all: 'Alle', ours: 'Wir', theirs: 'Kunde' },
    theirs: 'Kunde',
    nothing: 'Nichts hier',
    done: (count: number) => `${plural(count, 'Maßnahme', 'Maßnahmen')} erledigt oder entfallen`,
    dropped: 'Entfallen',
    inProgress: 'In Arbeit',
    markDone: (name: string) => `Als erledigt markieren: ${name}`,
    markOpen: (name: string) => `Wieder öffnen: ${name}`,
    saidDone: (name: string) => `„${name}“ ist erledigt`,
    saidOpen: (name: string) => `„${name}“ ist wieder offen`,
    moved: (name: string, day: string) => `„${name}“ ist fällig am ${day}`,
    movedNoDay: (name: string) => `„${name}“ hat jetzt kein Datum`,
    move: (name: string) => `Verschieben oder Bezug angeben: ${name}`,
    moveTo: (column: string) => `In „${column}“`,
    onDay: 'Auf einen Tag…',
    noDay: 'Ohne Datum',
    answers: 'Bezug…',
    answersOf: (name: string) => `Worauf bezieht sich „${name}“?`,
    answersNothing: 'Auf nichts Bestimmtes',
    answering: 'Bezug:',
    saidAnswers: (name: string, what: string) => `Bezug von „${name}“: ${what}`,
    saidAnswersNothing: (name: string) => `„${name}“ hat keinen bestimmten Bezug`,
    choose: 'Wählen',
    dayOf: (name: string) => `Wann ist „${name}“ fällig?`,
    day: 'Fällig am',
    put: 'Übernehmen',
  },

  meetings: {
    title: 'Termine',
    aside: (all: number, open: number) =>
      `${plural(all, 'Termin', 'Termine')}${open === 0 ? '' : `, ${open} offen`}`,
    none: 'Kein Termin ist notiert',
    noneSays:
      'Wer dabei war, was gesagt und was vereinbart wurde: Aus dem Vereinbarten werden hier Maßnahmen.',
    ahead: 'geplant',
    attendees: 'Mit',
    discussion: 'Gespräch',
    agreed: 'Vereinbart',
    editAgreed: 'Liste bearbeiten',
    makeAction: 'Zur Maßnahme machen',
    makeAll: (count: number) => `Alle ${count} zu Maßnahmen machen`,
    inPlan: 'im Plan',
    isDone: 'erledigt',
    saidMade: (name: string) => `„${name}“ ist jetzt eine Maßnahme im Plan`,
    saidMadeAll: (count: number) => `${plural(count, 'Punkt', 'Punkte')} in den Plan übernommen`,
    close: 'Abschließen',
    reopen: 'Wieder öffnen',
    open: 'Offen',
    closed: 'Abgeschlossen',
    saidClosed: (name: string) => `${name}: abgeschlossen`,
    saidOpen: (name: string) => `${name}: wieder offen`,
    earlier: (count: number) => plural(count, 'früherer Termin', 'frühere Termine'),
  },

  cadence: {
    title: 'Rhythmus',
    aside: (agreed: number, all: number, late: number) =>
      `${agreed} von ${all} vereinbart${late === 0 ? '' : `, ${late} überfällig`}`,
    columns: {
      kind: 'Art',
      every: 'Wie oft',
      format: 'Format',
      owner: 'Zuständig',
      last: 'Zuletzt',
      next: 'Nächster',
      escalation: 'Eskaliert an',
    },
    every: (days: number) => (days === 1 ? 'jeden Tag' : `alle ${format.number(days)} Tage`),
    held: (day: string) => `${day}, laut Terminen`,
    computed: 'nach Rhythmus',
    notAgreed: 'Nicht vereinbart',
    heldLast: (day: string) => `zuletzt ${day}`,
    agree: (kind: string) => `${kind} vereinbaren`,
    addAnother: 'Weitere Zeile hinzufügen',
  },

  commitments: {
    title: 'Zusagen',
    sides: { ours: 'Unsere Zusagen', theirs: 'Zusagen des Kunden' },
    aside: (late: number) => `${late} überfällig`,
    sum: (open: number, kept: number, notKept: number) =>
      `${open} offen, ${kept} gehalten, ${notKept} nicht gehalten`,
    none: {
      ours: 'Keine Zusage von uns ist notiert',
      theirs: 'Keine Zusage des Kunden ist notiert',
    },
    add: { ours: 'Zusage von uns hinzufügen', theirs: 'Zusage des Kunden hinzufügen' },
    kept: 'Gehalten',
    notKept: 'Nicht gehalten',
    markKept: (name: string) => `Gehalten y: ${name}`,
    markNotKept: (name: string) => `Nicht gehalten b: ${name}`,
    reopen: 'Wieder öffnen',
    saidKept: (name: string) => `„${name}“ wurde gehalten`,
    saidNotKept: (name: string) => `„${name}“ wurde nicht gehalten`,
    saidOpen: (name: string) => `„${name}“ ist wieder offen`,
  },
}
