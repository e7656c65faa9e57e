/** What was promised before: kept, open, or not kept; what is due is settled here. */
import { format } from '../../format.ts'
import { enReview } from '../../messages/en-review.ts'
import { usePlanEdits } from '../../plan/use-plan-edits.ts'
import { Button } from '../../ui/button.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import type { ReviewPartProps } from './review-part-props.ts'
import type { ReviewAccount } from './review-query.ts'

type Promise = ReviewAccount['promises'][number]

const tones: Readonly<Record<Promise['state'], Tone>> = { kept: 'good', open: 'neutral', broken: 'bad' }

export function ReviewPromises({ organization, account, today }: ReviewPartProps) {
  const { promises } = account
  const { edit } = usePlanEdits(organization, account.account.id)
  const kept = promises.filter(({ state }) => state === 'kept').length
  const settle = (one: Promise, isKept: boolean) => {
    const words = one.section === 'actions' ? ['Done', 'Dropped'] : ['Kept', 'Not kept']
    const values = { status: isKept ? words[0] : words[1] }
    const says = isKept ? enReview.saidKept(one.says) : enReview.saidBroken(one.says)
    void edit([{ section: one.section, change: 'change', item: one.item, values }], says)
  }
  return (
    <Section
      aside={promises.length === 0 ? null : enReview.promisesAside(kept, promises.length)}
      title={enReview.promises}
    >
      {promises.length === 0 ? <p className="py-2.5 text-mute">{enReview.noPromises}</p> : null}
      <ul>
        {promises.map((one) => (
          <li
            className="grid min-h-(--row) grid-cols-[10px_minmax(0,1fr)_auto_auto] items-center gap-x-4 border-b border-line py-1.5 max-md:grid-cols-[10px_minmax(0,1fr)_auto]"
            key={one.item}
          >
            <Mark
              tone={one.days !== null && one.days < 0 && one.state === 'open' ? 'bad' : tones[one.state]}
            />
            <span className="min-w-0 text-pretty wrap-anywhere">
              {one.says} <span className="text-mute">{ownerSays(one)}</span>
            </span>
            <span className="text-small whitespace-nowrap text-mute">
              <When one={one} today={today} />
            </span>
            {one.state === 'open' ? (
              <span className="flex gap-1 max-md:col-span-full max-md:pl-[26px]">
                <Button aria-label={`${enReview.markKept}: ${one.says}`} onClick={() => settle(one, true)}>
                  {enReview.markKept}
                </Button>
                <Button
                  aria-label={`${enReview.markBroken}: ${one.says}`}
                  onClick={() => settle(one, false)}
                  weight="quiet"
                >
                  {enReview.markBroken}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ownerSays({ owner, side }: Promise): string {
  if (side === 'theirs') return enReview.theirs(owner ?? enReview.them)
  if (owner === null) return ''
  return owner.includes('@') ? format.person(owner) : owner
}

function When({ one: { state, days, dueOn }, today }: { readonly one: Promise; readonly today: string }) {
  if (state !== 'open') return <>{enReview.promiseStates[state]}</>
  if (days === null || dueOn === null) return null
  if (days < 0) return <span className="font-strong text-bad">{enReview.late(days)}</span>
  return <>{days <= 7 ? enReview.late(days) : format.shortDay(dueOn, today)}</>
}
