/** The days on which the score turned in twelve months, each with what moved it most; one chosen is compared. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { format, told } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { statusTone } from '../../../tones.ts'
import { Mark } from '../../../ui/mark.tsx'
import { Section } from '../../../ui/section.tsx'
import { capParts, ofPage, type SaidPart } from './change-steps.ts'
import type { HealthTurn } from './health-queries.ts'
import { SaidParts } from './said-parts.tsx'

interface TurnListProps {
  readonly turns: readonly HealthTurn[]
  readonly asOf: string
}

const texts = enHealth.change
const FIRST = 6

export function TurnList({ turns, asOf }: TurnListProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? turns : turns.slice(0, FIRST)
  const more = turns.length - shown.length
  return (
    <Section aside={texts.turnsAside(turns.length)} title={texts.turns}>
      {turns.length === 0 ? <p className="py-2 text-ink-2">{texts.noTurns}</p> : null}
      <ul>
        {shown.map((turn) => (
          <li className="relative border-b border-line py-1.5 hover:bg-wash" key={turn.after.on}>
            <Link
              className="grid min-h-6 grid-cols-[64px_44px_minmax(0,1fr)_auto] items-baseline gap-x-2 covers-row"
              from="/$organization/accounts/$account/health"
              resetScroll={false}
              search={{ from: turn.before.on, to: turn.after.on }}
              title={told(turn.sentence)}
              to="."
            >
              <span className="text-small text-mute">{format.shortDay(turn.after.on, asOf)}</span>
              <span className="text-right font-strong">
                {turn.points === null ? '–' : format.signed(turn.points, 1)}
              </span>
              <span className="truncate text-small text-ink-2">
                <SaidParts parts={causeOf(turn)} />
              </span>
              {turn.before.status === turn.after.status ? null : (
                <span className="inline-flex items-center gap-1.5 text-small">
                  <Mark tone={statusTone(turn.after.status)} />
                  {en.status(turn.after.status)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {more === 0 ? null : (
        <button
          className="min-h-8 text-small text-mute hover:text-ink max-md:min-h-10"
          onClick={() => setWhole(true)}
          type="button"
        >
          {texts.more(more)}
        </button>
      )}
    </Section>
  )
}

/** The largest part of it: a cap, else the signals by their weight. */
function causeOf({ signals, capsCame, capsWent, capsKnownFrom, settingsPoints }: HealthTurn): SaidPart[] {
  const moved = signals.map(({ id, kind, scoreBefore, scoreAfter }) =>
    kind === 'moved'
      ? `${en.signals[id].name} ${scoreBefore} → ${scoreAfter}`
      : `${en.signals[id].name} ${texts[kind]}`,
  )
  const all = [...capParts(capsCame, capsWent, capsKnownFrom), ...moved.flatMap(ofPage)]
  return all.length === 0 && settingsPoints !== 0 ? ofPage(texts.settingsMoved) : all
}
