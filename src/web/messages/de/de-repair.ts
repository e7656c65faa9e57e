/** The words of repairing rows on the import desk, in German. */
import { format } from '../../format.ts'
import type { enRepair } from '../en-repair.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deRepair: Texts<typeof enRepair> = {
  cell: (column, line) => `${column} in Zeile ${format.number(line)} korrigieren`,
  row: (line) => `Ganze Zeile ${format.number(line)} korrigieren`,
  wholeRow: 'Die Zeile, wie sie ist',
  repaired: (line, name) => `${name}: Zeile ${format.number(line)} korrigiert`,
  leaveOut: 'Auslassen',
  leaveOutLine: (line) => `Auslassen: Zeile ${format.number(line)}`,
  leftOut: (line, name) => `${name}: Zeile ${format.number(line)} ausgelassen`,
  takenBack: (line, name) => `${name}: Zeile ${format.number(line)} wieder wie zuvor`,
  takeBack: (name) => `Letzte Korrektur rückgängig: ${name}`,
  takeBackShort: 'Letzte rückgängig',
  notTakenBack: (name) => `${name}: Die Korrektur wurde nicht zurückgenommen`,
  notSaved: (name) => `${name} konnte nicht gespeichert werden`,
  notRepaired: (name) => `${name} wurde nicht korrigiert`,
  count: (count) => plural(count, 'Korrektur', 'Korrekturen'),
  save: (name) => `${name} mit den Korrekturen speichern`,
  saveShort: 'Korrigierte Datei speichern',
  inTheFile: 'In der Datei selbst zu korrigieren',
  how: 'Klicken Sie auf Markiertes, oder drücken Sie dort Enter, um es hier zu korrigieren, oder lassen Sie die Zeile aus; Ihre eigene Datei bleibt, wie sie ist. Oder korrigieren Sie die Datei, und legen Sie sie erneut hier ab.',
}
