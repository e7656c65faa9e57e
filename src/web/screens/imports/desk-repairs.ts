/** Repairs of what lies on the desk: the copy on the server is written anew, looked at again, and each can be taken back. */
import { call, type Operations } from '../../call.ts'
import { enRepair } from '../../messages/en-repair.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { importDesk } from './import-desk.ts'

type Repair = Parameters<Operations['import.repair']>[0]['repairs'][number]

/** One after the other: each makes a copy of what the one before has left. */
let last: Promise<unknown> = Promise.resolve()

/** @param name of the file on the desk */
export function repairOnDesk(organization: string | null, name: string, repair: Repair): Promise<void> {
  const done = last.then(() => repairNow(organization, name, repair, 1))
  last = done
  return done
}

async function repairNow(
  organization: string | null,
  name: string,
  repair: Repair,
  way: 1 | -1,
): Promise<void> {
  const file = importDesk.current().files.find((one) => one.name === name)
  if (file === undefined || file.upload === null) return
  try {
    const { upload, bytes, before } = await call(organization)['import.repair']({
      upload: file.upload,
      repairs: [repair],
    })
    importDesk.repaired(name, { upload, bytes, repairs: (file.repairs ?? 0) + way })
    const text = before[0]?.text
    if (way === -1 || text === undefined) {
      said.say({ says: enRepair.takenBack(repair.line, name) })
      return
    }
    const undo = async () => {
      last = last.then(() =>
        repairNow(organization, name, { line: repair.line, column: null, value: text }, -1),
      )
      await last
    }
    said.say({ says: enRepair.repaired(repair.line, name), undo })
  } catch (error) {
    said.say({ says: enRepair.notRepaired(name), problem: problemOf(error) })
  }
}
