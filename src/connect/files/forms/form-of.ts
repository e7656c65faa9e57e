/** What a file is, by its first bytes; its name is only a hint. */
import { startText } from './text-encoding.ts'

/** `zip` is an archive or a workbook: only its list of contents tells. */
export type Form = 'csv' | 'json' | 'jsonl' | 'parquet' | 'zip'

/** Forms that are known and not read: their first bytes, what they are, and what to do. */
const strangers: readonly (readonly [start: string, what: string])[] = [
  ['PARE', 'encrypted Parquet; write it without encryption'],
  ['%PDF', 'a PDF, not a table; export the table as CSV'],
  ['\x28\xb5\x2f\xfd', 'packed with zstd; unpack it'],
  ['BZh', 'packed with bzip2; unpack it'],
  ['\xfd7zXZ', 'packed with xz; unpack it'],
  ['7z\xbc\xaf\x27\x1c', 'packed with 7-Zip; unpack it'],
  ['Rar!', 'packed with RAR; unpack it'],
  ['SQLite format 3', 'a database of SQLite; export its tables as CSV'],
  ['ARROW1', 'Arrow; write it as Parquet'],
  ['ORC', 'ORC; write it as Parquet'],
  ['Obj\x01', 'Avro; write it as Parquet'],
  ['\x89PNG', 'a picture, not a table'],
  ['\xff\xd8\xff', 'a picture, not a table'],
  ['GIF8', 'a picture, not a table'],
]
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** @returns its form, or why it is not read */
export function formOf(start: Buffer, name: string): Form | { readonly why: string } {
  const first = start.toString('latin1', 0, 1 << 9)
  if (first.startsWith('PAR1')) return 'parquet'
  if (first.startsWith('PK\x03\x04') || first.startsWith('PK\x05\x06')) return 'zip'
  if (first.startsWith(OLE)) return { why: whyOle(start, name) }
  const stranger = strangers.find(([bytes]) => first.startsWith(bytes))
  if (stranger !== undefined) return { why: stranger[1] }
  if (start.toString('latin1', 257, 262) === 'ustar') return { why: 'a tar archive; unpack it' }
  const text = startText(start).trimStart()
  if (/^<(!doctype|html|\?xml|table)/i.test(text)) {
    return { why: 'a page of HTML or XML, whatever its name says; export the table as CSV or .xlsx' }
  }
  return isJson(text, name) ? jsonForm(text, name) : 'csv'
}

/** What Excel and others wrote before 2007, and what Excel writes with a password. */
function whyOle(start: Buffer, name: string): string {
  const locked = start.includes(Buffer.from('EncryptedPackage', 'utf16le')) || /\.xls[xm]$/i.test(name)
  return locked
    ? 'locked with a password; open it in Excel, take the password off, and save it again'
    : 'a workbook of Excel before 2007; open it in Excel and save it as .xlsx'
}

function isJson(text: string, name: string): boolean {
  if (/\.(json|jsonl|ndjson)(\.gz)?$/i.test(name)) return /^[[{]/.test(text)
  return /^(\[\s*(\{|\]|$)|\{\s*("|\}|$))/.test(text)
}

function jsonForm(text: string, name: string): Form {
  if (text.startsWith('[')) return 'json'
  const [line = '', ...more] = text.split('\n', 2)
  if (more.length === 0) return /\.(jsonl|ndjson)(\.gz)?$/i.test(name) ? 'jsonl' : 'json'
  return /\}\s*$/.test(line) && isValue(line) ? 'jsonl' : 'json'
}

function isValue(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
