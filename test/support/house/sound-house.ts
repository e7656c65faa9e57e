/** A small house without fault, in which tests plant one fault at a time. */

import { rooms } from '#src/rooms.ts'
import { type House, house } from './house.ts'
import { lists } from './list-law.ts'

const packages = Object.values(rooms).flatMap((room) => [...room.packages, ...room.packageTypes])
const dependencies = Object.fromEntries(packages.map((name) => [name.replace('*', 'one'), '1.0.0']))

const sound: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ dependencies }),
  'package-lock.json': JSON.stringify({
    packages: {
      '': { dependencies },
      'node_modules/pg': { optionalDependencies: { 'pg-native': '1.0.0' } },
      'node_modules/pg-native': {},
    },
  }),
  'src/kernel/day.ts': '/** A day of the calendar. */\nexport type Day = string\n',
  'src/facts/kinds.ts':
    "/** The list of the kinds. */\nimport { usage } from './kinds/usage.ts'\nexport const kinds = [usage]\n",
  'src/facts/kinds/usage.ts':
    "/** Use of the product. */\nimport type { Day } from '#src/kernel/day.ts'\nexport const usage = { name: 'usage', on: '2026-01-01' satisfies Day }\n",
  'src/detect/signals.ts':
    "/** The list of the signals. */\nimport { adoption } from './signals/adoption.ts'\nexport const signals = [adoption]\n",
  'src/detect/signals/adoption.ts':
    "/** How much of the product is used. */\nexport const adoption = { name: 'adoption', read: (value: number) => Math.round(value) }\n",
  'src/detect/health/caps.ts':
    "/** The list of the caps. */\nimport { overdue } from './caps/overdue.ts'\nexport const caps = [overdue]\n",
  'src/detect/health/caps/overdue.ts':
    '/** An invoice is overdue. */\nexport const overdue = (days: number) => Math.max(0, days)\n',
  'src/detect/rules.ts':
    "/** The list of the rules. */\nimport { usageDrop } from './rules/usage-drop.ts'\nexport const rules = [usageDrop]\n",
  'src/detect/rules/usage-drop.ts':
    "/** The usage fell. */\nexport const usageDrop = { id: 'usage-drop', since: (at: string) => new Date(at).getTime() }\n",
  'src/detect/playbooks.ts':
    "/** The list of the playbooks. */\nimport { usageDrop } from './playbooks/usage-drop.ts'\nexport const playbooks = [usageDrop]\n",
  'src/detect/playbooks/usage-drop.ts':
    "/** What a fall of the usage proposes. */\nexport const usageDrop = { rule: 'usage-drop', propose: () => [] }\n",
  'src/detect/quality/disagreements.ts':
    "/** The list of the disagreements. */\nimport { seatsIdle } from './disagreements/seats-idle.ts'\nexport const disagreements = [seatsIdle]\n",
  'src/detect/quality/disagreements/seats-idle.ts':
    '/** Seats lie idle. */\nexport const seatsIdle = (seats: number, active: number) => seats - active\n',
  'src/connect/files/findings.ts':
    "/** The list of the findings. */\nimport { seatsDiffer } from './findings/seats-differ.ts'\nexport const findings = [seatsDiffer]\n",
  'src/connect/files/findings/seats-differ.ts':
    "/** Seats that two sources count differently. */\nexport const seatsDiffer = { kind: 'seats-differ', compare: () => [] }\n",
  'src/connect/files/propose/vendors.ts':
    "/** The list of the vendors. */\nimport { hubspot } from './vendors/hubspot.ts'\nexport const vendors = [hubspot]\n",
  'src/connect/files/propose/vendors/hubspot.ts':
    "/** The exports of HubSpot. */\nexport const hubspot = { name: 'hubspot', tables: () => [] }\n",
  'src/publish/forms.ts':
    "/** The list of the forms. */\nimport { halfPage } from './forms/half-page.ts'\nexport const forms = [halfPage]\n",
  'src/publish/forms/half-page.ts':
    "/** Half a page. */\nexport const halfPage = { id: 'half-page', make: () => [] }\n",
  'src/store/migrations/001-first.sql': 'create table perennial.fact ();\n',
  'src/store/database.ts':
    "/** Opens the database. */\nimport { Pool } from 'pg'\nexport const database = () => new Pool()\n",
  'src/operations/operations.ts':
    "/** The list of the operations. */\nimport { importFolder } from './facts/import-folder.ts'\nexport const operations = [importFolder]\n",
  'src/operations/facts/import-folder.ts':
    "/** Imports a folder of files. */\nimport { z } from 'zod'\nimport { database } from '#src/store/database.ts'\nexport const importFolder = { input: z.string(), database }\n",
  'src/web/call.ts':
    "/** Calls the server. */\nimport type { operations } from '#src/operations/operations.ts'\nexport type Call = typeof operations\n",
}

/** The sound house with some files put in, or in place of its own. */
export function plant(files: Readonly<Record<string, string>> = {}): House {
  return house(new Map(Object.entries({ ...sound, ...files })), rooms, lists)
}
