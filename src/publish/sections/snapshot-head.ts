/** The head of section 1: who the account is and who sees to it, each value as its records say it or somebody has written it. */
import type { HandColumn } from '#src/facts/account-by-hand.ts'
import type { Cell, Provenance, Row, Table } from '../document.ts'
import { format, unknown } from '../figures/format.ts'
import { revenueOf } from '../figures/money-figures.ts'
import type { Material } from '../material.ts'
import { oneItem } from '../parts/one-item.ts'
import { personName } from '../parts/person-name.ts'
import { isOlder, provenanceOf } from '../parts/provenance-of.ts'
import { column } from '../parts/table-of.ts'
import { tierOf } from '../parts/tier-of.ts'

export function snapshotHead(material: Material): Table {
  const profile = material.dossier?.profile
  const size = `${format.number(profile?.employees)} employees, ${format.compactMoney(profile?.revenue, profile?.currency ?? revenueOf(material).currency)} revenue`
  const place = [profile?.city, profile?.country].filter((part) => typeof part === 'string').join(', ')
  const recorded = (label: string, text: string, ...columns: readonly HandColumn[]) =>
    recordedRow(material, { label, text, columns })
  return {
    kind: 'table',
    says: 'Who the account is, and who sees to it.',
    columns: [column('', 2), column('', 5)],
    rows: [
      recordedRow(material, { label: 'CRM id', text: format.text(profile?.crmId), columns: [] }),
      recorded('Industry', format.text(profile?.industry), 'industry'),
      recorded('Segment', format.text(profile?.segment ?? material.segment), 'segment'),
      overviewRow(material, { label: 'Tier', text: tierText(material), field: 'tier', column: 'tier' }),
      recorded('Size', size, 'employees', 'revenue'),
      recorded('Headquarters', format.text(place), 'city', 'country'),
      recorded('Website', format.text(profile?.domain), 'domain'),
      recorded('AM', personName(material, profile?.amEmail), 'am_email'),
      recorded('CSM', personName(material, profile?.csmEmail), 'csm_email'),
      overviewRow(material, {
        label: 'Our executive',
        text: ourExecutive(material),
        field: 'sponsorEmail',
        column: 'sponsor_email',
      }),
    ],
    more: 0,
  }
}

/** As a person decided it, else the CRM; a suggestion says that it is one. */
export function tierText({ plan, dossier, suggestedTier }: Material): string {
  const tier = tierOf({ plan, dossier })
  if (tier !== null) return format.number(tier)
  return suggestedTier === null ? unknown : `${format.number(suggestedTier)} (suggested)`
}

export function ourExecutive(material: Material): string {
  const chosen = oneItem(material.plan, 'overview')?.values.sponsorEmail
  return personName(material, chosen ?? material.dossier?.profile.sponsorEmail)
}

interface Told {
  readonly label: string
  readonly text: string
}

/** A value of the account itself. */
function recordedRow(
  material: Material,
  { label, text, columns }: Told & { readonly columns: readonly HandColumn[] },
): Row {
  const sets = isRead(material) || columns.length === 0 ? {} : { sets: columns }
  const origin = label === 'CRM id' ? ['crm_id'] : columns
  return rowOf(label, { text, ...sets }, recordedBy(material, origin))
}

/** A value that a person may decide in the plan; until one does, the records say it. */
function overviewRow(
  material: Material,
  {
    label,
    text,
    field,
    column: name,
  }: Told & { readonly field: 'tier' | 'sponsorEmail'; readonly column: string },
): Row {
  const item = oneItem(material.plan, 'overview')
  if (isRead(material)) return rowOf(label, { text }, {})
  const isDecided = item !== null && (item.values[field] ?? null) !== null
  const origin = isDecided ? provenanceOf(item, material) : recordedBy(material, [name])
  return { ...rowOf(label, { text, edits: [field] }, origin), only: 'overview' }
}

/** What is given away, or filled on paper, is neither edited nor traced. */
function isRead({ audience, isTemplate }: Material): boolean {
  return audience === 'customer' || isTemplate
}

function rowOf(label: string, value: Cell, origin: Partial<Row>): Row {
  return {
    cells: [{ text: label, tone: 'mute' }, value],
    ...origin,
    ...(value.text.includes(unknown) ? { isGap: true } : {}),
  }
}

/**
 * Of several columns one tells, with the records of all: what somebody wrote before what was read, and of these the last.
 * It ages as the overview does.
 */
function recordedBy(material: Material, columns: readonly string[]): { readonly recorded?: Provenance } {
  if (isRead(material)) return {}
  const told = columns.flatMap((name) => material.origins[name] ?? [])
  const byHand = told.filter(({ by }) => by !== null)
  const last = (byHand.length === 0 ? told : byHand).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]
  if (last === undefined) return {}
  return {
    recorded: {
      section: 'account',
      itemId: columns.join(' '),
      version: 0,
      author: last.by ?? last.source,
      standing: 'confirmed',
      confirmedOn: last.on,
      isStale: isOlder(last.on, 'overview', material),
      source: [...new Set(told.map(({ factId }) => factId))],
    },
  }
}
