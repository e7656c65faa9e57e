/** Hands out the rows that an import rejected, to be corrected and imported again. */
import { readFile } from 'node:fs/promises'
import { Failure } from '#src/kernel/failure.ts'
import { importHistory } from '#src/store/import-history.ts'
import { z } from 'zod'
import { csvFile, fileSchema } from '../file-schema.ts'
import { importNumber } from '../import-input.ts'
import { listRejected } from '../list-rejected.ts'
import { errand } from '../operation.ts'

/** It is held in memory whole. */
const MOST_BYTES = 50_000_000

export const fetchRejected = errand({
  name: 'import.rejected',
  summary: 'Give the rows that an import left out, to be corrected and imported again',
  description:
    'Of a partial import: the rows as they came, with what is wrong with each. `import.show` names the files.',
  permission: 'import',
  organization: 'own',
  isFile: true,
  http: { method: 'GET', path: '/imports/{importNo}/rejected' },
  positional: ['importNo'],
  input: z.object({
    importNo: importNumber,
    file: z.string().min(1).optional().describe('Which one, where there are several: crm/accounts.csv'),
  }),
  output: fileSchema,
  run: async ({ importNo, file }, { house, actor, inTransaction }) => {
    await inTransaction((tx) => importHistory(tx, importNo))
    const there = await listRejected(house, actor, importNo)
    const name = file ?? (there.length === 1 ? there[0]!.name : null)
    const hint =
      there.length === 0 ? 'It left no rows out.' : `There is ${there.map((one) => one.name).join(', ')}.`
    if (name === null && there.length > 1)
      throw new Failure('invalid-input', 'There are several files', { hint })
    const found = there.find((one) => one.name === name)
    if (found === undefined) {
      throw new Failure(
        'not-found',
        `Import ${importNo} has no file of rejected rows${name === null ? '' : ` "${name}"`}`,
        { hint },
      )
    }
    if (found.bytes > MOST_BYTES) {
      throw new Failure('invalid-input', `${found.name} is larger than ${MOST_BYTES / 1_000_000} MB`, {
        hint: 'Import on the command line with --rejected: the rows are put into a folder of your choice.',
      })
    }
    return csvFile(found.name.split('/').at(-1)!, await readFile(found.path, 'utf8'))
  },
})
