/** Keeps a view of the portfolio under a name. */
import { randomUUID } from 'node:crypto'
import { saveView as keep } from '#src/store/saved-views.ts'
import { z } from 'zod'
import { answeredBy } from '../answer-input.ts'
import { transactionOperation } from '../operation.ts'
import { savedViewSchema, viewName, viewSearch } from '../saved-view-schema.ts'

export const saveView = transactionOperation({
  name: 'view.save',
  summary: 'Keep a view of the portfolio',
  description:
    'Everybody of the organization sees it. Under a name that is there already, the view is replaced.',
  permission: 'plan',
  http: { method: 'POST', path: '/views' },
  positional: ['name'],
  input: z.object({ name: viewName, search: viewSearch, by: answeredBy }),
  output: savedViewSchema,
  run: async ({ name, search, by }, { tx, now, actor }) => {
    const view = { name, search, savedBy: by ?? actor.role, savedAt: now.toISOString() }
    await keep(tx, { id: randomUUID(), ...view })
    return view
  },
})
