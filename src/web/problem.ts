/** A failed call as people should read it: what kind it is, what the server said, and what to do. */
import { OutdatedPage } from './fetched-code.ts'
import { told } from './format.ts'
import { ORPCError } from '@orpc/client'

export interface Problem {
  readonly kind: 'signed-out' | 'not-found' | 'unreachable' | 'refused' | 'outdated' | 'broken'
  /** what was said; null when nobody answered */
  readonly message: string | null
  readonly hint: string | null
  /** what the failure carries, as the two versions of a conflict */
  readonly details: unknown
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError) {
    return {
      kind: kindOf(error.status),
      message: told(error.message),
      hint: hintIn(error.data),
      details: detailsIn(error.data),
    }
  }
  if (isUnanswered(error)) return { kind: 'unreachable', message: null, hint: null, details: null }
  if (error instanceof OutdatedPage) return { kind: 'outdated', message: null, hint: null, details: null }
  return { kind: 'broken', message: error instanceof Error ? error.message : null, hint: null, details: null }
}

function kindOf(status: number): Problem['kind'] {
  if (status === 401) return 'signed-out'
  if (status === 404) return 'not-found'
  return status === 502 || status === 503 || status === 504 ? 'unreachable' : 'refused'
}

/** How Chromium, Firefox and Safari say that a fetch found nobody. */
function isUnanswered(error: unknown): boolean {
  return error instanceof TypeError && /failed to fetch|networkerror|load failed/i.test(error.message)
}

function hintIn(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('hint' in data)) return null
  return typeof data.hint === 'string' ? told(data.hint) : null
}

function detailsIn(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'details' in data ? data.details : null
}
