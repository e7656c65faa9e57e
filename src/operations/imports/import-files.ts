/** Brings files in: checks them all, then writes all or nothing. */
import { dropUploads, uploadsNamed } from '#src/connect/uploads/kept-uploads.ts'
import { Failure } from '#src/kernel/failure.ts'
import { z } from 'zod'
import { bringIn } from '../bring-in.ts'
import { ranBy } from '../import-input.ts'
import { importReportSchema, planConflictSchema } from '../import-schema.ts'
import { errand, type ErrandContext } from '../operation.ts'
import { readingInput, readingOf } from '../reading-input.ts'
import { uploadIds } from '../upload-ids.ts'
import { uploadPlace } from '../upload-place.ts'

export const importFiles = errand({
  name: 'import',
  summary: 'Bring in accounts, contacts, contracts, usage, plans and more from files',
  description:
    'Reads canonical files (CSV, JSON, Excel or Parquet, packed or not) or, with a mapping file, other people’s exports. They ' +
    'are named by their paths, which only the command line on this machine may do; or they were handed in before ' +
    '(import.upload), and are named by their ids. ' +
    'Everything is checked first; nothing is written while a problem is found, unless the good rows alone are ' +
    'wanted (partial). Importing the same content again changes nothing. An interrupted import goes on where ' +
    'it was when it is run again.',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/imports' },
  positional: ['paths'],
  paths: ['paths', 'map', 'saveMapping', 'rejected'],
  writes: ['saveMapping', 'rejected'],
  standsIn: 'rejected',
  input: z.object({
    paths: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Files and folders on this machine; - for standard input'),
    uploads: uploadIds.optional(),
    map: z.string().optional().describe('Mapping file for other column names'),
    mapping: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('What a mapping file would say, instead of one'),
    saveMapping: z
      .string()
      .min(1)
      .optional()
      .describe('File to which the mapping that is used is written, to be changed and used again'),
    source: z.string().min(1).optional().describe('Name of the system they come from; default: the folder'),
    ...readingInput,
    by: ranBy,
    dryRun: z.boolean().default(false).describe('Check and report only'),
    partial: z.boolean().default(false).describe('Import the good rows though others are rejected'),
    rejected: z
      .string()
      .min(1)
      .optional()
      .describe('With partial, where a folder with the rejected rows is made'),
  }),
  output: z.object({
    outcome: z.enum(['imported', 'unchanged', 'checked']).describe('checked: dry run, nothing written'),
    importNo: z.int().nullable(),
    wouldFail: z
      .boolean()
      .describe('Of a dry run: problems are in the way, and the import would write nothing'),
    resumed: z.boolean().describe('An interrupted import of the same content was completed'),
    added: z.record(z.string(), z.number()).describe('New facts by kind; usage in account-days'),
    rejectedFiles: z
      .array(z.object({ path: z.string(), rows: z.int() }))
      .describe('Rejected rows, to be corrected and imported again'),
    planConflicts: z
      .array(planConflictSchema)
      .describe('Where somebody changed the plan and the files now say otherwise'),
    report: importReportSchema,
  }),
  run: async (input, context) => {
    const { report, published, resumed, rejectedFiles, planConflicts } = await bringIn(
      {
        ...(await filesOf(input, context)),
        map: input.mapping ?? input.map ?? null,
        source: input.source ?? null,
        reading: readingOf(input),
        partial: input.partial,
        by: input.by ?? context.actor.role,
        dryRun: input.dryRun,
        saveMapping: input.saveMapping ?? null,
        rejected: input.rejected ?? null,
      },
      context,
    )
    if (published !== null) await dropUploads(uploadPlace(context.house, context.actor), input.uploads ?? [])
    const added = published?.counts ?? {}
    const anything = Object.values(added).some((count) => count > 0)
    return {
      outcome:
        published === null ? ('checked' as const) : anything ? ('imported' as const) : ('unchanged' as const),
      importNo: published?.importNo ?? null,
      wouldFail: published === null && report.problems.length > 0 && !input.partial,
      resumed,
      added,
      rejectedFiles,
      planConflicts,
      report,
    }
  },
})

interface Named {
  readonly paths?: readonly string[] | undefined
  readonly uploads?: readonly string[] | undefined
}

/** @throws Failure 'invalid-input' unless files are named in one of the two ways */
async function filesOf({ paths, uploads }: Named, { house, actor, now }: ErrandContext) {
  if ((paths === undefined) === (uploads === undefined)) {
    throw new Failure('invalid-input', 'import: name the files, either by path or as uploads', {
      hint: 'On the command line: `perennial import my-folder`.',
    })
  }
  if (uploads === undefined) return { paths: paths!, names: new Map<string, string>() }
  const kept = await uploadsNamed(uploadPlace(house, actor), uploads, now)
  return {
    paths: kept.map(({ path }) => path),
    names: new Map(kept.map(({ path, name }) => [path, name])),
  }
}
