/** Every version of the settings: when, by whom, why, what it changed, and the way to let it hold again. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { format } from '../../format.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { queryClient } from '../../queries.ts'
import { said } from '../../said.ts'
import { whoIs } from '../../who-is.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProblemScreen } from '../problem-screen.tsx'
import { ProblemLine } from '../imports/problem-line.tsx'
import { ChangeRows } from './change-rows.tsx'
import { restoreSettings } from './restore-settings.ts'
import { type SettingsVersion, settingsHistoryQuery } from './settings-queries.ts'
import type { EditedSettings } from './use-settings.ts'

const words = enSettings.history

export function HistoryPart({ settings }: { readonly settings: EditedSettings }) {
  const { organization, shown } = settings
  const query = useQuery(settingsHistoryQuery(organization))
  const restoring = useMutation({
    mutationFn: ({ version, basedOn }: { readonly version: number; readonly basedOn: number }) =>
      restoreSettings(organization, version, basedOn),
    onSuccess: async ({ version: holds }, { version, basedOn }) => {
      await queryClient.invalidateQueries({ queryKey: ['settings', organization] })
      const undo = async () => {
        await restoring.mutateAsync({ version: basedOn, basedOn: holds })
      }
      said.say({ says: words.restored(version), undo })
    },
  })
  if (query.data === undefined) {
    return query.isError ? (
      <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
    ) : (
      <Skeleton className="h-24 w-full" />
    )
  }
  return (
    <>
      <ProblemLine of={restoring} />
      {query.data.versions.map((one) => (
        <Version
          holds={one.version === shown.version}
          isBusy={restoring.isPending}
          key={one.version}
          onRestore={() => restoring.mutate({ version: one.version, basedOn: shown.version })}
          version={one}
        />
      ))}
      {query.data.versions.length === 1 ? <p className="text-ink-2">{words.none}</p> : null}
    </>
  )
}

interface VersionProps {
  readonly version: SettingsVersion
  readonly holds: boolean
  readonly isBusy: boolean
  readonly onRestore: () => void
}

function Version({ version: one, holds, isBusy, onRestore }: VersionProps) {
  const { version, savedAt, savedBy, note, restoredFrom, changes } = one
  const facts = [
    version === 0 ? words.zero : null,
    savedAt === null ? null : format.instant(savedAt),
    savedBy === null ? null : (words.by[savedBy] ?? words.byPerson(whoIs(savedBy))),
    restoredFrom === null ? null : words.restoredFrom(restoredFrom),
    holds ? words.holds : null,
  ]
  return (
    <Section
      aside={
        holds ? null : (
          <Button aria-label={words.restoreOf(version)} disabled={isBusy} onClick={onRestore} weight="quiet">
            {words.restore}
          </Button>
        )
      }
      title={words.version(version)}
    >
      <p className="pt-2 text-small text-mute">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      {note === null ? null : <p className="pt-1 text-pretty">{note}</p>}
      {changes.length > 0 ? (
        <ChangeRows changes={changes} />
      ) : version === 0 ? null : (
        <p className="py-2 text-small text-mute">{words.noChanges}</p>
      )}
    </Section>
  )
}
