/** Where each field of a file comes from: proposed, shown with samples, and changed by choosing another column. */
import { useState } from 'react'
import type { Column } from '#src/facts/kind.ts'
import type { ReadFile } from '../../answers.ts'
import { enImport } from '../../messages/en-import.ts'
import { Icon } from '../../ui/icon.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Select } from '../../ui/select.tsx'
import { chooseColumn, mappingNow } from './desk-choices.ts'
import type { DeskRead } from './desk-reads.ts'
import {
  columnsOfFile,
  fixedTexts,
  type MappingLine,
  mappingLines,
  understoodText,
} from './mapping-columns.ts'
import { verbsIn } from './mapping-edits.ts'

const words = enImport.mapping

const cell =
  'border-b border-line py-1.5 pr-4 align-middle max-md:block max-md:border-0 max-md:py-0.5 max-md:pr-0'

export function MappingTable({ found: { read } }: { readonly found: DeskRead }) {
  const { lines, fillable } = mappingLines(read)
  const verbs = verbsIn(mappingNow(), { file: read.name, as: read.as })
  const columns = columnsOfFile(read, verbs)
  return (
    <table aria-label={words.label(read.path, read.as)} className="w-full text-left max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-b border-line text-label text-mute">
          <th className="w-[17%] py-1.5 pr-4 font-medium" scope="col">
            {words.heads.canonical}
          </th>
          <th className="w-[29%] py-1.5 pr-4 font-medium" scope="col">
            {words.heads.from}
          </th>
          <th className="py-1.5 pr-4 font-medium" scope="col">
            {words.heads.samples}
          </th>
          <th className="w-[19%] py-1.5 pr-4 font-medium" scope="col">
            {words.heads.understood}
          </th>
          <th className="w-[15%] py-1.5 font-medium" scope="col">
            {words.heads.sure}
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {lines.map((line) => (
          <Line columns={columns} key={line.column.name} line={line} read={read} />
        ))}
        {fillable.length === 0 || columns.length === 0 ? null : (
          <AnotherLine columns={columns} fillable={fillable} read={read} />
        )}
      </tbody>
    </table>
  )
}

interface LineProps {
  readonly read: ReadFile
  readonly line: MappingLine
  readonly columns: readonly string[]
}

function Line({ read, line: { column, found }, columns }: LineProps) {
  const from = found?.from ?? ''
  const isKnown = from === '' || columns.includes(from) || fixedTexts(column).some((one) => one.from === from)
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-2">
      <th className={`${cell} font-normal`} scope="row" title={column.says}>
        <span className="font-strong">{column.name}</span>
        {column.required === true ? (
          <span className="pl-2 text-small text-mute">{words.required}</span>
        ) : null}
        {found === null ? <span className="block text-small text-mute">{column.says}</span> : null}
      </th>
      <td className={cell} title={from}>
        <ColumnSelect
          isMissing={found === null}
          column={column}
          columns={isKnown ? columns : [from, ...columns]}
          onChoose={(chosen) => chooseColumn(read, column, chosen)}
          value={from}
        />
      </td>
      {found === null ? (
        <td className={`${cell} text-bad`} colSpan={2}>
          <span className="inline-flex items-center gap-1.5">
            <Mark tone="bad" />
            {words.missing}
          </span>
        </td>
      ) : (
        <Values found={found} read={read} />
      )}
      <td className={`${cell} pr-0 text-small`}>{found === null ? null : <Found by={found.by} />}</td>
    </tr>
  )
}

/** As it stands in the file, and as it was understood where that is something else. */
function Values({ read, found }: { readonly read: ReadFile; readonly found: ReadFile['columns'][number] }) {
  const samples = found.samples.join(' · ')
  const understood = understoodText(read, found)
  const look = `${cell} max-w-0 truncate max-md:max-w-full max-md:text-small`
  return (
    <>
      <td className={`${look} text-mute`} title={samples}>
        {samples === '' ? words.noSamples : samples}
      </td>
      <td className={`${look} empty:max-md:hidden`} title={understood}>
        {understood === '' ? null : (
          <>
            <span className="text-mute md:hidden">{words.heads.understood} </span>
            {understood}
          </>
        )}
      </td>
    </>
  )
}

/** What is called as it should be needs no word. */
function Found({ by }: { readonly by: ReadFile['columns'][number]['by'] }) {
  if (by === 'content') return <span className="font-medium text-watch">{words.by.content}</span>
  return <span className={by === 'header' ? 'text-ink-2' : 'text-mute'}>{words.by[by]}</span>
}

interface ColumnSelectProps {
  readonly column: Column
  readonly value: string
  readonly columns: readonly string[]
  readonly isMissing?: boolean
  readonly onChoose: (from: string) => void
}

function ColumnSelect({ column, value, columns, isMissing = false, onChoose }: ColumnSelectProps) {
  return (
    <Select
      className="w-full print:hidden [&>select]:w-full [&>select]:max-w-full"
      isFilter={false}
      label={words.from(column.name)}
      onChoose={onChoose}
      options={[
        { value: '', label: isMissing ? words.choose : words.none },
        ...columns.map((name) => ({ value: name, label: name })),
        ...fixedTexts(column).map(({ from, text }) => ({ value: from, label: words.always(text) })),
      ]}
      value={value}
    />
  )
}

interface AnotherLineProps {
  readonly read: ReadFile
  readonly columns: readonly string[]
  readonly fillable: readonly Column[]
}

/** A field that is not filled yet, chosen first, and then where it comes from. */
function AnotherLine({ read, columns, fillable }: AnotherLineProps) {
  const [name, choose] = useState('')
  const chosen = fillable.find((column) => column.name === name)
  const options = fillable.map((column) => ({ value: column.name, label: column.name }))
  return (
    <tr className="max-md:block max-md:pt-2">
      <td className={`${cell} !border-0`}>
        <Select
          className="w-full print:hidden [&>select]:w-full [&>select]:max-w-full [&>select]:border-dashed"
          isFilter={false}
          label={words.anotherSays}
          onChoose={choose}
          options={[{ value: '', label: `${words.another} …` }, ...options]}
          value={chosen?.name ?? ''}
        />
      </td>
      <td className={`${cell} !border-0`}>
        {chosen === undefined ? null : (
          <ColumnSelect
            column={chosen}
            columns={columns}
            isMissing
            onChoose={(from) => chooseColumn(read, chosen, from)}
            value=""
          />
        )}
      </td>
      <td className="max-md:hidden" colSpan={3}>
        {chosen === undefined ? null : (
          <span className="inline-flex items-center gap-1.5 text-small text-mute">
            <Icon name="chevronLeft" size={12} />
            {chosen.says}
          </span>
        )}
      </td>
    </tr>
  )
}
