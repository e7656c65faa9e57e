/** Accounts and people that may be the same: nothing is merged silently, somebody decides. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { enImport } from '../../messages/en-import.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { accountMatchesQuery, contactMatchesQuery, mostMatches } from './import-queries.ts'
import { accountMatch, contactMatch, type MatchSide, type OpenMatch } from './open-matches.ts'
import { ProblemLine } from './problem-line.tsx'
import { Told } from '../../ui/told.tsx'

const words = enImport.matches

export function MatchesPart({ organization }: { readonly organization: string }) {
  const accounts = useQuery(accountMatchesQuery(organization)).data
  const contacts = useQuery(contactMatchesQuery(organization)).data
  // What was merged here stays in view, so that it can be taken back.
  const [merged, setMerged] = useState<readonly OpenMatch[]>([])
  const total = (accounts?.total ?? 0) + (contacts?.total ?? 0)
  const open = [
    ...(accounts?.matches ?? []).map((match) => accountMatch(organization, match)),
    ...(contacts?.matches ?? []).map((match) => contactMatch(organization, match)),
  ].slice(0, mostMatches)
  if (open.length + merged.length === 0) return null
  return (
    <Section aside={words.count(total)} title={words.title}>
      <ul>
        {merged.map((match) => (
          <MergedRow
            key={match.key}
            match={match}
            onSplit={() => setMerged(merged.filter(({ key }) => key !== match.key))}
          />
        ))}
        {open
          .filter(({ key }) => !merged.some((match) => match.key === key))
          .map((match) => (
            <MatchRow
              key={match.key}
              match={match}
              onMerge={() => setMerged([...merged, match])}
              organization={organization}
            />
          ))}
      </ul>
    </Section>
  )
}

interface MatchRowProps {
  readonly organization: string
  readonly match: OpenMatch
  readonly onMerge: () => void
}

function MatchRow({ organization, match, onMerge }: MatchRowProps) {
  const client = useQueryClient()
  const deciding = useMutation({
    mutationFn: async (isSame: boolean) => {
      await (isSame ? match.merge() : match.apart())
      if (isSame) onMerge()
      await client.invalidateQueries()
    },
  })
  return (
    <li className="grid items-center gap-x-6 gap-y-1.5 border-b border-line py-2.5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.2fr)_auto]">
      <Side side={match.one} />
      <Side side={match.other} />
      <Link
        className="min-w-0 text-small text-pretty text-ink-2 first-letter:uppercase hover:underline"
        params={{ organization, account: match.account }}
        to="/$organization/accounts/$account"
      >
        <Told>{match.why}</Told>
      </Link>
      <span className="flex gap-2">
        <Button disabled={deciding.isPending} onClick={() => deciding.mutate(true)}>
          {words.same[match.kind]}
        </Button>
        <Button disabled={deciding.isPending} onClick={() => deciding.mutate(false)} weight="quiet">
          {words.apart}
        </Button>
      </span>
      <ProblemLine className="md:col-span-4" of={deciding} />
    </li>
  )
}

function Side({ side: { name, detail } }: { readonly side: MatchSide }) {
  return (
    <span className="min-w-0">
      <span className="block truncate font-strong">{name}</span>
      <span className="block truncate text-small text-mute" title={detail}>
        {detail}
      </span>
    </span>
  )
}

interface MergedRowProps {
  readonly match: OpenMatch
  readonly onSplit: () => void
}

function MergedRow({ match, onSplit }: MergedRowProps) {
  const client = useQueryClient()
  const splitting = useMutation({
    mutationFn: async () => {
      await match.split()
      onSplit()
      await client.invalidateQueries()
    },
  })
  return (
    <li
      className="flex min-h-(--row) flex-wrap items-center gap-3 border-b border-line text-ink-2"
      role="status"
    >
      {words.merged(match.one.name, match.other.name)}
      <Button disabled={splitting.isPending} onClick={() => splitting.mutate()} weight="quiet">
        {words.undo}
      </Button>
      <ProblemLine of={splitting} />
    </li>
  )
}
