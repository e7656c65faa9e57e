/** The side of the wide window: which organization, where one can go, what needs attention first. */
import type { Organization } from '../answers.ts'
import { en } from '../messages/en.ts'
import { enHelp } from '../messages/en-help.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import { AttentionList } from './attention-list.tsx'
import { layers } from './layers.ts'
import { OrganizationSwitcher } from './organization-switcher.tsx'
import { PlaceLink } from './place-link.tsx'
import { places } from './places.ts'
import { SearchButton } from './search-button.tsx'
import { sideLink } from './side-link.ts'
import { ThemeSwitch } from './theme-switch.tsx'
import { YouAre } from './you-are.tsx'

interface SideProps {
  readonly slug: string
  /** undefined while the list is on its way */
  readonly current: Organization | undefined
  readonly organizations: readonly Organization[]
}

export function Side({ slug, current, organizations }: SideProps) {
  return (
    <aside className="flex w-(--side) shrink-0 flex-col gap-4 border-r border-line bg-wash px-2.5 pt-2.5 pb-3 print:hidden">
      <OrganizationSwitcher current={current} organizations={organizations} />
      <nav aria-label={en.shell.places} className="flex min-h-0 flex-1 flex-col gap-5">
        <ul>
          {places
            .filter(({ stands }) => stands === 'top')
            .map((place) => (
              <li key={place.id}>
                <PlaceLink className={sideLink} place={place} slug={slug} />
              </li>
            ))}
        </ul>
        <AttentionList slug={slug} />
      </nav>
      <div className="flex flex-col gap-2">
        {places
          .filter(({ stands }) => stands === 'foot')
          .map((place) => (
            <PlaceLink className={sideLink} key={place.id} place={place} slug={slug} />
          ))}
        <SearchButton />
        <YouAre slug={slug} />
        <div className="flex items-center justify-between">
          <ThemeSwitch />
          <button
            aria-haspopup="dialog"
            className="inline-flex h-7 items-center gap-1.5 rounded-m px-2 text-mute hover:bg-sunk hover:text-ink"
            onClick={() => layers.open({ is: 'help' })}
            type="button"
          >
            {enHelp.title}
            <KeyCap>?</KeyCap>
          </button>
        </div>
      </div>
    </aside>
  )
}
