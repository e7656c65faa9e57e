/** Puts the focus on a field as soon as it stands there, after the layer that holds it has opened. */
export function focusSoon(field: HTMLElement | null): void {
  if (field !== null) requestAnimationFrame(() => field.focus({ preventScroll: true }))
}
