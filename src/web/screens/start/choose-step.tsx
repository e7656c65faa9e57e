/** The first step: the sample company, or files of one's own. */
import { Link, useNavigate } from '@tanstack/react-router'
import type { Organization } from '../../answers.ts'
import { enStart } from '../../messages/en-start.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { DropZone } from '../imports/drop-zone.tsx'
import type { PickedFile } from '../imports/dropped-files.ts'
import { importDesk } from '../imports/import-desk.ts'
import { loadSample, useSampleLoading } from './sample-loading.ts'
import { StartStep } from './start-step.tsx'

interface ChooseStepProps {
  readonly organization: string
  /** that are there already */
  readonly accounts: number
  /** the sample, where it is another one than this */
  readonly sample: Organization | undefined
}

const words = enStart.choose

export function ChooseStep({ organization, accounts, sample }: ChooseStepProps) {
  const { state } = useSampleLoading()
  const navigate = useNavigate()
  if (accounts > 0)
    return <StartStep aside={words.chosen(accounts)} no={1} state="done" title={words.title} />
  if (state === 'loading') return <StartStep aside={words.sample} no={1} state="done" title={words.title} />
  const onFiles = (files: readonly PickedFile[]) => {
    if (files.length === 0) return
    importDesk.belongsTo(organization)
    importDesk.add(files)
    void navigate({ to: '/$organization/imports/new', params: { organization } })
  }
  return (
    <StartStep no={1} state="now" title={words.title}>
      <div className="flex flex-col gap-2">
        <h3 className="font-strong">{words.own}</h3>
        <DropZone onFiles={onFiles} />
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h3 className="font-strong">{words.sample}</h3>
          <p className="text-pretty text-ink-2">{words.sampleSays}</p>
        </div>
        {sample !== undefined && sample.accounts > 0 ? (
          <Link
            className={buttonLook('line')}
            params={{ organization: sample.slug }}
            to="/$organization/start"
          >
            {words.openSample}
          </Link>
        ) : (
          <Button onClick={() => void loadSample()}>{words.load}</Button>
        )}
      </div>
    </StartStep>
  )
}
