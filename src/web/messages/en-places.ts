/** What the places of the app are called: in the bars, in the palette and in the help. */
export const enPlaces = {
  today: 'Today',
  portfolio: 'Portfolio',
  renewals: 'Renewals',
  review: 'Review',
  reports: 'Reports',
  imports: 'Import',
  settings: 'Settings',
} as const

export const goTo = (place: string) => `Go to ${place}`
