/** The sections of a form as a list: each with a switch, moved by button or by Alt and an arrow key. */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { enForms } from '../../messages/en-forms.ts'
import { Icon } from '../../ui/icon.tsx'
import type { EditedForm } from './use-form.ts'
import { enHeads } from '../../messages/en-heads.ts'

export function FormSections({ form }: { readonly form: EditedForm }) {
  const list = useRef<HTMLUListElement>(null)
  const [said, say] = useState('')
  // A line that moves takes the focus with it.
  const moved = useRef<{ readonly section: string; readonly by: string } | null>(null)
  useLayoutEffect(() => {
    if (moved.current === null) return
    const { section, by } = moved.current
    const line = list.current?.querySelector(`[data-section="${section}"]`)
    const control = line?.querySelector<HTMLElement>(`[data-by="${by}"]:not(:disabled)`)
    ;(control ?? line?.querySelector('input'))?.focus()
    moved.current = null
  })
  const { sections, arrange } = form
  const move = (section: string, to: number, by: string) => {
    const from = sections.indexOf(section)
    if (arrange === null || from < 0 || to < 0 || to >= sections.length) return
    moved.current = { section, by }
    arrange(sections.toSpliced(from, 1).toSpliced(to, 0, section))
    const title = enHeads.of(form.rows.find(({ id }) => id === section)?.title ?? section)
    say(enForms.moved(title, to + 1, sections.length))
  }
  const toggle = (section: string, isOn: boolean) => {
    moved.current = { section, by: 'switch' }
    arrange?.(isOn ? [...sections, section] : sections.filter((one) => one !== section))
  }
  return (
    <>
      <ul aria-label={form.name} ref={list}>
        {form.rows.map((row, at) => (
          <SectionLine
            isFirst={at === 0}
            isLast={at === sections.length - 1}
            isLocked={arrange === null}
            isNextOff={at === sections.length}
            key={row.id}
            onMove={(by, control) => move(row.id, at + by, control)}
            onSwitch={(isOn) => toggle(row.id, isOn)}
            row={row}
          />
        ))}
      </ul>
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  )
}

interface SectionLineProps {
  readonly row: EditedForm['rows'][number]
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isLocked: boolean
  /** the first of those that are left out */
  readonly isNextOff: boolean
  readonly onMove: (by: 1 | -1, control: string) => void
  readonly onSwitch: (isOn: boolean) => void
}

const button =
  'inline-flex size-7 items-center justify-center rounded-s text-ink-2 hover:bg-sunk hover:text-ink disabled:opacity-30 disabled:hover:bg-transparent max-md:size-10'

function SectionLine(props: SectionLineProps) {
  const { row, isFirst, isLast, isLocked, isNextOff, onMove, onSwitch } = props
  const { id, isOn } = row
  const title = enHeads.of(row.title)
  const byKey = (event: KeyboardEvent) => {
    if (!event.altKey || !isOn || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const control = (event.target as HTMLElement).dataset['by'] ?? 'switch'
    onMove(event.key === 'ArrowUp' ? -1 : 1, control)
  }
  return (
    <li className={`border-b border-line ${isNextOff ? 'mt-4 border-t' : ''}`} data-section={id}>
      <div className="flex min-h-9 items-center gap-1" onKeyDown={byKey} role="presentation">
        <label className="flex min-h-9 min-w-0 flex-1 items-center gap-2.5 max-md:min-h-11">
          <input
            aria-label={enForms.on(title)}
            checked={isOn}
            className="size-4 shrink-0 accent-(--accent) max-md:size-5"
            data-by="switch"
            disabled={isLocked}
            onChange={({ target }) => onSwitch(target.checked)}
            type="checkbox"
          />
          <span className={`min-w-0 truncate ${isOn ? '' : 'text-mute'}`}>{title}</span>
        </label>
        {isOn && !isLocked ? (
          <>
            <button
              aria-label={enForms.moveUp(title)}
              className={button}
              data-by="up"
              disabled={isFirst}
              onClick={() => onMove(-1, 'up')}
              title={enForms.up}
              type="button"
            >
              <Icon name="sortUp" size={14} />
            </button>
            <button
              aria-label={enForms.moveDown(title)}
              className={button}
              data-by="down"
              disabled={isLast}
              onClick={() => onMove(1, 'down')}
              title={enForms.down}
              type="button"
            >
              <Icon name="sortDown" size={14} />
            </button>
          </>
        ) : null}
      </div>
    </li>
  )
}
