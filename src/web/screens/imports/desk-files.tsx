/** The files on the desk: how far each has come, what it is read as, and what is found in it, to be changed. */
import { type ReactNode, useState } from 'react'
import { format } from '../../format.ts'
import { enImport } from '../../messages/en-import.ts'
import { Icon } from '../../ui/icon.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { chooseRead } from './desk-choices.ts'
import { type DeskNotRead, type DeskRead, type DeskRow, deskRows, partName } from './desk-reads.ts'
import type { Desk, DeskFile } from './desk-state.ts'
import { FileButton } from './drop-zone.tsx'
import { importDesk } from './import-desk.ts'
import { ReadDetails } from './read-details.tsx'
import { ReadSelect } from './read-select.tsx'
import { RepairedFile } from './repaired-file.tsx'
import { Told } from '../../ui/told.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { InEnglish } from '../../ui/in-english.tsx'

const words = enImport.files_

export function DeskFiles({ desk }: { readonly desk: Desk }) {
  const rows = deskRows(desk)
  return (
    <Section
      aside={
        <span className="print:hidden">
          <FileButton onFiles={importDesk.add} weight="quiet">
            {enImport.drop.add}
          </FileButton>
        </span>
      }
      title={words.title}
    >
      <ul>
        {rows.map((row) => (
          <FileEntry few={rows.length <= 3} key={row.file.name} row={row} />
        ))}
      </ul>
    </Section>
  )
}

interface FileEntryProps {
  readonly row: DeskRow
  /** all that needs a look is open */
  readonly few: boolean
}

function FileEntry({ row, few }: FileEntryProps) {
  const { file, reads, notRead, isLeftOut } = row
  if (isLeftOut || file.upload === null || reads.length + notRead.length === 0)
    return <WaitingFile row={row} />
  const isOne = reads.length + notRead.length === 1
  return (
    <>
      {isOne ? null : (
        <li className="flex min-h-(--row) items-center gap-3 border-b border-line">
          <FileName name={file.name} />
          <span className="ml-auto text-small text-mute">{format.bytes(file.bytes)}</span>
          <RemoveButton name={file.name} />
        </li>
      )}
      {reads.map((found) => (
        <ReadEntry
          file={file}
          found={found}
          isPart={!isOne}
          key={`${found.read.path} ${found.read.as}`}
          opens={needsLook(found, few)}
        />
      ))}
      {notRead.map((one) => (
        <NotReadEntry file={file} isPart={!isOne} key={one.path} one={one} />
      ))}
    </>
  )
}

function needsLook({ missing, proposed, read }: DeskRead, few: boolean): boolean {
  return missing.length > 0 || (proposed > 0 && (few || read.columns.some(({ by }) => by === 'content')))
}

const line = 'flex min-h-(--row) flex-wrap items-center gap-x-3 py-1'

interface ReadEntryProps {
  readonly file: DeskFile
  readonly found: DeskRead
  /** one of several things that are read out of the file */
  readonly isPart: boolean
  readonly opens: boolean
}

function ReadEntry({ file, found, isPart, opens }: ReadEntryProps) {
  // What the person opened or closed stays so, whatever the next look finds.
  const [chosen, setOpen] = useState<boolean | null>(null)
  const isOpen = chosen ?? opens
  const { read } = found
  const name = isPart ? partName(read.path, file.name) : file.name
  return (
    <li className={`border-b border-line ${isPart ? 'pl-6 max-md:pl-3' : ''}`}>
      <div className={line}>
        <button
          aria-expanded={isOpen}
          aria-label={words.show(name)}
          className="-ml-1 flex min-h-7 min-w-0 items-center gap-1 rounded-s px-1 text-left hover:bg-sunk max-md:min-h-10"
          onClick={() => setOpen(!isOpen)}
          type="button"
        >
          <Icon className="text-mute" name={isOpen ? 'chevronDown' : 'chevronRight'} size={14} />
          <span className="truncate font-strong">{name}</span>
        </button>
        <ReadSelect name={name} onChoose={(as) => chooseRead(file.name, read, as)} value={read.as} />
        <span className="ml-auto flex flex-wrap items-center justify-end gap-x-3 text-small text-mute">
          {isPart ? null : <RepairedFile file={file} />}
          <Verdict found={found} />
          <span className="text-right whitespace-nowrap">{enImport.rows(read.rows)}</span>
          {isPart ? null : <RemoveButton name={file.name} />}
        </span>
      </div>
      {isOpen ? <ReadDetails found={found} /> : null}
    </li>
  )
}

function Verdict({ found: { missing, proposed, problems, questions } }: { readonly found: DeskRead }) {
  const said: ReactNode[] = []
  if (missing.length > 0) said.push(<Said key="missing" says={words.missing(missing.length)} tone="bad" />)
  if (problems > 0) said.push(<Said key="problems" says={words.problems(problems)} tone="bad" />)
  if (questions > 0) said.push(<Said key="questions" says={words.questions(questions)} tone="watch" />)
  if (proposed > 0) said.push(<span key="proposed">{words.proposed(proposed)}</span>)
  if (said.length === 0) said.push(<Said key="good" says={words.understood} tone="good" />)
  return <span className="flex flex-wrap items-center gap-x-3">{said}</span>
}

function Said({ tone, says }: { readonly tone: Tone; readonly says: string }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap ${tone === 'bad' ? 'text-bad' : tone === 'watch' ? 'text-watch' : ''}`}
    >
      <Mark tone={tone} />
      {says}
    </span>
  )
}

interface NotReadEntryProps {
  readonly file: DeskFile
  readonly one: DeskNotRead
  readonly isPart: boolean
}

function NotReadEntry({ file, one, isPart }: NotReadEntryProps) {
  const name = isPart ? partName(one.path, file.name) : file.name
  return (
    <li className={`${line} border-b border-line ${isPart ? 'pl-6 max-md:pl-3' : ''}`}>
      <FileName name={name} />
      <ReadSelect
        name={name}
        onChoose={(as) => chooseRead(file.name, { name: one.name, as: '' }, as)}
        value=""
      />
      <span className="min-w-0 flex-1 text-small text-pretty text-mute">
        {words.notRead}: <Told>{one.why}</Told>
      </span>
      {isPart ? null : <RemoveButton name={file.name} />}
    </li>
  )
}

/** A file that is on its way, could not be sent, is not looked at yet, or is not to be read. */
function WaitingFile({ row: { file, isLeftOut } }: { readonly row: DeskRow }) {
  return (
    <li className={`${line} border-b border-line`}>
      <FileName name={file.name} />
      {isLeftOut ? (
        <ReadSelect name={file.name} onChoose={() => chooseRead(file.name, null, '')} value="" />
      ) : null}
      <span className="ml-auto flex items-center gap-3 text-small text-mute">
        <Sending file={file} isLeftOut={isLeftOut} />
        <span className="whitespace-nowrap">{format.bytes(file.bytes)}</span>
        <RemoveButton name={file.name} />
      </span>
    </li>
  )
}

function Sending({ file, isLeftOut }: { readonly file: DeskFile; readonly isLeftOut: boolean }) {
  const { sent, bytes, upload, problem, name } = file
  if (problem !== null) {
    return (
      <span className="flex items-center gap-2 text-bad" role="alert">
        <Mark tone="bad" />
        <span>
          <Refusal problem={problem} />
          {problem.hint === null ? null : (
            <span className="block text-mute">
              <InEnglish>{problem.hint}</InEnglish>
            </span>
          )}
        </span>
        <button
          className="min-h-6 font-medium text-accent underline-offset-2 hover:underline"
          onClick={() => importDesk.sendAgain(name)}
          type="button"
        >
          {words.again}
        </button>
      </span>
    )
  }
  if (isLeftOut) return words.leftOut
  if (upload !== null) return words.there
  if (sent === null) return words.waiting
  const share = bytes === 0 ? 1 : sent / bytes
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true" className="h-1 w-24 overflow-hidden rounded-full bg-line">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </span>
      {words.sending(format.percent(share))}
    </span>
  )
}

function FileName({ name }: { readonly name: string }) {
  return (
    <span className="min-w-0 truncate font-strong" title={name}>
      {name}
    </span>
  )
}

function RemoveButton({ name }: { readonly name: string }) {
  return (
    <button
      aria-label={words.remove(name)}
      className="inline-flex size-7 shrink-0 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink max-md:size-10 print:hidden"
      onClick={() => importDesk.remove(name)}
      title={words.remove(name)}
      type="button"
    >
      <Icon name="close" size={14} />
    </button>
  )
}
