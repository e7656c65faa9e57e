/** The relationship checklist of handbook 5: five lines, each true, false or not known, with what it rests on. */
import type { ChecklistLine } from '#src/detect/diagnosis.ts'
import type { Block, ListItem } from '../document.ts'
import type { Material } from '../material.ts'

/** As a template asks it. */
const asked = [
  'Champion still in role and engaged',
  'Economic buyer contacted in the last 60 days',
  'At least 3 stakeholders engaged',
  'No organisational change that affects the account',
  'Executive sponsor got a value summary in the last quarter',
]

export function relationshipChecklist({ diagnosis }: Material): Block[] {
  const lines = diagnosis?.relationship.checklist
  const items: ListItem[] =
    lines === undefined
      ? asked.map((says) => ({ says, state: 'unknown' }))
      : lines.map(({ asks, says, holds }) => ({ says: asks, note: says, state: stateOf(holds) }))
  return [{ kind: 'list', items, more: 0 }]
}

/** In one sentence, for a form with little room. */
export function checklistSentence({ diagnosis }: Material): Block[] {
  const lines = diagnosis?.relationship.checklist ?? []
  if (lines.length === 0) return []
  return [{ kind: 'text', paragraphs: [lines.map((line) => `${line.asks}: ${wordOf(line)}`).join(' · ')] }]
}

function wordOf({ holds }: ChecklistLine): string {
  return holds === null ? '?' : holds ? 'yes' : 'no'
}

function stateOf(holds: boolean | null): ListItem['state'] {
  return holds === null ? 'unknown' : holds ? 'done' : 'failed'
}
