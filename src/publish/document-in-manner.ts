/** A finished document in the manner of its readers: what it says of days, amounts and numbers, and none of what people typed. */
import type { HandColumn } from '#src/facts/account-by-hand.ts'
import { type FieldKind, planField } from '#src/plan/plan-fields.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { format } from './figures/format.ts'
import type {
  Block,
  Cell,
  Document,
  DocumentSection,
  Figure,
  Lanes,
  ListItem,
  Provenance,
  Row,
} from './document.ts'

/** A sentence in another manner. */
type Turn = (text: string) => string

/** @param turn is given every text that no person typed, as far as the document tells them apart, and each only once */
export function documentInManner(document: Document, turn: Turn): Document {
  return {
    ...document,
    dated: turn(format.day(document.asOf)),
    subtitle: turn(document.subtitle),
    facts: document.facts.map(({ label, value }) => ({ label, value: turn(value) })),
    figures: document.figures.map((figure) => ofFigure(figure, turn)),
    verdict: document.verdict.map(turn),
    sections: document.sections.map((section) => sectionInManner(section, turn)),
    leftOut: document.leftOut.map((one) => ({ ...one, says: turn(one.says) })),
  }
}

function sectionInManner(section: DocumentSection, turn: Turn): DocumentSection {
  return {
    ...section,
    aside: section.aside && turn(section.aside),
    blocks: section.blocks.map((block) => ofBlock(block, turn)),
  }
}

function ofBlock(block: Block, turn: Turn): Block {
  switch (block.kind) {
    case 'text':
      return { ...block, paragraphs: block.paragraphs.map(turn) }
    case 'figures':
      return { ...block, figures: block.figures.map((figure) => ofFigure(figure, turn)) }
    case 'note':
      return { ...block, says: turn(block.says) }
    case 'gap':
      return { ...block, says: turn(block.says), todo: block.todo && turn(block.todo) }
    case 'table':
      return { ...block, says: turn(block.says), rows: block.rows.map((row) => ofRow(row, turn)) }
    case 'list':
      return { ...block, items: block.items.map((item) => ofItem(item, turn)) }
    case 'lanes':
      return { ...block, lanes: block.lanes.map((lane) => ofLane(lane, turn)) }
    case 'matrix':
      return {
        ...block,
        says: turn(block.says),
        cells: block.cells.map((row) => row.map((cell) => ({ ...cell, text: turn(cell.text) }))),
      }
    case 'map':
      // Names, titles and what somebody wrote on a line.
      return block
  }
}

function ofFigure(figure: Figure, turn: Turn): Figure {
  return { ...figure, value: turn(figure.value), note: figure.note && turn(figure.note) }
}

function ofLane(lane: Lanes['lanes'][number], turn: Turn): Lanes['lanes'][number] {
  return { ...lane, note: lane.note && turn(lane.note), items: lane.items.map((item) => ofItem(item, turn)) }
}

function ofRow(row: Row, turn: Turn): Row {
  const section = row.provenance?.section ?? row.only
  return {
    ...row,
    ...provenanceIn(row, turn),
    cells: row.cells.map((cell): Cell => ({
      ...cell,
      text: isWords(cell) ? cell.text : ofLine(cell.text, section, cell.edits, turn),
      ...(cell.note ? { note: ofNote(cell, cell.note, section, turn) } : {}),
      ...(cell.differs ? { differs: turn(cell.differs) } : {}),
    })),
  }
}

function ofItem(item: ListItem, turn: Turn): ListItem {
  const section = item.provenance?.section
  return {
    ...item,
    ...provenanceIn(item, turn),
    says: ofLine(item.says, section, item.edits, turn),
    ...(item.note ? { note: ofNote(item, item.note, section, turn) } : {}),
    ...(item.differs ? { differs: turn(item.differs) } : {}),
  }
}

function ofNote(
  { noteEdits, notePrints = [] }: Pick<Cell, 'noteEdits' | 'notePrints'>,
  note: string,
  section: string | undefined,
  turn: Turn,
): string {
  return ofLine(note, section, noteEdits && [...noteEdits, ...notePrints], turn)
}

type Origin = Pick<Row, 'provenance' | 'recorded'>

function provenanceIn({ provenance, recorded }: Origin, turn: Turn): Origin {
  return {
    ...(provenance === undefined ? {} : { provenance: dated(provenance, turn) }),
    ...(recorded === undefined ? {} : { recorded: dated(recorded, turn) }),
  }
}

function dated(from: Provenance, turn: Turn): Provenance {
  if (from.confirmedOn === null) return from
  return { ...from, confirmedDated: turn(format.day(from.confirmedOn)) }
}

/** Columns of the account whose values the document writes itself. */
const amounts: readonly string[] = ['employees', 'revenue'] satisfies HandColumn[]

/** Whether the text stands as a record, or somebody by hand, says it of the account: an industry, a place, a name. */
function isWords({ sets }: Cell): boolean {
  return sets !== undefined && !sets.some((column) => amounts.includes(column))
}

/** What the document itself writes of a field that is typed. */
const written: ReadonlySet<FieldKind> = new Set(['day', 'number', 'money', 'share'])

/** @param edits the fields that the text prints: one that prints nothing but words stands as it was typed */
function ofLine(
  text: string,
  section: string | undefined,
  edits: readonly string[] | undefined,
  turn: Turn,
): string {
  if (edits === undefined || section === undefined) return turn(text)
  const kinds = edits.map((field) => planField(section as SectionName, field)?.kind)
  return kinds.some((kind) => kind !== undefined && written.has(kind)) ? turn(text) : text
}
