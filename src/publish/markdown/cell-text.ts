/** A cell of a table, and a line of a list, as Markdown. */
import type { Cell, ListItem, Provenance } from '../document.ts'
import { format } from '../figures/format.ts'
import { plain, plainLine } from './plain.ts'

const LEVELS = '▁▂▃▄▅▆▇█'

export function cellText({ text, note, strong, differs, spark }: Cell): string {
  const words = plain(text)
  const parts = [
    strong === true && words !== '' ? `**${words}**` : words,
    spark === undefined ? '' : sparkText(spark),
    note ? `*${plain(note)}*` : '',
    differs ? `**≠ ${plain(differs)}**` : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Between its own lowest and highest; a gap where it was not measured. */
function sparkText(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return ''
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const at = (value: number): number =>
    high === low ? 3 : Math.round(((value - low) / (high - low)) * (LEVELS.length - 1))
  return values.map((value) => (value === null ? '·' : LEVELS[at(value)])).join('')
}

const boxes = { done: '[x] ', open: '[ ] ', failed: '[ ] no: ', unknown: '[ ] ?: ' } as const

export function lineText({ says, note, state, differs, provenance }: ListItem): string {
  const parts = [
    plainLine(says),
    note ? `*${plain(note)}*` : '',
    differs ? `**≠ ${plain(differs)}**` : '',
    standingText(provenance),
  ]
  return `- ${state === undefined ? '' : boxes[state]}${parts.filter((part) => part !== '').join(' — ')}`
}

/** Only what is not sure: fresh and confirmed is silent. */
export function standingText(provenance: Provenance | undefined): string {
  if (provenance === undefined) return ''
  const { standing, isStale, confirmedOn, confirmedDated } = provenance
  if (isStale && confirmedOn !== null)
    return `*(last confirmed ${confirmedDated ?? format.day(confirmedOn)})*`
  if (standing === 'assumed') return '*(assumed)*'
  return isStale ? '*(not confirmed)*' : ''
}
