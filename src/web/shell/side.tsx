/** The side of the wide window: which organization, where one can go, what needs attention first. */
import { Link } from '@tanstack/react-router'
import type { Organization } from '../answers.ts'
import { en } from '../messages/en.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { AttentionList } from './attention-list.tsx'
import { OrganizationSwitcher } from './organization-switcher.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

interface SideProps {
  readonly slug: string
  /** undefined while the list is on its way */
  readonly current: Organization | undefined
  readonly organizations: readonly Organization[]
  readonly onHelp: () => void
}

const place =
  'flex h-[30px] items-center gap-2.5 rounded-m px-2.5 text-ink-2 transition-colors hover:bg-sunk hover:text-ink aria-[current=page]:bg-sunk aria-[current=page]:font-medium aria-[current=page]:text-ink'

export function Side({ slug, current, organizations, onHelp }: SideProps) {
  return (
    <aside className="flex w-(--side) shrink-0 flex-col gap-4 border-r border-line bg-wash px-2.5 pt-2.5 pb-3 print:hidden">
      <OrganizationSwitcher current={current} organizations={organizations} />
      <nav aria-label={en.shell.places} className="flex min-h-0 flex-1 flex-col gap-5">
        <Link className={place} params={{ organization: slug }} search={{}} to="/$organization/portfolio">
          <Icon name="table" />
          {en.portfolio.title}
        </Link>
        <AttentionList slug={slug} />
      </nav>
      <div className="flex flex-col gap-2">
        <Link className={place} params={{ organization: slug }} to="/$organization/imports">
          <Icon name="upload" />
          {en.shell.import}
        </Link>
        <button className={`${place} w-full`} onClick={onHelp} type="button">
          <Icon name="keyboard" />
          <span className="flex-1 text-left">{en.help.title}</span>
          <KeyCap>?</KeyCap>
        </button>
        <ThemeSwitch />
      </div>
    </aside>
  )
}
