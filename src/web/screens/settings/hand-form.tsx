/** What is written into the catalogue by hand: saved as an import of its own, and taken back as one. */
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { call } from '../../call.ts'
import { enCatalogue } from '../../messages/en-catalogue.ts'
import { en } from '../../messages/en.ts'
import { problemOf } from '../../problem.ts'
import { queryClient } from '../../queries.ts'
import { said } from '../../said.ts'
import { Button } from '../../ui/button.tsx'
import { Overlay } from '../../ui/overlay.tsx'

const words = enCatalogue

interface HandFormProps {
  readonly organization: string
  readonly title: string
  /** what is wrong with what is typed; null: nothing that can be told here */
  readonly problem: string | null
  /** whether what cannot be left out is there */
  readonly isReady?: boolean
  readonly save: () => Promise<{ readonly outcome: 'saved' | 'unchanged'; readonly importNo: number | null }>
  /** said once it is saved */
  readonly saved: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function HandForm({
  organization,
  title,
  problem,
  isReady = true,
  save,
  saved,
  onClose,
  children,
}: HandFormProps) {
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async ({ outcome, importNo }) => {
      await readAnew(organization)
      onClose()
      if (outcome === 'unchanged' || importNo === null) return void said.say({ says: words.unchanged })
      return void said.say({ says: saved, undo: () => takeBack(organization, importNo) })
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
        <p className="text-small text-pretty text-mute">{words.byHandSays}</p>
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

async function takeBack(organization: string, importNo: number): Promise<void> {
  try {
    await call(organization)['import.undo']({ importNo })
    await readAnew(organization)
    said.say({ says: words.undone })
  } catch (error) {
    said.say({ says: words.notUndone, problem: problemOf(error) })
  }
}

async function readAnew(organization: string): Promise<void> {
  const parts = ['catalogue', 'teammates'].map((part) =>
    queryClient.invalidateQueries({ queryKey: [part, organization] }),
  )
  await Promise.all(parts)
}
