/** The names of the months in the languages of our users, with their short forms. */
import { literal } from '../sql-text.ts'

/** January first; each with all its spellings in lower case, without the dot of a short form. */
const MONTHS: readonly string[] = [
  'january jan januar jän jänner janvier janv enero ene gennaio gen janeiro januari',
  'february feb februar feber février fevrier févr fevr fév fev febrero febbraio fevereiro februari',
  'march mar märz maerz mär mrz mars marzo março marco mrt maart',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août aout agosto ago augustus',
  'september sep sept septembre septiembre set settembre setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember',
]

/** RE2 of a word that may be a month. */
export const MONTH_WORD = String.raw`[A-Za-zÀ-ÖØ-öø-ÿ]{3,}`

/** SQL of its number, NULL for a word that is none. */
export function monthNumber(word: string): string {
  const pairs = MONTHS.flatMap((words, index) =>
    words.split(' ').map((one) => `${literal(one)}: ${index + 1}`),
  )
  return `map {${pairs.join(', ')}}[lower(${word})]`
}
