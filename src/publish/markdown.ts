/** A document as Markdown, as GitHub reads it: the text of people stays text, whatever is in it. */
import type { Document, DocumentSection, LeftOut } from './document.ts'
import { format } from './figures/format.ts'
import { blockText, figuresText } from './markdown/block-text.ts'
import { plain, plainLine } from './markdown/plain.ts'

export function markdown(document: Document): string {
  const { title, name, subtitle, asOf, dated, facts, figures, verdict, sections, leftOut, foot } = document
  const parts = [
    `# ${plain(title)}`,
    `**${plain(name)}** as of ${dated ?? format.day(asOf)}`,
    subtitle === '' ? '' : plainLine(subtitle),
    facts.map(({ label, value }) => `${plain(label)} **${plain(value)}**`).join(' · '),
    figures.length === 0 ? '' : figuresText(figures),
    verdict.map((sentence) => `> ${plainLine(sentence)}`).join('\n>\n'),
    ...sections.map(sectionText),
    leftOut.length === 0 ? '' : leftOutText(leftOut),
    `---\n\n*${plain(foot)}*`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function sectionText({ title, aside, blocks }: DocumentSection): string {
  const head = `## ${plain(title)}`
  const beside = aside === null ? [] : [`*${plain(aside)}*`]
  return [head, ...beside, ...blocks.map(blockText)].filter((part) => part !== '').join('\n\n')
}

function leftOutText(leftOut: readonly LeftOut[]): string {
  return ['## In the full plan only', leftOut.map(({ says }) => `- ${plainLine(says)}`).join('\n')].join(
    '\n\n',
  )
}
