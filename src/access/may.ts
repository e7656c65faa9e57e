/** Who may do what; reads like the sentence it is. */
import type { Actor, Role } from './actor.ts'

/**
 * read: see anything of the organization. answer: say what becomes of a movement, which takes a person.
 * propose: put a change of the plan into their queue, which a program may too. plan: write in the
 * plan itself, which takes a person. import: bring facts in. configure: change its settings. operate: run upkeep.
 */
export type Permission = 'read' | 'answer' | 'propose' | 'plan' | 'import' | 'configure' | 'operate'

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  operator: ['read', 'answer', 'propose', 'plan', 'import', 'configure', 'operate'],
  agent: ['read', 'propose'],
  clock: ['read', 'operate'],
}

export function may(actor: Actor, permission: Permission): boolean {
  return granted[actor.role].includes(permission)
}
