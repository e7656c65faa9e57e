/** The embedded database as it is after every migration, made once on this machine and copied for each test file. */
import { readdirSync, readFileSync } from 'node:fs'
import { bringUpToDate } from '#src/store/open-embedded-database.ts'
import { type EmbeddedTemplate, embeddedTemplate } from './embedded-template.ts'

const store = new URL('../../src/store/', import.meta.url)

export function migratedTemplate(): Promise<EmbeddedTemplate> {
  const decisive = [
    ...readdirSync(new URL('migrations/', store))
      .toSorted()
      .map((name) => `migrations/${name}`),
    'migrate.ts',
    'open-embedded-database.ts',
  ]
  const text = decisive.map((name) => `${name}\n${readFileSync(new URL(name, store), 'utf8')}`).join('\n')
  return embeddedTemplate({ cacheKey: `migrated\n${text}`, prepare: bringUpToDate })
}
