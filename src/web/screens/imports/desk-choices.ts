/** The choices of a person on the desk, as changes of its mapping. */
import type { Column } from '#src/facts/kind.ts'
import type { ReadFile } from '../../answers.ts'
import { importDesk } from './import-desk.ts'
import { fixedTexts } from './mapping-columns.ts'
import {
  type MappingDocument,
  type ReadPlace,
  withColumn,
  withCurrency,
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

/** @param from a column of the file, or one of the fixed texts of the field; empty: it stays empty */
export function chooseColumn(read: ReadFile, column: Column, from: string): void {
  const text = fixedTexts(column).find((one) => one.from === from)?.text
  const said = text === undefined ? from || null : { text }
  importDesk.choose({ mapping: withColumn(mappingNow(), placeOf(read), column.name, said) })
}

/** Answers what only a person can tell, for every read of the file. */
export function answerQuestion(reads: readonly ReadFile[], answered: Answered): void {
  const mapping = reads.reduce<MappingDocument | null>(
    (document, read) => withAnswer(document, placeOf(read), answered),
    mappingNow(),
  )
  importDesk.choose({ mapping })
}

interface Answered {
  readonly option: 'dateOrder' | 'decimals' | 'currencies'
  /** the value that was asked about, as it stands in the file */
  readonly asked: string
  readonly answer: string
}

function withAnswer(
  document: MappingDocument | null,
  place: ReadPlace,
  { option, asked, answer }: Answered,
): MappingDocument {
  if (option === 'currencies') return withCurrency(document, place, asked, answer)
  return withReading(document, place, option === 'dateOrder' ? 'date_order' : 'decimals', answer)
}

/** What the person chose, else what Perennial proposes. */
export function mappingNow(): MappingDocument | null {
  const { mapping, check } = importDesk.current()
  return mapping ?? check.report?.mapping?.document ?? null
}

function placeOf({ name, as }: Pick<ReadFile, 'name' | 'as'>): ReadPlace {
  return { file: name, as }
}
