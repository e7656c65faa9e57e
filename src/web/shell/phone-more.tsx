/** On the phone, what has no room in the bar at its foot: the other places, who sits here and the theme. */
import { en } from '../messages/en.ts'
import { enShell } from '../messages/en-shell.ts'
import { Overlay } from '../ui/overlay.tsx'
import { PlaceLink } from './place-link.tsx'
import { places } from './places.ts'
import { ThemeSwitch } from './theme-switch.tsx'
import { YouAre } from './you-are.tsx'

interface PhoneMoreProps {
  readonly slug: string
  readonly open: boolean
  readonly onClose: () => void
}

export function PhoneMore({ slug, open, onClose }: PhoneMoreProps) {
  return (
    <Overlay close={en.close} onClose={onClose} open={open} title={enShell.more}>
      <ul>
        {places
          .filter(({ onPhone }) => !onPhone)
          .map((place) => (
            <li className="border-t border-line" key={place.id}>
              <PlaceLink
                className="flex h-11 items-center gap-3 aria-[current=page]:font-medium"
                onClick={onClose}
                place={place}
                slug={slug}
              />
            </li>
          ))}
        <li className="flex h-11 items-center justify-between gap-4 border-t border-line">
          {enShell.youAre}
          <YouAre slug={slug} />
        </li>
        <li className="flex h-11 items-center justify-between border-t border-line">
          {en.shell.theme}
          <ThemeSwitch />
        </li>
      </ul>
    </Overlay>
  )
}
