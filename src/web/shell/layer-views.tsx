/** The layers of the frame, each loaded soon after it, so that the first page stays small. */
import { createElement, useEffect, useState } from 'react'
import { fetchedCode } from '../fetched-code.ts'
import { en } from '../messages/en.ts'
import { problemOf } from '../problem.ts'
import { said } from '../said.ts'
import { Help } from './help.tsx'
import { layers, useLayer } from './layers.ts'

/** Milliseconds after the frame from which they are fetched, so that each opens with its key. */
const SOON = 1000

const fetchPalette = async () => (await import('./palette.tsx')).Palette
const fetchAdd = async () => (await import('./add-layer.tsx')).AddLayer

export function LayerViews({ slug }: { readonly slug: string }) {
  const layer = useLayer()
  const palette = useFetched(fetchPalette, layer?.is === 'palette')
  const add = useFetched(fetchAdd, layer?.is === 'add')
  usePaletteKey()
  return (
    <>
      <Help open={layer?.is === 'help'} />
      {layer?.is === 'palette' && palette !== null ? createElement(palette, { slug }) : null}
      {layer?.is === 'add' && add !== null
        ? createElement(add, { account: layer.account, section: layer.section, slug })
        : null}
    </>
  )
}

/** Not `lazy`, which lets a third of a second pass before what was fetched is shown, and never tries again. */
function useFetched<Part>(fetchPart: () => Promise<Part>, isAsked: boolean): Part | null {
  const [part, setPart] = useState<{ readonly is: Part } | null>(null)
  useEffect(() => {
    if (part !== null) return
    const take = async () => {
      try {
        setPart({ is: await fetchedCode(fetchPart) })
      } catch (error) {
        if (isAsked) giveUp(error)
      }
    }
    const timer = setTimeout(() => void take(), isAsked ? 0 : SOON)
    return () => clearTimeout(timer)
  }, [isAsked, part, fetchPart])
  return part?.is ?? null
}

function giveUp(error: unknown): void {
  const problem = problemOf(error)
  const { title, says } = en.problem[problem.kind]
  layers.close()
  said.refuse(problem, `${title}. ${says}`)
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
