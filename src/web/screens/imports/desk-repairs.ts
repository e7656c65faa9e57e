/** Repairs of what lies on the desk: the copy on the server is written anew, looked at again, and the last can be taken back. */
import { call, type Operations } from '../../call.ts'
import { enRepair } from '../../messages/en-repair.ts'
import { said } from '../../said.ts'
import type { DeskFile } from './desk-state.ts'
import { importDesk } from './import-desk.ts'
import { refusedRepairs } from './refused-repairs.ts'

type Repair = Parameters<Operations['import.repair']>[0]['repairs'][number]

/** What stood where somebody typed, and in which copy of the file. */
interface Seen {
  readonly upload: string
  readonly value: string
}

/** A line as it was before a repair. */
interface Before {
  readonly line: number
  readonly text: string
}

/** By the copy that a repair has left, what it can be taken back to, the last one at the end. */
const takenBackBy = new Map<string, readonly Before[]>()

/** One after the other: each makes a copy of what the one before has left. */
let last: Promise<unknown> = Promise.resolve()

function inTurn(work: () => Promise<void>): Promise<void> {
  const done = last.then(work)
  last = done
  return done
}

/**
 * @param name of the file on the desk
 * @param seen what was typed is nothing new only if it stood in the copy that is the newest when its turn comes
 */
export function repairOnDesk(
  organization: string | null,
  name: string,
  repair: Repair,
  seen: Seen,
): Promise<void> {
  return inTurn(async () => {
    const file = fileNamed(name)
    if (file === undefined || (file.upload === seen.upload && repair.value === seen.value)) return
    try {
      const { upload, bytes, before } = await repaired(organization, file, repair)
      const text = before[0]?.text
      const known = takenBackBy.get(file.upload) ?? []
      if (text !== undefined) takenBackBy.set(upload, [...known, { line: repair.line, text }])
      importDesk.repaired(name, { upload, bytes, repairs: (file.repairs ?? 0) + 1 })
      const undo = () => takeRepairBack(organization, name)
      const says = isLeftOut(repair) ? enRepair.leftOut : enRepair.repaired
      refusedRepairs.forget()
      said.say({ says: says(repair.line, name), ...(text === undefined ? {} : { undo }) })
    } catch (error) {
      refusedRepairs.say(enRepair.notRepaired(name), error)
    }
  })
}

/** An empty row is none. */
function isLeftOut({ column, value }: Repair): boolean {
  return column === null && value.trim() === ''
}

/** Whether the last repair of this file can be taken back: since a reload none can. */
export function canBeTakenBack({ upload }: DeskFile): boolean {
  return upload !== null && (takenBackBy.get(upload) ?? []).length > 0
}

/** Takes the last repair of the file back. */
export function takeRepairBack(organization: string | null, name: string): Promise<void> {
  return inTurn(async () => {
    const file = fileNamed(name)
    const known = file === undefined ? [] : (takenBackBy.get(file.upload) ?? [])
    const before = known.at(-1)
    if (file === undefined || before === undefined) return
    const { line, text } = before
    try {
      const { upload, bytes } = await repaired(organization, file, {
        line,
        column: null,
        value: text,
        takesBack: true,
      })
      takenBackBy.set(upload, known.slice(0, -1))
      importDesk.repaired(name, { upload, bytes, repairs: (file.repairs ?? 0) - 1 })
      refusedRepairs.forget()
      said.say({ says: enRepair.takenBack(line, name) })
    } catch (error) {
      refusedRepairs.say(enRepair.notTakenBack(name), error)
    }
  })
}

interface Uploaded extends DeskFile {
  readonly upload: string
}

function fileNamed(name: string): Uploaded | undefined {
  const file = importDesk.current().files.find((one) => one.name === name)
  if (file === undefined || file.upload === null) return undefined
  return { ...file, upload: file.upload }
}

function repaired(organization: string | null, { upload }: Uploaded, repair: Repair) {
  return call(organization)['import.repair']({ upload, repairs: [repair] })
}
