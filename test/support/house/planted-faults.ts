/** Faults to plant in a sound house, one kind at a time, each with exactly what the checks must say of it. */

type Fault = readonly [what: string, files: Readonly<Record<string, string>>, found: readonly string[]]

// Put together here, so that the house does not find them in this file.
const privatePath = ['', 'work', ''].join('/')
const privateHost = ['registry', 'example', 'org'].join('.')

const code = (body: string) => `/** A file planted here. */\n${body}\n`
const pure = 'src/facts/planted.ts'

export const plantedFaults: readonly Fault[] = [
  [
    'a forbidden arrow',
    { [pure]: code("import { database } from '#src/store/database.ts'\nexport const a = database") },
    ['src/facts/planted.ts:2 [arrows] facts may not import store'],
  ],
  [
    'a forbidden arrow in each other form',
    {
      'src/access/a.ts': code("export type A = import('#src/facts/kinds.ts').A"),
      'src/access/b.ts': code("export type { B } from '#src/facts/kinds.ts'\nexport const b = 1"),
      'src/access/c.ts': code("import type { C } from '#src/facts/kinds.ts'\nexport const c: C = 1"),
      'src/access/d.ts': code("export const d = () => import('#src/facts/kinds.ts')"),
      'src/access/e.ts': code("import '#src/facts/kinds.ts'\nexport const e = 1"),
      'src/doors/f.ts': code("export const f = new Worker(new URL('../store/database.ts', import.meta.url))"),
    },
    [
      'src/access/a.ts:2 [arrows] access may not import facts',
      'src/access/b.ts:2 [arrows] access may not import facts',
      'src/access/c.ts:2 [arrows] access may not import facts',
      'src/access/d.ts:2 [arrows] access may not import facts',
      'src/access/e.ts:2 [arrows] access may not import facts',
      'src/doors/f.ts:2 [arrows] doors may not import store',
    ],
  ],
  [
    'what runs where only types may pass',
    {
      'src/web/planted.ts': code(
        "import { type operations } from '#src/operations/operations.ts'\nimport { os } from '@orpc/server'\nexport type A = typeof operations | typeof os",
      ),
    },
    [
      'src/web/planted.ts:2 [arrows] web may import only types of operations: write "import type"',
      'src/web/planted.ts:3 [packages] web may import only types of @orpc/server: write "import type"',
    ],
  ],
  [
    'a folder that is no room',
    { 'src/basement/planted.ts': code('export const a = 1') },
    ['src/basement/planted.ts [arrows] "basement" is no room; src/rooms.ts names them all'],
  ],
  [
    'an import that goes astray',
    {
      [pure]: code(
        "import { a } from '../kernel/day.ts'\nimport { b } from './gone.ts'\nimport { c } from '#test/support/quiet.ts'\nexport const d = (name: string) => import(name)\nexport const e = [a, b, c]",
      ),
      'test/support/quiet.ts': code('export const c = 1'),
    },
    [
      'src/facts/planted.ts:2 [arrows] reaches into kernel with a relative path; write #src/kernel/day.ts',
      'src/facts/planted.ts:3 [arrows] imports src/facts/gone.ts, which does not exist',
      'src/facts/planted.ts:4 [arrows] imports test/support/quiet.ts, which is outside of the house',
      'src/facts/planted.ts:5 [arrows] computes what it imports; name it',
    ],
  ],
  [
    'packages and modules of Node where they do not belong',
    {
      [pure]: code("import { z } from 'zod'\nimport { join } from 'node:path'\nexport const a = [z, join]"),
      'src/operations/planted.ts': code("import { sql } from 'kysely'\nexport const a = sql"),
      'src/store/planted.ts': code("import { readFileSync } from 'fs'\nexport const a = readFileSync"),
    },
    [
      'src/facts/planted.ts:2 [packages] facts may not use the package zod',
      'src/facts/planted.ts:3 [packages] facts may not use modules of Node (path)',
      'src/operations/planted.ts:2 [packages] operations may not use the package kysely',
      'src/store/planted.ts:2 [packages] write node:fs',
    ],
  ],
  [
    'the clock and chance in a pure room',
    {
      [pure]: code(
        "export const a = Date.now()\nexport const b = new Date()\nexport const c = Math.random()\nexport const { now } = Date\nexport const { random } = Math\nexport const d = Date['now']()\nexport const e = Date()\nexport const f = new Date(0).getDay()",
      ),
    },
    [
      'src/facts/planted.ts:2 [purity] facts is pure and uses Date.now',
      'src/facts/planted.ts:3 [purity] facts is pure and uses new Date() without arguments, which is the clock',
      'src/facts/planted.ts:4 [purity] facts is pure and uses Math.random',
      'src/facts/planted.ts:5 [purity] facts is pure and uses Date as a value, which hides whether it is the clock',
      'src/facts/planted.ts:6 [purity] facts is pure and uses Math as a value, which hides whether it is random',
      'src/facts/planted.ts:7 [purity] facts is pure and uses Date as a value, which hides whether it is the clock',
      'src/facts/planted.ts:8 [purity] facts is pure and uses Date as a value, which hides whether it is the clock',
      'src/facts/planted.ts:9 [purity] facts is pure and uses getDay, which follows the zone of the machine',
    ],
  ],
  [
    'the world in a pure room',
    {
      [pure]: code(
        "export const a = process.env['HOME']\nexport const b = () => fetch('x')\nexport const c = performance.now()\nexport const d = crypto.randomUUID()\nexport const e = () => setTimeout(b, 1)\nexport const f = globalThis\nexport const g = import.meta.url\nexport const h = 'a'.localeCompare('b')\nexport const i = new Intl.NumberFormat()",
      ),
    },
    [
      'src/facts/planted.ts:2 [purity] facts is pure and uses process',
      'src/facts/planted.ts:3 [purity] facts is pure and uses fetch',
      'src/facts/planted.ts:4 [purity] facts is pure and uses performance',
      'src/facts/planted.ts:5 [purity] facts is pure and uses crypto',
      'src/facts/planted.ts:6 [purity] facts is pure and uses setTimeout',
      'src/facts/planted.ts:7 [purity] facts is pure and uses globalThis',
      'src/facts/planted.ts:8 [purity] facts is pure and uses import.meta',
      'src/facts/planted.ts:9 [purity] facts is pure and uses localeCompare without a language, which is that of the machine',
      'src/facts/planted.ts:10 [purity] facts is pure and uses Intl without a language, which is that of the machine',
    ],
  ],
  [
    'the world behind a name that is local only elsewhere, and nothing in names that are local here',
    {
      [pure]: code(
        'export const mean = (window: number[], { process }: { process: number }) => window.length * process\nexport const size = { crypto: 1, fetch(): number { return this.crypto } }\nexport function last(document: string): Date { for (const process of document) size.fetch(process)\n  return new Date(document) }\nexport const leak = () => document',
      ),
    },
    ['src/facts/planted.ts:6 [purity] facts is pure and uses document'],
  ],
  [
    'a circle of files, though only of types',
    {
      'src/plan/a.ts': code("import type { B } from './b.ts'\nexport type A = B"),
      'src/plan/b.ts': code("import type { A } from './a.ts'\nexport type B = A"),
    },
    ['src/plan/a.ts [cycles] files in a circle: src/plan/a.ts → src/plan/b.ts → src/plan/a.ts'],
  ],
  [
    'a circle of rooms',
    {
      'src/kernel/planted.ts': code("import { kinds } from '#src/facts/kinds.ts'\nexport const a = kinds"),
    },
    [
      'src [cycles] rooms in a circle: facts → kernel → facts',
      'src/kernel/planted.ts:2 [arrows] kernel may not import facts',
    ],
  ],
  [
    'names that are not kebab-case or say nothing',
    {
      'src/facts/UsageDay.ts': code('export const a = 1'),
      'src/store/utils/read.ts': code('export const a = 1'),
      'src/store/account-service.ts': code('export const a = 1'),
      'test/support/helpers.ts': code('export const a = 1'),
      'src/web/index.tsx': code('export const a = <b />'),
    },
    [
      'src/facts/UsageDay.ts [names] "UsageDay" is not kebab-case',
      'src/store/account-service.ts [names] "account-service" says nothing: name what it does',
      'src/store/utils/read.ts [names] "utils" says nothing: name what it does',
      'src/web/index.tsx [names] "index" says nothing: name what it does',
      'test/support/helpers.ts [names] "helpers" says nothing: name what it does',
    ],
  ],
  [
    'files that do not open with a sentence',
    {
      'src/facts/a.ts': 'export const a = 1\n',
      'src/facts/b.ts': '/** Days */\nexport const b = 1\n/** A full sentence, too late. */\n',
      'src/facts/c.ts': '// A sentence in a comment of the wrong kind.\nexport const c = 1\n',
    },
    ['a', 'b', 'c'].map(
      (name) => `src/facts/${name}.ts:1 [opening] open the file with one sentence that says what it is`,
    ),
  ],
  [
    'a file that is too long, by code alone',
    {
      'src/facts/long.ts': code('\n// why\nexport const a = [\n' + '  1,\n'.repeat(299) + ']'),
      'src/facts/full.ts': code('\n// why\nexport const a = [\n' + '  1,\n'.repeat(298) + ']'),
    },
    ['src/facts/long.ts [size] 301 lines of code, of at most 300'],
  ],
  [
    'barrels',
    {
      'src/facts/all.ts': code("export * from './kinds.ts'\nexport const more = 1"),
      'src/facts/some.ts': code("export { kinds } from './kinds.ts'"),
    },
    [
      'src/facts/all.ts:2 [barrels] export * hides what is exported: name it',
      'src/facts/some.ts:2 [barrels] only passes on the exports of others: import them where they are',
    ],
  ],
  [
    'SQL outside of the store',
    {
      'src/operations/planted.ts': code(
        "export const a = 'select * from perennial.fact'\nexport const b = (id: string) => `UPDATE perennial.fact SET x = ${id}`\nexport const c = 'Select an account from the list'",
      ),
    },
    [
      'src/operations/planted.ts:2 [sql] SQL in operations; only store speaks to the database',
      'src/operations/planted.ts:3 [sql] SQL in operations; only store speaks to the database',
    ],
  ],
  [
    'migrations out of the row',
    { 'src/store/migrations/003-later.sql': '', 'src/store/migrations/Second.sql': '' },
    [
      'src/store/migrations/003-later.sql [migrations] is number 002 in the row',
      'src/store/migrations/Second.sql [migrations] is not NNN-name.sql',
    ],
  ],
  [
    'members that a list has forgotten, or knows only by type',
    {
      'src/detect/rules/utilisation-low.ts': code("export const utilisationLow = { id: 'utilisation-low' }"),
      'src/operations/facts/forgotten.ts': code('export const forgotten = {}'),
      'src/detect/signals/nps.ts': code("export const nps = { name: 'nps' }"),
      'src/detect/signals.ts': code(
        "import { adoption } from './signals/adoption.ts'\nimport type { nps } from './signals/nps.ts'\nexport const signals: (typeof nps)[] = [adoption]",
      ),
    },
    [
      'src/detect/rules/utilisation-low.ts [lists] is missing from the list src/detect/rules.ts',
      'src/detect/signals/nps.ts [lists] is missing from the list src/detect/signals.ts',
      'src/operations/facts/forgotten.ts [lists] is missing from the list src/operations/operations.ts',
    ],
  ],
  [
    'members named otherwise than their file',
    {
      'src/detect/rules/usage-drop.ts': code("export const usageDrop = rule({ id: 'usage-fall' } as const)"),
      'src/facts/kinds/usage.ts': code('export const usage = {}'),
      'src/detect/playbooks/usage-drop.ts': code("export const usageDrop = { rule: 'usage-fall' }"),
    },
    [
      'src/detect/playbooks/usage-drop.ts [lists] must export an object with rule: \'usage-drop\' and says "usage-fall"',
      'src/detect/rules/usage-drop.ts [lists] must export an object with id: \'usage-drop\' and says "usage-fall"',
      "src/facts/kinds/usage.ts [lists] must export an object with name: 'usage' and exports none",
    ],
  ],
  [
    'a private path and a private host',
    {
      'docs/planted.md': `Look into ${privatePath}shared.\n`,
      'bin/planted': `#!/bin/sh\ncurl https://${privateHost}\n`,
      'docs/fine.md': 'src/work/day.ts, a registry, 127.0.0.1 and 1.10.2.3 are fine.\n',
    },
    [
      `bin/planted:2 [privacy] names the host of a registry: ${privateHost}`,
      `docs/planted.md:1 [privacy] names a private path: ${privatePath}`,
    ],
  ],
  [
    'code that cannot be parsed',
    { [pure]: code('export const = 1') },
    ['src/facts/planted.ts [syntax] Unexpected token'],
  ],
  [
    'a comment that silences the linter',
    {
      [pure]: code(
        "export const a = 'oxlint-disable'\n// oxlint-disable-next-line no-console\nexport const b = a",
      ),
    },
    ['src/facts/planted.ts:3 [comments] silences the linter; mend the code, or change the rule for all'],
  ],
  [
    'a link that leads nowhere',
    {
      'docs/planted.md':
        '[day](../src/kernel/day.ts#a) [room](../src/kernel/)\n[web](https://example.org/) [gone](gone.md)\n',
    },
    ['docs/planted.md:2 [links] leads to docs/gone.md, which does not exist'],
  ],
  [
    'a link to a heading that is not there',
    {
      'docs/planted.md':
        '# A *fine* day\n[here](#a-fine-day) [there](other.md#its-part) [gone](other.md#gone)\n',
      'docs/other.md': '## Its part\n',
    },
    ['docs/planted.md:2 [links] leads to docs/other.md#gone, which does not exist'],
  ],
  [
    'a text that is said nowhere',
    {
      'src/web/messages/en-part.ts': code(
        "export const enPart = {\n  said: 'a',\n  lost: 'b',\n  kinds: { one: 'c', two: 'd' },\n  more: { said: 'e', lost: 'f' },\n} as const",
      ),
      'src/web/messages/en.ts': code(
        "import { enPart } from './en-part.ts'\nexport const en = {\n  part: enPart,\n  handed: { on: 'g' },\n  lost: 'h',\n}",
      ),
      'src/web/planted.ts': code(
        "import { en } from './messages/en.ts'\nimport { enPart } from './messages/en-part.ts'\nconst words = enPart.more\nconst { kinds } = en.part\nexport const a = (kind: 'one' | 'two') => [en.part.said, words.said, kinds[kind], JSON.stringify(en.handed)]",
      ),
    },
    [
      'src/web/messages/en-part.ts:4 [texts] enPart.lost is said nowhere; take it out',
      'src/web/messages/en-part.ts:6 [texts] enPart.more.lost is said nowhere; take it out',
      'src/web/messages/en.ts:6 [texts] en.lost is said nowhere; take it out',
    ],
  ],
]
