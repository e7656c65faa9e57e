/** Where one imports: a place to drop files, what is being prepared, and what was imported so far. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { enImport } from '../../messages/en-import.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import { useTitle } from '../../use-title.ts'
import { DropZone } from './drop-zone.tsx'
import type { PickedFile } from './dropped-files.ts'
import { ImportBar } from './import-bar.tsx'
import { importDesk, useImportDesk } from './import-desk.ts'
import { ImportHistory, pathsText } from './import-history.tsx'
import { importsQuery } from './import-queries.ts'
import { useImportTarget } from './import-target.ts'
import { MatchesPart } from './matches-part.tsx'
import { ReadableFiles } from './readable-files.tsx'
import { UnfinishedImport } from './unfinished-import.tsx'

export function ImportsScreen() {
  const { organization } = useParams({ from: '/$organization/imports/' })
  const target = useImportTarget()
  const desk = useImportDesk()
  const navigate = useNavigate()
  useTitle(enImport.title)
  useEffect(() => importDesk.belongsTo(target.slug), [target.slug])
  const onFiles = (files: readonly PickedFile[]) => {
    if (files.length === 0) return
    importDesk.add(files)
    void navigate({ to: '/$organization/imports/new', params: { organization } })
  }
  const isRunning = desk.run !== null && desk.run.done === null
  return (
    <>
      <ImportBar organization={organization} target={target} within={null}>
        <span className="ml-auto text-small text-mute">{enImport.into(target.name)}</span>
      </ImportBar>
      <main className="relative min-h-0 flex-1 overflow-y-auto scrolls-quietly print:overflow-visible">
        <div className="mx-auto flex max-w-5xl flex-col gap-8 px-6 py-6 max-md:px-4 max-md:py-4 print:max-w-none print:p-0">
          {desk.files.length > 0 || isRunning ? (
            <OnTheDesk count={desk.files.length} organization={organization} />
          ) : null}
          {target.slug === null ? null : <UnfinishedLine organization={target.slug} />}
          <DropZone onFiles={onFiles} />
          {target.slug === null ? null : <MatchesPart organization={target.slug} />}
          {target.slug === null ? null : <ImportHistory organization={target.slug} />}
          <ReadableFiles />
        </div>
      </main>
    </>
  )
}

/** An import that is not finished stands in the way of the next one. */
function UnfinishedLine({ organization }: { readonly organization: string }) {
  const { data } = useQuery(importsQuery(organization))
  const unfinished = data?.imports.find(({ state }) => state === 'staging')
  const { run } = useImportDesk()
  const isRunning = run !== null && run.pace !== null
  if (unfinished === undefined || isRunning) return null
  return (
    <div className="rounded-m border border-line-2 px-4 py-3 print:hidden">
      <p className="flex items-center gap-2 pb-1 font-strong">
        <Mark tone="watch" />
        {enImport.unfinished.title}: {pathsText(unfinished.paths)}
      </p>
      <UnfinishedImport one={unfinished} organization={organization} />
    </div>
  )
}

function OnTheDesk({ count, organization }: { readonly count: number; readonly organization: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-m border border-line-2 px-4 py-2.5 print:hidden">
      <Icon className="text-mute" name="history" />
      <span className="min-w-0 flex-1">{enImport.draft.says(enImport.files(count))}</span>
      <span className="flex gap-2">
        <button className={buttonLook('quiet')} onClick={importDesk.clear} type="button">
          {enImport.draft.drop}
        </button>
        <Link className={buttonLook('line')} params={{ organization }} to="/$organization/imports/new">
          {enImport.draft.continue}
        </Link>
      </span>
    </div>
  )
}
