/** The texts of an import that is prepared and run, in German. */
import type { enImport } from '../en-import.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'
import { deCounts } from './de-import-counts.ts'
import { deImported } from './de-imported.ts'

const { number, rows } = deCounts

export const deImport: Texts<typeof enImport> = {
  title: 'Import',
  ...deCounts,
  ...deImported,
  accountDays: (count: number) => plural(count, 'Account-Tag', 'Account-Tage'),
  into: (name: string) => `Ziel: ${name}`,
  own: 'Mein Unternehmen',
  notTheSample: (own: string, sample: string) =>
    `Was Sie hier importieren, geht in Ihre eigene Organisation ${own}. Die Beispielfirma ${sample} bleibt, wie sie ist.`,

  drop: {
    title: 'Dateien oder einen Ordner hier ablegen',
    over: 'Loslassen, um sie hinzuzufügen',
    says: 'Exporte aus CRM, Helpdesk, Abrechnung oder Data Warehouse, oder Dateien im eigenen Format von Perennial. Zuerst werden sie geprüft; geschrieben wird erst, wenn Sie es sagen.',
    pick: 'Dateien wählen',
    pickFolder: 'Ordner wählen',
    add: 'Dateien hinzufügen',
    paste: 'oder einfügen',
    formats: 'CSV, JSONL, JSON, Excel oder Parquet, auch als gzip oder ZIP.',
    guide: 'Was gelesen wird',
    others:
      'Dateien mit anderen Namen und Spalten werden an ihrem Inhalt erkannt: Wohin jede Spalte gehört, wird vorgeschlagen, gezeigt und lässt sich ändern.',
    sampleShape: 'Ordner zum Kopieren: examples/own-files',
  },

  draft: {
    says: (count: string) => `Ein Import wird vorbereitet: ${count}.`,
    continue: 'Fortsetzen',
    drop: 'Neu beginnen',
  },

  steps: {
    label: 'Schritte',
    names: { files: 'Dateien', mapping: 'Zuordnung', check: 'Prüfung', run: 'Import' },
    done: 'erledigt',
  },

  files_: {
    title: 'Dateien',
    sending: (share: string) => `${share} gesendet`,
    waiting: 'Wartet',
    there: 'Gesendet',
    again: 'Erneut versuchen',
    remove: (name: string) => `${name} entfernen`,
    readAs: (name: string) => `${name} lesen als`,
    doNotRead: 'Nicht lesen',
    notRead: 'Nicht gelesen',
    leftOut: 'Von Ihnen ausgelassen',
    show: (name: string) => `Zeigen, wie ${name} gelesen wird`,
    proposed: (count: number) => `${number(count)} vorgeschlagen`,
    missing: (count: number) => plural(count, 'fehlt', 'fehlen'),
    problems: (count: number) => plural(count, 'Problem', 'Probleme'),
    questions: (count: number) => plural(count, 'Frage', 'Fragen'),
    understood: 'Verstanden',
  },

  mapping: {
    label: (file: string, as: string) => `${file}, gelesen als ${as}`,
    heads: {
      canonical: 'Wird zu',
      from: 'Ihre Spalte',
      samples: 'Beispiele',
      understood: 'Verstanden als',
      sure: 'Erkannt',
    },
    required: 'Pflicht',
    from: (column: string) => `Spalte für ${column}`,
    none: 'Keine',
    choose: 'Spalte wählen',
    always: (word: string) => `Immer ${word}`,
    by: {
      name: '',
      mapping: 'Gewählt',
      header: 'Vorschlag nach Name',
      content: 'Vorschlag nach Inhalt',
    },
    missing: 'Dafür wurde keine Spalte gefunden',
    noSamples: 'in den ersten Zeilen leer',
    another: 'Weiteres Feld',
    anotherSays: 'Weiteres Feld füllen',
    kept: (count: number) => `${plural(count, 'Spalte', 'Spalten')} unverändert übernommen`,
    dropped: (count: number) =>
      `${plural(count, 'Spalte', 'Spalten')} der Nutzung ausgelassen, da ihre Zeilen summiert werden`,
    leftOut: (count: number, why: string) => `${rows(count)} ausgelassen: ${why}`,
  },

  questions: {
    title: 'Das wissen nur Sie',
    count: (count: number) => plural(count, 'Frage', 'Fragen'),
    ask: {
      dateOrder: (value: string) => `Was bedeutet ${value}?`,
      decimals: (value: string) => `Was bedeutet ${value}?`,
      currencies: (value: string) => `Welche Währung bedeutet ${value}?`,
    },
    where: (column: string, file: string) => `${column} in ${file}`,
    inRows: {
      dateOrder: (count: number) => `${rows(count)} auf beide Arten lesbar`,
      decimals: (count: number) => `${rows(count)} auf beide Arten lesbar`,
      currencies: (count: number) => `${rows(count)} ohne Code einer Währung`,
    },
    words: {
      dmy: 'Tag zuerst',
      mdy: 'Monat zuerst',
      point: 'Dezimalpunkt',
      comma: 'Dezimalkomma',
    },
  },

  problems: {
    title: 'Zu berichtigen',
    line: 'Zeile',
    at: (line: number) => `Zeile ${number(line)}`,
    value: 'Was dort steht',
    empty: 'leer',
    where: (column: string, problem: string) => (column === '' ? problem : `${column}: ${problem}`),
    of: (file: string) => `In ${file}`,
    first: (shown: number, count: number) => `und ${number(count - shown)} weitere`,
    more: (count: number) => `und ${plural(count, 'weitere Art von Fehler', 'weitere Arten von Fehlern')}`,
    all: (count: number) => `Alle ${number(count)} zeigen`,
    again: 'Die Datei berichtigen und hier erneut ablegen: Sie ersetzt die erste.',
    next: 'nächstes Problem',
  },

  findings: {
    title: 'Widersprüchliche Quellen',
    says: 'Nichts davon wird verworfen oder gemittelt. Es wird übernommen, wie es ist.',
    at: (file: string, line: number) => `${file}, Zeile ${number(line)}`,
  },

  rail: {
    title: 'Probelauf',
    source: 'Die IDs kommen aus',
    sourceSays:
      'Nennen Sie dasselbe System jedes Mal gleich, damit spätere Importe dieselben Zeilen wiederfinden.',
    sourcesSay: 'Jeder Ordner ist eine eigene Quelle, ebenso jedes System, dessen Export erkannt wurde.',
    sourceOfAll: 'Eine Quelle für alle',
    sourceIs: (source: string) => `Bei „${source}“ bleiben`,
    sourceUnsaid: 'Wie von Perennial vorgeschlagen',
    nothingYet: 'noch nichts geschrieben',
    looking: 'Dateien werden geprüft',
    sending: 'Dateien werden an Perennial übertragen',
    good: (good: number, all: number) =>
      `${number(good)} von ${rows(all)} ${good === 1 ? 'kann' : 'können'} importiert werden.`,
    allGood: (all: number) =>
      all === 1 ? 'Die eine Zeile kann importiert werden.' : `Alle ${rows(all)} können importiert werden.`,
    noneGood: 'Noch kann keine der Zeilen importiert werden.',
    heldBack: 'Zurückgehalten bis zur Berichtigung',
    leftOut: 'Absichtlich ausgelassen',
    findings: 'Widersprüche',
    recognised: 'Erkannte Accounts',
    by: { 'crm-id': 'über CRM-ID', domain: 'über Domain', name: 'über Name' },
    doubtful: 'Unklare Accounts',
    doubtfulSays: 'getrennt, bis Sie entscheiden',
    questions: 'Offene Fragen',
    again:
      'Dieselben Dateien noch einmal zu importieren ändert nichts. Ein ganzer Import lässt sich rückgängig machen.',
    run: 'Importieren',
    runAll: (what: string) => `${what} importieren`,
    partial: (count: number) => `Nur die fehlerfreien Zeilen importieren, ${rows(count)} auslassen`,
    partialSays: 'Ausgelassene Zeilen lassen sich herunterladen, berichtigen und erneut ablegen.',
    refused: (count: number) =>
      `${plural(count, 'Zeile ist', 'Zeilen sind')} zuerst zu berichtigen: Bis dahin wird nichts geschrieben.`,
    unanswered: 'Beantworten Sie zuerst die Frage.',
    saveMapping: 'Diese Zuordnung speichern',
    ownMapping: 'Gespeicherte Zuordnung verwenden',
    noMapping: 'Diese Datei ist keine Zuordnung: Wählen Sie die JSON-Datei, die hier gespeichert wurde.',
    lookAgain: 'Erneut prüfen',
    startAnew: 'Neu beginnen',
    others: (count: number) => `${number(count)} weitere`,
  },

  progress: {
    label: 'Fortschritt',
    of: (done: string, of: string) => `${done} von ${of}`,
    rate: (rate: string) => `${rate} pro Sekunde`,
    left: (time: string) => `noch ${time}`,
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  },

  run: {
    title: 'Import läuft',
    says: 'Sie können inzwischen andere Seiten ansehen. Wird dieses Fenster geschlossen, hält der Import an und lässt sich fortsetzen.',
    stopped: 'Der Import ist stehen geblieben',
    again: 'Fortsetzen',
    back: 'Zurück zu den Dateien',
  },
}
