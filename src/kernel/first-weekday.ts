/** With which day a week begins where a locale is used: 1 Monday … 7 Sunday. */

/** What the engines know of it, in the two ways in which they say it. */
interface WithWeeks extends Intl.Locale {
  readonly getWeekInfo?: () => { readonly firstDay: number }
  readonly weekInfo?: { readonly firstDay: number }
}

/** Monday, as ISO has it, where the engine does not know. */
export function firstWeekday(locale: string): number {
  const known: WithWeeks = new Intl.Locale(locale)
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1
}
