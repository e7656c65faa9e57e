/** What is not saved yet: each change, what is impossible about it, what it would change across the portfolio, and saving it. */
import { useState } from 'react'
import { enSettings } from '../../messages/en-settings.ts'
import { Button } from '../../ui/button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { State } from '../../ui/state.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ProblemLine } from '../imports/problem-line.tsx'
import { ChangeRows } from './change-rows.tsx'
import { EffectPart } from './effect-part.tsx'
import { OvertakenPart } from './overtaken-part.tsx'
import { problemPlace, problemText } from './problem-text.ts'
import { settingsDraft } from './settings-draft.ts'
import { dropDraft } from './unsaved-bar.tsx'
import { useSaving } from './use-saving.ts'
import type { EditedSettings } from './use-settings.ts'
import { useTrying } from './use-trying.ts'

const words = enSettings.changes

export function ChangesPart({ settings }: { readonly settings: EditedSettings }) {
  const { changes, problems, organization, isOvertaken } = settings
  const [note, setNote] = useState('')
  const trying = useTrying(settings)
  const saving = useSaving(settings)
  const isPossible = changes.length > 0 && problems.length === 0
  useKeys({ p: () => (isPossible ? trying.start() : undefined) })
  if (changes.length === 0) return <State title={words.none}>{words.noneSays}</State>
  return (
    <>
      {isOvertaken ? <OvertakenPart settings={settings} /> : null}
      <Section
        aside={
          <Button onClick={() => dropDraft(organization)} weight="quiet">
            {enSettings.bar.drop}
          </Button>
        }
        title={words.title}
      >
        <ChangeRows
          renderAside={({ segment, path }) => (
            <Button
              aria-label={words.takeBackOf(enSettings.name(path))}
              onClick={() => settingsDraft.forget(organization, segment, path)}
              weight="quiet"
            >
              {words.takeBack}
            </Button>
          )}
          changes={changes}
        />
      </Section>
      {problems.length === 0 ? null : <Problems settings={settings} />}
      <div className="flex flex-wrap items-end gap-3">
        <Button disabled={!isPossible || trying.progress !== null} onClick={trying.start}>
          {trying.tried === null ? words.preview : words.previewAgain}
          <KeyCap>{words.previewKey}</KeyCap>
        </Button>
        <label className="flex min-w-0 flex-1 basis-64 flex-col gap-px">
          <span className="text-small text-mute">{words.note}</span>
          <input
            className="h-7 rounded-s border border-line-2 bg-bg px-2 hover:border-mute max-md:h-10 max-md:text-[16px]"
            maxLength={1000}
            onChange={({ target }) => setNote(target.value)}
            value={note}
          />
        </label>
        <Button
          disabled={!isPossible || isOvertaken || saving.isPending}
          onClick={() => saving.mutate(note)}
          weight="solid"
        >
          {saving.isPending ? words.saving : words.save}
        </Button>
      </div>
      <ProblemLine of={saving} />
      <EffectPart trying={trying} />
    </>
  )
}

function Problems({ settings: { problems } }: { readonly settings: EditedSettings }) {
  return (
    <Section title={words.problems}>
      <ul>
        {problems.map((one) => (
          <li className="flex gap-2 border-b border-line py-2" key={one.path}>
            <Mark className="mt-[5px]" tone="bad" />
            <span className="min-w-0 wrap-anywhere">
              <span className="font-medium" title={one.path}>
                {problemPlace(one)}
              </span>
              : {problemText(one)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
