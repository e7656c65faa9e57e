/** One record of a JSON file as the cells of a row: what is nested gets a column `a.b`, a list of words is joined by `;`. */
import { isUtf8 } from 'node:buffer'
import { type Fault, faults } from '../fault.ts'
import { plainNumber } from './plain-number.ts'

/** By the path of its column, the keys joined by U+0000, which no key may hold. */
export type JsonCells = ReadonlyMap<string, string | null>

const DEEPEST = 64

/** @returns what is wrong with it, otherwise */
export function jsonRecord(bytes: Buffer, deepest: number | null): JsonCells | Fault {
  if (!isUtf8(bytes)) return faults.encoding
  const text = bytes.toString('utf8')
  if ((deepest ?? depthOf(text)) > DEEPEST) return faults.tooDeep
  const cells = cellsOf(parsed(text))
  // Ids may have more digits than a number of JavaScript keeps; to keep them takes three times as long.
  return cells === faults.inexact ? cellsOf(parsed(text, exactNumber)) : cells
}

function cellsOf(value: unknown): JsonCells | Fault {
  if (value === undefined) return faults.notJson
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return faults.notRecord
  const cells = new Map<string, string | null>()
  return flatten(value as Json, '', cells) ?? cells
}

type Json = Readonly<Record<string, unknown>>

/** @returns what is wrong with it; null if nothing is */
function flatten(object: Json, prefix: string, cells: Map<string, string | null>): Fault | null {
  for (const key of Object.keys(object)) {
    if (key.includes('\0')) return faults.nul
    const value = object[key]
    const path = prefix === '' ? key : `${prefix}\0${key}`
    if (typeof value === 'number' && !isExact(value)) return faults.inexact
    if (value === null || typeof value !== 'object') cells.set(path, scalar(value))
    else if (Array.isArray(value)) {
      const text = listText(value)
      if (text !== null && /\d{16}|[eE]\+/.test(text) && value.some(mayBeInexact)) return faults.inexact
      cells.set(path, text)
    } else if (Object.keys(value).length === 0) cells.set(path, null)
    else {
      const fault = flatten(value as Json, path, cells)
      if (fault !== null) return fault
    }
  }
  return null
}

function isExact(value: number): boolean {
  return Number.isSafeInteger(value) || Math.abs(value) < Number.MAX_SAFE_INTEGER
}

function mayBeInexact(item: unknown): boolean {
  if (typeof item === 'number') return !isExact(item)
  return item !== null && typeof item === 'object' && Object.values(item).some(mayBeInexact)
}

function scalar(value: unknown): string | null {
  if (value === null) return null
  return typeof value === 'number' ? plainNumber(String(value)) : String(value)
}

function listText(list: readonly unknown[]): string | null {
  if (list.length === 0) return null
  if (list.some((item) => item !== null && typeof item === 'object')) return JSON.stringify(list)
  return list.map((item) => scalar(item) ?? '').join(';')
}

/** @returns undefined when it is not JSON */
function parsed(text: string, revive?: (this: unknown, key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, revive)
  } catch {
    return undefined
  }
}

function exactNumber(this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source
  return typeof value !== 'number' || source === undefined || isExact(value) ? value : plainNumber(source)
}

/** How deeply it is nested, at most one more than is read. */
function depthOf(text: string): number {
  if (!opensOften(text, '{') && !opensOften(text, '[')) return 1
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length && deepest <= DEEPEST; at++) {
    const character = text[at]
    if (character === '"') at = endOfString(text, at)
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return deepest
}

function endOfString(text: string, open: number): number {
  let at = open + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

/** Whether there are so many of it that they could be too deep; most records have none. */
function opensOften(text: string, bracket: string): boolean {
  let count = 0
  for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
    if (++count > DEEPEST / 2) return true
  }
  return false
}
