/** Whether two names are of the same buying centre: whatever their case, and the spaces in them. */
export function isSameCentre(one: string, other: string): boolean {
  return key(one) === key(other)
}

function key(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
