/** What can be wrong, and what to do about it; here by name what is wrong with the form of a CSV file. */

export interface Fault {
  readonly problem: string
  readonly todo: string
}

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
  nul: { problem: 'holds a NUL character', todo: 'save the file as plain text in UTF-8' },
  empty: { problem: 'the file is empty', todo: 'write at least a header line, or leave the file out' },
} as const satisfies Record<string, Fault>
