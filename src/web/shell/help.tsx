/** All keys on one layer: those of the screen in view first, then those that hold everywhere. */
import { en } from '../messages/en.ts'
import { enHelp } from '../messages/en-help.ts'
import { enPlaces } from '../messages/en-places.ts'
import { type KeyHelp, useShownKeyHelp } from '../ui/key-help.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import { Overlay } from '../ui/overlay.tsx'
import { layers } from './layers.ts'
import { commandKey } from './command-key.ts'
import { places } from './places.ts'

const everywhere: KeyHelp = {
  title: enHelp.everywhere,
  keys: [
    { keys: [commandKey, 'K'], does: enHelp.search },
    ...places.map(({ id, key }) => ({ keys: ['g', key], does: enHelp.goTo(enPlaces[id]) })),
    { keys: ['z'], does: enHelp.undo },
    { keys: ['Esc'], does: enHelp.escape },
    { keys: ['?'], does: enHelp.help },
  ],
}

export function Help({ open }: { readonly open: boolean }) {
  const ofScreen = useShownKeyHelp()
  return (
    <Overlay close={en.close} onClose={layers.close} open={open} title={enHelp.title}>
      <div className="flex flex-col gap-5">
        {[...ofScreen, everywhere].map(({ title, keys }) => (
          <section key={title}>
            <h3 className="pb-1 text-label text-mute">{title}</h3>
            <dl>
              {keys.map(({ keys: caps, does }) => (
                <div
                  className="flex items-center justify-between gap-3 border-t border-line py-1.5"
                  key={does}
                >
                  <dt>{does}</dt>
                  <dd className="flex gap-1">
                    {caps.map((cap) => (
                      <KeyCap key={cap}>{cap}</KeyCap>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Overlay>
  )
}
