/** A quiet line beside what somebody else changed while one looked; it is gone after a while, and moves nothing. */

/** Milliseconds for which it stands. */
const STANDS = 10_000

const ROW = ':is(tr, li, [role=row])'
const beside = 'box-shadow: -6px 0 0 0 var(--bg), -8px 0 0 0 var(--accent)'
const within = 'box-shadow: inset 2px 0 0 0 var(--accent)'
const marked = new Map<string, number>()
let sheet: CSSStyleSheet | null = null

/**
 * Rules of style, not attributes: rows that are drawn again, or come later, have them too.
 * @param ids of accounts, or of items of a plan
 */
export function markChanged(ids: readonly string[]): void {
  if (ids.length === 0) return
  const until = Date.now() + STANDS
  for (const id of ids) marked.set(id, until)
  draw()
  setTimeout(draw, STANDS + 50)
}

function draw(): void {
  for (const [id, until] of marked) if (until <= Date.now()) marked.delete(id)
  if (sheet === null) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  sheet.replaceSync([...marked.keys()].map(ruleFor).join('\n'))
}

function ruleFor(id: string): string {
  const named = CSS.escape(id)
  const item = `main [data-item="${named}"] { ${beside} }`
  // The row itself, and not a list that it stands in, nor a line of a plan that leads to a page of the account.
  const link = `a[href*="/accounts/${named}"]`
  const row = `${ROW}:not([data-item], [data-unmarked])`
  const account = `main:not([data-unmarked]) ${row}:has(${link}):not(:has(${ROW} ${link})) { ${within} }`
  return `@media screen { ${item} ${account} }`
}
