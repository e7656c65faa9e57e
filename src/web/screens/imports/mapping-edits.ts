/** The mapping of an import as its document says it, changed one choice at a time; what is not understood stays as it is. */

export type MappingDocument = Readonly<Record<string, unknown>>

/** One file read as one canonical file, by their names. */
export interface ReadPlace {
  /** as the report says that a mapping calls it */
  readonly file: string
  /** the canonical file: `accounts` */
  readonly as: string
}

interface Read extends Readonly<Record<string, unknown>> {
  readonly file: string
  readonly as: string
  readonly columns?: Readonly<Record<string, unknown>>
}

const nothing: MappingDocument = { reads: [] }

/** A canonical column from another column of the file, or a text that is the same in every row; null: from nowhere. */
export function withColumn(
  document: MappingDocument | null,
  place: ReadPlace,
  column: string,
  from: string | { readonly text: string } | null,
): MappingDocument {
  return changeRead(document, place, (read) => ({ ...read, columns: { ...read.columns, [column]: from } }))
}

/** How the values of a file are to be read: its `date_order`, its `decimals`. */
export function withReading(
  document: MappingDocument | null,
  place: ReadPlace,
  word: string,
  answer: string,
): MappingDocument {
  return changeRead(document, place, (read) => ({ ...read, [word]: answer }))
}

/** Which currency is meant by what stands in the place of its code, beside those that are said already. */
export function withCurrency(
  document: MappingDocument | null,
  place: ReadPlace,
  text: string,
  code: string,
): MappingDocument {
  return changeRead(document, place, (read) => {
    const said = read['currencies']
    return { ...read, currencies: { ...(typeof said === 'object' ? said : {}), [text]: code } }
  })
}

/** The file is read as something else: where its columns go is to be proposed anew. */
export function withRead(document: MappingDocument | null, place: ReadPlace, as: string): MappingDocument {
  const others = readsOf(document).filter((read) => !isAt(read, place))
  return { ...(document ?? nothing), reads: [...others, { file: place.file, as }] }
}

/** What a person left open about a file is as it was proposed; files that they said nothing of stay unsaid. */
export function withProposed(document: MappingDocument | null, proposed: MappingDocument | null) {
  if (document === null) return null
  const made = readsOf(proposed)
  const reads = readsOf(document).map((read) =>
    read.columns === undefined ? (made.find((one) => isAt(one, read)) ?? read) : read,
  )
  return { ...document, reads }
}

/** No read of the file is mentioned any more. */
export function withoutFile(document: MappingDocument | null, file: string): MappingDocument | null {
  if (document === null) return null
  const reads = readsOf(document).filter((read) => !isSameFile(read.file, file))
  return reads.length === 0 ? null : { ...document, reads }
}

function changeRead(
  document: MappingDocument | null,
  place: ReadPlace,
  change: (read: Read) => Read,
): MappingDocument {
  const reads = readsOf(document)
  const known = reads.some((read) => isAt(read, place))
  const all = known ? reads : [...reads, { file: place.file, as: place.as, columns: {} }]
  return { ...(document ?? nothing), reads: all.map((read) => (isAt(read, place) ? change(read) : read)) }
}

function readsOf(document: MappingDocument | null): readonly Read[] {
  const reads = document?.['reads']
  return Array.isArray(reads) ? reads.filter(isRead) : []
}

function isRead(value: unknown): value is Read {
  if (typeof value !== 'object' || value === null || !('file' in value) || !('as' in value)) return false
  return typeof value.file === 'string' && typeof value.as === 'string'
}

function isAt(read: Read, { file, as }: ReadPlace): boolean {
  return read.as === as && isSameFile(read.file, file)
}

/** A mapping may name a file without its folders. */
function isSameFile(named: string, path: string): boolean {
  return path === named || path.endsWith(`/${named}`)
}

/** The fields that the mapping fills otherwise than from one column as it is: another file, a text, other words. */
export function verbsIn(document: MappingDocument | null, place: ReadPlace): ReadonlySet<string> {
  const columns = readsOf(document).find((read) => isAt(read, place))?.columns ?? {}
  return new Set(Object.keys(columns).filter((name) => typeof columns[name] === 'object'))
}

/** The mapping in the text of a file; null where it is none. What it says is checked where it is used. */
export function mappingIn(text: string): MappingDocument | null {
  try {
    const document: unknown = JSON.parse(text)
    if (typeof document !== 'object' || document === null) return null
    return 'reads' in document && Array.isArray(document.reads) ? (document as MappingDocument) : null
  } catch {
    return null
  }
}
