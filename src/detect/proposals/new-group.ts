/** What is to be done when people of a new department or country use the product: the expansion, and its adoption watched. */
import { seatedHolding } from '#src/facts/contract-figures.ts'
import type { Person } from '#src/facts/dossier.ts'
import type { OpportunityType } from '#src/plan/plan-items.ts'
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import type { Playbook } from '../playbook.ts'
import { counted, dayInWords, listed } from '../words.ts'
import { action } from './action.ts'
import { contact, named } from './contact.ts'
import { dueIn } from './due.ts'
import type { Moved } from './moved.ts'
import { opportunity } from './opportunity.ts'
import { risk } from './risk.ts'

const MEET_DAYS = 14
const MOST_NAMED = 3

interface GroupPlaybook {
  readonly rule: string
  readonly type: Extract<OpportunityType, 'Department' | 'Geographic'>
  groupOf(person: Person): string | null
}

/** The group as it came. */
interface Come {
  readonly moved: Moved
  readonly group: string
  readonly people: readonly Person[]
  /** `4 people of Risk` */
  readonly users: string
  readonly product: { readonly id: string | null; readonly name: string } | null
  /** the name of the product where it is known */
  readonly name: string
}

export function newGroup({ rule, type, groupOf }: GroupPlaybook): Playbook {
  return {
    rule,
    propose(finding, input) {
      const moved = { finding, input }
      const people = peopleOf(moved)
      const group = groupOf(people[0]!)!
      const holding = seatedHolding(input.holdings) ?? input.holdings[0] ?? null
      const product = holding && { id: holding.productId, name: holding.name }
      const users = `${counted(people.length, 'person', 'people')} of ${group}`
      const come = { moved, group, people, users, product, name: product?.name ?? 'the product' }
      return [expansion(come, type), ...watched(come)]
    },
  }
}

function expansion({ moved, group, users, product, name }: Come, type: GroupPlaybook['type']): ProposedEdit {
  const host = contact(moved.input)
  return opportunity(moved, {
    type,
    opportunity: `${name} for ${group}`,
    product,
    stakeholder: host?.person ?? null,
    readinessSignals: [`${users} in use since ${dayInWords(moved.finding.since)}`],
    nextStep: `Ask ${named(host, 'the person who runs it there')} who leads ${group}.`,
  })
}

function watched({ moved, group, people, users, name }: Come): ProposedEdit[] {
  const began = dayInWords(moved.finding.since)
  const added = risk(moved, 'low-adoption-in-new-department', {
    about: `${users} began on ${began}`,
    cause: `${users} use ${name} since ${began}, and no training of theirs is known: ${namesOf(people)}.`,
    mitigation: `Introduce ${namesOf(people)} to ${name}, and count after 60 days how many of the ${people.length} still use it.`,
    status: 'Monitoring',
  })
  const learn = action(moved, {
    what: `who leads ${group}`,
    action: `Learn from ${people[0]!.name} what ${group} does with ${name}, and who leads it`,
    by: 'csm',
    dueOn: dueIn(moved, MEET_DAYS),
    answers: added.target,
  })
  return [added, learn]
}

/** The evidence of such a movement begins with the contacts of the people. */
function peopleOf({ finding, input }: Moved): Person[] {
  const ids = new Set(finding.evidence.map(({ factId }) => factId))
  return input.dossier.people.filter(({ factId }) => ids.has(factId))
}

function namesOf(people: readonly Person[]): string {
  const names = people.slice(0, MOST_NAMED).map(({ name }) => name)
  return people.length > MOST_NAMED
    ? `${names.join(', ')} and ${people.length - MOST_NAMED} more`
    : listed(names)
}
