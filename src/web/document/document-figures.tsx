/** The figures of a section, each with its second line and, where it is a share, its bar. */
import type { Figure as FigureOf } from '#src/publish/document.ts'
import { documentMark } from './document-mark.ts'
import { Figure } from '../ui/figure.tsx'
import { Gap } from '../ui/gap.tsx'
import { Mark } from '../ui/mark.tsx'
import { en } from '../messages/en.ts'
import { ServerText } from './server-text.tsx'

export function DocumentFigures({ figures }: { readonly figures: readonly FigureOf[] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3.5 py-3 @xl:grid-cols-[repeat(auto-fill,minmax(124px,1fr))]">
      {figures.map((figure) => (
        <Figure key={figure.id} label={figure.label} value={<Value figure={figure} />}>
          {figure.note ? <ServerText>{figure.note}</ServerText> : null}
          {figure.share === null ? null : <Share share={figure.share} />}
        </Figure>
      ))}
    </dl>
  )
}

/** Letters from which a value reads as words, and not as a figure. */
const LONG = 12

function Value({ figure: { value, tone } }: { readonly figure: FigureOf }) {
  if (value === '?') return <Gap>{en.notKnown}</Gap>
  const mark = documentMark(tone)
  return (
    <>
      <span className={`min-w-0 wrap-break-word ${value.length > LONG ? 'text-body font-strong' : ''}`}>
        <ServerText>{value}</ServerText>
      </span>
      {mark === null ? null : <Mark tone={mark} />}
    </>
  )
}

function Share({ share }: { readonly share: number }) {
  return (
    <span aria-hidden="true" className="mt-1 block h-1 max-w-40 rounded-full bg-line">
      <span
        className="block h-full rounded-full bg-accent"
        style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }}
      />
    </span>
  )
}
