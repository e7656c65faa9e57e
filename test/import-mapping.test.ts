/** The mapping of an import: shown before anything is written, saved, changed and used again. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { importShow } from '#src/doors/cli/render/import-report.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { importTrial } from './support/import-trial.ts'
import { exports } from './support/vendor-exports.ts'

const trial = importTrial('2026-10-31')
let folders = 0

function folderOf(files: Readonly<Record<string, string>>): string {
  const lines = Object.entries(files).map(([name, text]) => [name, text.trimEnd().split('\n')] as const)
  return trial.test.folder(`mapped-${folders++}`, Object.fromEntries(lines))
}

function bring(input: Partial<z.input<typeof importFiles.input>>) {
  return trial.test.run(importFiles, { partial: false, dryRun: false, ...input }, trial.actor, {
    report: () => {},
    emit: async () => {},
  })
}

describe('a mapping that was proposed', () => {
  it('is shown with samples, first rows, what is assumed and what is left out, and nothing is written', async () => {
    const paths = [folderOf(exports['HubSpot lists'])]
    const looked = await bring({ paths, dryRun: true })
    const text = importShow.answer!(looked, []).replaceAll(paths[0]!, '')
    expect(text).toMatch(/^ {2}id +Record ID +9001, 9002 +proposed by its name$/m)
    expect(text).toMatch(
      /^ {2}domain +domain of Company Domain Name +www\.nordlicht\.example, sturm\.example/m,
    )
    expect(text).toContain('assumed: HubSpot: companies list')
    expect(text).toContain('id "9001", name "Nordlicht GmbH", domain "nordlicht.example"')
    expect(text).toContain(
      'left out: 1 row of /hubspot-crm-exports-all-contacts.csv (belongs to no account that is known)',
    )
    expect(text).toContain('--save-mapping FILE')
    expect(text).toContain('Checked, nothing written: 2 accounts, 3 contacts')
  })

  it('is saved, never over a file, and used again says the same', async () => {
    const paths = [folderOf(exports['Stripe dashboard'])]
    const map = join(dirname(paths[0]!), `map-${folders}.json`)
    const looked = await bring({ paths, dryRun: true, saveMapping: map })
    expect(JSON.parse(readFileSync(map, 'utf8'))).toEqual(looked.report.mapping?.document)
    await expect(bring({ paths, dryRun: true, saveMapping: map })).rejects.toThrow('is there already')

    const proposed = await bring({ paths })
    expect(proposed.outcome).toBe('imported')
    const saved = await bring({ paths, map })
    expect(saved.outcome).toBe('unchanged')
    expect(saved.report.good).toEqual(proposed.report.good)

    const changed = readFileSync(map, 'utf8').replace('"Address Country"', '"Currency"')
    const other = join(dirname(map), `changed-${folders}.json`)
    writeFileSync(other, changed)
    expect((await bring({ paths, map: other })).added).toMatchObject({ account: 1 })
  })

  it('is not saved where there is none', async () => {
    const paths = [folderOf({ 'accounts.csv': 'id,name\nA-1,Acme\n' })]
    const map = join(dirname(paths[0]!), 'none.json')
    await expect(bring({ paths, saveMapping: map })).rejects.toThrow('There is no mapping to save')
    expect(existsSync(map)).toBe(false)
  })
})
