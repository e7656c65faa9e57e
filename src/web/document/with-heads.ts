/** A document with its titles, heads and labels, and the words of its choices, in the language of the reader; its sentences stay as they are. */
import { planField, planFields } from '#src/plan/plan-fields.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import type {
  Block,
  Cell,
  Document,
  DocumentSection,
  Figure,
  Matrix,
  Row,
  Table,
} from '#src/publish/document.ts'
import { enHeads } from '../messages/en-heads.ts'
import { enPlanFields } from '../messages/en-plan-fields.ts'

/** The row of the whitespace that is no buying centre. */
const WHOLE = 'Whole account'

/** What stands in the language of the page by now. */
const ofPage = new Set<string>()

/** @param text of the server, as it is shown. @returns whether it was put into the language of the page, else it is English */
export function isOfPage(text: string): boolean {
  return ofPage.has(text)
}

function put(text: string, shown: string): string {
  if (shown !== text) ofPage.add(shown)
  return shown
}

function headOf(text: string): string {
  return put(text, enHeads.of(text))
}

export function withHeads(document: Document): Document {
  return {
    ...document,
    name: headOf(document.name),
    facts: document.facts.map(({ label, value }) => ({ label: headOf(label), value })),
    figures: document.figures.map(ofFigure),
    sections: document.sections.map(ofSection),
  }
}

function ofSection(section: DocumentSection): DocumentSection {
  return { ...section, title: headOf(section.title), blocks: section.blocks.map(ofBlock) }
}

function ofBlock(block: Block): Block {
  switch (block.kind) {
    case 'figures':
      return { ...block, figures: block.figures.map(ofFigure) }
    case 'table':
      return ofTable(block)
    case 'lanes':
      return { ...block, lanes: block.lanes.map((lane) => ({ ...lane, title: headOf(lane.title) })) }
    case 'matrix':
      return ofMatrix(block)
    default:
      return block
  }
}

function ofFigure(figure: Figure): Figure {
  const { label, value, note } = figure
  return { ...figure, label: headOf(label), value: headOf(value), note: note === null ? null : headOf(note) }
}

/** Of risks each side is of levels; of whitespace the cells say how they stand. */
function ofMatrix(matrix: Matrix): Matrix {
  const level = (text: string) => optionIn('risks', text)
  return {
    ...matrix,
    acrossLabel: headOf(matrix.acrossLabel),
    downLabel: headOf(matrix.downLabel),
    ...(matrix.downLabel === 'Severity'
      ? { across: matrix.across.map(level), down: matrix.down.map(level) }
      : {
          down: matrix.down.map((name) => (name === WHOLE ? headOf(name) : name)),
          cells: matrix.cells.map((row) =>
            row.map((cell) => ({ ...cell, text: optionIn('whitespace', cell.text) })),
          ),
        }),
  }
}

function ofTable(table: Table): Table {
  const isNamed = table.columns.some(({ label }) => label !== '')
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, label: headOf(column.label) })),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) =>
        isNamed || at > 0 ? ofCell(cell, row, at) : { ...cell, text: headOf(cell.text) },
      ),
    })),
  }
}

/** What people typed, and what records say, stays as it is; the first cell names its row. */
function ofCell(cell: Cell, { provenance, only }: Row, at: number): Cell {
  const section = (provenance?.section ?? only) as SectionName | undefined
  if (section === undefined) return cell.sets === undefined ? { ...cell, text: headOf(cell.text) } : cell
  const { note, noteEdits } = cell
  return {
    ...cell,
    text:
      at === 0 && cell.edits === undefined ? cell.text : optionIn(section, shareIn(cell.text), cell.edits),
    ...(note ? { note: noteIn(section, note, noteEdits) } : {}),
  }
}

/** What a note on somebody of the map says beside the words of people: `interest High`, `known to Rivalry`. */
const forms = [
  [/^interest (High|Medium|Low|\?)$/, enHeads.interest],
  [/^strength (Strong|Neutral|Weak|\?)$/, enHeads.strength],
  [/^known to (.+)$/, enHeads.knownTo],
] as const

function noteIn(section: SectionName, note: string, fields?: readonly string[]): string {
  if (section !== 'stakeholders') return optionIn(section, shareIn(note), fields)
  const parts = note.split(' · ').map((part) => {
    const [form, words] = forms.find(([one]) => one.test(part)) ?? []
    const said = form?.exec(part)?.[1]
    return words === undefined || said === undefined
      ? optionIn(section, part, fields)
      : put(part, words(optionIn(section, said)))
  })
  return parts.join(' · ')
}

/** `112 of 150`, `4 of 5`: nobody types that. */
function shareIn(text: string): string {
  return /^[\d.,]+ of [\d.,]+$/.test(text) ? headOf(text) : text
}

/** @param fields of which the text is one's choice; without them, of any of the section */
function optionIn(section: SectionName, text: string, fields?: readonly string[]): string {
  const options = (fields ?? Object.keys(planFields[section] ?? {})).flatMap((field) => {
    const known = planField(section, field)
    return known?.kind === 'choice' ? known.options : []
  })
  // Two of them may stand in one cell: `High × Medium`, `Efficiency, Revenue impact`.
  const parts = text.split(/( × |, )/)
  if (!parts.every((part, at) => at % 2 === 1 || options.some((option) => option === part))) return text
  return put(
    text,
    parts.map((part, at) => (at % 2 === 1 ? part : enPlanFields.option(section, part))).join(''),
  )
}
