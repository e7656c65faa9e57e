/** The law of the house: the real one keeps it, and each fault planted in a sound one is found, and nothing else. */

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rooms } from '#src/rooms.ts'
import { sizesOf } from './support/house/check-files.ts'
import { checkHouse } from './support/house/check-house.ts'
import { isMember } from './support/house/check-lists.ts'
import { house } from './support/house/house.ts'
import { lists } from './support/house/list-law.ts'
import { plantedFaults } from './support/house/planted-faults.ts'
import { readTree } from './support/house/read-tree.ts'
import { plant } from './support/house/sound-house.ts'
import { violationText } from './support/house/violation.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

describe('the house', () => {
  const real = house(readTree(root), rooms, lists)

  it('keeps its law', () => {
    expect(checkHouse(real).map(violationText)).toEqual([])
  })

  it('was looked at: every file of src, and every room that has code', () => {
    const code = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
      .map((path) => `src/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path))
    expect(real.sources.map((file) => file.path).toSorted()).toEqual(code.toSorted())
    expect(code.length).toBeGreaterThanOrEqual(60)

    const imports = real.sources.flatMap((file) => file.imports)
    expect(imports.length).toBeGreaterThan(code.length)

    const seen = new Set(real.sources.map((file) => file.room))
    const needed = [
      'kernel',
      'facts',
      'detect',
      'sample',
      'access',
      'connect',
      'store',
      'operations',
      'doors',
      'web',
      'hall',
    ]
    expect(needed.filter((room) => !seen.has(room))).toEqual([])
  })

  it('was looked at: every list has members, and there are migrations, a manifest and a lock', () => {
    for (const law of lists) {
      expect(real.sources.filter((file) => isMember(file.path, law)).length, law.folder).toBeGreaterThan(0)
    }
    const paths = [...real.tree.keys()]
    expect(paths.filter((path) => path.startsWith('src/store/migrations/')).length).toBeGreaterThan(0)
    expect(paths).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'README.md']))
  })

  it('is made of small files', () => {
    const sizes = sizesOf(real.sources)
    console.log(
      `${sizes.files} files; lines of code: median ${sizes.median}, nine of ten within ${sizes.ninth}, longest ${sizes.longest}`,
    )
    expect(sizes.ninth).toBeLessThanOrEqual(250)
    expect(sizes.median).toBeLessThanOrEqual(100)
  })
})

describe('the checks', () => {
  it('find nothing in a sound house', () => {
    expect(checkHouse(plant()).map(violationText)).toEqual([])
  })

  it.each(plantedFaults)('find %s', (_what, files, found) => {
    expect(checkHouse(plant(files)).map(violationText)).toEqual(found)
  })

  it('find what is wrong with packages, pins and the lock file', () => {
    const { packages } = JSON.parse(plant().tree.get('package-lock.json') ?? '')
    const manifest = JSON.parse(plant().tree.get('package.json') ?? '')
    const { zod: _zod, ...others } = manifest.dependencies
    const lock = {
      packages: { ...packages, 'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0' } } },
    }
    const planted = plant({
      'package.json': JSON.stringify({ dependencies: { ...others, pg: '^8.0.0', lodash: '1.0.0' } }),
      'package-lock.json': JSON.stringify({ ...lock, resolved: 'somewhere' }),
    })
    expect(checkHouse(planted).map(violationText)).toEqual([
      'package-lock.json [manifest] holds "resolved" addresses: others install from other hosts',
      'package-lock.json [manifest] node_modules/a lacks 1: a-linux',
      'package.json [manifest] pin pg to one version instead of ^8.0.0',
      'package.json [manifest] depends on lodash, which no room may use',
      'src/rooms.ts [manifest] gives operations the package zod, which is not installed',
      'src/rooms.ts [manifest] gives doors the package zod, which is not installed',
    ])
  })

  it('find a list, a folder and the migrations that are not there', () => {
    const sound = plant()
    const gone = /^src\/(detect\/rules\.ts|detect\/signals\/|store\/migrations\/)/
    const tree = new Map([...sound.tree].filter(([path]) => !gone.test(path)))
    expect(checkHouse(house(tree, rooms, lists)).map(violationText)).toEqual([
      'src/detect/rules.ts [lists] does not exist and should list src/detect/rules',
      'src/detect/signals.ts [lists] lists src/detect/signals, where nothing was found',
      'src/detect/signals.ts:2 [arrows] imports src/detect/signals/adoption.ts, which does not exist',
      'src/store/migrations/ [migrations] holds no migration',
    ])
  })

  it('find a circle in the law itself', () => {
    const circular = { ...rooms, kernel: { ...rooms.kernel, imports: ['facts' as const] } }
    expect(checkHouse(house(plant().tree, circular, lists)).map(violationText)).toEqual([
      'src/rooms.ts [cycles] law in a circle: facts → kernel → facts',
    ])
  })
})
