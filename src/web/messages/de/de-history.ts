/** The words of the history of a plan, in German: as of a day, what changed, by whom and because of what, and bringing back. */
import type { enHistory } from '../en-history.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deHistory: Texts<typeof enHistory> = {
  page: (account) => `${account}: Verlauf`,
  keys: {
    title: 'Verlauf',
    keys: [
      { keys: ['['], does: 'Zum Tag der Änderungen davor' },
      { keys: [']'], does: 'Zum Tag der Änderungen danach' },
    ],
  },
  none: {
    title: 'In diesen Plan wurde noch nie etwas geschrieben',
    says: 'Sein Verlauf beginnt mit der ersten Änderung, durch eine Person, eine Datei oder die Datensätze.',
  },
  view: 'Was aus der Vergangenheit gezeigt wird',
  views: { changes: 'Was sich änderte', plan: 'Der Plan damals', log: 'Jede Änderung' },

  days: {
    on: 'Stand vom',
    slider: 'Tage mit Änderungen',
    before: 'Der Tag der Änderungen davor',
    after: 'Der Tag der Änderungen danach',
    valueText: (day, edits) => `${day}, ${plural(edits, 'Änderung', 'Änderungen')}`,
    numbers: 'Die Zahlen nach Tag',
    day: 'Tag',
    edits: 'Änderungen',
    picture: (days, edits, from, to) =>
      `Von ${from} bis ${to}: ${plural(edits, 'Änderung', 'Änderungen')} an ${plural(days, 'Tag', 'Tagen')}.`,
    ago: (days) => (days === 0 ? 'heute' : `vor ${plural(days, 'Tag', 'Tagen')}`),
    first: 'der erste Tag des Plans',
    early: 'Bis dahin war im Plan nichts geschrieben: Was dort steht, sagen die Datensätze des Tages.',
  },

  changes: {
    title: (from, to) => `Geändert von ${from} bis ${to}`,
    until: 'Bis',
    count: (count) => plural(count, 'Änderung', 'Änderungen'),
    none: 'Zwischen den beiden Tagen hat sich nichts geändert.',
    oneDay: 'Beide Tage sind derselbe. Was an ihm geschrieben wurde, steht unter „Jede Änderung“.',
    signs: { '+': 'neu', '−': 'entfallen', '~': 'geändert' },
    came: 'hinzugefügt',
    went: 'entfernt',
    onlyConfirmed: (count) =>
      `${plural(count, 'Eintrag wurde', 'Einträge wurden')} nur bestätigt oder neu eingelesen`,
    bringBack: 'Zurückholen…',
    takeOut: 'Wieder entfernen…',
    sectionBack: 'Abschnitt zurückholen…',
    byWhom: (who, when) => `${who}, ${when}`,
    unknown: 'nicht bekannt',
  },

  past: {
    notice: (day) =>
      `Der Plan mit Stand vom ${day}, nur zum Lesen: Was sich seitdem änderte, steht unter „Was sich änderte“.`,
    title: (day) => `Der Plan, Stand vom ${day}`,
  },

  log: {
    title: 'Jede Änderung',
    count: (shown, all) =>
      shown < all
        ? `${shown} von ${plural(all, 'Änderung', 'Änderungen')}`
        : plural(all, 'Änderung', 'Änderungen'),
    section: 'Abschnitt',
    allSections: 'Alle Abschnitte',
    who: 'Von wem',
    origins: { people: 'Personen', engine: 'Perennial', import: 'Importierte Dateien' },
    everybody: 'Alle',
    none: 'Keine Änderung passt zum Filter.',
    undone: 'zurückgenommen',
    undoing: 'nimmt eine zurück',
    statedOn: (day) => `gesagt am ${day}`,
    takeBack: 'Zurücknehmen',
    redo: 'Wiederherstellen',
    takeBackOf: (says) => `Zurücknehmen: ${says}`,
    saidBack: 'Die Änderung ist zurückgenommen',
    more: 'Mehr zeigen',
    changes: {
      add: 'Hinzugefügt',
      change: 'Geändert',
      confirm: 'Bestätigt',
      remove: 'Entfernt',
      restore: 'Zurückgeholt',
    },
    /** a proposal is known by an id that says nothing: its reason does */
    accepted: 'Vorschlag übernommen',
  },

  back: {
    title: (what, day) => `Zurück auf den Stand vom ${day}: ${what}`,
    section: (section) => `Abschnitt „${section}“`,
    titleOut: (what, day) => `Wieder entfernen, wie am ${day}: ${what}`,
    intro:
      'Was sich im heutigen Plan ändern würde. Jede Zeile ist eine eigene Änderung, die sich zurücknehmen lässt.',
    do: (count) => `Zurückholen, ${plural(count, 'Änderung', 'Änderungen')}`,
    doOut: (count) => `Entfernen, ${plural(count, 'Änderung', 'Änderungen')}`,
    saidOut: (what) => `Entfernt: ${what}`,
    said: (what, day) => `${what}: wieder wie am ${day}`,
    says: {
      '+': 'kommt zurück',
      '−': 'wird entfernt: war damals nicht da',
      '~': 'ändert sich',
    },
  },
}
