/** The known word that somebody probably meant. */

/** @returns the nearest of the known words, null when none is near */
export function nearMiss(word: string, known: readonly string[]): string | null {
  const plain = normal(word)
  let best: string | null = null
  // One slip in four letters, and at least two, still reads as the same word.
  let least = Math.max(2, Math.floor(plain.length / 4)) + 1
  for (const candidate of known) {
    const distance = editDistance(plain, normal(candidate))
    if (distance < least && distance < candidate.length) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** `Start Date`, `start-date` and `startDate` read alike, and a day is a day by either name. */
function normal(word: string): string {
  return word
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[\s_.-]+/g, '_')
    .replace(/_(date|at|day)$/, '_on')
}

/** How many letters have to be put in, taken out or changed to make the one of the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(change, previous[j]! + 1, current[j - 1]! + 1))
    }
    previous = current
  }
  return previous[b.length]!
}
