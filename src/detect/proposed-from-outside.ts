/** What stands in the place of a rule where an agent or a person proposes a change of the plan. */
export const proposedFromOutside = {
  id: 'agent-proposal',
  says: 'An agent, or a person, proposes it on records of the account; no rule looks for it.',
} as const
