/** The page on which an import is prepared: files, how they are read, what is wrong, and what it would do. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { enImport } from '../../messages/en-import.ts'
import { queryClient } from '../../queries.ts'
import { useTitle } from '../../use-title.ts'
import { DeskFiles } from './desk-files.tsx'
import type { Desk } from './desk-state.ts'
import { DropZone, useDrop } from './drop-zone.tsx'
import { DryRunRail } from './dry-run-rail.tsx'
import { FindingsPart } from './findings-part.tsx'
import { ImportBar } from './import-bar.tsx'
import { importDesk, useImportDesk } from './import-desk.ts'
import { type ImportTarget, useImportTarget } from './import-target.ts'
import { ProblemsPart } from './problems-part.tsx'
import { QuestionsPart } from './questions-part.tsx'
import { RunView } from './run-view.tsx'
import { type Step, Steps } from './steps.tsx'

export function DeskScreen() {
  const { organization } = useParams({ from: '/$organization/imports/new' })
  const target = useImportTarget()
  const desk = useImportDesk()
  const navigate = useNavigate()
  useTitle(enImport.title)
  useEffect(() => {
    importDesk.belongsTo(target.slug)
    importDesk.look()
  }, [target.slug])
  const done = desk.run?.done ?? null
  useEffect(() => {
    if (done === null) return
    void queryClient.invalidateQueries()
    void navigate(wayTo(done.importNo, target.slug ?? 'main'))
  }, [done, navigate, target.slug])
  return (
    <>
      <ImportBar organization={organization} target={target} within={titleOf(desk)}>
        <Steps at={stepOf(desk)} />
      </ImportBar>
      <main className="relative min-h-0 flex-1 overflow-y-auto scrolls-quietly print:overflow-visible">
        <Content desk={desk} target={target} />
      </main>
    </>
  )
}

function wayTo(importNo: number | null, organization: string) {
  const place = { params: { organization }, replace: true }
  if (importNo === null) return { ...place, to: '/$organization/imports' as const }
  return {
    ...place,
    to: '/$organization/imports/$import' as const,
    params: { organization, import: String(importNo) },
  }
}

function Content({ desk, target }: { readonly desk: Desk; readonly target: ImportTarget }) {
  if (desk.run !== null) return <RunView run={desk.run} />
  if (desk.files.length === 0) {
    return (
      <div className="mx-auto max-w-3xl px-6 py-8 max-md:px-4">
        <DropZone onFiles={importDesk.add} />
      </div>
    )
  }
  return <Prepared desk={desk} target={target} />
}

function Prepared({ desk, target }: { readonly desk: Desk; readonly target: ImportTarget }) {
  const isOver = useDrop(importDesk.add)
  const { report } = desk.check
  return (
    <div
      className={`transition-colors lg:grid lg:h-full lg:grid-cols-[minmax(0,1fr)_var(--rail)] lg:grid-rows-[minmax(0,1fr)] wide:grid-cols-[minmax(0,1fr)_312px] print:block print:h-auto ${isOver ? 'bg-accent-tint' : ''}`}
    >
      <DryRunRail desk={desk} target={target.name} />
      <div
        className="flex min-w-0 flex-col gap-8 px-6 pt-3.5 pb-16 max-md:px-4 lg:col-start-1 lg:row-start-1 lg:overflow-y-auto scrolls-quietly print:overflow-visible print:p-0"
        tabIndex={-1}
      >
        {report === null ? null : <QuestionsPart report={report} />}
        <DeskFiles desk={desk} />
        {report === null ? null : <ProblemsPart desk={desk} organization={target.slug} report={report} />}
        {report === null ? null : <FindingsPart findings={report.findings} />}
      </div>
    </div>
  )
}

function titleOf({ files }: Desk): string {
  return files.length === 1 ? (files[0]?.name ?? '') : enImport.files(files.length)
}

function stepOf({ run, files, check: { report } }: Desk): Step {
  if (run !== null) return 'run'
  if (report === null || files.some(({ upload }) => upload === null)) return 'files'
  if (report.problems.some(({ question }) => question !== null)) return 'mapping'
  return report.problems.length > 0 ? 'check' : 'run'
}
