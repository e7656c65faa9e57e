/** Brings an item of the plan into view, and lets it light up for a moment. */
export function showItem(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)
  if (row === null) return
  row.scrollIntoView({ block: 'center' })
  row.querySelector<HTMLElement>('[data-provenance], [data-edits]')?.focus({ preventScroll: true })
  row.animate([{ background: 'var(--accent-tint)' }, { background: 'transparent' }], {
    duration: 2400,
    easing: 'ease-in',
  })
}
