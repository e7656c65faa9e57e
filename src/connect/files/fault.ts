/** What can be wrong, and what to do about it; here by name what is wrong with the form of a CSV file. */

export interface Fault {
  readonly problem: string
  readonly todo: string
}

/** No table of people has more; what has is something else. */
export const MOST_COLUMNS = 4096

export const faults = {
  tooFew: {
    problem: 'fewer fields than the header has',
    todo: 'give every line as many fields as the header has',
  },
  tooMany: {
    problem: 'more fields than the header has',
    todo: 'put a text that holds the delimiter in double quotes',
  },
  afterQuote: {
    problem: 'text after a closing quote',
    todo: 'write a quote that belongs to the text twice, as ""',
  },
  beforeQuote: { problem: 'a space before an opening quote', todo: 'remove the space' },
  open: {
    problem: 'a quote that is never closed; nothing after it is read',
    todo: 'close the quote, or write a quote that belongs to the text twice, as ""',
  },
  tooLong: {
    problem: 'longer than a megabyte; nothing after it is read',
    todo: 'see whether a quote stands open, and shorten the line',
  },
  encoding: { problem: 'not UTF-8', todo: 'save the file as UTF-8' },
  recordTooLong: { problem: 'longer than a megabyte', todo: 'shorten the record, or leave it out' },
  damaged: { problem: 'damaged text', todo: 'save the file as UTF-8, or say its encoding' },
  tooWide: {
    problem: `more than ${MOST_COLUMNS.toLocaleString('en')} columns; nothing is read`,
    todo: 'leave out the columns that are not needed',
  },
  beyondHeader: {
    problem: 'a cell to the right of the header',
    todo: 'give its column a name in the header, or clear the cell',
  },
  openFormula: {
    problem: 'a formula without its result',
    todo: 'open the workbook in Excel and save it, so that results are saved, or write the value instead',
  },
  emptySheet: { problem: 'the sheet is empty', todo: 'write at least a header, or delete the sheet' },
  notJson: { problem: 'not JSON', todo: 'write the record as JSON, or leave it out' },
  jsonEnds: {
    problem: 'not JSON; nothing after it is read',
    todo: 'write the file again as JSON, or one record a line',
  },
  inexact: {
    problem: 'a number with more digits than can be kept',
    todo: 'write the number as text, in quotes',
  },
  notRecord: {
    problem: 'not a record',
    todo: 'write each record as an object, as {"id": "A-1", "name": "Acme"}',
  },
  tooDeep: { problem: 'nested too deeply', todo: 'write the record with fewer levels, or leave it out' },
  nul: { problem: 'holds a NUL character', todo: 'save the file as plain text in UTF-8' },
  empty: { problem: 'the file is empty', todo: 'write at least a header line, or leave the file out' },
} as const satisfies Record<string, Fault>
