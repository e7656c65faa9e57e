/** Where the files wait that an organization has handed in, and nobody else's. */
import { join } from 'node:path'
import type { Actor } from '#src/access/actor.ts'
import type { UploadPlace } from '#src/connect/uploads/room-for.ts'
import type { House } from './house.ts'

export function uploadPlace({ uploads }: House, { organizationId }: Actor): UploadPlace {
  return { directory: join(uploads.directory, organizationId), mostBytes: uploads.mostBytes }
}
