/** What of a movement is taken: which of its edits, and with which values; nothing of it is kept on the server. */
import { useState } from 'react'
import type { ShownEdit, ShownMovement } from '../answers.ts'

export type Changes = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export interface Choice {
  /** edits that are taken */
  readonly count: number
  readonly isAcceptable: boolean
  /** as `movement.accept` takes it */
  readonly taken: { only?: number[]; changes?: Record<string, Record<string, unknown>> }
  readonly isTaken: (no: number) => boolean
  readonly toggle: (no: number) => void
  readonly leaveOut: (no: number) => void
  /** the edit whose fields are open */
  readonly edited: number | null
  readonly edit: (no: number | null) => void
  readonly changes: Changes
  readonly change: (no: number, fields: Readonly<Record<string, unknown>>) => void
  readonly firstEditable: number | null
}

export function useChoice({ proposals }: ShownMovement): Choice {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [changes, setChanges] = useState<Changes>({})
  const [edited, edit] = useState<number | null>(null)
  // What is not in the plan is left out by itself.
  const possible = proposals.filter((one) => one.stands !== 'missing')
  const taken = possible.filter(({ no }) => !left.has(no)).map(({ no }) => no)
  const isAll = taken.length === possible.length
  const changed = Object.fromEntries(
    Object.entries(changes).filter(
      ([no, fields]) => taken.includes(Number(no)) && Object.keys(fields).length > 0,
    ),
  ) as Record<string, Record<string, unknown>>
  const put = (no: number, isLeft: boolean) =>
    setLeft((all) => new Set(isLeft ? [...all, no] : [...all].filter((one) => one !== no)))
  return {
    count: taken.length,
    isAcceptable: possible.length === 0 || taken.length > 0,
    taken: {
      ...(isAll ? {} : { only: taken }),
      ...(Object.keys(changed).length === 0 ? {} : { changes: changed }),
    },
    isTaken: (no) => taken.includes(no),
    toggle: (no) => put(no, !left.has(no)),
    leaveOut: (no) => put(no, true),
    edited,
    edit: (no) => edit(no === edited ? null : no),
    changes,
    change: (no, fields) => setChanges((all) => ({ ...all, [no]: fields })),
    firstEditable: possible.find(isEditable)?.no ?? null,
  }
}

/** Who confirms or removes an item names no field of it. */
export function isEditable({ proposed, stands }: ShownEdit): boolean {
  return proposed.item !== null && stands !== 'missing'
}
