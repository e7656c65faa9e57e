/** The words by which an opportunity says that it waits for the account to be no longer critical, and nothing else. */
export const WAITS = 'no expansion is offered, it waits.'

/** Whether the blocker of an opportunity is this one, and none of its own. */
export function waitsForHealth(blocker: string | null): boolean {
  return blocker?.endsWith(WAITS) ?? false
}
