/** An import while it runs, or what stopped it. */
import { enImport } from '../../messages/en-import.ts'
import { en } from '../../messages/en.ts'
import { Button } from '../../ui/button.tsx'
import { State } from '../../ui/state.tsx'
import type { Run } from './desk-state.ts'
import { importDesk } from './import-desk.ts'
import { ProgressLine } from './progress-line.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { InEnglish } from '../../ui/in-english.tsx'

const words = enImport.run

export function RunView({ run: { pace, problem } }: { readonly run: Run }) {
  if (problem !== null) {
    return (
      <State
        actions={
          <>
            <Button onClick={importDesk.run} weight="solid">
              {words.again}
            </Button>
            <Button onClick={importDesk.backToFiles}>{words.back}</Button>
          </>
        }
        alert
        title={words.stopped}
      >
        <p className="whitespace-pre-line wrap-anywhere">
          <Refusal problem={problem} without={en.problem[problem.kind].says} />
        </p>
        {problem.hint === null ? null : (
          <p className="text-body text-mute">
            <InEnglish>{problem.hint}</InEnglish>
          </p>
        )}
      </State>
    )
  }
  return (
    <State title={words.title}>
      {pace === null ? null : (
        <div className="text-body">
          <ProgressLine pace={pace} says={words.title} />
        </div>
      )}
      <p className="text-body text-mute">{words.says}</p>
    </State>
  )
}
