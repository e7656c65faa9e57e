/** Brings files in: checks them all, then writes all or nothing. */
import { z } from 'zod'
import { bringIn } from '../bring-in.ts'
import { importReportSchema, planConflictSchema } from '../import-schema.ts'
import { errand } from '../operation.ts'
import { readingInput, readingOf } from '../reading-input.ts'

export const importFiles = errand({
  name: 'import',
  summary: 'Bring in accounts, contacts, contracts, usage, plans and more from files',
  description:
    'Reads canonical files (CSV or Parquet, gzipped or not) or, with a mapping file, other people’s exports. ' +
    'Everything is checked first; nothing is written while a problem is found, unless the good rows alone are ' +
    'wanted (partial). Importing the same content again changes nothing. An interrupted import goes on where ' +
    'it was when it is run again.',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/imports' },
  positional: ['paths'],
  paths: ['paths', 'map'],
  input: z.object({
    paths: z.array(z.string().min(1)).min(1).describe('Files and folders'),
    map: z.string().optional().describe('Mapping file for other column names'),
    mapping: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('What a mapping file would say, instead of one'),
    source: z.string().min(1).optional().describe('Name of the system they come from; default: the folder'),
    ...readingInput,
    dryRun: z.boolean().default(false).describe('Check and report only'),
    partial: z.boolean().default(false).describe('Import the good rows though others are rejected'),
  }),
  output: z.object({
    outcome: z.enum(['imported', 'unchanged', 'checked']).describe('checked: dry run, nothing written'),
    importNo: z.int().nullable(),
    resumed: z.boolean().describe('An interrupted import of the same content was completed'),
    added: z.record(z.string(), z.number()).describe('New facts by kind; usage in account-days'),
    planConflicts: z
      .array(planConflictSchema)
      .describe('Where somebody changed the plan and the files now say otherwise'),
    report: importReportSchema,
  }),
  run: async (input, context) => {
    const { report, published, resumed, planConflicts } = await bringIn(
      {
        paths: input.paths,
        map: input.mapping ?? input.map ?? null,
        source: input.source ?? null,
        reading: readingOf(input),
        partial: input.partial,
        dryRun: input.dryRun,
      },
      context,
    )
    const added = published?.counts ?? {}
    const anything = Object.values(added).some((count) => count > 0)
    return {
      outcome:
        published === null ? ('checked' as const) : anything ? ('imported' as const) : ('unchanged' as const),
      importNo: published?.importNo ?? null,
      resumed,
      added,
      planConflicts,
      report,
    }
  },
})
