/** The preview of changed settings across the portfolio: asked for, heard on its way, and kept until the changes are others. */
import { useEffect, useRef, useState } from 'react'
import type { Progress } from '#src/operations/operation.ts'
import { callWithProgress } from '../../call-with-progress.ts'
import type { SettingsTried } from './settings-queries.ts'
import type { EditedSettings } from './use-settings.ts'

export interface Trying {
  /** null: none is under way */
  readonly progress: Progress | null
  readonly tried: SettingsTried | null
  /** it is of other changes than those that are there now */
  readonly isStale: boolean
  readonly problem: { readonly isError: boolean; readonly error: unknown }
  start(): void
  stop(): void
}

export function useTrying({ organization, own, shown }: EditedSettings): Trying {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [tried, setTried] = useState<{ readonly of: string; readonly answer: SettingsTried } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const way = useRef<AbortController | null>(null)
  useEffect(() => () => way.current?.abort(), [])
  const of = JSON.stringify([shown.version, own])
  const start = () => {
    way.current?.abort()
    const mine = new AbortController()
    way.current = mine
    setError(null)
    setProgress({ says: '', done: 0, of: null })
    void hear(mine.signal)
  }
  const hear = async (signal: AbortSignal) => {
    const onProgress = (one: Progress) => (signal.aborted ? undefined : setProgress(one))
    const input = { settings: { ...own } }
    try {
      const answer = await callWithProgress(organization, 'settings.try', input, { onProgress, signal })
      if (!signal.aborted) setTried({ of, answer })
    } catch (problem) {
      if (!signal.aborted) setError(problem)
    }
    if (!signal.aborted) setProgress(null)
  }
  const stop = () => {
    way.current?.abort()
    setProgress(null)
  }
  return {
    progress,
    tried: tried?.answer ?? null,
    isStale: tried !== null && tried.of !== of,
    problem: { isError: error !== null, error },
    start,
    stop,
  }
}
