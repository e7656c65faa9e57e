/** The texts of an import that is over, and of the list of them, in German. */
import type { enImported } from '../en-imported.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'
import { deCounts } from './de-import-counts.ts'

const { number, rows } = deCounts

export const deImported: Texts<typeof enImported> = {
  result: {
    title: (no: string) => `Import ${no}`,
    headline: (added: string) => `Importiert: ${added}`,
    unchanged: 'Nichts Neues: Alles war schon bekannt',
    undone: 'Zurückgenommen: Was er brachte, ist entfernt',
    discarded: 'Vor dem Abschluss verworfen: Nichts davon wurde geschrieben',
    staging: 'Nicht abgeschlossen: Noch ist nichts davon sichtbar',
    who: (who: string) => `von ${who}`,
    added: 'Was er brachte',
    heads: { what: 'Was', fresh: 'Neu', changed: 'Geändert' },
    accounts: 'Betroffene Accounts',
    conflicts: 'Der Plan sagt etwas anderes',
    conflictsSays:
      'Das hat jemand in den Plan geschrieben. Es bleibt stehen; was die Datei sagt, ist daneben bekannt.',
    stands: 'Im Plan',
    fileSays: 'In der Datei',
    by: (who: string, day: string) => `${who}, ${day}`,
    portfolio: 'Accounts ansehen',
    another: 'Mehr importieren',
    diagnosing: 'Die betroffenen Accounts werden binnen Sekunden nach dem Import neu diagnostiziert.',
    rejected: (count: number) => `${rows(count)} nicht importiert`,
    download: (name: string) => `${name} herunterladen`,
    rejectedSays:
      'Jede Zeile steht darin, wie sie kam, samt ihrem Fehler. Dort berichtigen und die Datei auf der Importseite ablegen.',
    rejectedGone:
      'Sie werden nicht mehr aufbewahrt. Importieren Sie die berichtigte Datei als Ganzes: Was schon bekannt ist, ändert nichts.',
  },

  matches: {
    title: 'Ist das dasselbe?',
    count: (count: number) =>
      count === 0 ? 'alles entschieden' : plural(count, 'Paar zu entscheiden', 'Paare zu entscheiden'),
    same: { account: 'Derselbe Account', contact: 'Dieselbe Person' },
    apart: 'Nicht dasselbe',
    merged: (one: string, other: string) => `${one} und ${other} sind jetzt eins.`,
    undo: 'Rückgängig',
  },

  undo: {
    ask: 'Import rückgängig machen …',
    says: (what: string) =>
      `Nimmt ${what} zurück. Was vorher bekannt war, gilt wieder, ebenso jeder Plan. Was seither jemand geschrieben hat, bleibt. Um es zu wiederholen, importieren Sie die Dateien erneut.`,
    do: 'Zurücknehmen',
    doing: 'Wird zurückgenommen',
    keep: 'Behalten',
    not: (why: string) => `Nicht zurückzunehmen: ${why}`,
  },

  undoing: {
    gone: 'Was entfernt ist',
    nothing: 'Er hatte nichts gebracht.',
    facts: (what: string) => `${what}. Die Fassungen davor gelten wieder.`,
    accountsGone: (count: number) => `${plural(count, 'Account', 'Accounts')} ohne andere Quelle.`,
    edits: (count: number) => `${plural(count, 'Änderung', 'Änderungen')} an Plänen.`,
    later: (imports: string) =>
      `Später kam: ${imports}. Was dabei unverändert wiederkehrte, ist ebenfalls entfernt und kommt mit einem erneuten Import zurück.`,
    redo: 'Um es zu wiederholen, importieren Sie die Dateien erneut.',
    stays: 'Was bleibt, und warum',
    kept: {
      imports: 'Andere Importe nennen ihn.',
      plan: 'Jemand hat in seinen Plan geschrieben oder ein Review dazu gemacht.',
      merged: 'Ein anderer Account wurde mit ihm zusammengeführt.',
    },
    because: { 'built-on': 'jemand hat darauf aufgebaut', accepted: 'jemand hat es übernommen' },
  },

  unfinished: {
    here: 'Er wurde unterbrochen. Seine Dateien sind noch hier: Er geht weiter, wo er war.',
    elsewhere:
      'Er läuft anderswo oder wurde unterbrochen. Dieselben Dateien erneut ablegen, und er geht weiter, wo er war; oder verwerfen.',
    runs: 'Er läuft in diesem Fenster.',
    watch: 'Ansehen',
    discard: 'Verwerfen',
    done: (done: string) => `Bisher geschriebene Zeilen: ${done}.`,
    doneOf: (done: string, of: string) => `${done} von ${of} Zeilen geschrieben.`,
    title: 'Ein Import ist nicht abgeschlossen',
  },

  history: {
    title: 'Bisherige Importe',
    none: 'Noch wurde nichts importiert.',
    states: {
      staging: 'Unterbrochen',
      published: 'Importiert',
      discarded: 'Verworfen',
      undone: 'Zurückgenommen',
    },
    nothing: 'Nichts Neues',
    stayedOut: (count: number) => `${rows(count)} nicht importiert`,
    partial: 'nur fehlerfreie Zeilen',
    more: (count: number) => `und ${number(count)} weitere`,
  },
}
