/** Brings a section of the plan into view and gives it the focus, so that reading goes on from there. */
export function goToSection(id: string): void {
  const section = document.getElementById(`plan-${id}`)
  if (section === null) return
  section.scrollIntoView({ block: 'start' })
  const heading = section.querySelector<HTMLElement>('h2')
  if (heading === null) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
