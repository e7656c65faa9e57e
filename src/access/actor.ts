/** Who asks, for which organization, and through which door. */

/**
 * operator: the person at the machine that runs Perennial.
 * agent: a program that a person lets read, and propose, on their behalf (MCP).
 * clock: Perennial itself, by schedule.
 */
export type Role = 'operator' | 'agent' | 'clock'

export interface Actor {
  readonly organizationId: string
  readonly role: Role
}
