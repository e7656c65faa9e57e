/** Says whose accounts are shown, and that they are sample data; leads to the other organizations. */
import { Link } from '@tanstack/react-router'
import type { Organization } from '../answers.ts'
import { format } from '../format.ts'
import { en } from '../messages/en.ts'
import { Icon } from '../ui/icon.tsx'
import { Logo } from '../ui/logo.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

interface SwitcherProps {
  readonly current: Organization | undefined
  readonly organizations: readonly Organization[]
}

const menu = 'organizations'

export function OrganizationSwitcher({ current, organizations }: SwitcherProps) {
  if (current === undefined) return <Skeleton className="m-2.5 w-24" />
  if (organizations.length < 2) {
    return (
      <div className="px-2.5 py-1.5">
        <NameAndNature organization={current} />
      </div>
    )
  }
  return (
    <>
      <button
        className="flex items-center gap-1 rounded-m px-2.5 py-1.5 text-left transition-colors hover:bg-sunk"
        popoverTarget={menu}
        title={en.shell.switch}
        type="button"
      >
        <NameAndNature organization={current} />
        <Icon className="ml-auto text-mute" name="upDown" size={14} />
      </button>
      <div
        className="fixed inset-auto top-[66px] max-md:top-[50px] left-2.5 w-64 rounded-m border border-line bg-raise p-1 text-ink shadow-float"
        id={menu}
        popover="auto"
      >
        <ul>
          {organizations.map((organization) => (
            <li key={organization.slug}>
              <Choice current={organization.slug === current.slug} organization={organization} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function Choice({
  organization,
  current,
}: {
  readonly organization: Organization
  readonly current: boolean
}) {
  return (
    <Link
      className="flex items-center gap-2.5 rounded-s px-2.5 py-1.5 hover:bg-sunk"
      onClick={() => document.getElementById(menu)?.hidePopover()}
      params={{ organization: organization.slug }}
      to="/$organization/portfolio"
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{organization.name}</span>
        <span className="block text-small text-mute">
          {natureOf(organization) ?? en.accounts(organization.accounts)}
        </span>
      </span>
      {current ? <Icon className="text-accent" name="check" size={14} /> : null}
    </Link>
  )
}

function NameAndNature({ organization }: { readonly organization: Organization }) {
  const nature = natureOf(organization)
  return (
    <span className="flex min-w-0 items-start gap-2.5">
      <Logo className="mt-0.5" />
      <span className="min-w-0">
        <span className="block truncate text-title">{organization.name}</span>
        {nature === null ? null : <span className="block text-small text-mute">{nature}</span>}
      </span>
    </span>
  )
}

function natureOf(organization: Organization): string | null {
  if (!organization.sample) return null
  return en.shell.sample(organization.today === null ? null : format.day(organization.today))
}
