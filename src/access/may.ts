/** Who may do what; reads like the sentence it is. */
import type { Actor, Role } from './actor.ts'

/** read: see anything of the organization. import: bring facts in. configure: change its settings. operate: run upkeep. */
export type Permission = 'read' | 'import' | 'configure' | 'operate'

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  operator: ['read', 'import', 'configure', 'operate'],
  agent: ['read'],
  clock: ['read', 'operate'],
}

export function may(actor: Actor, permission: Permission): boolean {
  return granted[actor.role].includes(permission)
}
