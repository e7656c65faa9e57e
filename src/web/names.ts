/** What the people of our own side are called, by e-mail address: learnt from the server, and kept in this browser so that the next page begins with it. */
const place = 'perennial.names'

const anAddress = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

let known: ReadonlyMap<string, string> | null = null
const listeners = new Set<() => void>()

export const names = {
  /** as the records call them, or somebody by hand; else the name in the address: `sarah.chen@northbeam.io` is Sarah Chen */
  of: (address: string): string => {
    known ??= kept()
    return known.get(address) ?? nameIn(address)
  },
  /** a sentence of the server, with those of our own side by their names */
  inText: (text: string): string =>
    text.includes('@')
      ? text.replaceAll(anAddress, (address) => (known ??= kept()).get(address) ?? address)
      : text,
  learn: (teammates: readonly { readonly email: string; readonly name: string | null }[]): void => {
    const before = (known ??= kept())
    if (teammates.every(({ email, name }) => (before.get(email) ?? null) === name)) return
    const others = [...before].filter(([email]) => teammates.every((one) => one.email !== email))
    const said = teammates.flatMap(({ email, name }) => (name === null ? [] : [[email, name] as const]))
    known = new Map([...others, ...said])
    if (typeof localStorage !== 'undefined') localStorage.setItem(place, JSON.stringify([...known]))
    for (const listener of listeners) listener()
  },
  /** by address; another map once more is learnt */
  known: (): ReadonlyMap<string, string> => (known ??= kept()),
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function kept(): ReadonlyMap<string, string> {
  // Names are read by tests, too, where no browser keeps anything.
  const text = typeof localStorage === 'undefined' ? null : localStorage.getItem(place)
  return new Map(JSON.parse(text ?? '[]') as [string, string][])
}

function nameIn(address: string): string {
  return (address.split('@')[0] ?? address)
    .split(/[._-]+/)
    .map((part) => part.charAt(0).toLocaleUpperCase() + part.slice(1))
    .join(' ')
}
