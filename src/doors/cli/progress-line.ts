/** Progress for a person: one line rewritten in place on a terminal, elsewhere a line every few seconds. */
import { type Pace, paceOf } from '#src/kernel/pace.ts'
import type { Progress } from '#src/operations/operation.ts'
import type { Stream } from './terminal.ts'

const REWRITE_MILLISECONDS = 80
const LINE_MILLISECONDS = 3000

export interface ProgressLine {
  report(progress: Progress): void
  /** takes the line away, so that what follows stands by itself */
  clear(): void
}

export function progressLine(stream: Stream, now: () => number = Date.now): ProgressLine {
  const rewrites = stream.isTTY === true
  const pause = rewrites ? REWRITE_MILLISECONDS : LINE_MILLISECONDS
  // In a log, what is done within seconds needs no line.
  let last = rewrites ? Number.NEGATIVE_INFINITY : now()
  let said = ''
  let isShown = false
  let pace: Pace | null = null
  return {
    report: (progress) => {
      const at = now()
      pace = paceOf(pace, progress, at)
      const isNews = rewrites && progress.says !== said
      if (!isNews && at - last < pause) return
      last = at
      said = progress.says
      isShown = true
      const text = progressText(pace)
      stream.write(rewrites ? `\r\u001B[2K${text.slice(0, (stream.columns ?? 80) - 1)}` : `${text}\n`)
    },
    clear: () => {
      if (rewrites && isShown) stream.write('\r\u001B[2K')
      isShown = false
    },
  }
}

/** `Reading usage.csv: 1,200,000 of 5,000,000, 350,000 a second, 11 s left` */
export function progressText({ says, done, of, rate, left }: Pace): string {
  if (of === null && done === 0) return says
  return [
    `${says}: ${figure(done)}${of === null ? '' : ` of ${figure(of)}`}`,
    ...(rate === null ? [] : [`${figure(rate)} a second`]),
    ...(left === null ? [] : [`${durationText(left)} left`]),
  ].join(', ')
}

/** Three figures are enough where it changes all the time. */
function figure(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en')
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}

function durationText(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`
}
