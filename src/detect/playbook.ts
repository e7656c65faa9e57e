/** The shape of a playbook: what one movement proposes to change in the plan. */
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import type { Finding } from './diagnosis.ts'
import type { RuleInput } from './rule.ts'

export interface Playbook {
  /** the id of its rule, and the name of its file */
  readonly rule: string
  /**
   * At least one edit for each finding. Days count from the day since when it holds; where that would be past, from the
   * day of the look, so that an old movement asks for nothing that is overdue when it is proposed.
   */
  propose(finding: Finding, input: RuleInput): readonly ProposedEdit[]
}
