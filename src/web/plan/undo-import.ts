/** Takes back what was written of an account by hand, which is an import of its own. */
import type { QueryClient } from '@tanstack/react-query'
import { call } from '../call.ts'
import { me } from '../me.ts'
import { refreshAccount } from './refresh-account.ts'

export async function undoImport(client: QueryClient, organization: string, importNo: number): Promise<void> {
  await call(organization)['import.undo']({ importNo, by: me.in(organization) })
  await refreshAccount(client, organization)
}
