/** The side of the wide window: which organization, where one can go, what needs attention first. */
import type { Organization } from '../answers.ts'
import { en } from '../messages/en.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { AttentionList } from './attention-list.tsx'
import { OrganizationSwitcher } from './organization-switcher.tsx'
import { PlaceLink } from './place-link.tsx'
import { places } from './places.ts'
import { sideLink } from './side-link.ts'
import { ThemeSwitch } from './theme-switch.tsx'

interface SideProps {
  readonly slug: string
  /** undefined while the list is on its way */
  readonly current: Organization | undefined
  readonly organizations: readonly Organization[]
  readonly onHelp: () => void
}

export function Side({ slug, current, organizations, onHelp }: SideProps) {
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
        <button className={sideLink} onClick={onHelp} type="button">
          <Icon name="keyboard" />
          <span className="flex-1 text-left">{en.help.title}</span>
          <KeyCap>?</KeyCap>
        </button>
        <ThemeSwitch />
      </div>
    </aside>
  )
}
