/** One movement for the terminal: what was seen, its edits against the plan by number, and what accepting them changes. */
import { sureness } from '#src/kernel/sureness.ts'
import type { showMovement } from '#src/operations/movements/show-movement.ts'
import type { z } from 'zod'
import { count, percent } from './figures.ts'
import { answerText } from './movements.ts'
import { proposalText } from './proposals.ts'
import type { Show } from './show.ts'
import { wrapped } from './wrapped.ts'

type Shown = z.output<typeof showMovement.output>
type Edit = Shown['proposals'][number]

export const movementShow: Show = {
  answer: (output) => {
    const shown = output as Shown
    const { account, movement, proposals, effect } = shown
    const lines = [
      `${account.name}: ${movement.headline}`,
      `${movement.severity} · confidence ${percent(sureness(movement.confidence))} · since ${movement.since} · ${answerText(shown)}`,
      ...(shown.proposedBy === 'engine' ? [] : [`proposed by ${proposers[shown.proposedBy]}`]),
      '',
      ...wrapped(movement.reason),
      ...wrapped(`Next: ${movement.nextStep}`),
      ...movement.evidence.flatMap((fact) => wrapped(`· ${fact.says} [${fact.factId}]`, '  ')),
      ...part('Proposes for the plan', proposals.flatMap(editLines)),
      ...part('Rests on the same records', effect.weighs.flatMap(effectLines)),
      ...part('Accepting all of it', [
        ...effect.accepting.flatMap(effectLines),
        ...effect.leftOpen.flatMap((says) => wrapped(says, '  ')),
      ]),
      '',
      ruleText(shown),
      ...howToAnswer(shown),
    ]
    return `${lines.join('\n')}\n`
  },
}

const proposers = { agent: 'an agent', operator: 'a person' } as const

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

/** `1 + risk: …`, the fields under it, old and new. */
function editLines({ no, sign, stands, item, fields, proposed }: Edit): string[] {
  const number = String(no).padStart(3)
  const [first = '', ...rest] = wrapped(proposalText(proposed), '      ')
  const isNew = sign === '+'
  return [
    `${number} ${sign} ${first.trimStart()}`,
    ...rest,
    ...wrapped(standsText(stands, item?.name ?? null), '      '),
    ...fields.flatMap(({ label, from, to }) =>
      wrapped(isNew ? `${label}: ${to}` : `${label}: ${from} → ${to}`, '        '),
    ),
  ]
}

function standsText(stands: Edit['stands'], name: string | null): string {
  switch (stands) {
    case 'new':
      return 'not in the plan yet'
    case 'there':
      return `in the plan: ${name}`
    case 'same':
      return `in the plan, and says so already: ${name}`
    case 'gone':
      return `somebody took it out of the plan: ${name}`
    case 'missing':
      return 'what it is about is not in the plan: it is left out by itself'
  }
}

function effectLines({ says }: { readonly says: string }): string[] {
  return wrapped(says, '  ')
}

function ruleText({ rule, ruleRecord: { found, accepted, dismissed, acceptance } }: Shown): string {
  const share = acceptance === null ? '' : ` (${percent(acceptance.share)} of the answers)`
  return `${rule}: found ${count(found, 'time')}, ${accepted} accepted${share}, ${dismissed} dismissed`
}

function howToAnswer({ id, state, proposals, seen }: Shown): string[] {
  if (state !== 'queued' && state !== 'listed' && state !== 'snoozed') return []
  const part = proposals.length > 1 ? [`  perennial movement accept ${id} --only 1`] : []
  return ['', `  perennial movement accept ${id} --seen ${seen}`, ...part]
}
