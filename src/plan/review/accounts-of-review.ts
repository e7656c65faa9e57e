/** Which of the accounts in the scope of a review have a turn, where those on which nothing changed are left out. */

interface InScope {
  readonly id: string
  readonly isChanged: boolean
}

export interface AccountsOfReview {
  /** in their order */
  readonly chosen: readonly string[]
  /** how many before the last of them are left out, as nothing changed on them */
  readonly unchanged: number
}

/** @param inScope what is most at risk first */
export function accountsOfReview(inScope: readonly InScope[], limit: number): AccountsOfReview {
  const chosen = inScope.filter(({ isChanged }) => isChanged).slice(0, limit)
  const isFull = chosen.length === limit
  const end = isFull ? inScope.indexOf(chosen.at(-1)!) + 1 : inScope.length
  return { chosen: chosen.map(({ id }) => id), unchanged: end - chosen.length }
}
