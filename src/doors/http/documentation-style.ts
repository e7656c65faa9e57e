/** The look of the documentation page, beside that of every page: contents on the left, tables that scroll. */
export const documentationStyle = `
body { display: grid; grid-template-columns: 240px minmax(0, 1fr); }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; border-right: 1px solid var(--line); padding: 24px; font-size: 13px; line-height: 20px; }
nav .brand { font-weight: 600; margin: 0 0 16px; } nav .brand a { color: var(--ink); } nav .brand span { font-weight: 400; }
nav h3 { margin: 16px 0 4px; font-weight: 500; } nav ul { list-style: none; margin: 0; padding: 0; }
nav li a { display: block; padding: 2px 0; min-height: 24px; color: var(--ink); }
main { max-width: 860px; padding: 32px 40px 96px; }
main > h2 { margin: 28px 0 8px; }
section { border-top: 1px solid var(--line); margin-top: 40px; padding-top: 28px; }
section h2 a { color: var(--ink); } section h2 span { font-weight: 400; font-size: 15px; margin-left: 8px; }
section h3 { margin: 20px 0 4px; }
.address b { font: 600 12px/20px ui-monospace, Menlo, Consolas, monospace; color: var(--accent); margin-right: 4px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 20px; margin: 4px 0; }
th { text-align: left; font-weight: 500; color: var(--soft); }
th, td { border-bottom: 1px solid var(--line); padding: 6px 16px 6px 0; vertical-align: top; }
td:first-child { white-space: nowrap; } td b { font-weight: 400; font-size: 12px; }
@media (max-width: 760px) { body { display: block; } nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line); } main { padding: 24px; }
  td:first-child { white-space: normal; } td code { overflow-wrap: anywhere; } table { min-width: 480px; } }
`
