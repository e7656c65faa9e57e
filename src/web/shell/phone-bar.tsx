/** The top of the phone: whose accounts these are, and the theme. */
import type { Organization } from '../answers.ts'
import { en } from '../messages/en.ts'
import { OrganizationSwitcher } from './organization-switcher.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

interface PhoneBarProps {
  readonly current: Organization | undefined
  readonly organizations: readonly Organization[]
}

export function PhoneBar({ current, organizations }: PhoneBarProps) {
  return (
    <nav
      aria-label={en.shell.organization}
      className="flex shrink-0 items-center justify-between gap-2 border-b border-line bg-wash px-1.5 py-1 print:hidden"
    >
      <div className="min-w-0">
        <OrganizationSwitcher current={current} organizations={organizations} />
      </div>
      <ThemeSwitch />
    </nav>
  )
}
