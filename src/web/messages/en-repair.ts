/** The words of repairing rows on the import desk. */
import { enCounts } from './en-import-counts.ts'
import { plural } from './plural.ts'
import { worded } from './worded.ts'

export const enRepair = worded('repair', {
  cell: (column: string, line: number) => `Repair ${column} in line ${enCounts.number(line)}`,
  row: (line: number) => `Repair the whole of line ${enCounts.number(line)}`,
  inTheFile: 'To be repaired in the file itself',
  wholeRow: 'The row as it stands',
  repaired: (line: number, name: string) => `Line ${enCounts.number(line)} of ${name} is repaired`,
  leaveOut: 'Leave out',
  leaveOutLine: (line: number) => `Leave out line ${enCounts.number(line)}`,
  leftOut: (line: number, name: string) => `Line ${enCounts.number(line)} of ${name} is left out`,
  takenBack: (line: number, name: string) => `Line ${enCounts.number(line)} of ${name} is as it was`,
  takeBack: (name: string) => `Undo the last repair of ${name}`,
  takeBackShort: 'Undo the last',
  notTakenBack: (name: string) => `The repair of ${name} was not taken back`,
  notSaved: (name: string) => `${name} could not be saved`,
  notRepaired: (name: string) => `${name} was not repaired`,
  count: (count: number) => plural(count, 'repair', 'repairs'),
  save: (name: string) => `Save ${name} with its repairs`,
  saveShort: 'Save the repaired file',
  how: 'Click what is marked, or press Enter on it, to repair it here, or leave its row out; your own file stays as it is. Or correct the file and drop it here again.',
} as const)
