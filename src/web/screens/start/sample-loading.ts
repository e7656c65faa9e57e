/** The loading of the sample company, which goes on while one looks elsewhere. */
import { useSyncExternalStore } from 'react'
import type { Progress } from '#src/operations/operation.ts'
import { callWithProgress } from '../../call-with-progress.ts'
import { type Problem, problemOf } from '../../problem.ts'
import { queryClient } from '../../queries.ts'

export type SampleLoading =
  | { readonly state: 'none' | 'loaded' }
  | { readonly state: 'loading'; readonly progress: Progress | null }
  | { readonly state: 'failed'; readonly problem: Problem }

let now: SampleLoading = { state: 'none' }
const listeners = new Set<() => void>()

function change(next: SampleLoading): void {
  now = next
  for (const listener of listeners) listener()
}

export async function loadSample(): Promise<void> {
  if (now.state === 'loading') return
  change({ state: 'loading', progress: null })
  const { signal } = new AbortController()
  try {
    await callWithProgress(
      null,
      'sample.load',
      {},
      { onProgress: (progress) => change({ state: 'loading', progress }), signal },
    )
    await queryClient.invalidateQueries({ queryKey: ['organizations'] })
    change({ state: 'loaded' })
  } catch (error) {
    change({ state: 'failed', problem: problemOf(error) })
  }
}

/** One has gone on to where it is: it leads there once. */
export function sampleOpened(): void {
  change({ state: 'none' })
}

export function useSampleLoading(): SampleLoading {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => now,
  )
}
