/** How a number of days until a deadline is set: red under thirty, strong under sixty. */
export function urgency(days: number): string {
  if (days < 30) return 'font-strong text-bad'
  return days < 60 ? 'font-strong text-ink' : 'text-mute'
}
