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

export function withHeads(document: Document): Document {
  return {
    ...document,
    name: enHeads.of(document.name),
    facts: document.facts.map(({ label, value }) => ({ label: enHeads.of(label), value })),
    figures: document.figures.map(ofFigure),
    sections: document.sections.map(ofSection),
  }
}

function ofSection(section: DocumentSection): DocumentSection {
  return { ...section, title: enHeads.of(section.title), blocks: section.blocks.map(ofBlock) }
}

function ofBlock(block: Block): Block {
  switch (block.kind) {
    case 'figures':
      return { ...block, figures: block.figures.map(ofFigure) }
    case 'table':
      return ofTable(block)
    case 'lanes':
      return { ...block, lanes: block.lanes.map((lane) => ({ ...lane, title: enHeads.of(lane.title) })) }
    case 'matrix':
      return ofMatrix(block)
    default:
      return block
  }
}

function ofFigure(figure: Figure): Figure {
  return { ...figure, label: enHeads.of(figure.label), value: enHeads.of(figure.value) }
}

/** Of risks each side is of levels; of whitespace the cells say how they stand. */
function ofMatrix(matrix: Matrix): Matrix {
  const level = (text: string) => optionIn('risks', text)
  return {
    ...matrix,
    acrossLabel: enHeads.of(matrix.acrossLabel),
    downLabel: enHeads.of(matrix.downLabel),
    ...(matrix.downLabel === 'Severity'
      ? { across: matrix.across.map(level), down: matrix.down.map(level) }
      : {
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
    columns: table.columns.map((column) => ({ ...column, label: enHeads.of(column.label) })),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) =>
        isNamed || at > 0 ? ofCell(cell, row, at) : { ...cell, text: enHeads.of(cell.text) },
      ),
    })),
  }
}

/** What people typed, and what records say, stays as it is; the first cell names its row. */
function ofCell(cell: Cell, { provenance, only }: Row, at: number): Cell {
  const section = (provenance?.section ?? only) as SectionName | undefined
  if (section === undefined) return cell.sets === undefined ? { ...cell, text: enHeads.of(cell.text) } : cell
  const { note, noteEdits } = cell
  return {
    ...cell,
    text: at === 0 && cell.edits === undefined ? cell.text : optionIn(section, cell.text, cell.edits),
    ...(note ? { note: optionIn(section, note, noteEdits) } : {}),
  }
}

/** @param fields of which the text is one's choice; without them, of any of the section */
function optionIn(section: SectionName, text: string, fields?: readonly string[]): string {
  const isOption = (fields ?? Object.keys(planFields[section] ?? {})).some((field) => {
    const known = planField(section, field)
    return known?.kind === 'choice' && known.options.some((option) => option === text)
  })
  return isOption ? enPlanFields.option(section, text) : text
}
