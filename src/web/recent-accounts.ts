/** The accounts that were looked at last in this browser, the latest first. */
interface Recent {
  readonly id: string
  readonly name: string
}

/** As many as one glance takes in. */
const KEPT = 6

const placeOf = (organization: string) => `perennial.recent.${organization}`

export const recentAccounts = {
  in: (organization: string): readonly Recent[] =>
    JSON.parse(localStorage.getItem(placeOf(organization)) ?? '[]') as Recent[],
  add: (organization: string, { id, name }: Recent): void => {
    const others = recentAccounts.in(organization).filter((one) => one.id !== id)
    localStorage.setItem(placeOf(organization), JSON.stringify([{ id, name }, ...others].slice(0, KEPT)))
  },
}
