/** The inputs that say how files are to be read where they do not say it themselves. */
import type { ReadingOptions } from '#src/connect/files/reading-options.ts'
import { knownCurrencies } from '#src/kernel/currency-signs.ts'
import { z } from 'zod'

const timeZones = () => new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

export const readingInput = {
  dateOrder: z.enum(['dmy', 'mdy']).optional().describe('What 03/04/2025 means: dmy is 3 April, mdy 4 March'),
  decimals: z
    .enum(['point', 'comma'])
    .optional()
    .describe('What 1,234 means: point a thousand and more, comma one and a bit'),
  currencies: z
    .array(z.string().refine((said) => currencySaid(said) !== null, 'Write it as €=EUR'))
    .optional()
    .describe('Meaning of what is no code of a currency, as €=EUR'),
  timeZone: z
    .string()
    .refine((zone) => timeZones().has(zone), 'Write the zone as Europe/Berlin')
    .optional()
    .describe('Zone of instants that name none, as Europe/Berlin; UTC if not said'),
  encoding: z.string().min(1).optional().describe('Encoding of text files, as windows-1252'),
  delimiter: z
    .string()
    .min(1)
    .max(3)
    .optional()
    .describe('What stands between the cells of a line; tab for a tab'),
  as: z.string().min(1).optional().describe('The canonical file, as accounts, that they are read as'),
}

type Given = { readonly [Name in keyof typeof readingInput]?: z.output<(typeof readingInput)[Name]> }

export function readingOf(given: Given): ReadingOptions {
  return {
    dateOrder: given.dateOrder ?? null,
    decimals: given.decimals ?? null,
    currencies: Object.fromEntries(
      (given.currencies ?? []).map(currencySaid).filter((entry) => entry !== null),
    ),
    timeZone: given.timeZone ?? null,
    encoding: given.encoding ?? null,
    delimiter: given.delimiter ?? null,
    as: given.as ?? null,
  }
}

/** What stands there in lower case, and the code; null where that is no code of a currency. */
function currencySaid(said: string): [text: string, code: string] | null {
  const at = said.lastIndexOf('=')
  const [text, code] = [
    said.slice(0, Math.max(at, 0)).trim(),
    said
      .slice(at + 1)
      .trim()
      .toUpperCase(),
  ]
  return text !== '' && knownCurrencies().has(code) ? [text.toLowerCase(), code] : null
}
