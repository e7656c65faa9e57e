/** The light colours of the tokens, for pictures that leave the app. */
const names = {
  bg: '--bg',
  wash: '--wash',
  line2: '--line-2',
  ink: '--ink',
  ink2: '--ink-2',
  mute: '--mute',
  faint: '--faint',
  accent: '--accent',
  good: '--good',
  watch: '--watch',
  bad: '--bad',
} as const

export type ThemeColours = Readonly<Record<keyof typeof names, string>>

/** Read from a place that is light whatever the reader has chosen. */
export function themeColours(): ThemeColours {
  const place = document.createElement('span')
  place.dataset['theme'] = 'light'
  place.hidden = true
  document.body.append(place)
  const read = Object.entries(names).map(([key, name]) => {
    place.style.color = `var(${name})`
    return [key, getComputedStyle(place).color] as const
  })
  place.remove()
  return Object.fromEntries(read) as ThemeColours
}
