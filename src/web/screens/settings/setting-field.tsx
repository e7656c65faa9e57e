/** The field of a setting, by what it holds: a number, the lines of a signal, a word of a few, words, days of the week, a month. */
import { useState } from 'react'
import { weekdayNames } from '#src/detect/workdays.ts'
import { languages } from '#src/kernel/languages.ts'
import { locales } from '#src/kernel/manner.ts'
import { format } from '../../format.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { measureOf } from '#src/detect/settings/measure-of.ts'
import { enSettingUnits } from '../../messages/en-setting-units.ts'
import { Segments } from '../../ui/segments.tsx'
import { Select } from '../../ui/select.tsx'
import { languageName } from './language-name.ts'
import { localeName } from './locale-name.ts'
import { settingNumber, settingTyped } from './setting-number.ts'
import type { EditedSettings } from './use-settings.ts'

interface SettingFieldProps {
  readonly settings: EditedSettings
  readonly path: string
  readonly labelledBy: string
  readonly describedBy: string
}

/** Words that are chosen from as buttons beside each other. */
const MOST_IN_A_ROW = 3

const look =
  'h-7 min-w-0 rounded-s border border-line-2 bg-bg px-2 text-right tabular-nums hover:border-mute max-md:h-10 max-md:text-[16px] aria-[invalid=true]:border-bad'

export function SettingField(props: SettingFieldProps) {
  const { settings, path } = props
  const { proposed, choices } = settings.settingOf(path)
  if (choices !== null) return <Choice {...props} />
  if (path === 'formats.locale') return <OneOrNone {...props} named={localesNamed} />
  if (path === 'formats.language') return <OneOrNone {...props} named={languagesNamed} />
  if (path === 'calendar.workdays') return <Weekdays {...props} />
  if (path === 'calendar.fiscalYearStartMonth') return <MonthOfYear {...props} />
  if (typeof proposed === 'number') return <OneNumber {...props} />
  if (Array.isArray(proposed) && typeof proposed[0] === 'number') return <Lines {...props} />
  return Array.isArray(proposed) ? <Words {...props} /> : <Currency {...props} />
}

interface NumberInputProps {
  readonly path: string
  readonly value: number | string
  readonly onNumber: (value: number | string) => void
  readonly isWrong: boolean
  readonly className: string
  readonly label?: string
  readonly labelledBy?: string
  readonly describedBy?: string
}

/** Keeps what is being typed, such as `0.` or `20 %`, as long as it means the value. */
function NumberInput(props: NumberInputProps) {
  const { path, value, onNumber, isWrong, className, label, labelledBy, describedBy } = props
  const [typed, setTyped] = useState<string | null>(null)
  const written = typeof value === 'number' ? settingNumber(value, path) : value
  const text = typed !== null && settingTyped(typed, path) === value ? typed : written
  return (
    <input
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      aria-label={label}
      aria-labelledby={labelledBy}
      className={`${look} ${className}`}
      inputMode="decimal"
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value)
        onNumber(settingTyped(target.value, path))
      }}
      value={text}
    />
  )
}

function boundsText({ settings, path }: SettingFieldProps): string {
  const { unit, least, most } = settings.settingOf(path)
  if (least === null || most === null || unit === null) return unit ?? ''
  const beside = enSettingUnits.beside(measureOf(path).unit)
  if (most >= Number.MAX_SAFE_INTEGER) return beside
  return enSettings.unitBounds(
    beside,
    enSettings.bounds(settingNumber(least, path), settingNumber(most, path)),
  )
}

function OneNumber(props: SettingFieldProps) {
  const { settings, path, labelledBy, describedBy } = props
  return (
    <span className="flex items-center gap-2">
      <NumberInput
        className="w-24"
        describedBy={describedBy}
        isWrong={settings.problemOf(path) !== undefined}
        labelledBy={labelledBy}
        onNumber={(value) => settings.set(path, value)}
        path={path}
        value={settings.valueOf(path) as number | string}
      />
      <span className="text-small text-mute">{boundsText(props)}</span>
    </span>
  )
}

function Lines(props: SettingFieldProps) {
  const { settings, path } = props
  const lines = settings.valueOf(path) as readonly (number | string)[]
  const name = enSettings.name(path)
  return (
    <span className="block">
      <span className="grid grid-cols-4 gap-1.5">
        {[5, 4, 3, 2].map((score, at) => (
          <span className="flex min-w-0 flex-col" key={score}>
            <span className="text-right text-small text-mute">{enSettings.score(score)}</span>
            <NumberInput
              className="w-full"
              isWrong={settings.problemOf(path) !== undefined}
              label={enSettings.line(name, score)}
              onNumber={(value) => settings.set(path, lines.with(at, value))}
              path={path}
              value={lines[at] ?? ''}
            />
          </span>
        ))}
      </span>
      <span className="text-small text-mute">{boundsText(props)}</span>
    </span>
  )
}

function Choice({ settings, path }: SettingFieldProps) {
  const choices = settings.settingOf(path).choices ?? []
  const named = choices.map((value) => ({ value, label: enSettings.choices[value] ?? value }))
  const chosen = {
    label: enSettings.name(path),
    onChoose: (value: string) => settings.set(path, value),
    value: String(settings.valueOf(path)),
  }
  return choices.length > MOST_IN_A_ROW ? (
    <Select isFilter={false} options={named} {...chosen} />
  ) : (
    <Segments segments={named} {...chosen} />
  )
}

const localesNamed = locales.map((value) => ({ value, label: localeName(value) }))
const languagesNamed = languages.map((value) => ({ value, label: languageName(value) }))

interface OneOrNoneProps extends SettingFieldProps {
  readonly named: readonly { readonly value: string; readonly label: string }[]
}

function OneOrNone({ settings, path, named }: OneOrNoneProps) {
  return (
    <Select
      isFilter={false}
      label={enSettings.name(path)}
      onChoose={(value) => settings.set(path, value === '' ? null : value)}
      options={[{ value: '', label: enSettings.noLocale }, ...named]}
      value={String(settings.valueOf(path) ?? '')}
    />
  )
}

function Weekdays({ settings, path, labelledBy }: SettingFieldProps) {
  const chosen = settings.valueOf(path) as readonly string[]
  return (
    <div aria-labelledby={labelledBy} className="flex flex-wrap gap-x-4" role="group">
      {weekdayNames.map((day) => (
        <label className="flex min-h-7 items-center gap-1.5 max-md:min-h-10" key={day}>
          <input
            checked={chosen.includes(day)}
            className="size-4 accent-(--accent)"
            onChange={({ target }) =>
              settings.set(
                path,
                weekdayNames.filter((one) => (one === day ? target.checked : chosen.includes(one))),
              )
            }
            type="checkbox"
          />
          {enSettings.weekdays[day]}
        </label>
      ))}
    </div>
  )
}

const months = Array.from({ length: 12 }, (_, at) => at + 1)

function MonthOfYear({ settings, path }: SettingFieldProps) {
  return (
    <Select
      isFilter={false}
      label={enSettings.name(path)}
      onChoose={(month) => settings.set(path, Number(month))}
      options={months.map((month) => ({ value: String(month), label: format.monthName(month) }))}
      value={String(settings.valueOf(path))}
    />
  )
}

function Words({ settings, path, labelledBy, describedBy }: SettingFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const words = settings.valueOf(path) as readonly string[]
  return (
    <span className="block">
      <textarea
        aria-describedby={describedBy}
        aria-invalid={settings.problemOf(path) !== undefined}
        aria-labelledby={labelledBy}
        className="field-sizing-content min-h-16 w-full rounded-s border border-line-2 bg-bg px-2 py-1 hover:border-mute max-md:text-[16px] aria-[invalid=true]:border-bad"
        onBlur={() => setTyped(null)}
        onChange={({ target }) => {
          setTyped(target.value)
          const lines = target.value.split('\n').map((line) => line.trim())
          settings.set(
            path,
            lines.filter((line) => line !== ''),
          )
        }}
        value={typed ?? words.join('\n')}
      />
      <span className="text-small text-mute">
        {path === 'calendar.holidays' ? enSettings.holidaysHow : enSettings.oneALine}
      </span>
    </span>
  )
}

function Currency({ settings, path, labelledBy, describedBy }: SettingFieldProps) {
  const value = settings.valueOf(path)
  return (
    <span className="flex items-center gap-2">
      <input
        aria-describedby={describedBy}
        aria-invalid={settings.problemOf(path) !== undefined}
        aria-labelledby={labelledBy}
        className={`${look} w-20 uppercase`}
        maxLength={3}
        onChange={({ target }) => {
          const text = target.value.trim().toUpperCase()
          settings.set(path, text === '' ? null : text)
        }}
        value={value === null ? '' : String(value)}
      />
      {value === null ? <span className="text-small text-mute">{enSettings.nothing}</span> : null}
    </span>
  )
}
