/** What moved: the open movements, since when, and the records that show it. */
import type { Evidence } from '#src/detect/diagnosis.ts'
import type { MovementCard } from '#src/detect/movement-card.ts'
import type { Row, Tone } from '../document.ts'
import { format } from '../figures/format.ts'
import type { Made, Material } from '../material.ts'
import { column, tableOf } from '../parts/table-of.ts'

const tones: Readonly<Record<MovementCard['severity'], Tone>> = {
  critical: 'bad',
  high: 'bad',
  medium: 'watch',
  low: 'mute',
}

/** Of evidence as many are named; the rest is counted. */
const MOST_EVIDENCE = 3

export function movements(material: Material): Made {
  const blocks = tableOf(material, {
    says: 'The open movements, the most urgent first, with the records behind each and what is to be done.',
    columns: [
      column('What moved', 4),
      column('Since'),
      column('Severity'),
      column('Evidence', 5),
      column('Next step', 4),
    ],
    rows: material.cards.map((card) => row(card)),
    none: { says: 'Nothing has moved that waits for an answer', todo: null },
  })
  const aside = material.isTemplate ? null : `${material.figures['open-movements'].value} open`
  return { section: { id: 'movements', title: 'What moved', aside, blocks }, leftOut: [] }
}

function row({ finding, since, severity, state }: MovementCard): Row {
  const due = finding.dueOn === null ? null : `time until ${format.day(finding.dueOn)}`
  return {
    cells: [
      { text: finding.headline, strong: true, note: finding.reason },
      { text: format.day(since) },
      { text: severity, tone: tones[severity], note: state === 'accepted' ? 'accepted' : null },
      { text: evidenceText(finding.evidence), tone: 'mute' },
      { text: finding.nextStep, note: due },
    ],
  }
}

export function evidenceText(evidence: readonly Evidence[]): string {
  const named = evidence
    .slice(0, MOST_EVIDENCE)
    .map(({ says, source, on }) => `${says} (${source}${on === null ? '' : `, ${format.day(on)}`})`)
  const rest = evidence.length - named.length
  return [...named, ...(rest > 0 ? [`${format.number(rest)} more`] : [])].join('; ')
}
