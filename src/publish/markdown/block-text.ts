/** A block of a document as Markdown. */
import type { Block, Figure, Lanes, List, Matrix, Table } from '../document.ts'
import { cellText, lineText, standingText } from './cell-text.ts'
import { mapText } from './map-text.ts'
import { plain, plainLine } from './plain.ts'

const marks = { differs: '≠ Plan and data disagree', waits: 'On hold', warns: 'Note' } as const

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.paragraphs.map(plainLine).join('\n\n')
    case 'figures':
      return figuresText(block.figures)
    case 'note':
      return `> **${marks[block.of]}:** ${plain(block.says)}`
    case 'gap':
      return `> **Missing:** ${plain(block.says)}.${block.todo === null ? '' : ` *${plain(block.todo)}*`}`
    case 'table':
      return tableText(block)
    case 'list':
      return listText(block)
    case 'lanes':
      return lanesText(block)
    case 'map':
      return mapText(block)
    case 'matrix':
      return matrixText(block)
  }
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function grid(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly boolean[],
): string {
  const rule = head.map((_, at) => (right[at] === true ? '---:' : '---'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** Labels, values and second lines, each in its row. */
export function figuresText(figures: readonly Figure[]): string {
  const rows = [
    figures.map(({ value }) => `**${plain(value)}**`),
    figures.map(({ note }) => (note === null ? '' : plain(note))),
  ]
  return grid(
    figures.map(({ label }) => plain(label)),
    rows.filter((row) => row.some((cell) => cell !== '')),
    [],
  )
}

function tableText({ columns, rows, more }: Table): string {
  const lines = rows.map(({ cells, provenance, recorded }) =>
    cells.map((cell, at) =>
      [cellText(cell), at === 0 ? standingText(provenance ?? recorded) : ''].filter(Boolean).join(' '),
    ),
  )
  const table = grid(
    columns.map(({ label }) => plain(label)),
    lines,
    columns.map(({ align }) => align === 'right'),
  )
  return table + moreText(more)
}

function moreText(more: number): string {
  return more === 0 ? '' : `\n\n*+${more} more in the full plan*`
}

function listText({ items, more }: Pick<List, 'items' | 'more'>): string {
  return items.map(lineText).join('\n') + moreText(more)
}

function lanesText({ lanes }: Lanes): string {
  return lanes
    .map(({ title, note, items, more }) => {
      const head = `**${plain(title)}**${note === null ? '' : ` *${plain(note)}*`}`
      const list = items.length + more === 0 ? '- none' : listText({ items, more: 0 })
      return `${head}\n\n${`${list}${moreText(more)}`.trimStart()}`
    })
    .join('\n\n')
}

function matrixText({ across, down, acrossLabel, downLabel, cells }: Matrix): string {
  const rows = down.map((label, at) => [
    `**${plain(label)}**`,
    ...(cells[at] ?? []).map(({ text }) => plain(text)),
  ])
  return grid([plain(`${downLabel} ↓ ${acrossLabel} →`), ...across.map(plain)], rows, [])
}
