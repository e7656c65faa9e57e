/** Takes an import back, after saying what goes and what stays. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { ShownImport } from '../../answers.ts'
import { call } from '../../call.ts'
import { enImport } from '../../messages/en-import.ts'
import { Button } from '../../ui/button.tsx'
import { storedCounts } from './dry-run.ts'
import { ProblemLine } from './problem-line.tsx'

const words = enImport.undo

interface UndoImportProps {
  readonly organization: string
  readonly one: ShownImport
}

export function UndoImport({ organization, one }: UndoImportProps) {
  const says = useId()
  const go = useRef<HTMLButtonElement>(null)
  const [isAsked, setAsked] = useState(false)
  useEffect(() => {
    if (isAsked) go.current?.focus()
  }, [isAsked])
  const client = useQueryClient()
  const undoing = useMutation({
    mutationFn: () => call(organization)['import.undo']({ importNo: one.importNo }),
    onSuccess: () => client.invalidateQueries(),
  })
  if (!one.canUndo) {
    return one.whyNotUndo === null ? null : (
      <p className="w-full text-small text-mute">{words.not(one.whyNotUndo)}</p>
    )
  }
  if (!isAsked) {
    return (
      <Button onClick={() => setAsked(true)} weight="quiet">
        {words.ask}
      </Button>
    )
  }
  return (
    <div className="mt-2 flex w-full flex-col items-start gap-2 border-t border-line-2 pt-3">
      <p className="max-w-[70ch] text-pretty" id={says}>
        {words.says(storedCounts(one.added))}
      </p>
      <div className="flex gap-2">
        <Button
          aria-describedby={says}
          disabled={undoing.isPending}
          onClick={() => undoing.mutate()}
          ref={go}
        >
          {undoing.isPending ? words.doing : words.do}
        </Button>
        <Button disabled={undoing.isPending} onClick={() => setAsked(false)} weight="quiet">
          {words.keep}
        </Button>
      </div>
      <ProblemLine of={undoing} />
    </div>
  )
}
