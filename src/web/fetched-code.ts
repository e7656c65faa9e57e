/** Code of the app that comes when it is needed, and why it does not come. */

/** The server is there, and has this code no more: it was updated since this page was loaded. */
export class OutdatedPage extends Error {}

/**
 * The router would load the whole page anew where code is missing, which ends in the error page of the browser where
 * nobody answers, and loses what is in view where somebody does.
 * @throws OutdatedPage; or as a call that nobody answered
 */
export async function fetchedCode<Module>(fetchCode: () => Promise<Module>): Promise<Module> {
  try {
    return await fetchCode()
  } catch (error) {
    await fetch('/', { method: 'HEAD', cache: 'no-store' })
    throw new OutdatedPage('The code of this screen did not come', { cause: error })
  }
}
