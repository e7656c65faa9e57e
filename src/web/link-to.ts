/** The way to the server's `/rpc` for one organization. */
import { RPCLink } from '@orpc/client/fetch'

/**
 * @param organization its slug; null: the one in use
 * @param headers beside that which names it
 */
export function linkTo(
  organization: string | null,
  headers: Readonly<Record<string, string>> = {},
): RPCLink<Record<never, never>> {
  return new RPCLink({
    url: `${location.origin}/rpc`,
    headers: organization === null ? headers : { ...headers, 'perennial-organization': organization },
  })
}
