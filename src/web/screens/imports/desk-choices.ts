/** The choices of a person on the desk, as changes of its mapping. */
import type { ReadFile } from '../../answers.ts'
import { importDesk } from './import-desk.ts'
import {
  type MappingDocument,
  type ReadPlace,
  withColumn,
  withoutFile,
  withRead,
  withReading,
} from './mapping-edits.ts'

/**
 * The file is read as something else, or not at all.
 * @param read what it is read as now; null: it is not read
 * @param as empty: do not read it
 */
export function chooseRead(file: string, read: Pick<ReadFile, 'name' | 'as'> | null, as: string): void {
  const { leftOut } = importDesk.current()
  const mapping = mappingNow()
  const others = leftOut.filter((name) => name !== file)
  if (as === '' && read !== null) {
    importDesk.choose({ leftOut: [...others, file], mapping: withoutFile(mapping, read.name) })
  } else if (read === null) importDesk.choose({ leftOut: others })
  else importDesk.choose({ leftOut: others, mapping: withRead(mapping, placeOf(read), as) })
}

/** @param from a column of the file; null: it stays empty */
export function chooseColumn(read: ReadFile, column: string, from: string | null): void {
  importDesk.choose({ mapping: withColumn(mappingNow(), placeOf(read), column, from) })
}

/** Answers what only a person can tell, for every read of the file. */
export function answerQuestion(
  reads: readonly ReadFile[],
  option: 'dateOrder' | 'decimals',
  answer: string,
): void {
  const word = { dateOrder: 'date_order', decimals: 'decimals' }[option]
  const mapping = reads.reduce<MappingDocument | null>(
    (document, read) => withReading(document, placeOf(read), word, answer),
    mappingNow(),
  )
  importDesk.choose({ mapping })
}

/** What the person chose, else what Perennial proposes. */
export function mappingNow(): MappingDocument | null {
  const { mapping, check } = importDesk.current()
  return mapping ?? check.report?.mapping?.document ?? null
}

function placeOf({ name, as }: Pick<ReadFile, 'name' | 'as'>): ReadPlace {
  return { file: name, as }
}
