/** Keeps what is on the screen true: changes of others appear by themselves, and what waited is sent when the server is back. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { format } from '../format.ts'
import { en } from '../messages/en.ts'
import { enLive } from '../messages/en-live.ts'
import { keptEdits, useKeptEdits } from '../plan/kept-edits.ts'
import { said } from '../said.ts'
import { markChanged } from './changed-marks.ts'
import type { Changes } from './changes.ts'
import { isConcerned, isSlow } from './concerned-queries.ts'
import { connection, useConnection } from './connection.ts'
import { hearChanges } from './hear-changes.ts'
import { ownEdits } from './own-edits.ts'
import { readAnew } from './read-anew.ts'

export function useLive(organization: string): void {
  const client = useQueryClient()
  const account = useParams({ strict: false, select: (params) => params.account })
  const inView = useRef(account)
  useEffect(() => {
    inView.current = account
  }, [account])
  useEffect(
    () =>
      hearChanges(organization, (changes) => {
        const concerns = (queryKey: readonly unknown[]) => isConcerned(queryKey, organization, changes)
        readAnew(client, (queryKey) => !isSlow(queryKey) && concerns(queryKey))
        // What takes long is old from now on, and is read again when somebody comes to it.
        void client.invalidateQueries({
          predicate: ({ queryKey }) => isSlow(queryKey) && concerns(queryKey),
          refetchType: 'none',
        })
        void tell(changes, inView.current)
      }),
    [client, organization],
  )
  useSendingWhatWaits()
}

/** More accounts that were diagnosed at once, as after an import, are not each worth a look. */
const FEW = 10

/** A quiet mark at what others changed; in words where it is the account in view. */
async function tell(changes: Changes, inView: string | undefined): Promise<void> {
  await ownEdits.settled()
  const others = changes.items.filter(({ edit }) => !ownEdits.has(edit))
  const own = new Set(changes.items.filter(({ edit }) => ownEdits.has(edit)).map(({ account }) => account))
  const accounts = changes.accounts.filter(({ id, diagnosis }) => diagnosis && !own.has(id))
  const named = accounts.length > FEW ? [] : accounts.map(({ id }) => id)
  markChanged([...others.map(({ item }) => item), ...named])
  const here = others.filter(({ account, by }) => account === inView && by.includes('@'))
  for (const [by, items] of Map.groupBy(here, (item) => item.by)) {
    const sections = new Set(items.map(({ section }) => section))
    const names = [...sections].map((section) => sectionName(section))
    said.say({ says: enLive.changed(format.person(by), format.list(names)) })
  }
}

function sectionName(section: string): string {
  const names: Readonly<Record<string, string>> = en.proposal.sections
  return (names[section] ?? section).toLocaleLowerCase()
}

function useSendingWhatWaits(): void {
  const client = useQueryClient()
  const { state } = useConnection()
  const isWaiting = useKeptEdits() > 0
  // One call may fail while the server is heard: then nothing but time says when to try again.
  useEffect(() => {
    if (state !== 'live' || !isWaiting) return
    const send = () => void sendWhatWaits(client)
    send()
    const timer = setInterval(send, LOST_LOOK)
    return () => clearInterval(timer)
  }, [client, state, isWaiting])
  // While nothing is heard, screens ask by themselves, and say what they cannot know.
  useEffect(() => {
    if (state !== 'lost') return
    const timer = setInterval(() => {
      if (connection.isLive() || document.hidden) return
      void client.invalidateQueries({ predicate: ({ queryKey }) => !isSlow(queryKey) })
    }, LOST_LOOK)
    return () => clearInterval(timer)
  }, [client, state])
}

async function sendWhatWaits(client: QueryClient): Promise<void> {
  const waited = keptEdits.count()
  await keptEdits.send(client)
  if (keptEdits.count() === waited) return
  await client.invalidateQueries()
  keptEdits.seen()
}

/** Milliseconds between two looks while nothing is heard. */
const LOST_LOOK = 10_000
