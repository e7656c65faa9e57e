/** The answers that the web app asks for on a book of ten thousand accounts, and what a person does there in the browser. */
import { pageActions } from './page-actions.ts'
import { pageReads } from './page-reads.ts'
import { fillBook } from './support/fill-book.ts'
import { makeGround } from './support/ground.ts'
import type { Run } from './support/options.ts'
import { servePage } from './support/serve-page.ts'

/** Times the accounts that are asked for. */
const TIMES = 10

export async function page(run: Run): Promise<void> {
  const ground = await makeGround(run.engine)
  try {
    await fillBook(run, ground, TIMES)
    const serving = await servePage(ground.environment)
    const book = { serving, note: `${(run.options.accounts * TIMES).toLocaleString('en')} accounts` }
    try {
      await pageReads(run, book)
      await pageActions(run, book)
    } finally {
      await serving.stop()
    }
  } finally {
    await ground.remove()
  }
}
