/** A document as the doors give it: the schema of publish's `Document`. */
import type { Document } from '#src/publish/document.ts'
import { sectionNames } from '#src/plan/plan-sections.ts'
import { z } from 'zod'

const text = z.string()
const perhaps = text.nullable()
const day = z.iso.date()
const tone = z.enum(['good', 'watch', 'bad', 'mute', 'accent']).nullable()

const provenance = z
  .object({
    section: text,
    itemId: text,
    version: z.int(),
    author: text,
    standing: z.enum(['assumed', 'confirmed']),
    confirmedOn: day.nullable(),
    isStale: z.boolean().describe('Past its shelf life without a confirmation'),
    isSettled: z.literal(true).optional().describe('Closed, done or gone: it needs no confirming'),
    source: z.array(text).describe('Ids of the facts behind it'),
    written: z
      .array(z.object({ field: text, by: text, on: day }))
      .optional()
      .describe('Values that somebody wrote over those of whoever added it'),
    file: text.optional().describe('With which it was imported'),
  })
  .describe('Which item of the plan it is, and where that comes from')

const figure = z.object({
  id: text,
  label: text,
  value: text.describe('As it is read; `?` where it is not known'),
  note: perhaps,
  tone,
  share: z.number().nullable(),
})

const edits = z
  .array(text)
  .optional()
  .describe(
    'Fields of the item of the line that the text prints, by which it can be edited; none of what records say',
  )

const cell = z.object({
  edits,
  noteEdits: edits,
  notePrints: edits,
  sets: z.array(text).optional().describe('Columns of the account that the text prints, set by account.set'),
  text,
  note: perhaps.optional(),
  tone: tone.optional(),
  strong: z.boolean().optional(),
  figure: text.optional(),
  spark: z.array(z.number().nullable()).optional(),
  dots: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).optional(),
  differs: perhaps.optional().describe('What the data says against it'),
})

const listItem = z.object({
  edits,
  noteEdits: edits,
  notePrints: edits,
  says: text,
  note: perhaps.optional(),
  state: z.enum(['done', 'open', 'failed', 'unknown']).optional(),
  tone: tone.optional(),
  differs: perhaps.optional(),
  provenance: provenance.optional(),
})

const table = z.object({
  kind: z.literal('table'),
  says: text,
  columns: z.array(z.object({ label: text, align: z.enum(['left', 'right']).optional(), width: z.number() })),
  rows: z.array(
    z.object({
      cells: z.array(cell),
      provenance: provenance.optional(),
      recorded: provenance.optional().describe('Of a value that no item of the plan holds'),
      only: text.optional().describe('The section of the plan that is one item, whose row it is'),
      isGap: z.boolean().optional(),
    }),
  ),
  more: z.int(),
})

const lanes = z.object({
  kind: z.literal('lanes'),
  lanes: z.array(z.object({ title: text, note: perhaps, items: z.array(listItem), more: z.int() })),
})

const map = z.object({
  kind: z.literal('map'),
  says: text,
  people: z.array(
    z.object({
      id: text,
      name: text,
      title: perhaps,
      roles: z.array(text),
      influence: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
      tone,
      sentiment: text,
      state: z.enum(['engaged', 'silent', 'departed', 'unknown', 'missing']),
      reportsTo: perhaps,
    }),
  ),
  lines: z
    .array(z.object({ kind: z.enum(['influences', 'conflict']), from: text, to: text, says: perhaps }))
    .optional()
    .describe('Influence goes one way, a conflict both'),
})

const matrix = z.object({
  kind: z.literal('matrix'),
  says: text,
  across: z.array(text),
  down: z.array(text),
  acrossLabel: text,
  downLabel: text,
  cells: z.array(z.array(z.object({ text, tone }))),
})

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), paragraphs: z.array(text) }),
  z.object({ kind: z.literal('figures'), figures: z.array(figure) }),
  z.object({ kind: z.literal('note'), of: z.enum(['differs', 'waits', 'warns']), says: text }),
  z.object({ kind: z.literal('gap'), says: text, todo: perhaps }),
  table,
  z.object({ kind: z.literal('list'), items: z.array(listItem), more: z.int() }),
  lanes,
  map,
  matrix,
])

export const leftOutSchema = z.object({ section: text, says: text })

export const documentSchema = z.object({
  form: text,
  name: text,
  title: text,
  subtitle: text,
  asOf: day,
  facts: z.array(z.object({ label: text, value: text })),
  figures: z.array(figure),
  verdict: z.array(text),
  sections: z.array(
    z.object({
      id: text,
      title: text,
      holds: z.array(z.enum(sectionNames)).optional().describe('Sections of the plan that stand in it'),
      aside: perhaps,
      blocks: z.array(block),
    }),
  ),
  leftOut: z.array(leftOutSchema).describe('What the form has no room for'),
  foot: text,
  layout: z.enum(['one-page', 'long']).optional().describe('Of a PDF'),
  author: text.optional(),
}) satisfies z.ZodType<Document>
