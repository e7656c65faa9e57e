/** The form of a new item of the plan of the account in view, over whatever is on the screen. */
import { en } from '../messages/en.ts'
import { enShell } from '../messages/en-shell.ts'
import { ItemForm } from '../plan/item-form.tsx'
import { Overlay } from '../ui/overlay.tsx'
import { type AddedSection, layers } from './layers.ts'

interface AddLayerProps {
  readonly slug: string
  readonly account: string
  readonly section: AddedSection
}

export function AddLayer({ slug, account, section }: AddLayerProps) {
  return (
    <Overlay close={en.close} isWide onClose={layers.close} open title={enShell.added[section]}>
      <ItemForm account={account} onDone={layers.close} organization={slug} section={section} />
    </Overlay>
  )
}
