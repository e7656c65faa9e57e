/** The browser's way to the server: the operations as functions over `/rpc`, with types only, so that no server text is bundled. */
import type { operations } from '#src/operations/operations.ts'
import type { OperationsClient } from '#src/operations/client-types.ts'
import { createORPCClient } from '@orpc/client'
import { linkTo } from './link-to.ts'

export type Operations = OperationsClient<typeof operations>

const clients = new Map<string | null, Operations>()

/** The operations for one organization, named by its slug; null: for the one in use. */
export function call(organization: string | null): Operations {
  const known = clients.get(organization)
  if (known !== undefined) return known
  const made: Operations = createORPCClient(linkTo(organization))
  clients.set(organization, made)
  return made
}
