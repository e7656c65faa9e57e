/** The rules: each on or off, with what people made of what it found, and its thresholds. */
import { isWithin } from '#src/detect/settings/is-within.ts'
import { ruleName } from '#src/detect/rule-name.ts'
import { enHeads } from '../../messages/en-heads.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ruleSettings } from '#src/detect/settings/rule-settings.ts'
import { ruleIds } from '#src/detect/rule-ids.ts'
import { format } from '../../format.ts'
import { enSettings } from '../../messages/en-settings.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ProblemScreen } from '../problem-screen.tsx'
import { SettingList } from './setting-groups.tsx'
import { type ListedRule, rulesQuery } from './settings-queries.ts'
import type { EditedSettings } from './use-settings.ts'
import { Told } from '../../ui/told.tsx'

const words = enSettings.rules
const OFF = 'rules.off'

export function RulesPart({ settings }: { readonly settings: EditedSettings }) {
  const { organization } = settings
  const query = useQuery(rulesQuery(organization))
  if (query.data === undefined) {
    return query.isError ? (
      <ProblemScreen error={query.error} onAgain={() => void query.refetch()} />
    ) : (
      <Skeleton className="h-64 w-full" />
    )
  }
  const rules = query.data.rules.filter(({ rule }) => ruleIds.includes(rule))
  return (
    <Section
      aside={
        <Link
          className="inline-flex min-h-6 items-center font-medium text-accent underline-offset-2 hover:underline"
          params={{ organization, report: 'rules' }}
          to="/$organization/reports/$report"
        >
          {words.report}
        </Link>
      }
      title={words.title}
    >
      <p className="max-w-[80ch] py-2 text-small text-pretty text-mute">{words.offSays}</p>
      <ul>
        {rules.map((rule) => (
          <Rule key={rule.rule} rule={rule} settings={settings} />
        ))}
      </ul>
    </Section>
  )
}

function Rule({ rule, settings }: { readonly rule: ListedRule; readonly settings: EditedSettings }) {
  const { rule: id, says } = rule
  const { rule: asked } = useSearch({ from: '/$organization/settings/$page' })
  const [isOpen, setOpen] = useState(asked === id)
  const off = settings.valueOf(OFF) as readonly string[]
  const isOff = off.includes(id)
  const paths = ruleSettings[id] ?? []
  const own = settings.shown.settings.filter(({ path }) => paths.some((above) => isWithin(path, above)))
  return (
    <li className={`border-b border-line py-2 ${asked === id ? '-mx-2 bg-accent-tint px-2' : ''}`}>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <label className="flex min-w-0 flex-1 basis-72 items-start gap-2.5">
          <input
            aria-label={words.on(enHeads.of(ruleName(id)))}
            checked={!isOff}
            className="mt-0.5 size-4 shrink-0 accent-(--accent) max-md:size-5"
            onChange={({ target }) =>
              settings.set(OFF, target.checked ? off.filter((one) => one !== id) : [...off, id])
            }
            type="checkbox"
          />
          <span className="min-w-0">
            <span className={`font-medium ${isOff ? 'text-mute' : ''}`}>{enHeads.of(ruleName(id))}</span>
            {isOff ? <span className="text-small text-mute"> · {words.off}</span> : null}
            <Told className="block max-w-[70ch] text-small text-pretty text-mute">{says}</Told>
          </span>
        </label>
        <Record rule={rule} />
        {own.length === 0 ? (
          <span className="w-32 text-small text-mute max-md:w-full">{words.noThresholds}</span>
        ) : (
          <button
            aria-expanded={isOpen}
            aria-label={words.show(own.length, enHeads.of(ruleName(id)))}
            className="flex min-h-7 w-32 items-center gap-1 text-left text-small font-medium text-accent max-md:min-h-10 max-md:w-full"
            onClick={() => setOpen(!isOpen)}
            type="button"
          >
            <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={14} />
            {words.thresholds(own.length)}
          </button>
        )}
      </div>
      {isOpen ? (
        <div className="mt-2 border-l border-line-2 pl-4 max-md:pl-2">
          {paths.map((path) => (
            <SettingList key={path} path={path} settings={settings} />
          ))}
        </div>
      ) : null}
    </li>
  )
}

function Record({ rule: { found, accepted, dismissed, acceptance } }: { readonly rule: ListedRule }) {
  const facts: [string, string][] = [
    [words.found, format.number(found)],
    [words.accepted, format.number(accepted)],
    [words.dismissed, format.number(dismissed)],
    [
      words.precision,
      acceptance === null
        ? words.tooFew
        : words.range(
            format.percent(acceptance.share),
            format.percent(acceptance.low),
            format.percent(acceptance.high),
          ),
    ],
  ]
  return (
    <dl className="grid shrink-0 grid-cols-[4rem_4.5rem_4.5rem_8rem] gap-x-2 max-md:grid-cols-[4rem_8rem] max-md:gap-x-10 max-md:pl-7">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-small text-mute">{name}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
