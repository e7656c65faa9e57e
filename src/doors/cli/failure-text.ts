/** A failure as it is printed on standard error: what went wrong, and what to do; as one line of JSON on request. */
import { Failure } from '#src/kernel/failure.ts'
import type { Show } from './render/show.ts'

export function failureText(error: unknown, asJson: boolean, show?: Show): string {
  if (!(error instanceof Failure)) return asJson ? json('unexpected', String(error)) : unexpected(error)
  if (asJson) return json(error.code, error.message, error.hint, error.details)
  const details = error.details === undefined ? undefined : show?.failure?.(error)
  const lines = [error.message, ...(error.hint === undefined ? [] : [error.hint])]
  return `${[...lines, ...(details === undefined ? [] : ['', details])].join('\n')}\n`
}

function json(code: string, message: string, hint?: string, details?: unknown): string {
  return `${JSON.stringify({ code, message, hint: hint ?? null, details: details ?? null })}\n`
}

function unexpected(error: unknown): string {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `This is a fault of Perennial:\n${said}\n`
}
