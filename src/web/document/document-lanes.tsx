/** Lists side by side, each under its own head. */
import type { Lanes } from '#src/publish/document.ts'
import { en } from '../messages/en.ts'
import { DocumentLine } from './document-line.tsx'
import { MoreLink } from './more-link.tsx'
import { ServerText } from './server-text.tsx'

export function DocumentLanes({ lanes }: Pick<Lanes, 'lanes'>) {
  return (
    <div className={`grid gap-x-6 gap-y-4 pt-2 ${columns[lanes.length] ?? '@2xl:grid-cols-3'}`}>
      {lanes.map((lane) => (
        <div className="min-w-0" key={lane.title}>
          <h3 className="flex items-baseline justify-between gap-3 border-b border-line pb-1">
            <span>
              <span className="font-strong">{lane.title}</span>{' '}
              <span className="pl-1 text-mute">
                {lane.note ? <ServerText>{lane.note}</ServerText> : null}
              </span>
            </span>
            <span className="text-small text-mute">{lane.items.length + lane.more}</span>
          </h3>
          {lane.items.length + lane.more === 0 ? (
            <p className="py-2 text-mute">{en.plan.nothingHere}</p>
          ) : null}
          <ul>
            {lane.items.map((item, at) => (
              <DocumentLine item={item} key={item.provenance?.itemId ?? `${item.says} ${at}`} narrow />
            ))}
          </ul>
          <MoreLink count={lane.more} />
        </div>
      ))}
    </div>
  )
}

const columns: Readonly<Record<number, string>> = { 1: '', 2: '@xl:grid-cols-2', 4: '@2xl:grid-cols-4' }
