/** The end of the queue: what was done today and by whom, and what comes next. */
import { Link } from '@tanstack/react-router'
import { format } from '../../format.ts'
import { enToday } from '../../messages/en-today.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { State } from '../../ui/state.tsx'
import type { Today } from './today-query.ts'
import type { TodaySearch } from './today-search.ts'
import { whoIs } from '../../who-is.ts'

interface TodayEmptyProps {
  readonly organization: string
  readonly data: Today
  readonly owner: string | undefined
  readonly onSearch: (search: TodaySearch) => void
}

const words = enToday.empty

export function TodayEmpty({ organization, data: { done }, owner, onSearch }: TodayEmptyProps) {
  const people = [...new Set(done.flatMap(({ by }) => (by === null ? [] : [whoIs(by)])))]
  const toPortfolio = (
    <Link className={buttonLook('solid')} params={{ organization }} search={{}} to="/$organization/portfolio">
      {words.portfolio}
    </Link>
  )
  return (
    <State
      actions={
        owner === undefined ? (
          toPortfolio
        ) : (
          <>
            {toPortfolio}
            <Button onClick={() => onSearch({ whose: 'everybody' })}>{words.everybody}</Button>
          </>
        )
      }
      title={owner === undefined ? words.title : words.titleMine}
    >
      <p>{done.length === 0 ? words.didNothing : words.did(done.length, format.list(people))}</p>
      <p className="text-body text-mute">{words.next}</p>
    </State>
  )
}
