/** Where a figure of the account comes from: systems, age, how it comes about, and what is missing; a silent feed shows. */
import { daysBetween } from '#src/kernel/day.ts'
import type { FigureId, FigureOrigin } from '#src/detect/figures/figure-origin.ts'
import { use } from 'react'
import { AsOf } from '../../document/as-of.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enFigures } from '../../messages/en-figures.ts'
import { OriginMark } from '../../ui/origin-mark.tsx'
import { useAccount } from './use-account.ts'
import { Told } from '../../ui/told.tsx'

interface FigureMarkProps {
  readonly of: FigureId
  /** the figure, as it is called */
  readonly says: string
}

export function FigureMark({ of, says }: FigureMarkProps) {
  const origin = useAccount().account.origins?.[of]
  if (origin === undefined) return null
  const { silent, missing, sources } = origin
  const look = silent.length > 0 ? 'stale' : missing.length > 0 || sources.length === 0 ? 'assumed' : 'fresh'
  return (
    <OriginMark label={en.provenance.of(says)} look={look}>
      <FigureNote origin={origin} />
    </OriginMark>
  )
}

/** What is missing and is named; of more, the number. */
const named = 3

function FigureNote({
  origin: { sources, lastOn, says, missing, silent },
}: {
  readonly origin: FigureOrigin
}) {
  const asOf = use(AsOf)
  return (
    <>
      {says === null ? null : (
        <p className="font-medium text-ink">
          <Told>{says}</Told>
        </p>
      )}
      <p>
        {sources.length === 0 ? enFigures.none : enFigures.from(format.list(sources))}
        {lastOn === null ? '' : enFigures.age(format.day(lastOn), daysBetween(lastOn, asOf))}.
      </p>
      {silent.map((feed) => (
        <p className="pt-1 font-medium text-watch" key={`${feed.kind} ${feed.source}`}>
          {enFigures.silent(en.feeds[feed.kind], feed.source, format.day(feed.lastOn))}
        </p>
      ))}
      {missing.length === 0 ? null : (
        <>
          <p className="pt-1">{enFigures.missing(missing.length)}</p>
          <ul className="text-mute">
            {missing.slice(0, named).map((one) => (
              <li key={`${one.signal} ${one.says}`}>
                {one.signal === null ? '' : `${en.signals[one.signal].name}: `}
                <Told>{one.says}</Told>
              </li>
            ))}
          </ul>
          {missing.length > named ? (
            <p className="text-mute">{enFigures.more(missing.length - named)}</p>
          ) : null}
        </>
      )}
    </>
  )
}
