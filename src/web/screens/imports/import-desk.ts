/** The desk where an import is prepared: it lives beside the screens, so that leaving one loses nothing. */
import { useSyncExternalStore } from 'react'
import type { Progress } from '#src/operations/operation.ts'
import type { ImportInput, Imported } from '../../answers.ts'
import { call } from '../../call.ts'
import { callWithProgress } from '../../call-with-progress.ts'
import { problemOf } from '../../problem.ts'
import { type Desk, type DeskFile, emptyDesk, type Run } from './desk-state.ts'
import type { PickedFile } from './dropped-files.ts'
import { keptDesk } from './kept-desk.ts'
import { paceOf } from '#src/kernel/pace.ts'
import { withProposed } from './mapping-edits.ts'
import { refusedRepairs } from './refused-repairs.ts'
import { forgetProposals, remembered } from './remembered-proposals.ts'
import { upload } from './upload.ts'

/** Milliseconds without another choice after which the files are looked at again. */
const pause = 350

let desk = keptDesk.load()
/** Whose import it is: the slug of the person's own organization; null while there is none. */
let organization: string | null = null
const listeners = new Set<() => void>()
/** What can be sent again while this page is open. */
const contents = new Map<string, File>()
const sending = new Map<string, AbortController>()
let checking = new AbortController()
let timer: ReturnType<typeof setTimeout> | undefined

function change(changed: Partial<Desk>): void {
  desk = { ...desk, ...changed }
  keptDesk.save(desk)
  for (const listener of listeners) listener()
}

function changeFile(name: string, changed: Partial<DeskFile>): void {
  change({ files: desk.files.map((file) => (file.name === name ? { ...file, ...changed } : file)) })
}

export const importDesk = {
  current: (): Desk => desk,
  /** a file of a name that lies here already takes its place */
  add: (picked: readonly PickedFile[]) => {
    if (picked.length === 0) return
    for (const { name, file } of picked) contents.set(name, file)
    const names = new Set(picked.map(({ name }) => name))
    withdraw(desk.files.filter(({ name }) => names.has(name)))
    const fresh = picked.map(({ name, file }) => {
      sending.get(name)?.abort()
      return { name, bytes: file.size, upload: null, sent: null, problem: null }
    })
    change({
      files: [...desk.files.filter(({ name }) => !names.has(name)), ...fresh],
      leftOut: desk.leftOut.filter((name) => !names.has(name)),
      partial: false,
      run: null,
    })
    void sendNext()
  },
  sendAgain: (name: string) => {
    changeFile(name, { problem: null, sent: null })
    void sendNext()
  },
  remove: (name: string) => {
    sending.get(name)?.abort()
    contents.delete(name)
    withdraw(desk.files.filter((file) => file.name === name))
    change({ files: desk.files.filter((file) => file.name !== name), run: null })
    if (desk.files.length === 0) importDesk.clear()
    else lookSoon(0)
  },
  /** the look that is shown stays until the next one is there */
  choose: (chosen: Partial<Pick<Desk, 'mapping' | 'source' | 'leftOut'>>) => {
    change({ ...chosen, partial: false })
    lookSoon(pause)
  },
  choosePartial: (partial: boolean) => change({ partial }),
  /** looks at what lies here, unless that was done or is being done */
  look: () => {
    const { check, files } = desk
    if (check.pace !== null || check.report !== null || check.problem !== null || files.length === 0) return
    lookSoon(0)
  },
  /** a repaired copy has taken its place on the server */
  repaired: (name: string, copy: Required<Pick<DeskFile, 'upload' | 'bytes' | 'repairs'>>) => {
    changeFile(name, copy)
    change({ partial: false })
    lookSoon(0)
  },
  lookAgain: () => lookSoon(0),
  run: () => void run(),
  backToFiles: () => {
    change({ run: null })
    lookSoon(0)
  },
  clear: () => {
    for (const one of sending.values()) one.abort()
    checking.abort()
    clearTimeout(timer)
    contents.clear()
    withdraw(desk.files)
    forgetProposals()
    refusedRepairs.forget()
    change(emptyDesk)
  },
  belongsTo: (slug: string | null) => {
    organization = slug
  },
}

export function useImportDesk(): Desk {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, importDesk.current)
}

/** What is put away needs no room on the server. What cannot be withdrawn goes by itself after a day. */
function withdraw(files: readonly DeskFile[]): void {
  const uploads = files.flatMap(({ upload: id }) => id ?? [])
  if (uploads.length === 0) return
  const withdrawn = call(organization)['import.withdraw']({ uploads })
  withdrawn.catch(() => {})
}

/** One file after the other, so that each is there as early as can be. */
async function sendNext(): Promise<void> {
  if (sending.size > 0) return
  const next = desk.files.find((file) => file.upload === null && file.problem === null)
  if (next === undefined) return lookSoon(0)
  const file = contents.get(next.name)
  if (file === undefined) return importDesk.remove(next.name)
  await send(next.name, file)
  return sendNext()
}

async function send(name: string, file: File): Promise<void> {
  const way = new AbortController()
  sending.set(name, way)
  changeFile(name, { sent: 0 })
  try {
    const onSent = (sent: number) => changeFile(name, { sent })
    const id = await upload({ organization, name, file, onSent, signal: way.signal })
    if (!way.signal.aborted) changeFile(name, { upload: id, sent: file.size })
  } catch (error) {
    if (!way.signal.aborted) changeFile(name, { problem: problemOf(error) })
  } finally {
    sending.delete(name)
  }
}

function lookSoon(milliseconds: number): void {
  clearTimeout(timer)
  checking.abort()
  change({ check: { ...desk.check, pace: null } })
  timer = setTimeout(() => void look(), milliseconds)
}

async function look(): Promise<void> {
  const { files, check } = desk
  if (files.length === 0 || files.some((file) => file.upload === null && file.problem === null)) return
  checking = new AbortController()
  const { signal } = checking
  change({ check: { ...check, pace: paceOf(null, { says: '', done: 0, of: null }, 0), problem: null } })
  const onProgress = (progress: Progress) => {
    if (signal.aborted) return
    change({ check: { ...desk.check, pace: paceOf(desk.check.pace, progress, performance.now()) } })
  }
  try {
    const { report } = await ask({ dryRun: true }, onProgress, signal)
    if (signal.aborted) return
    // What a choice left open is now proposed, and the next choice is made on that.
    const mapping = withProposed(desk.mapping, report.mapping?.document ?? null)
    change({ mapping, check: { pace: null, report: remembered(report), problem: null } })
  } catch (error) {
    if (!signal.aborted) change({ check: { ...desk.check, pace: null, problem: problemOf(error) } })
  }
}

async function run(): Promise<void> {
  const begun: Run = { pace: paceOf(null, { says: '', done: 0, of: null }, 0), problem: null, done: null }
  checking.abort()
  change({ run: begun })
  const onProgress = (progress: Progress) => {
    change({ run: { ...begun, pace: paceOf(desk.run?.pace ?? null, progress, performance.now()) } })
  }
  try {
    const done = await ask({ partial: desk.partial }, onProgress, new AbortController().signal)
    refusedRepairs.forget()
    change({ ...emptyDesk, run: { pace: null, problem: null, done } })
  } catch (error) {
    change({ run: { pace: null, problem: problemOf(error), done: null } })
  }
}

function ask(
  how: Pick<ImportInput, 'dryRun' | 'partial'>,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Imported> {
  const { source, check } = desk
  // What was seen is what is done: a proposal is sent as it was shown.
  const mapping = desk.mapping ?? (how.dryRun === true ? null : (check.report?.mapping?.document ?? null))
  const files = desk.files.filter(({ name }) => !desk.leftOut.includes(name))
  const input: ImportInput = {
    uploads: files.flatMap((file) => file.upload ?? []),
    ...(mapping === null ? {} : { mapping }),
    ...(source === '' ? {} : { source }),
    ...how,
  }
  return callWithProgress(organization, 'import', input, { onProgress, signal })
}
