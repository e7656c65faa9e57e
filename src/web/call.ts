/** The browser's way to the server: the operations as functions over `/rpc`, with types only, so that no server text is bundled. */
import type { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import type { keepAccountsApart } from '#src/operations/accounts/keep-accounts-apart.ts'
import type { listAccountMatches } from '#src/operations/accounts/list-account-matches.ts'
import type { mergeAccounts } from '#src/operations/accounts/merge-accounts.ts'
import type { splitAccount } from '#src/operations/accounts/split-account.ts'
import type { keepContactsApart } from '#src/operations/contacts/keep-contacts-apart.ts'
import type { listContactMatches } from '#src/operations/contacts/list-contact-matches.ts'
import type { mergeContacts } from '#src/operations/contacts/merge-contacts.ts'
import type { splitContact } from '#src/operations/contacts/split-contact.ts'
import type { showAccount } from '#src/operations/accounts/show-account.ts'
import type { OperationsClient } from '#src/operations/client-types.ts'
import type { showPlan } from '#src/operations/documents/show-plan.ts'
import type { discardImport } from '#src/operations/imports/discard-import.ts'
import type { importFiles } from '#src/operations/imports/import-files.ts'
import type { listImports } from '#src/operations/imports/list-imports.ts'
import type { fetchRejected } from '#src/operations/imports/fetch-rejected.ts'
import type { showImport } from '#src/operations/imports/show-import.ts'
import type { undoImport } from '#src/operations/imports/undo-import.ts'
import type { withdrawUploads } from '#src/operations/imports/withdraw-uploads.ts'
import type { acceptMovement } from '#src/operations/movements/accept-movement.ts'
import type { dismissMovement } from '#src/operations/movements/dismiss-movement.ts'
import type { listMovements } from '#src/operations/movements/list-movements.ts'
import type { reopenMovement } from '#src/operations/movements/reopen-movement.ts'
import type { showMovement } from '#src/operations/movements/show-movement.ts'
import type { snoozeMovement } from '#src/operations/movements/snooze-movement.ts'
import type { editPlan } from '#src/operations/plans/edit-plan.ts'
import type { listOrganizations } from '#src/operations/organizations/list-organizations.ts'
import { createORPCClient } from '@orpc/client'
import { linkTo } from './link-to.ts'

/** What this app calls. */
export type Operations = OperationsClient<
  readonly [
    typeof listOrganizations,
    typeof listAccounts,
    typeof showAccount,
    typeof showPlan,
    typeof editPlan,
    typeof listMovements,
    typeof showMovement,
    typeof acceptMovement,
    typeof dismissMovement,
    typeof snoozeMovement,
    typeof reopenMovement,
    typeof importFiles,
    typeof listImports,
    typeof discardImport,
    typeof withdrawUploads,
    typeof showImport,
    typeof undoImport,
    typeof fetchRejected,
    typeof listAccountMatches,
    typeof mergeAccounts,
    typeof splitAccount,
    typeof keepAccountsApart,
    typeof listContactMatches,
    typeof mergeContacts,
    typeof splitContact,
    typeof keepContactsApart,
  ]
>

const clients = new Map<string | null, Operations>()

/** The operations for one organization, named by its slug; null: for the one in use. */
export function call(organization: string | null): Operations {
  const known = clients.get(organization)
  if (known !== undefined) return known
  const made: Operations = createORPCClient(linkTo(organization))
  clients.set(organization, made)
  return made
}
