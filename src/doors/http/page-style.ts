/** The look of the few pages that the server writes itself: light and dark, no script, nothing from elsewhere. */
import { html, raw } from 'hono/html'

type Html = ReturnType<typeof html>

const style = `
:root { color-scheme: light dark; --ink: light-dark(#16181d, #e8eaed); --soft: light-dark(#5c6370, #9aa1ac);
  --line: light-dark(#e3e5e9, #2c3037); --back: light-dark(#ffffff, #14161a); --raised: light-dark(#f6f7f8, #1b1e23);
  --accent: light-dark(#3657c8, #93aaff); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 15px/24px Inter, ui-sans-serif, system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; letter-spacing: -0.01em; font-weight: 600; margin: 0; }
h1 { font-size: 24px; } h2 { font-size: 18px; } h3 { font-size: 13px; color: var(--soft); }
p { margin: 8px 0; } a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
code, pre { font: 13px/20px ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
code { background: var(--raised); border-radius: 4px; padding: 1px 5px; }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; overflow-x: auto; margin: 8px 0; }
pre code { background: none; padding: 0; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.soft { color: var(--soft); }
.lone { max-width: 520px; margin: 18vh auto 0; padding: 0 24px; }
`

/** A whole page; `more` is further style. */
export function page(title: string, body: Html, more = ''): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(style + more)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`
}
