/** Who sits here: in whose name this browser writes and answers. */
import { useQuery } from '@tanstack/react-query'
import { format } from '../format.ts'
import { me, useMe } from '../me.ts'
import { enShell } from '../messages/en-shell.ts'
import { Icon } from '../ui/icon.tsx'
import { teammatesQuery } from '../teammates-query.ts'

export function YouAre({ slug }: { readonly slug: string }) {
  const address = useMe(slug) ?? ''
  const teammates = useQuery(teammatesQuery(slug)).data?.teammates ?? []
  const isListed = address === '' || teammates.some(({ email }) => email === address)
  return (
    <span className="relative flex min-h-[30px] min-w-0 flex-1 items-center rounded-m transition-colors hover:bg-sunk">
      <Icon className="pointer-events-none absolute left-2.5 text-mute" name="person" />
      <select
        aria-label={enShell.youAre}
        className="h-[30px] w-full min-w-0 appearance-none truncate rounded-m bg-transparent pr-7 pl-9 text-ink-2 hover:text-ink max-md:h-10"
        onChange={(event) => me.choose(slug, event.target.value === '' ? null : event.target.value)}
        title={enShell.youAreSays}
        value={address}
      >
        <option value="">{enShell.operator}</option>
        {isListed ? null : <option value={address}>{format.person(address)}</option>}
        {teammates.map(({ email, name, role }) => (
          <option key={email} value={email}>
            {role === null ? (name ?? format.person(email)) : `${name ?? format.person(email)}, ${role}`}
          </option>
        ))}
      </select>
      <Icon className="pointer-events-none absolute right-2 text-mute" name="upDown" size={14} />
    </span>
  )
}
