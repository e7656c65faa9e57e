/** The fields of one sound CSV record, without their quotes and the blanks around them. */
export function splitRecord(record: string, delimiter: string): string[] {
  const fields: string[] = []
  for (let at = 0; ; at++) {
    let end = record.indexOf(delimiter, at)
    if (record[at] === '"') {
      let close = record.indexOf('"', at + 1)
      while (record[close + 1] === '"') close = record.indexOf('"', close + 2)
      fields.push(
        record
          .slice(at + 1, close)
          .replaceAll('""', '"')
          .trim(),
      )
      end = record.indexOf(delimiter, close)
    } else {
      fields.push(record.slice(at, end < 0 ? undefined : end).trim())
    }
    if (end < 0) return fields
    at = end
  }
}
