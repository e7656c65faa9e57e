/** The layers of the frame, each loaded when it is first opened, so that the first page stays small. */
import { createElement, lazy, Suspense, useEffect, useState } from 'react'
import { Help } from './help.tsx'
import { layers, useLayer } from './layers.ts'
import type { Palette as PaletteOf } from './palette.tsx'

/** Milliseconds after the frame from which the palette is fetched, so that it opens with the key. */
const SOON = 1000

const AddLayer = lazy(async () => ({ default: (await import('./add-layer.tsx')).AddLayer }))

export function LayerViews({ slug }: { readonly slug: string }) {
  const layer = useLayer()
  const palette = usePalette(layer?.is === 'palette')
  usePaletteKey()
  return (
    <>
      <Help open={layer?.is === 'help'} />
      {layer?.is === 'palette' && palette !== null ? createElement(palette, { slug }) : null}
      <Suspense>
        {layer?.is === 'add' ? (
          <AddLayer account={layer.account} section={layer.section} slug={slug} />
        ) : null}
      </Suspense>
    </>
  )
}

/** Not `lazy`, which lets a third of a second pass before what was fetched is shown. */
function usePalette(isAsked: boolean): typeof PaletteOf | null {
  const [palette, setPalette] = useState<typeof PaletteOf | null>(null)
  useEffect(() => {
    if (palette !== null) return
    const fetched = async () => {
      const { Palette } = await import('./palette.tsx')
      setPalette(() => Palette)
    }
    const timer = setTimeout(() => void fetched(), isAsked ? 0 : SOON)
    return () => clearTimeout(timer)
  }, [isAsked, palette])
  return palette
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
