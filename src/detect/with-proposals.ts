/** Movements with what each proposes to change in the plan, by its playbook. */
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import type { Finding } from './diagnosis.ts'
import { playbooks } from './playbooks.ts'
import type { RuleInput } from './rule.ts'

const byRule = new Map(playbooks.map((playbook) => [playbook.rule, playbook]))

/**
 * What two findings of one cause both call for is proposed once, by the first: together they are the proposals of one
 * card.
 * @param findings the most urgent first
 */
export function withProposals<Found extends Finding>(
  findings: readonly Found[],
  input: RuleInput,
): (Found & { readonly proposals: readonly ProposedEdit[] })[] {
  const taken = new Set<string>()
  return findings.map((finding) => {
    const proposed = byRule.get(finding.rule)?.propose(finding, input) ?? []
    const proposals = proposed.filter(({ section, change, target }) => {
      const key = JSON.stringify([finding.cause, section, change, target])
      return !taken.has(key) && taken.add(key)
    })
    return { ...finding, proposals }
  })
}
