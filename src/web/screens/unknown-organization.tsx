/** For an address of an organization that this installation does not hold: leads to those that it holds. */
import { Link } from '@tanstack/react-router'
import type { Organization } from '../answers.ts'
import { en } from '../messages/en.ts'
import { buttonLook } from '../ui/button.tsx'
import { State } from '../ui/state.tsx'

interface UnknownOrganizationProps {
  readonly slug: string
  readonly organizations: readonly Organization[]
}

export function UnknownOrganization({ slug, organizations }: UnknownOrganizationProps) {
  const links = organizations.map((organization) => (
    <Link
      className={buttonLook('line')}
      key={organization.slug}
      params={{ organization: organization.slug }}
      to="/$organization/portfolio"
    >
      {organization.name}
    </Link>
  ))
  return (
    <main>
      <State actions={links} page title={en.unknownOrganization.title(slug)}>
        <p>{en.unknownOrganization.says}</p>
      </State>
    </main>
  )
}
