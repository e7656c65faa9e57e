/** The name that an address holds. */

/** `sarah.chen@northbeam.io` is Sarah Chen. */
export function nameIn(email: string): string {
  const [local = email] = email.split('@')
  return local
    .split(/[._-]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')
}
