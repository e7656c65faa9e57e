/** The second step: what is being read, what was, and how far the diagnosis is. */
import { useQuery } from '@tanstack/react-query'
import { BY_HAND } from '#src/facts/by-hand.ts'
import type { StoredImport } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { enCounts } from '../../messages/en-import-counts.ts'
import { enStart } from '../../messages/en-start.ts'
import { Button } from '../../ui/button.tsx'
import { importsQuery } from '../imports/import-queries.ts'
import { ProgressLine } from '../imports/progress-line.tsx'
import { loadSample, useSampleLoading } from './sample-loading.ts'
import { StartStep } from './start-step.tsx'

interface WatchStepProps {
  readonly organization: string
  readonly accounts: number
  readonly diagnosed: number
}

const words = enStart.watch

export function WatchStep({ organization, accounts, diagnosed }: WatchStepProps) {
  const loading = useSampleLoading()
  const read = useRead(organization)
  if (accounts > 0) {
    const isDone = diagnosed >= accounts
    return (
      <StartStep
        aside={isDone ? words.diagnosed(diagnosed) : undefined}
        no={2}
        state={isDone ? 'done' : 'now'}
        title={words.title}
      >
        {read === null ? null : <p className="text-ink-2">{words.read(read)}</p>}
        {isDone ? null : (
          <ProgressLine
            pace={{
              says: words.diagnosing,
              done: diagnosed,
              of: accounts,
              rate: null,
              left: null,
              from: { done: 0, at: 0 },
            }}
            says={words.diagnosing}
          />
        )}
      </StartStep>
    )
  }
  if (loading.state === 'loading') {
    const { says, done, of } = loading.progress ?? { says: '', done: 0, of: null }
    return (
      <StartStep no={2} state="now" title={words.title}>
        <ProgressLine
          pace={{ says, done, of, rate: null, left: null, from: { done: 0, at: 0 } }}
          says={words.reading}
        />
      </StartStep>
    )
  }
  if (loading.state === 'failed') {
    const { message, hint } = loading.problem
    return (
      <StartStep no={2} state="now" title={words.title}>
        <div className="flex flex-col items-start gap-2" role="alert">
          <p>
            {words.failed}. {message ?? en.problem.unreachable.says}
          </p>
          {hint === null ? null : <p className="text-mute">{hint}</p>}
          <Button onClick={() => void loadSample()}>{words.again}</Button>
        </div>
      </StartStep>
    )
  }
  return (
    <StartStep no={2} state="ahead" title={words.title}>
      <p className="text-mute">{words.waiting}</p>
    </StartStep>
  )
}

/** What is told by name, in this order. */
const told = ['account', 'subscription', 'invoice', 'contact', 'touch', 'ticket', 'usage']

/** What the imports brought so far, in words; null: nothing yet. */
function useRead(organization: string): string | null {
  return recordsRead(useQuery(importsQuery(organization)).data?.imports ?? [])
}

type Brought = Pick<StoredImport, 'state' | 'paths' | 'added' | 'changed'>

/** A record that was changed is the one of before, and is counted once; what somebody wrote by hand was not read. */
export function recordsRead(imports: readonly Brought[]): string | null {
  const counts = new Map<string, number>()
  for (const { state, paths, added, changed } of imports) {
    if (state !== 'published' || paths.some(isByHand)) continue
    for (const [kind, count] of Object.entries(added)) {
      counts.set(kind, (counts.get(kind) ?? 0) + count - (changed[kind] ?? 0))
    }
  }
  const parts = told.flatMap((kind) => {
    const count = counts.get(kind) ?? 0
    counts.delete(kind)
    return count === 0 ? [] : [enCounts.storedCount(kind, count)]
  })
  const others = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (others > 0) parts.push(words.others(others))
  return parts.length === 0 ? null : format.list(parts)
}

function isByHand(path: string): boolean {
  return path.startsWith(`${BY_HAND}/`)
}
