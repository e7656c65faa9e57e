/** How the owners judge the account, 1–5 by anchors, in place editable with a reason; beside health and never inside. */
import { sentimentAnchors } from '#src/plan/sentiment-anchors.ts'
import { type ReactNode, useState } from 'react'
import type { Account } from '../../../answers.ts'
import { format } from '../../../format.ts'
import { me } from '../../../me.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import { ItemMark } from '../../../plan/item-mark.tsx'
import { Gap } from '../../../ui/gap.tsx'
import { Segments } from '../../../ui/segments.tsx'
import type { HealthShown } from './health-queries.ts'
import { SentimentScale } from './sentiment-scale.tsx'
import { fields, type Owner, useSentiment } from './use-sentiment.ts'

interface SentimentPartProps {
  readonly organization: string
  readonly account: Account
  readonly health: HealthShown
}

const texts = enHealth.sentiment
const others = { csm: 'am', am: 'csm' } as const

export function SentimentPart({ organization, account, health }: SentimentPartProps) {
  const { id, amEmail } = account.profile
  const mine = me.in(organization)
  const [owner, setOwner] = useState<Owner>(mine !== undefined && mine === amEmail ? 'am' : 'csm')
  const { sentiment } = health
  const editing = useSentiment(organization, id, sentiment)
  const score =
    editing.pending?.owner === owner ? editing.pending.score : (sentiment[owner].now?.score ?? null)
  const other = others[owner]
  const otherScore = sentiment[other].now?.score ?? null
  return (
    <section aria-label={texts.title} className="flex min-w-0 flex-col gap-2 px-6 py-4 max-md:px-4">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <h2 className="text-label text-mute">
          {texts.title} <span className="font-normal">{texts.aside}</span>
        </h2>
        <Segments
          label={texts.choose}
          onChoose={setOwner}
          segments={(['csm', 'am'] as const).map((value) => ({ value, label: texts.owners[value] }))}
          value={owner}
        />
      </div>
      <Judged
        asOf={health.asOf}
        isPending={editing.pending !== null}
        score={score}
        sentiment={sentiment[owner]}
      >
        <ItemMark account={id} field={fields[owner]} item={editing.item} organization={organization} />
      </Judged>
      <SentimentScale
        anchors={sentimentAnchors.map(({ score: step }) => ({
          score: step,
          says: enPlanFields.anchor(step),
        }))}
        label={texts.scale(texts.owners[owner])}
        onChoose={(chosen) => void editing.judge(owner, chosen)}
        score={score}
      />
      <div className="flex items-baseline gap-2">
        <span className="text-small text-mute">{texts.why}</span>
        <InlineEdit account={id} field="why" item={editing.item} organization={organization} />
      </div>
      {editing.problem === null ? null : (
        <p className="text-small text-bad" role="alert">
          {editing.problem}
        </p>
      )}
      <p className="text-small text-mute">
        {texts.other(texts.owners[other], otherScore)}
        {otherScore === null || score === null || otherScore === score ? '' : `, ${texts.apart}`}
      </p>
    </section>
  )
}

interface JudgedProps {
  readonly score: number | null
  readonly sentiment: HealthShown['sentiment'][Owner]
  readonly isPending: boolean
  readonly asOf: string
  /** where the figure comes from */
  readonly children: ReactNode
}

/** The figure with who said it when; what the owner before said stands where the present one has said nothing. */
function Judged({ score, sentiment: { now, lapsed }, isPending, asOf, children }: JudgedProps) {
  return (
    <div className="flex min-h-[26px] flex-wrap items-baseline gap-x-2">
      {score === null ? (
        <Gap>{texts.none}</Gap>
      ) : (
        <>
          <span className="text-figure">{score}</span>
          <span className="text-mute">{texts.ofFive}</span>
        </>
      )}
      {now === null || isPending ? null : (
        <span className="text-small text-mute">
          {texts.by(whoSaid(now.by), format.shortDay(now.on, asOf))}
        </span>
      )}
      {now === null ? null : children}
      {lapsed === null || score !== null ? null : (
        <span className="text-small text-mute">
          {texts.lapsed(lapsed.score, whoSaid(lapsed.by), format.shortDay(lapsed.on, asOf))}
        </span>
      )}
    </div>
  )
}

/** An address as a name; the operator is who he is. */
function whoSaid(by: string): string {
  return by.includes('@') ? format.person(by) : by
}
