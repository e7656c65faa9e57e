/** The four steps of an import, with those that are done and the one that one is at. */
import { enImport } from '../../messages/en-import.ts'
import { Icon } from '../../ui/icon.tsx'

const names = ['files', 'mapping', 'check', 'run'] as const

export type Step = (typeof names)[number]

export function Steps({ at }: { readonly at: Step }) {
  const current = names.indexOf(at)
  return (
    <ol
      aria-label={enImport.steps.label}
      className="ml-auto flex items-center gap-5 max-md:w-full max-md:justify-between max-md:gap-2 max-md:pb-2 print:hidden"
    >
      {names.map((name, index) => (
        <li
          aria-current={index === current ? 'step' : undefined}
          className={`flex items-center gap-2 ${index === current ? 'font-strong text-ink' : 'text-mute'}`}
          key={name}
        >
          <Sign done={index < current} isCurrent={index === current} no={index + 1} />
          {enImport.steps.names[name]}
        </li>
      ))}
    </ol>
  )
}

interface SignProps {
  readonly no: number
  readonly done: boolean
  readonly isCurrent: boolean
}

function Sign({ no, done, isCurrent }: SignProps) {
  const look = done
    ? 'bg-ink-2 text-bg'
    : isCurrent
      ? 'bg-accent text-on-accent'
      : 'border border-line-2 text-mute'
  return (
    <span
      className={`inline-flex size-[18px] shrink-0 items-center justify-center rounded-full text-[11px] leading-none font-medium ${look}`}
    >
      {done ? <Icon name="check" size={12} /> : no}
      {done ? <span className="sr-only">{enImport.steps.done}</span> : null}
    </span>
  )
}
