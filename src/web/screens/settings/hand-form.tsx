/** What is written by hand on a page of the settings: saved as an import of its own, and taken back as one. */
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { call } from '../../call.ts'
import { enCatalogue } from '../../messages/en-catalogue.ts'
import { en } from '../../messages/en.ts'
import { me } from '../../me.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { Button } from '../../ui/button.tsx'
import { Overlay } from '../../ui/overlay.tsx'
import { readSettingsAnew } from './restore-settings.ts'

const words = enCatalogue
const byHandSays = [words.byHandSays]

interface Kept {
  readonly outcome: 'saved' | 'unchanged'
  readonly importNo: number | null
}

interface HandFormProps<Done extends Kept> {
  readonly organization: string
  readonly title: string
  /** what is wrong with what is typed; null: nothing that can be told here */
  readonly problem: string | null
  /** whether what cannot be left out is there */
  readonly isReady?: boolean
  readonly save: () => Promise<Done>
  /** takes back what was done; without it, the import */
  readonly takeBack?: (done: Done) => Promise<unknown>
  /** what follows from it, in sentences; without them, those of what is written by hand */
  readonly says?: readonly string[]
  /** said once it is saved */
  readonly saved: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function HandForm<Done extends Kept>({
  organization,
  title,
  problem,
  isReady = true,
  save,
  takeBack,
  says = byHandSays,
  saved,
  onClose,
  children,
}: HandFormProps<Done>) {
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async (done) => {
      await readSettingsAnew(organization)
      onClose()
      if (done.outcome === 'unchanged') return void said.say({ says: words.unchanged })
      const { importNo } = done
      const undo = () =>
        takeBack === undefined
          ? call(organization)['import.undo']({ importNo: importNo!, by: me.in(organization) })
          : takeBack(done)
      return void said.say({ says: saved, undo: () => takenBack(organization, undo) })
    },
  })
  const wrong =
    problem ?? (saving.isError ? (problemOf(saving.error).message ?? en.problem.broken.title) : null)
  return (
    <Overlay close={en.close} onClose={onClose} open title={title}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (problem === null && isReady && !saving.isPending) saving.mutate()
        }}
      >
        {children}
        {says.map((sentence) => (
          <p className="text-small text-pretty text-mute" key={sentence}>
            {sentence}
          </p>
        ))}
        {wrong === null ? null : (
          <p className="text-small text-bad" role="alert">
            {wrong}
          </p>
        )}
        <span className="flex justify-end">
          <Button disabled={saving.isPending || !isReady} type="submit" weight="solid">
            {saving.isPending ? words.saving : words.save}
          </Button>
        </span>
      </form>
    </Overlay>
  )
}

async function takenBack(organization: string, takeBack: () => Promise<unknown>): Promise<void> {
  await takeBack()
  await readSettingsAnew(organization)
  said.say({ says: words.undone })
}
