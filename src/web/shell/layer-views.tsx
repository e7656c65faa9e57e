/** The layers of the frame, each loaded when it is first opened, so that the first page stays small. */
import { lazy, Suspense, useEffect } from 'react'
import { Help } from './help.tsx'
import { layers, useLayer } from './layers.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const AddLayer = lazy(async () => ({ default: (await import('./add-layer.tsx')).AddLayer }))

export function LayerViews({ slug }: { readonly slug: string }) {
  const layer = useLayer()
  usePaletteKey()
  return (
    <>
      <Help open={layer?.is === 'help'} />
      <Suspense>
        {layer?.is === 'palette' ? <Palette slug={slug} /> : null}
        {layer?.is === 'add' ? (
          <AddLayer account={layer.account} section={layer.section} slug={slug} />
        ) : null}
      </Suspense>
    </>
  )
}

/** Works everywhere, in fields too; a form that is open over the page is not covered. */
function usePaletteKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey) return
      event.preventDefault()
      if (layers.current()?.is === 'palette') layers.close()
      else if (document.querySelector('dialog[open]') === null) layers.open({ is: 'palette' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
