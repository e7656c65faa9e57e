/** Calls a segment otherwise, and says before what becomes of its accounts, of its settings and of the next import. */
import { useState } from 'react'
import { call } from '../../call.ts'
import { enSegments } from '../../messages/en-segments.ts'
import { me } from '../../me.ts'
import { FieldInput } from '../../ui/field-input.tsx'
import { HandForm } from './hand-form.tsx'
import type { ListedSegment } from './segments-query.ts'
import { restoreSettings } from './restore-settings.ts'

const words = enSegments

interface SegmentFormProps {
  readonly organization: string
  readonly segment: ListedSegment
  /** all that there are */
  readonly known: readonly string[]
  readonly onClose: () => void
}

export function SegmentForm({ organization, segment: listed, known, onClose }: SegmentFormProps) {
  const { segment, accounts } = listed
  const [typed, type] = useState(segment)
  const asked = typed.trim()
  const isSame = (one: string) => one !== segment && one.toLowerCase() === asked.toLowerCase()
  const joined = known.find(isSame)
  const to = joined ?? asked
  return (
    <HandForm
      isReady={asked !== ''}
      onClose={onClose}
      organization={organization}
      problem={null}
      save={() => call(organization)['segment.rename']({ segment, to, by: me.in(organization) })}
      saved={words.renamed(accounts, to)}
      says={consequences(listed)}
      takeBack={async ({ importNo, version, versionBefore }) => {
        // Refused where somebody saved settings since: then nothing of it is taken back.
        if (version !== versionBefore) {
          await restoreSettings(organization, versionBefore, version)
        }
        if (importNo !== null) await call(organization)['import.undo']({ importNo, by: me.in(organization) })
      }}
      title={words.renameOf(segment)}
    >
      <FieldInput kind="text" label={words.name} onType={type} value={typed} />
      {joined === undefined ? null : (
        <p className="text-small text-pretty" role="status">
          {words.joins(joined)}
        </p>
      )}
    </HandForm>
  )
}

function consequences({ segment, accounts, sources }: ListedSegment): string[] {
  const writes = words.writes(accounts)
  if (sources.length === 0) return [writes, words.views(segment)]
  const ofSources = sources.reduce((sum, one) => sum + one.accounts, 0)
  const names = sources.map(({ source }) => source).join(', ')
  return [writes, words.ofSources(ofSources, names), words.comesAgain(segment), words.views(segment)]
}
