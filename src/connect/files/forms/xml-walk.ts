/** Walks through XML of any size: only what spreadsheets need, and nothing that a document could use against us. */

export interface XmlVisit {
  /** @param name without its namespace */
  open(name: string, attributes: string): void
  close(name: string): void
  /** a text may come in several pieces */
  text(text: string): void
}

/** What is wrong with a document, in words. */
export class XmlTrouble extends Error {}

const LONGEST_TAG = 1 << 16
const DEEPEST = 100

export async function walkXml(bytes: AsyncIterable<Buffer>, visit: XmlVisit): Promise<void> {
  const walk = new XmlWalk(visit)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const block of bytes) walk.over(decoder.decode(block, { stream: true }), false)
    walk.over(decoder.decode(), true)
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new XmlTrouble('it is not UTF-8')
    throw error
  }
}

class XmlWalk {
  readonly #visit: XmlVisit
  readonly #open: string[] = []
  #rest = ''
  #seen = false

  constructor(visit: XmlVisit) {
    this.#visit = visit
  }

  over(block: string, last: boolean): void {
    const text = this.#rest + block
    let at = 0
    while (at < text.length) {
      const next = text[at] === '<' ? this.#markup(text, at, last) : this.#words(text, at, last)
      if (next < 0) break
      at = next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > LONGEST_TAG) throw new XmlTrouble('a tag of it is far too long')
    if (last && (this.#rest !== '' || this.#open.length > 0 || !this.#seen))
      throw new XmlTrouble('it ends too early')
  }

  /** @returns where it ends; -1 when the block ends before */
  #words(text: string, at: number, last: boolean): number {
    const found = text.indexOf('<', at)
    let end = found
    if (found < 0) {
      // An entity may go on in the next block.
      const ampersand = last ? -1 : text.lastIndexOf('&')
      end = ampersand >= at && !text.includes(';', ampersand) ? ampersand : text.length
    }
    if (end === at) return -1
    if (this.#open.length > 0) this.#visit.text(unescapeXml(text.slice(at, end)))
    return end
  }

  #markup(text: string, at: number, last: boolean): number {
    if (text.startsWith('<!', at) || text.startsWith('<?', at)) return this.#special(text, at, last)
    const end = endOfTag(text, at)
    if (end < 0) return -1
    const tag = text.slice(at + 1, end)
    if (tag.startsWith('/')) this.#closed(localName(tag.slice(1).trimEnd()))
    else this.#opened(tag)
    return end + 1
  }

  #opened(tag: string): void {
    const isEmpty = tag.endsWith('/')
    const match = /^[^\s/]+/.exec(tag)
    if (match === null) throw new XmlTrouble('it is not XML')
    const name = localName(match[0])
    this.#seen = true
    this.#open.push(name)
    if (this.#open.length > DEEPEST) throw new XmlTrouble('it is nested too deeply')
    this.#visit.open(name, tag.slice(match[0].length, isEmpty ? -1 : undefined))
    if (isEmpty) this.#closed(name)
  }

  #closed(name: string): void {
    if (this.#open.pop() !== name) throw new XmlTrouble('its tags do not fit together')
    this.#visit.close(name)
  }

  /** Comments, instructions and CDATA; a declaration of entities, which no spreadsheet has, is refused. */
  #special(text: string, at: number, last: boolean): number {
    if (!last && text.length - at < 9) return -1
    if (text.startsWith('<!--', at)) return after(text, '-->', at)
    if (text.startsWith('<?', at)) return after(text, '?>', at)
    if (!text.startsWith('<![CDATA[', at)) throw new XmlTrouble('it declares entities of its own')
    const end = after(text, ']]>', at)
    if (end >= 0) this.#visit.text(text.slice(at + 9, end - 3))
    return end
  }
}

function after(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at)
  return found < 0 ? -1 : found + mark.length
}

/** A `>` within quotes does not end a tag. */
function endOfTag(text: string, at: number): number {
  let end = text.indexOf('>', at)
  let from = at
  let quote = ''
  while (end >= 0) {
    for (let i = from; i < end; i++) {
      const character = text[i]!
      if (quote === '' && (character === '"' || character === "'")) quote = character
      else if (character === quote) quote = ''
    }
    if (quote === '') return end
    from = end + 1
    end = text.indexOf('>', from)
  }
  return -1
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const patterns = new Map<string, RegExp>()

/** @returns null when there is none */
export function attributeOf(attributes: string, name: string): string | null {
  let pattern = patterns.get(name)
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const match = pattern.exec(attributes)
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? null : unescapeXml(value)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const code = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name)
    const number =
      code === null ? Number.NaN : Number.parseInt(code[1] ?? code[2]!, code[1] === undefined ? 10 : 16)
    const character = number <= 0x10_ffff ? String.fromCodePoint(number) : NAMED[name]
    if (character === undefined || !whole.endsWith(';'))
      throw new XmlTrouble('it uses an entity that nobody knows')
    return character
  })
}
