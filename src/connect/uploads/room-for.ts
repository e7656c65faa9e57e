/** How much room an organization has left for files that it hands in. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'

/** After so many bytes it is looked again, because others hand in files at the same time. */
const LOOK_AGAIN = 4_000_000

const MOST_FILES = 500

/** Where the files of an organization wait. */
export interface UploadPlace {
  /** folder of the organization alone */
  readonly directory: string
  /** that its files may take together */
  readonly mostBytes: number
}

interface RoomLeft {
  /** the same chunks, until there is no room left */
  counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>
}

/**
 * @param announced bytes that are said to come
 * @throws Failure 'invalid-input' when they do not fit; `counted` does when more come than fit
 */
export async function roomFor(place: UploadPlace, announced: number): Promise<RoomLeft> {
  const { files, bytes } = await taken(place)
  if (files >= MOST_FILES) {
    throw new Failure('invalid-input', `${MOST_FILES} files that were handed in wait for their import`, {
      hint: 'Import or withdraw some of them. What is not imported goes after a day.',
    })
  }
  if (bytes + announced > place.mostBytes) throw tooMuch(place, bytes)
  return {
    counted: async function* (chunks) {
      let left = place.mostBytes - bytes
      let unseen = 0
      for await (const chunk of chunks) {
        left -= chunk.length
        unseen += chunk.length
        if (left < 0) throw tooMuch(place, bytes)
        yield chunk
        if (unseen < LOOK_AGAIN) continue
        // What was written of this file by now is counted there.
        left = Math.min(left, place.mostBytes - (await taken(place)).bytes)
        unseen = 0
      }
    },
  }
}

async function taken({ directory }: UploadPlace): Promise<{ files: number; bytes: number }> {
  const folders = await readdir(directory).catch(() => [])
  const sizes = folders.map((id) => stat(join(directory, id, 'content')).catch(() => null))
  const found = (await Promise.all(sizes)).filter((stats) => stats !== null)
  return { files: folders.length, bytes: found.reduce((sum, { size }) => sum + size, 0) }
}

function tooMuch({ mostBytes }: UploadPlace, waiting: number): Failure {
  const most = megabytes(mostBytes)
  return new Failure(
    'invalid-input',
    `Files that are handed in may take ${most} together, and this one is more`,
    {
      hint:
        (waiting === 0
          ? ''
          : `Files from before, which wait for their import, take ${megabytes(waiting)}. `) +
        'Import it by its path on the command line, or set PERENNIAL_UPLOAD_MB higher.',
    },
  )
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`
}
