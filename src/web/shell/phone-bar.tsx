/** The top of the phone: whose accounts these are, the way to import, and the theme. */
import { Link } from '@tanstack/react-router'
import type { Organization } from '../answers.ts'
import { en } from '../messages/en.ts'
import { Icon } from '../ui/icon.tsx'
import { OrganizationSwitcher } from './organization-switcher.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

interface PhoneBarProps {
  readonly slug: string
  readonly current: Organization | undefined
  readonly organizations: readonly Organization[]
}

export function PhoneBar({ slug, current, organizations }: PhoneBarProps) {
  return (
    <nav
      aria-label={en.shell.organization}
      className="flex shrink-0 items-center justify-between gap-2 border-b border-line bg-wash px-1.5 py-1 print:hidden"
    >
      <div className="min-w-0">
        <OrganizationSwitcher current={current} organizations={organizations} />
      </div>
      <div className="flex items-center gap-1">
        <Link
          aria-label={en.shell.import}
          className="inline-flex size-10 items-center justify-center rounded-m text-mute hover:text-ink aria-[current=page]:bg-sunk aria-[current=page]:text-ink"
          params={{ organization: slug }}
          to="/$organization/imports"
        >
          <Icon name="upload" />
        </Link>
        <ThemeSwitch />
      </div>
    </nav>
  )
}
