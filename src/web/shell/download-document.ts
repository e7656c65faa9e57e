/** A document of an account as PDF, asked for from anywhere: said while it is made, and where it cannot be. */
import { call } from '../call.ts'
import { enPalette } from '../messages/en-shell.ts'
import { problemOf } from '../problem.ts'
import { said } from '../said.ts'
import { saveFile } from '../save-file.ts'

export async function downloadDocument(
  organization: string,
  account: string,
  what: 'call' | 'one-page',
): Promise<void> {
  const making = said.say({ says: enPalette.making })
  try {
    const server = call(organization)
    const file =
      what === 'call'
        ? await server['brief.call']({ account, format: 'pdf' })
        : await server['plan.show']({ account, form: 'one-page', format: 'pdf' })
    saveFile(file)
    said.say({ says: enPalette.made })
  } catch (error) {
    said.refuse(problemOf(error), enPalette.notMade)
  }
  said.forget(making)
}
