/** The foot of the phone: the places of every day, and the way to all others. */
import { useState } from 'react'
import { en } from '../messages/en.ts'
import { enShell } from '../messages/en-shell.ts'
import { Icon } from '../ui/icon.tsx'
import { PhoneMore } from './phone-more.tsx'
import { PlaceLink } from './place-link.tsx'
import { places } from './places.ts'

const spot =
  'flex h-14 w-full min-w-0 flex-col items-center justify-center gap-1 text-[11px] leading-none text-mute aria-[current=page]:font-medium aria-[current=page]:text-accent'

export function PhoneBar({ slug }: { readonly slug: string }) {
  const [more, setMore] = useState(false)
  return (
    <>
      <nav
        aria-label={en.shell.places}
        className="shrink-0 border-t border-line bg-wash pb-[env(safe-area-inset-bottom)] print:hidden"
      >
        <ul className="flex">
          {places
            .filter(({ onPhone }) => onPhone)
            .map((place) => (
              <li className="min-w-0 flex-1" key={place.id}>
                <PlaceLink className={spot} iconSize={20} place={place} slug={slug} />
              </li>
            ))}
          <li className="min-w-0 flex-1">
            <button aria-haspopup="dialog" className={spot} onClick={() => setMore(true)} type="button">
              <Icon name="more" size={20} />
              {enShell.more}
            </button>
          </li>
        </ul>
      </nav>
      <PhoneMore onClose={() => setMore(false)} open={more} slug={slug} />
    </>
  )
}
