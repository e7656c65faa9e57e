/** One of the steps of the first run: its number, whether it is done, and what it holds while one is at it. */
import type { ReactNode } from 'react'
import { enStart } from '../../messages/en-start.ts'
import { Icon } from '../../ui/icon.tsx'

interface StartStepProps {
  readonly no: number
  readonly title: string
  readonly state: 'done' | 'now' | 'ahead'
  /** beside the title: what it came to */
  readonly aside?: ReactNode
  readonly children?: ReactNode
}

const looks = {
  done: 'bg-ink-2 text-bg',
  now: 'bg-accent text-on-accent',
  ahead: 'border border-line-2 text-mute',
} as const

export function StartStep({ no, title, state, aside, children }: StartStepProps) {
  return (
    <li
      aria-current={state === 'now' ? 'step' : undefined}
      className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 border-t border-line py-4"
    >
      <span
        className={`mt-0.5 inline-flex size-5 items-center justify-center rounded-full text-[11px] leading-none font-medium ${looks[state]}`}
      >
        {state === 'done' ? <Icon name="check" size={12} /> : no}
        {state === 'done' ? <span className="sr-only">{enStart.done}</span> : null}
      </span>
      <div className="flex min-w-0 flex-col gap-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 className={`text-[15px] leading-6 font-semibold ${state === 'ahead' ? 'text-mute' : ''}`}>
            {title}
          </h2>
          {aside === undefined ? null : <span className="text-mute">{aside}</span>}
        </div>
        {children}
      </div>
    </li>
  )
}
