/** What was just done, at the foot of the window, each with its undo; beside what is answered where a screen has the room. */
import { enShell } from '../messages/en-shell.ts'
import { en } from '../messages/en.ts'
import { isShown, lastDone, said, useSaid } from '../said.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { InEnglish } from '../ui/in-english.tsx'

export function SaidList() {
  const shown = useSaid().filter(isShown)
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-20 flex flex-col items-center gap-2 px-4 max-md:bottom-20 lg:[body:has([data-said-beside])_&]:bottom-12 lg:[body:has([data-said-beside])_&]:left-auto lg:[body:has([data-said-beside])_&]:w-(--rail) print:hidden"
    >
      {shown.map((one) => (
        <div
          className="pointer-events-auto flex max-w-[560px] items-start gap-3 rounded-m border border-line bg-raise px-3 py-2 shadow-float"
          key={one.id}
          onBlur={() => said.hold(false)}
          onFocus={() => said.hold(true)}
          onPointerEnter={() => said.hold(true)}
          onPointerLeave={() => said.hold(false)}
          role={one.problem === undefined ? undefined : 'alert'}
        >
          <span className="min-w-0 flex-1 text-pretty">
            {one.says === one.problem?.message ? <InEnglish>{one.says}</InEnglish> : one.says}
            {one.problem?.hint ? (
              <span className="block text-small text-mute">
                <InEnglish>{one.problem.hint}</InEnglish>
              </span>
            ) : null}
          </span>
          {one.undo === undefined ? null : (
            <button
              className="inline-flex min-h-6 shrink-0 items-center gap-1.5 font-medium text-accent hover:text-accent-2"
              onClick={() => void said.takeBack(one)}
              type="button"
            >
              {enShell.undo}
              {one === lastDone() ? <KeyCap>z</KeyCap> : null}
            </button>
          )}
          <button
            aria-label={en.close}
            className="inline-flex size-6 shrink-0 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink"
            onClick={() => said.forget(one.id)}
            type="button"
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      ))}
    </div>
  )
}
