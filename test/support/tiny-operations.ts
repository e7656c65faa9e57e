/** A small list of real operations that try out everything a door has to carry. */

import { z } from 'zod'
import { Failure } from '#src/kernel/failure.ts'
import { fileSchema } from '#src/operations/file-schema.ts'
import { errand, type Operation, transactionOperation } from '#src/operations/operation.ts'

/** An answer without items; inputs of every type. */
export const greet = errand({
  name: 'greeting.show',
  summary: 'Greet somebody',
  description: 'Says a greeting, as often as wanted.',
  permission: 'read',
  http: { method: 'GET', path: '/greetings/{name}' },
  positional: ['name'],
  input: z.object({
    name: z.string().min(1).describe('Whom to greet'),
    times: z.int().min(1).max(9).default(1),
    loud: z.boolean().optional().describe('In capitals'),
    withWords: z.array(z.string()).optional().describe('Words to add'),
    on: z.iso.date().optional().describe('The day'),
    mood: z.enum(['good', 'bad']).default('good'),
    age: z.int().nullable().optional(),
  }),
  output: z.object({
    text: z.string(),
    today: z.iso.date(),
    on: z.iso.date().nullable(),
    mood: z.string(),
    age: z.int().nullable(),
  }),
  run: async ({ name, times, loud, withWords, on, mood, age }, { today }) => {
    const text = Array.from({ length: times }, () => ['Hello', name, ...(withWords ?? [])].join(' ')).join(
      ', ',
    )
    return { text: loud === true ? text.toUpperCase() : text, today, on: on ?? null, mood, age: age ?? null }
  },
})

/** An answer that is a file: text, or bytes of which none is text. */
export const card = errand({
  name: 'card.print',
  summary: 'Print a card',
  description: 'Answers with a card.',
  permission: 'read',
  isFile: true,
  http: { method: 'GET', path: '/card' },
  input: z.object({ asBytes: z.boolean().optional(), explain: z.boolean().optional() }),
  output: fileSchema,
  run: async ({ asBytes, explain }) => ({
    name: asBytes === true ? 'karte für ada.bin' : 'card.md',
    mediaType: asBytes === true ? 'application/pdf' : 'text/markdown',
    text: asBytes === true ? null : '# Größe\n',
    base64: asBytes === true ? Buffer.from([0, 255, 10, 13, 128]).toString('base64') : null,
    document: null,
    pages: asBytes === true ? 2 : null,
    leftOut: explain === true ? [{ section: 'Risks', says: 'Budget freeze' }] : null,
  }),
})

/** Items and progress on the way to the answer; may fail in the middle. */
export const count = errand({
  name: 'count',
  summary: 'Count',
  description: 'Counts, one item a number.',
  permission: 'read',
  http: { method: 'POST', path: '/count' },
  input: z.object({ to: z.int().min(0), failAt: z.int().optional() }),
  item: z.object({ number: z.int() }),
  output: z.object({ sum: z.int() }),
  run: async ({ to, failAt }, { emit, report }) => {
    let sum = 0
    for (let number = 1; number <= to; number++) {
      if (number === failAt) throw new Failure('conflict', `Cannot count ${number}`, { hint: 'Stop before.' })
      report({ says: 'Counting', done: number, of: to })
      await emit({ number })
      sum += number
    }
    return { sum }
  },
})

/** Below another operation in name; not for agents; takes paths. */
export const keepCount = errand({
  name: 'count.keep',
  summary: 'Keep a count',
  description: 'Pretends to keep it.',
  permission: 'import',
  http: { method: 'POST', path: '/count/keep' },
  positional: ['paths'],
  paths: ['paths'],
  input: z.object({ paths: z.array(z.string()).min(1).describe('Files') }),
  output: z.object({ kept: z.array(z.string()) }),
  run: async ({ paths }) => ({ kept: [...paths] }),
})

/** Read by agents, but the file only by people. */
export const readCount = errand({
  name: 'count.read',
  summary: 'Read a count',
  description: 'Reads what was counted, or a file.',
  permission: 'read',
  http: { method: 'POST', path: '/count/read' },
  paths: ['file'],
  input: z.object({ file: z.string().optional() }),
  output: z.object({ file: z.string().nullable() }),
  run: async ({ file }) => ({ file: file ?? null }),
})

/** Inside a transaction. */
export const whoAmI = transactionOperation({
  name: 'who',
  summary: 'Say which organization this is',
  description: 'Its id, as the transaction knows it.',
  permission: 'read',
  http: { method: 'GET', path: '/who' },
  input: z.object({}),
  output: z.object({ organizationId: z.uuid(), role: z.string() }),
  run: async (_input, { tx, actor }) => ({ organizationId: tx.organizationId, role: actor.role }),
})

/** A fault that nobody foresaw. */
export const breakDown = errand({
  name: 'break',
  summary: 'Break',
  description: 'Fails with what must not leak.',
  permission: 'read',
  http: { method: 'POST', path: '/break' },
  input: z.object({}),
  output: z.object({}),
  run: async () => {
    throw new TypeError('secret internals')
  },
})

export const tinyOperations: readonly Operation[] = [
  card,
  greet,
  count,
  keepCount,
  readCount,
  whoAmI,
  breakDown,
]
