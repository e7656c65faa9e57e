/** What is installed: exact versions, a lock file that fits every platform and names no host, and no package without a room. */

import { isAmong } from './check-packages.ts'
import type { House } from './house.ts'
import type { Violation } from './violation.ts'

type Versions = Readonly<Record<string, string>>

interface Manifest {
  readonly dependencies?: Versions
  readonly devDependencies?: Versions
  readonly optionalDependencies?: Versions
}

interface Lock {
  readonly packages: Readonly<Record<string, Manifest>>
}

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/

export function checkManifest(house: House): Violation[] {
  const manifest: Manifest = JSON.parse(house.tree.get('package.json') ?? '{}')
  const lockText = house.tree.get('package-lock.json') ?? '{"packages":{}}'
  return [
    ...unpinned(manifest),
    ...withoutRoom(house, manifest),
    ...withoutPackage(house, manifest),
    ...addressesIn(lockText),
    ...notLocked(JSON.parse(lockText)),
  ]
}

function unpinned(manifest: Manifest): Violation[] {
  return Object.entries(everything(manifest))
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => wrong('package.json', `pin ${name} to one version instead of ${version}`))
}

function everything(manifest: Manifest): Versions {
  return { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
}

function withoutRoom({ rooms }: House, manifest: Manifest): Violation[] {
  const patterns = Object.values(rooms).flatMap((room) => room.packages)
  return Object.keys(manifest.dependencies ?? {})
    .filter((name) => !isAmong(patterns, name))
    .map((name) => wrong('package.json', `depends on ${name}, which no room may use`))
}

function withoutPackage({ rooms }: House, manifest: Manifest): Violation[] {
  const names = Object.keys(everything(manifest))
  return Object.entries(rooms).flatMap(([room, law]) =>
    [...law.packages, ...law.packageTypes]
      .filter((pattern) => !names.some((name) => isAmong([pattern], name)))
      .map((pattern) =>
        wrong('src/rooms.ts', `gives ${room} the package ${pattern}, which is not installed`),
      ),
  )
}

function addressesIn(lockText: string): Violation[] {
  return lockText.includes('"resolved"')
    ? [wrong('package-lock.json', 'holds "resolved" addresses: others install from other hosts')]
    : []
}

/** A build for another platform that is missing here is missing on that platform, and `npm ci` refuses the lock. */
function notLocked({ packages }: Lock): Violation[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => {
    const missing = Object.keys(optionalDependencies).filter((name) => !isLocked(packages, path, name))
    return missing.length === 0
      ? []
      : [
          wrong(
            'package-lock.json',
            `${path || 'the package'} lacks ${missing.length}: ${missing.join(', ')}`,
          ),
        ]
  })
}

/** Looks where Node would look: below the package, then below each folder around it. */
function isLocked(packages: Lock['packages'], path: string, name: string): boolean {
  const below = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`
  if (packages[below] !== undefined) return true
  if (path === '') return false
  const around = path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1))
  return isLocked(packages, around, name)
}

function wrong(file: string, says: string): Violation {
  return { law: 'manifest', file, line: 0, says }
}
