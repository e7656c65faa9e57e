/** The edit by which somebody writes in a plan, from what they say of one item. */
import { fieldWords } from './field-text.ts'
import { itemName } from './item-name.ts'
import { currencyNamed, itemValueText } from './item-value-text.ts'
import type { Plan, PlanItem } from './plan.ts'
import type { PlanEdit } from './plan-edit.ts'
import { planSections, type SectionName } from './plan-sections.ts'
import type { Made, Proof } from './provenance.ts'
import type { ItemTarget } from './target.ts'

export interface ByHand {
  readonly section: SectionName
  readonly change: 'add' | 'change' | 'confirm' | 'remove'
  /** null where it is new, and in a section that is one item */
  readonly itemId: string | null
  /** the fields that its section knows; null where the item is confirmed or taken out */
  readonly values: Readonly<Record<string, unknown>> | null
  /** the version that they had in view; null: the one that stands */
  readonly basedOn: number | null
  readonly standing: Proof['standing']
  readonly why: string
}

/** @param plan as it stands for whoever writes */
export function handEdit(plan: Plan, by: ByHand, made: Pick<Made, 'id' | 'actor' | 'at'>): PlanEdit {
  const { section, change, values, standing, why } = by
  const target = targetOf(by, made.id)
  const item = plan.items[section].get(target.by === 'item' ? target.id : section) ?? null
  const { ownerEmail, owner, dueOn, targetOn } = (values ?? {}) as Partial<Record<string, unknown>>
  return {
    ...made,
    section,
    change,
    target,
    item: values,
    cause: { by: 'hand' },
    statedOn: null,
    basedOn: by.basedOn ?? item?.version ?? 0,
    says: says(by, item),
    ownerEmail: ownerEmail ?? (owner as { readonly email?: string } | undefined)?.email ?? null,
    dueOn: dueOn ?? targetOn ?? null,
    evidence: [],
    standing,
    why,
  } as PlanEdit
}

function targetOf({ section, itemId }: ByHand, editId: string): ItemTarget {
  return planSections[section] === 'one' ? { by: 'section' } : { by: 'item', id: itemId ?? editId }
}

/** As a line of a diff: `Risk "Low adoption": severity High`. */
function says({ section, change, itemId, values }: ByHand, item: PlanItem | null): string {
  const name = item === null ? nameOfNew(section, itemId, values) : itemName(item)
  if (change === 'confirm') return `${name} confirmed`
  if (change === 'remove') return `${name} taken out`
  if (item === null) return name
  const fields = Object.entries(values ?? {})
  const currency = currencyNamed({ ...item.values, ...values })
  const says = fields.map(
    ([field, value]) => `${fieldWords(field)} ${itemValueText(section, field, value, currency)}`,
  )
  return `${name}: ${says.join(', ')}`
}

function nameOfNew(section: SectionName, itemId: string | null, values: ByHand['values']): string {
  if (itemId !== null || values === null) return `${section} ${itemId ?? ''}`.trimEnd()
  return itemName({ section, values } as unknown as PlanItem)
}
