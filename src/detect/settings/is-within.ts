/** Whether a setting is of the path, or below it. */
export function isWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`)
}
