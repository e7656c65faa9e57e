/** The top of the phone: whose accounts these are. */
import type { Organization } from '../answers.ts'
import { enShell } from '../messages/en-shell.ts'
import { OrganizationSwitcher } from './organization-switcher.tsx'

interface PhoneTopProps {
  readonly current: Organization | undefined
  readonly organizations: readonly Organization[]
}

export function PhoneTop({ current, organizations }: PhoneTopProps) {
  return (
    <nav
      aria-label={enShell.organization}
      className="flex shrink-0 items-center justify-between gap-2 border-b border-line bg-wash px-1.5 pt-[max(4px,env(safe-area-inset-top))] pb-1 print:hidden"
    >
      <div className="min-w-0">
        <OrganizationSwitcher current={current} organizations={organizations} />
      </div>
    </nav>
  )
}
