/** A document from the sections of a form: its head, the figures that come first, the verdict, and what was left out. */
import { revenueOf } from './figures/money-figures.ts'
import type { Block, Document, DocumentSection } from './document.ts'
import type { FigureId } from './figures/figures-of.ts'
import { format, unknown } from './figures/format.ts'
import type { FormName } from './form.ts'
import type { Made, Material } from './material.ts'
import { holdsOf } from './parts/holds-of.ts'
import { itemsIn } from './parts/items-in.ts'
import { oneItem } from './parts/one-item.ts'
import { withoutRivals } from './parts/without-rivals.ts'
import { personName } from './parts/person-name.ts'
import { ourExecutive, tierText } from './sections/snapshot-head.ts'
import { segmentGuide } from './sections/segment-guide.ts'

export interface Composed {
  /** those of the handbook's one page where nobody says */
  readonly figures?: readonly FigureId[]
  readonly sections: readonly Made[]
  /** it is one page on paper, whatever is in it */
  readonly isOnePage?: true
}

export const headFigures: readonly FigureId[] = ['arr', 'deadline', 'seats', 'pipeline', 'health', 'outlook']

export function documentOf(
  form: FormName,
  material: Material,
  { figures = headFigures, sections, isOnePage }: Composed,
): Document {
  const isGivenAway = material.audience === 'customer'
  const guide = material.isTemplate ? [segmentGuide(material)] : []
  return {
    form: form.id,
    name: form.name,
    title: material.dossier?.profile.name ?? (material.isTemplate ? 'Account name' : unknown),
    subtitle: subtitleOf(material),
    asOf: material.today,
    facts: isGivenAway ? [] : factsOf(material),
    figures: figures.map((id) => material.figures[id]),
    verdict: isGivenAway ? [] : verdictOf(material),
    sections: [
      ...guide,
      ...sections.map(({ section }) =>
        isGivenAway ? givenAway(section, material) : withHeld(section, material),
      ),
    ],
    leftOut: sections.flatMap(({ leftOut }) => leftOut),
    foot: ['Confidential', material.organizationName].filter((part) => part !== null).join(' · '),
    ...(isOnePage === true ? { layout: 'one-page' as const } : {}),
  }
}

function subtitleOf(material: Material): string {
  const profile = material.dossier?.profile
  if (material.audience === 'customer') return format.text(profile?.industry)
  const segment = profile?.segment ?? material.segment
  const { currency } = revenueOf(material)
  const parts = [
    segment ?? 'segment ?',
    `tier ${tierText(material)}`,
    profile?.industry ?? 'industry ?',
    `${format.number(profile?.employees)} employees`,
    `${format.compactMoney(profile?.revenue, profile?.currency ?? currency)} revenue`,
  ]
  return parts.join(' · ')
}

/** Handbook 2: the header carries owners, our executive, last updated and cadence. */
function factsOf(material: Material): Document['facts'] {
  const profile = material.dossier?.profile
  return [
    { label: 'AM', value: personName(material, profile?.amEmail) },
    { label: 'CSM', value: personName(material, profile?.csmEmail) },
    { label: 'Our executive', value: ourExecutive(material) },
    { label: 'Last updated', value: material.figures.updated.value },
    { label: 'Cadence', value: cadenceText(material) },
  ]
}

/** Of what is agreed the most frequent, and the QBR. */
function cadenceText({ plan }: Material): string {
  const often = itemsIn(plan, 'cadence')
    .map(({ values }) => values)
    .filter(({ every }) => every !== null)
    .toSorted((a, b) => (a.every ?? 0) - (b.every ?? 0))[0]
  const months = oneItem(plan, 'qbr')?.values.everyMonths ?? null
  const parts = [
    ...(often === undefined ? [] : [`${often.kind} every ${format.days(often.every ?? 0)}`]),
    ...(months === null ? [] : [`QBR every ${months === 1 ? 'month' : `${format.number(months)} months`}`]),
  ]
  return parts.length === 0 ? unknown : parts.join(', ')
}

function verdictOf({ diagnosis, nextStep }: Material): string[] {
  if (diagnosis === null) return []
  const said = diagnosis.verdict.map(({ says }) => says)
  if (nextStep === null) return said
  const { says, dueOn } = nextStep
  return [...said, `Next step: ${says}${dueOn === null ? '' : `, by ${format.day(dueOn)}`}`]
}

/** A template is filled on paper. */
function withHeld(section: DocumentSection, { isTemplate }: Material): DocumentSection {
  const holds = isTemplate ? [] : (section.holds ?? holdsOf(section.id))
  return holds.length === 0 ? section : { ...section, holds }
}

/** What we do not know of them yet is no matter of theirs, nor whom we compete with. */
function givenAway(section: DocumentSection, material: Material): DocumentSection {
  const agreed: Block = { kind: 'text', paragraphs: ['To be agreed.'] }
  const { blocks, holds: _holds, ...rest } = withoutRivals(section, material)
  return { ...rest, blocks: blocks.map((block) => (block.kind === 'gap' ? agreed : block)) }
}
