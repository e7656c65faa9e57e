/** How one file is read: where each field comes from, the first rows as they were understood, and what was assumed. */
import { told } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import type { DeskRead } from './desk-reads.ts'
import { MappingTable } from './mapping-table.tsx'

const words = enImport.mapping

export function ReadDetails({ found }: { readonly found: DeskRead }) {
  const { read } = found
  const { assumptions, leftOut, unknownColumns } = read
  return (
    <div className="flex flex-col gap-4 pb-5 pl-5 max-md:pl-0">
      <MappingTable found={found} />
      <ul className="flex flex-col gap-1 text-small text-ink-2 empty:hidden">
        {assumptions.map((assumption) => (
          <li className="first-letter:uppercase" key={assumption}>
            {assumption}
          </li>
        ))}
        {leftOut.map(({ why, rows }) => (
          <li key={why}>{words.leftOut(rows, told(why))}</li>
        ))}
        {unknownColumns.length === 0 ? null : (
          <li>
            <details>
              <summary className="inline-flex min-h-6 items-center rounded-s text-mute hover:text-ink">
                {read.as === 'usage'
                  ? words.dropped(unknownColumns.length)
                  : words.kept(unknownColumns.length)}
              </summary>
              <p className="pt-1 wrap-anywhere">{unknownColumns.join(' · ')}</p>
            </details>
          </li>
        )}
      </ul>
    </div>
  )
}
