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

/** In one sentence, for a form with little room: what holds, what does not, and what is not known. */
export function checklistSentence({ diagnosis }: Material): Block[] {
  const lines = diagnosis?.relationship.checklist ?? []
  if (lines.length === 0) return []
  const parts = [
    told(
      'Yes',
      lines.filter(({ holds }) => holds === true),
    ),
    told(
      'No',
      lines.filter(({ holds }) => holds === false),
    ),
    told(
      'Not known',
      lines.filter(({ holds }) => holds === null),
    ),
  ]
  return [{ kind: 'text', paragraphs: [parts.flat().join(' · ')] }]
}

function told(answer: string, lines: readonly ChecklistLine[]): string[] {
  return lines.length === 0 ? [] : [`${answer}: ${lines.map(({ asks }) => asks).join('; ')}`]
}

function stateOf(holds: boolean | null): ListItem['state'] {
  return holds === null ? 'unknown' : holds ? 'done' : 'failed'
}
