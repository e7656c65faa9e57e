/** The one list of operations; HTTP, CLI, MCP and the clock are derived from it. */
import type { Operation } from './operation.ts'
import { listOrganizations } from './organizations/list-organizations.ts'
import { showStatus } from './system/show-status.ts'

export const operations = [showStatus, listOrganizations] as const satisfies readonly Operation[]
