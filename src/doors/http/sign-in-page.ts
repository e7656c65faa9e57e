/** The page for a browser that is not signed in: how to get a link. */
import { html } from 'hono/html'
import { page } from './page-style.ts'

const reasons = {
  unknown: 'This browser is not signed in yet.',
  used: 'This link has been used already, or it is no longer valid: each one signs in one browser, once, within a day.',
} as const

export function signInPage(reason: keyof typeof reasons): ReturnType<typeof page> {
  const body = html`<main class="lone">
    <h1>Sign in to Perennial</h1>
    <p>${reasons[reason]}</p>
    <p>On the machine that runs Perennial, ask for a fresh link and open it here:</p>
    <pre><code>npx perennial link</code></pre>
  </main>`
  return page('Sign in – Perennial', body)
}
