/** What the tick of a line tells: standing, age, author and records. */
import type { Provenance } from '#src/publish/document.ts'
import type { Day } from '#src/kernel/day.ts'
import { en } from '../messages/en.ts'
import { Differs } from '../ui/differs.tsx'
import { InEnglish } from '../ui/in-english.tsx'
import { authorSays, noRecordSays, recordSays, standingSays, writtenSays } from './provenance-words.ts'

interface ProvenanceNoteProps {
  readonly provenance: Provenance
  readonly asOf: Day
  readonly differs: readonly string[]
}

/** Records and values that are named; of more records, the number. */
const named = 4

export function ProvenanceNote({ provenance, asOf, differs }: ProvenanceNoteProps) {
  const { section, source, isStale, author, written = [], file } = provenance
  return (
    <>
      <p className={`font-medium ${isStale ? 'text-watch' : 'text-ink'}`}>{standingSays(provenance, asOf)}</p>
      {isStale ? <p>{en.provenance.stale}</p> : null}
      {differs.map((says) => (
        <p key={says}>
          <Differs>
            <InEnglish>{says}</InEnglish>
          </Differs>
        </p>
      ))}
      <p>{authorSays(provenance)}</p>
      {written.slice(0, named).map((one) => (
        <p key={one.field}>{writtenSays(section, one)}</p>
      ))}
      {source.length === 0 ? (
        <p>{file === undefined ? noRecordSays(author) : en.provenance.file(file)}</p>
      ) : (
        <>
          <p>{en.evidence.from(source.length)}:</p>
          <ul className="text-mute">
            {source.slice(0, named).map((fact) => (
              <li className="wrap-anywhere" key={fact}>
                {recordSays(fact)}
              </li>
            ))}
          </ul>
          {source.length > named ? <p className="text-mute">{en.plan.more(source.length - named)}</p> : null}
        </>
      )}
    </>
  )
}
