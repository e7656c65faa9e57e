/** The first rows of a file as they were understood, in a table that scrolls sideways within itself. */
import { useId } from 'react'
import type { ReadFile } from '../../answers.ts'
import { enImport } from '../../messages/en-import.ts'

export function FirstRows({ read }: { readonly read: ReadFile }) {
  const title = useId()
  const { firstRows, columns } = read
  const shown = columns.map(({ column }) => column).filter((column) => firstRows.some((row) => column in row))
  if (shown.length === 0) return null
  return (
    <div className="min-w-0">
      <h3 className="pb-1 text-label text-mute" id={title}>
        {enImport.mapping.firstRows}
      </h3>
      {/* What scrolls must be reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div aria-labelledby={title} className="overflow-x-auto scrolls-quietly" role="region" tabIndex={0}>
        <table aria-labelledby={title} className="w-full text-left text-small">
          <thead>
            <tr className="border-y border-line">
              {shown.map((column) => (
                <th className="py-1.5 pr-5 font-medium whitespace-nowrap text-mute" key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstRows.map((row, index) => (
              // Rows of a file have nothing of their own but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr className="border-b border-line" key={index}>
                {shown.map((column) => (
                  <td className="max-w-56 truncate py-1.5 pr-5" key={column} title={row[column]}>
                    {row[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
