/** The keys of a review at its foot: those that do something as it stands. */
import { enReview } from '../../messages/en-review.ts'
import { lastDone, useSaid } from '../../said.ts'
import { KeysFoot } from '../../ui/keys-foot.tsx'
import { useKeyHelp } from '../../ui/key-help.ts'
import { offeredKeys, type StandingReview } from './offered-keys.ts'

export function ReviewKeys(standing: Omit<StandingReview, 'canUndo'>) {
  useKeyHelp(enReview.help)
  useSaid()
  const offered = offeredKeys({ ...standing, canUndo: lastDone() !== undefined })
  return <KeysFoot keys={enReview.keys.filter(({ keys }) => offered.has(keys[0]))} />
}
