/** The teams of our own side with their people, each to be changed by hand. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { enTeams } from '../../messages/en-teams.ts'
import { teammatesQuery } from '../../teammates-query.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProblemScreen } from '../problem-screen.tsx'
import { ByHandNote } from './by-hand-note.tsx'
import { PersonForm } from './person-form.tsx'
import { TeamForm } from './team-form.tsx'
import { TeamTable } from './team-table.tsx'
import { type Teammate, teamsOf } from './teams-of.ts'

const words = enTeams

type Edited = { readonly person: Teammate | null } | { readonly team: string; readonly people: number }

export function Teams({ organization }: { readonly organization: string }) {
  const [edited, edit] = useState<Edited | null>(null)
  const query = useQuery(teammatesQuery(organization))
  const people = query.data?.teammates
  const names = teamsOf(people ?? []).flatMap(({ name }) => (name === '' ? [] : [name]))
  return (
    <>
      <Section
        aside={<Button onClick={() => edit({ person: null })}>{words.add}</Button>}
        title={words.title}
      >
        {people === undefined ? (
          <Waiting query={query} />
        ) : people.length === 0 ? (
          <p className="py-2">{words.none}</p>
        ) : (
          <TeamTable
            onEdit={(person) => edit({ person })}
            onRename={(team, count) => edit({ team, people: count })}
            people={people}
          />
        )}
        <ByHandNote file="people.csv" organization={organization} />
      </Section>
      {edited === null ? null : 'team' in edited ? (
        <TeamForm {...edited} onClose={() => edit(null)} organization={organization} teams={names} />
      ) : (
        <PersonForm {...edited} onClose={() => edit(null)} organization={organization} teams={names} />
      )}
    </>
  )
}

function Waiting({ query }: { readonly query: ReturnType<typeof useQuery> }) {
  return query.isError ? (
    <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
  ) : (
    <Skeleton className="mt-2 h-32 w-full" />
  )
}
