/** Their people by ours: when each two were last in contact, and where there is nobody (handbook 5). */
import { enPeople } from '../../../messages/en-people.ts'
import { format } from '../../../format.ts'
import { Section } from '../../../ui/section.tsx'
import type { PeopleShown } from './people-query.ts'
import { StrengthBars } from './strength-bars.tsx'
import { enHeads } from '../../../messages/en-heads.ts'

interface CoverageTableProps {
  readonly shown: PeopleShown
  readonly chosen: string | null
  readonly onOpen: (id: string) => void
}

const words = enPeople.coverage

export function CoverageTable({ shown, chosen, onOpen }: CoverageTableProps) {
  const { ours, rows, empty, pairs, more } = shown.coverage
  return (
    <Section aside={pairs === 0 ? null : words.says(empty, pairs)} title={words.title}>
      {pairs === 0 ? (
        <p className="py-2 text-mute">{rows.length === 0 ? words.nobodyOfTheirs : words.nobodyOfOurs}</p>
      ) : null}
      <div className="overflow-x-auto scrolls-quietly">
        {pairs === 0 ? null : (
          <table aria-label={words.label} className="w-full border-collapse text-left">
            <thead>
              <tr className="border-b border-line text-small text-mute">
                <th className="py-1.5 pr-3 font-medium" scope="col">
                  {words.person}
                </th>
                {ours.map(({ email, name, role }) => (
                  <th
                    className="px-2 py-1.5 font-medium whitespace-nowrap"
                    key={email}
                    scope="col"
                    title={email}
                  >
                    {name}
                    {role === null ? null : <span className="font-normal">, {enHeads.of(role)}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, cells }) => (
                <tr
                  className={`h-(--row) border-b border-line ${id === chosen ? 'bg-accent-tint' : ''}`}
                  key={id}
                >
                  <th className="pr-3 text-left" scope="row">
                    <button
                      className="min-h-6 text-left font-strong whitespace-nowrap hover:text-accent"
                      onClick={() => onOpen(id)}
                      type="button"
                    >
                      {name}
                    </button>
                  </th>
                  {cells.map((cell, at) => (
                    <CoverageCell cell={cell} key={ours[at]?.email} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {more > 0 ? <p className="py-1.5 text-small text-mute">{words.more(more)}</p> : null}
    </Section>
  )
}

type Cell = PeopleShown['coverage']['rows'][number]['cells'][number]

function CoverageCell({ cell }: { readonly cell: Cell }) {
  const { on, days, times, evidence, isOwner, strength } = cell
  const title =
    on === null ? undefined : [format.day(on), evidence?.says, words.times(times)].filter(Boolean).join('. ')
  return (
    <td className="px-2 whitespace-nowrap" title={title}>
      <span className="flex items-center gap-3">
        {days === null ? (
          <span className="border-b border-dashed border-faint text-small text-mute">{words.none}</span>
        ) : (
          <span className="min-w-10 tabular-nums">{enPeople.days(days)}</span>
        )}
        {isOwner ? <StrengthBars strength={strength} /> : null}
      </span>
    </td>
  )
}
