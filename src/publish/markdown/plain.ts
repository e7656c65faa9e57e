/** The text of people as text in Markdown: nothing in it becomes markup, HTML or a link. */

/** What GitHub would make a link of, without brackets. */
const linked = /(?:https?|ftp):\/\/\S+|www\.\S+|mailto:\S+|xmpp:\S+|[\w.+-]*@[\w.-]+/giu

/** Marks that turn the direction of what follows, and what is not to be seen at all. */
const unseen = /[\p{Cc}\u202d\u202e]/gu

export function plain(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(unseen, '').trim()
  let made = ''
  let from = 0
  for (const found of line.matchAll(linked)) {
    made += escaped(line.slice(from, found.index)) + code(found[0])
    from = found.index + found[0].length
  }
  return made + escaped(line.slice(from))
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]|~#]|\$(?!\d)/gu, '\\$&')
}

/** Addresses stand as code, which no reader of Markdown links; the fence is longer than any inside. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 ? ' ' : ''
  return `${fence}${space}${text.replaceAll('|', '\\|')}${space}${fence}`
}

/** The same where a line begins with it: it does not become a list, a heading or a rule either. */
export function plainLine(text: string): string {
  return plain(text)
    .replace(/^([-+=])/u, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/u, '$1\\$2')
}
