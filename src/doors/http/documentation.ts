/** The documentation of the API as one page, derived from the list of operations. */
import type { Operation } from '#src/operations/operation.ts'
import { html } from 'hono/html'
import { documentationStyle } from './documentation-style.ts'
import { organizationHeader } from './door.ts'
import { describeOperation } from './operation-section.ts'
import { page } from './page-style.ts'

type Html = ReturnType<typeof html>

export function documentation(operations: readonly Operation[], version: string): Html {
  const groups = Map.groupBy(operations, ({ name }) => name.split('.')[0] ?? name)
  const body = html`<nav aria-label="Operations">
      <p class="brand"><a href="#top">Perennial API</a> <span class="soft">${version}</span></p>
      ${[...groups].map(
        ([group, members]) =>
          html`<h3>${group}</h3>
            <ul>
              ${members.map(entry)}
            </ul>`,
      )}
    </nav>
    <main id="top">${introduction} ${operations.map(describeOperation)}</main>`
  return page('Perennial API', body, documentationStyle)
}

function entry({ name, summary }: Operation): Html {
  return html`<li><a href="#${name}" title="${summary}">${name}</a></li>`
}

const introduction = html`<h1>Perennial API</h1>
  <p>
    Every operation is offered four times, with the same answer and the same failure: here, as a command, as a
    tool for machines (<a href="#mcp">MCP</a>), and to the browser. Machines read
    <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
  </p>
  <h2>Who asks</h2>
  <p>
    A browser is signed in by the link of <code>npx perennial link</code>. A program sends a token, made by
    <code>npx perennial link --token</code>, good for 30 days:
  </p>
  <pre><code>TOKEN=$(npx perennial link --token)
curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:4747/api/status</code></pre>
  <h2>For which organization</h2>
  <p>
    The header <code>${organizationHeader}</code> holds its slug. Without it, the answer is for the one in
    use: your own once it holds accounts, before that the sample company.
  </p>
  <h2>Failures</h2>
  <p>
    A failure has a status and a body of <code>code</code>, <code>message</code>, <code>hint</code> (what to
    do, or null) and <code>details</code> (for programs, or null).
  </p>
  ${failures()}
  <h2>Many items</h2>
  <p>
    Some operations find items on their way. They answer
    <code>{"items": […], "output": {…}}</code>, or, for <code>Accept: application/jsonl</code>, one item a
    line as it is found; the last line is <code>{"output": {…}}</code>, or <code>{"failure": {…}}</code> when
    it broke off.
  </p>
  <h2 id="mcp">MCP</h2>
  <p>
    Streamable HTTP at <code>/mcp</code> with the same token; over standard input and output with
    <code>npx perennial mcp</code>. An agent reads and proposes; only a person accepts.
  </p>`

function failures(): Html {
  const rows = [
    ['400', 'invalid-input', 'The input is wrong, and the message says where'],
    ['401', 'not-signed-in', 'No session, or one that is over'],
    ['403', 'forbidden', 'This caller may not do this'],
    ['404', 'not-found', 'There is no such thing, or no such organization'],
    ['409', 'conflict', 'The state does not allow it now'],
    ['503', 'unavailable', 'A source outside of Perennial does not answer'],
    ['500', 'misconfigured', 'The settings of this installation are wrong'],
    ['500', 'unexpected', 'A fault of Perennial; the log has it under the reference in the message'],
  ]
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Code</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([status, code, meaning]) =>
            html`<tr>
              <td>${status}</td>
              <td><code>${code}</code></td>
              <td>${meaning}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
