/** What of a movement is taken: which of its edits, and with which values; nothing of it is kept on the server. */
import { useState } from 'react'
import type { ShownEdit, ShownMovement } from '../answers.ts'

export type Changes = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export interface Choice {
  /** the id of the account whose plan it is about */
  readonly account: string
  /** edits that are taken, of those proposed; what the plan says already counts once it is changed */
  readonly count: number
  readonly proposed: number
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
  /** something was chosen, and something else is proposed by now than when this was opened */
  readonly isOvertaken: boolean
}

/** What was chosen stays with the line of the plan it is about, also where the proposal is made anew meanwhile. */
export function useChoice({ account, proposals, seen }: ShownMovement): Choice {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [made, setMade] = useState<Changes>({})
  const [open, setOpen] = useState<string | null>(null)
  const [begunWith] = useState(proposalsOf(seen))
  // What is not in the plan is left out by itself.
  const possible = proposals.filter((one) => one.stands !== 'missing')
  const taken = possible.filter((one) => !left.has(lineOf(one)))
  const lineOfNo = (no: number) => lineOf(proposals.find((one) => one.no === no)!)
  const changed = changesOf(taken, made)
  const hasBegun = left.size > 0 || Object.keys(made).length > 0 || open !== null
  const edited = proposals.find((one) => lineOf(one) === open)?.no ?? null
  const counted = (edits: readonly ShownEdit[]) =>
    edits.filter(({ no, stands }) => stands !== 'same' || changed[no] !== undefined).length
  const put = (line: string, isLeft: boolean) =>
    setLeft((all) => new Set(isLeft ? [...all, line] : [...all].filter((one) => one !== line)))
  return {
    account: account.id,
    count: counted(taken),
    proposed: counted(proposals),
    isAcceptable: possible.length === 0 || taken.length > 0,
    taken: {
      ...(taken.length === possible.length ? {} : { only: taken.map(({ no }) => no) }),
      ...(Object.keys(changed).length === 0 ? {} : { changes: changed }),
    },
    isTaken: (no) => taken.some((one) => one.no === no),
    toggle: (no) => put(lineOfNo(no), !left.has(lineOfNo(no))),
    leaveOut: (no) => put(lineOfNo(no), true),
    edited,
    edit: (no) => setOpen(no === null || no === edited ? null : lineOfNo(no)),
    changes: changesOf(proposals, made),
    change: (no, fields) => setMade((all) => ({ ...all, [lineOfNo(no)]: fields })),
    firstEditable: possible.find(isEditable)?.no ?? null,
    isOvertaken: hasBegun && begunWith !== proposalsOf(seen),
  }
}

/** The fields that somebody changed, by the number of their edit. */
function changesOf(edits: readonly ShownEdit[], made: Changes): Record<string, Record<string, unknown>> {
  const ofEach = edits.map((one) => [String(one.no), { ...made[lineOf(one)] }] as const)
  return Object.fromEntries(ofEach.filter(([, fields]) => Object.keys(fields).length > 0))
}

/** Which line of the plan an edit is about, whatever it proposes for it. */
function lineOf({ no, proposed: { section, change, target } }: ShownEdit): string {
  return JSON.stringify([no, section, change, target])
}

/** What is proposed, of a token that also tells how many edits the plan had. */
function proposalsOf(seen: string): string {
  return seen.slice(seen.indexOf('.'))
}

/** Who confirms or removes an item names no field of it. */
export function isEditable({ proposed, stands }: ShownEdit): boolean {
  return proposed.item !== null && stands !== 'missing'
}
