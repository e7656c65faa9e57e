/** The top of the phone: whose accounts these are. */
import type { Organization } from '../answers.ts'
import { enShell } from '../messages/en-shell.ts'
import { Icon } from '../ui/icon.tsx'
import { layers } from './layers.ts'
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
      <button
        aria-haspopup="dialog"
        aria-label={enShell.search}
        className="inline-flex size-10 shrink-0 items-center justify-center rounded-m text-mute hover:text-ink"
        onClick={() => layers.open({ is: 'palette' })}
        type="button"
      >
        <Icon name="search" size={20} />
      </button>
    </nav>
  )
}
