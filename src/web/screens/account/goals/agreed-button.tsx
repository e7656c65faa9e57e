/** Whether the customer agrees to a value or only we claim it, changed by a click. */
import { enGoals } from '../../../messages/en-goals.ts'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import { useChange } from '../../../plan/use-change.ts'
import { Mark } from '../../../ui/mark.tsx'
import type { GoalsProps } from './goals-props.ts'

interface AgreedButtonProps extends Pick<GoalsProps, 'place'> {
  readonly item: ListedItem<'values'>
}

const texts = enGoals.values

export function AgreedButton({ item, place }: AgreedButtonProps) {
  const { change } = useChange(place)
  const { agreed, value } = item.values
  const toggle = () =>
    void change(item, { agreed: !agreed }, agreed ? texts.saidClaimed(value) : texts.saidAgreed(value))
  return (
    <button
      className="-mx-1 inline-flex min-h-6 items-center gap-1.5 rounded-s px-1 text-small whitespace-nowrap hover:bg-sunk max-md:min-h-10"
      onClick={toggle}
      title={agreed ? texts.toClaimed : texts.toAgreed}
      type="button"
    >
      <Mark tone={agreed ? 'good' : 'neutral'} />
      {agreed ? texts.agreedShort : texts.claimed}
    </button>
  )
}
