/** The first stop of the keyboard: over the places and accounts at the side, to the page itself. */
import { enShell } from '../messages/en-shell.ts'

export function SkipLink() {
  return (
    <button
      className="sr-only z-30 rounded-m border border-line bg-raise px-3 py-2 font-medium shadow-float focus:not-sr-only focus:absolute focus:top-2 focus:left-2 print:hidden"
      onClick={toPage}
      type="button"
    >
      {enShell.skip}
    </button>
  )
}

function toPage(): void {
  const page = document.querySelector('main')
  if (page === null) return
  page.tabIndex = -1
  page.focus()
}
