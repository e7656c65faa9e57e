/** Takes a kept view of the portfolio away. */
import { removeView as remove } from '#src/store/saved-views.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { viewName } from '../saved-view-schema.ts'

export const removeView = transactionOperation({
  name: 'view.remove',
  summary: 'Take a kept view of the portfolio away',
  description: 'The accounts in it stay as they are. `view save` keeps it anew.',
  permission: 'plan',
  http: { method: 'POST', path: '/views/remove' },
  positional: ['name'],
  input: z.object({ name: viewName }),
  output: z.object({ removed: z.string().describe('The name, under which nothing is kept any more') }),
  run: async ({ name }, { tx }) => {
    await remove(tx, name)
    return { removed: name }
  },
})
