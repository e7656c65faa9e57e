/** An embedded database of one test file's own, opened on a copy of the template. */

import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '#src/store/embedded/open-embedded.ts'
import type { EmbeddedEngine } from '#src/store/embedded/open-embedded.ts'
import { embeddedTemplate } from './embedded-template.ts'

export interface EmbeddedCopy extends EmbeddedEngine {
  /** the data folder */
  readonly directory: string
  /** closes the database and removes its files */
  remove(): Promise<void>
}

/** `patience` as for `openEmbedded`. */
export async function embeddedCopy(patience: number): Promise<EmbeddedCopy> {
  const folder = fs.mkdtempSync(join(tmpdir(), 'perennial-copy-'))
  const directory = join(folder, 'data')
  const template = await embeddedTemplate({ cacheKey: 'bare' })
  template.copyTo(directory)
  const engine = await openEmbedded({ directory, key: template.key, patience })
  const remove = async (): Promise<void> => {
    await engine.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return { ...engine, directory, remove }
}
