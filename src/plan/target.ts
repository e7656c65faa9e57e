/** Which item of a section is meant, without knowing the id that the plan gave it. */

/**
 * An item that is added takes its target as its own, so that the same proposal made again finds it there, and so that a
 * later movement of the same cause changes it instead of adding a second one.
 */
export type Target =
  /** of a person: the id of the fact of the contact */
  | { readonly by: 'person'; readonly factId: string }
  /** what a record says, by the id of its fact: an opportunity of the CRM, a row of a plan file */
  | { readonly by: 'record'; readonly factId: string }
  /** the place of a role that nobody is known to hold */
  | { readonly by: 'role'; readonly role: string }
  /** what answers the cause of a movement; `what` tells apart the items that answer one cause */
  | { readonly by: 'cause'; readonly cause: string; readonly what: string }
  /** the metric that a signal measures */
  | { readonly by: 'signal'; readonly signal: string }

/** What an edit of the plan is about: as a proposal names it, or by hand an item by its id, or the one item of a section. */
export type ItemTarget = Target | { readonly by: 'item'; readonly id: string } | { readonly by: 'section' }
