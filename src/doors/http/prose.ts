/** A sentence of the list of operations on a page: what stands in backticks is code. */
import { html } from 'hono/html'

type Html = ReturnType<typeof html>

export function prose(text: string): Html {
  const parts = text.split('`')
  return html`${parts.map((part, position) => (position % 2 === 1 ? html`<code>${part}</code>` : part))}`
}
