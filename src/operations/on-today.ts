/** When what is written by hand holds from. */

/** Now; where the organization lives on a day of its own, that day at this time. */
export function onToday({ today, now }: { readonly today: string; readonly now: Date }): Date {
  const instant = now.toISOString()
  return new Date(`${today}${instant.slice(10)}`)
}
