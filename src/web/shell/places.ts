/** The places of the app in their order: the side, the bars of the phone, the palette, the help and the keys are made from this list. */
import type { enPlaces } from '../messages/en-places.ts'
import type { IconName } from '../ui/icon-paths.ts'

export interface Place {
  /** also names its words in the messages */
  readonly id: keyof typeof enPlaces
  readonly to: `/$organization/${string}`
  /** the letter that leads there, after `g` */
  readonly key: string
  readonly icon: IconName
  /** whether it stands among the daily ones or at the foot */
  readonly stands: 'top' | 'foot'
  /** whether the bar at the foot of the phone leads there; all others are under More */
  readonly onPhone: boolean
}

// The first one is the home of an organization.
export const places = [
  { id: 'today', to: '/$organization/today', key: 't', icon: 'sun', stands: 'top', onPhone: true },
  { id: 'portfolio', to: '/$organization/portfolio', key: 'p', icon: 'table', stands: 'top', onPhone: true },
  { id: 'renewals', to: '/$organization/renewals', key: 'r', icon: 'deadline', stands: 'top', onPhone: true },
  { id: 'review', to: '/$organization/review', key: 'v', icon: 'checklist', stands: 'top', onPhone: true },
  { id: 'reports', to: '/$organization/reports', key: 'o', icon: 'chart', stands: 'top', onPhone: false },
  { id: 'imports', to: '/$organization/imports', key: 'i', icon: 'upload', stands: 'foot', onPhone: false },
  {
    id: 'settings',
    to: '/$organization/settings',
    key: 's',
    icon: 'sliders',
    stands: 'foot',
    onPhone: false,
  },
] as const satisfies readonly Place[]

/** Where an organization is at home. */
export const homePlace = places[0]
