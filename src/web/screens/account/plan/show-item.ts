/** Brings an item of the plan into view, and lets it light up for a moment. */
export function showItem(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)
  if (row === null) return
  row.scrollIntoView({ block: 'center' })
  // Its mark tells where it comes from; what has none is found at its first value.
  const within = (what: string) => row.querySelector<HTMLElement>(what)
  ;(within('[data-provenance]') ?? within('[data-edits]'))?.focus({ preventScroll: true })
  row.animate([{ background: 'var(--accent-tint)' }, { background: 'transparent' }], {
    duration: 2400,
    easing: 'ease-in',
  })
}
