/** All keys of the app on one layer. */
import { en } from '../messages/en.ts'
import { enPlaces, goTo } from '../messages/en-places.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import { Overlay } from '../ui/overlay.tsx'
import { places } from './places.ts'

const placeKeys = places.map(({ id, key }) => ({ keys: ['g', key], does: goTo(enPlaces[id]) }))

export function Help({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Overlay close={en.close} onClose={onClose} open={open} title={en.help.title}>
      <dl>
        {[...placeKeys, ...en.help.keys].map(({ keys, does }) => (
          <div className="flex items-center justify-between border-t border-line py-2" key={does}>
            <dt>{does}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <KeyCap key={key}>{key}</KeyCap>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Overlay>
  )
}
