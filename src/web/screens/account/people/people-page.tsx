/** The page of people, loaded: the map or its table, what belongs to it, and the person who is open. */
import { useMemo } from 'react'
import type { Account } from '../../../answers.ts'
import { ChecklistPart } from './checklist-part.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { EmptyPeople } from './empty-people.tsx'
import { MapCanvas } from './map-canvas.tsx'
import { OffTheMap } from './off-the-map.tsx'
import { PeopleBar } from './people-bar.tsx'
import { PeopleForms } from './people-forms.tsx'
import { peopleLayout } from './people-layout.ts'
import { peopleQuery, type PeopleShown } from './people-query.ts'
import { PrintedMap } from './printed-map.tsx'
import { PeopleTable } from './people-table.tsx'
import { PersonPanel } from './person-panel.tsx'
import { PowerGrid } from './power-grid.tsx'
import { type PeopleEdits, usePeopleEdits } from './use-people-edits.ts'
import { usePeoplePage } from './use-people-page.ts'
import { useSoon } from './use-soon.ts'

interface PeoplePageProps {
  readonly organization: string
  readonly account: Account['profile']
  readonly shown: PeopleShown
  /** whose panel is open to begin with, by the item or by the record; null: nobody's */
  readonly start: string | null
}

export function PeoplePage({ organization, account, shown: told, start }: PeoplePageProps) {
  const soon = useSoon(told, peopleQuery(organization, account.id).queryKey)
  const { shown } = soon
  const { people, lines, missing } = shown
  const boxes = useMemo(() => peopleLayout({ people, lines, missing }), [people, lines, missing])
  const edits = usePeopleEdits(organization, account.id, soon.inTurn)
  const page = usePeoplePage({ organization, shown, edits, start })
  const { person, view } = page
  const chosen = person?.id ?? null
  return (
    <div className="flex min-h-full items-stretch">
      <div className="@container min-w-0 flex-1 pb-12">
        <PeopleBar
          account={account.name}
          boxes={boxes}
          onAdd={page.add}
          onLayOut={page.layOut}
          onView={page.setView}
          shown={shown}
          view={view}
        />
        <EmptyPeople edits={edits} shown={shown} />
        <PrintedMap account={account.name} boxes={view === 'map' ? boxes : []} shown={shown} />
        {view === 'map' && boxes.length > 0 ? (
          <MapCanvas
            boxes={boxes}
            chosen={chosen}
            key={page.laidOut}
            onDelete={page.deleteOf}
            onDraw={(from, to) => page.setLayer({ kind: 'line', from, to })}
            onErase={page.erase}
            onOpen={page.open}
            onPlace={page.place}
            onReport={page.report}
            shown={shown}
          />
        ) : null}
        <div className="flex flex-col gap-8 px-6 pt-5 max-md:px-4">
          {view === 'table' ? <PeopleTable chosen={chosen} onOpen={page.open} shown={shown} /> : null}
          <OffTheMap edits={edits} onAdd={page.add} shown={shown} sought={page.sought} />
          <Standing chosen={chosen} edits={edits} onOpen={page.open} shown={shown} />
          <ChecklistPart shown={shown} />
        </div>
      </div>
      {person === null ? null : (
        <PersonPanel
          edits={edits}
          key={person.id}
          onClose={page.close}
          onLine={() => page.setLayer({ kind: 'line', from: person.id, to: null })}
          onOpen={page.open}
          organization={organization}
          person={person}
          shown={shown}
        />
      )}
      <PeopleForms edits={edits} layer={page.layer} onClose={() => page.setLayer(null)} shown={shown} />
    </div>
  )
}

interface StandingProps {
  readonly shown: PeopleShown
  readonly edits: PeopleEdits
  readonly chosen: string | null
  readonly onOpen: (id: string) => void
}

/** Who counts, and who of ours knows them. */
function Standing({ shown, edits, chosen, onOpen }: StandingProps) {
  return (
    <div className="grid gap-8 @5xl:grid-cols-[minmax(0,5fr)_minmax(0,8fr)]">
      <PowerGrid chosen={chosen} edits={edits} onOpen={onOpen} people={shown.people} />
      <CoverageTable chosen={chosen} onOpen={onOpen} shown={shown} />
    </div>
  )
}
