/** An import that was interrupted, or that runs elsewhere: how far it is, and the two ways to end it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { StoredImport } from '../../answers.ts'
import { call } from '../../call.ts'
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import { Button } from '../../ui/button.tsx'
import { importDesk, useImportDesk } from './import-desk.ts'
import { ProblemLine } from './problem-line.tsx'

const words = enImport.unfinished

interface UnfinishedImportProps {
  readonly organization: string
  readonly one: StoredImport
}

export function UnfinishedImport({ organization, one }: UnfinishedImportProps) {
  const desk = useImportDesk()
  const navigate = useNavigate()
  const client = useQueryClient()
  const discarding = useMutation({
    mutationFn: () => call(organization)['import.discard']({}),
    onSuccess: () => client.invalidateQueries(),
  })
  const isHere = desk.files.length > 0
  const isRunning = desk.run !== null && desk.run.pace !== null
  const toDesk = () => void navigate({ to: '/$organization/imports/new', params: { organization } })
  const goOn = () => {
    importDesk.run()
    toDesk()
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="max-w-[70ch] text-pretty text-ink-2">
        {isRunning ? words.runs : isHere ? words.here : words.elsewhere}
        {one.progress === null ? null : ` ${progressText(one.progress)}`}
      </p>
      <div className="flex flex-wrap gap-2">
        {isRunning ? <Button onClick={toDesk}>{words.watch}</Button> : null}
        {isHere && !isRunning ? (
          <Button onClick={goOn} weight="solid">
            {enImport.run.again}
          </Button>
        ) : null}
        {isRunning ? null : (
          <Button disabled={discarding.isPending} onClick={() => discarding.mutate()}>
            {words.discard}
          </Button>
        )}
      </div>
      <ProblemLine of={discarding} />
    </div>
  )
}

function progressText({ done, of }: NonNullable<StoredImport['progress']>): string {
  return of === null ? words.done(format.number(done)) : words.doneOf(format.number(done), format.number(of))
}
