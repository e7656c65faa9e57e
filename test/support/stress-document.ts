/** A document that no page could hold: forty stakeholders and thirty risks in six scripts, with hostile texts. */
import type { Document, DocumentSection, MapPerson, Row, Table } from '#src/publish/document.ts'
import { fintechDocument } from './fintech-document.ts'

/** Latin, Cyrillic, Greek, Chinese, Japanese, Korean, Arabic, Hebrew, and a name that is far too long. */
export const names = [
  'Þórdís Kolbrún Reykfjörð Gylfadóttir',
  'Наталья Воробьёва',
  'Ελένη Παπαδοπούλου',
  '欧阳明慧',
  '田中 美咲',
  '박서연',
  'محمد العتيبي',
  'נועה פרידמן',
  'Wolfeschlegelsteinhausenbergerdorff Senior von Hohenzollern-Sigmaringen zu Untermarchtal',
  'Ana 🚀 Ruiz',
] as const

/** What nobody should be able to make the printer do. */
export const hostile = [
  '#import "@preview/cetz:0.3.0"',
  ']) #panic("no") [',
  '$ x^2 $ *bold* _under_ `raw` <label> @ref // note /* and more */',
  'the end\u202Etxt.exe',
  '"quoted" \\u{1F600} \\ \'single\'',
  'a\u0000b\u0007c\uD800d',
  'x'.repeat(10_000),
] as const

const says = [
  'Concerned about API rate limits as usage grows, and about who answers at night when it stops',
  'Обеспокоена лимитами API',
  'Ανησυχεί για τα όρια του API',
  '担心 API 速率限制,希望看到季度价值总结',
  'API の制限について懸念',
  'API 속도 제한에 대해 우려',
  'يريد عائد استثمار واضح مرتبط بالإيرادات',
  'רוצה החזר השקעה ברור',
  ...hostile,
]

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!

function rows(table: Table, count: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const { cells } = at(table.rows, index)
    return {
      cells: cells.map((cell, column) => {
        if (column === 0)
          return { ...cell, text: cell.text.length > 3 ? at(names, index) : String(index + 1) }
        return column === cells.length - 1 ? { ...cell, text: at(says, index) } : cell
      }),
    }
  })
}

function people(count: number): MapPerson[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    name: at(names, index),
    title: at(says, index + 3),
    roles: index < 3 ? ['Champion'] : [],
    influence: at([1, 2, 3, 0] as const, index),
    tone: at(['good', 'watch', 'bad', 'mute', null] as const, index),
    sentiment: 'Mixed',
    state: at(['engaged', 'silent', 'departed', 'missing', 'unknown'] as const, index),
    reportsTo: index === 0 ? 'p9' : `p${Math.floor((index - 1) / 3)}`,
  }))
}

function swollen(section: DocumentSection): DocumentSection {
  const count = section.id === 'stakeholders' ? 40 : 30
  return {
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind === 'table') return { ...block, rows: rows(block, count) }
      if (block.kind === 'map') return { ...block, people: people(40) }
      if (block.kind === 'list') {
        return { ...block, items: Array.from({ length: 15 }, (_, index) => ({ says: at(says, index) })) }
      }
      if (block.kind !== 'lanes') return block
      return {
        ...block,
        lanes: block.lanes.map((lane) => ({
          ...lane,
          items: Array.from({ length: 12 }, (_, index) => ({
            ...at(lane.items, index),
            says: at(says, index),
          })),
        })),
      }
    }),
  }
}

export const stressDocument: Document = {
  ...fintechDocument,
  title: 'フィンテック株式会社 – 金融データ基盤 · Fintech Corp of Northern Europe and the Near East',
  verdict: [...fintechDocument.verdict, ...says],
  sections: fintechDocument.sections.map(swollen),
  leftOut: hostile.map((text) => ({ section: 'objectives', says: text })),
}
