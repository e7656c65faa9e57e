/** What a workbook holds: its sheets, its dates, and where its words and styles are. */
import { posix } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'
import type { OpenZip, ZipMember } from './open-zip.ts'
import { attributeOf, walkXml, type XmlVisit, XmlTrouble } from './xml-walk.ts'

export interface Sheet {
  readonly name: string
  /** its part of the archive */
  readonly part: string
  readonly isHidden: boolean
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** whether its days count from 1904, as on old Macs */
  readonly from1904: boolean
  /** null where there is none */
  readonly strings: ZipMember | null
  readonly styles: ZipMember | null
}

/**
 * @param path what messages call it
 * @throws Failure when it is no workbook that can be read
 */
export async function bookOf(zip: OpenZip, path: string): Promise<Workbook> {
  const root = await relationsOf(zip, '', path)
  const main = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const relations = await relationsOf(zip, main, path)
  const listed: { name: string; id: string; isHidden: boolean }[] = []
  let from1904 = false
  await walkPart(zip, main, path, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      listed.push({
        name: attributeOf(attributes, 'name') ?? '',
        id: attributeOf(attributes.replace(/\bsheetId\s*=/, '-='), 'id') ?? '',
        isHidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
      })
    },
  })
  const sheets = listed.flatMap(({ name, id, isHidden }) => {
    // Sheets that are a chart have no cells.
    const relation = relations.find((one) => one.id === id && one.type === 'worksheet')
    return relation === undefined ? [] : [{ name, part: relation.target, isHidden }]
  })
  const part = (type: string) => memberOf(zip, relations.find((one) => one.type === type)?.target ?? '')
  return { sheets, from1904, strings: part('sharedStrings'), styles: part('styles') }
}

interface Relation {
  readonly id: string
  /** the last word of its type */
  readonly type: string
  readonly target: string
}

async function relationsOf(zip: OpenZip, of: string, path: string): Promise<Relation[]> {
  const folder = posix.dirname(of)
  const relations: Relation[] = []
  const part = posix.join(folder, '_rels', `${posix.basename(of)}.rels`)
  if (memberOf(zip, part) === null) return relations
  await walkPart(zip, part, path, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return
      const target = attributeOf(attributes, 'Target') ?? ''
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1)!,
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      })
    },
  })
  return relations
}

export function memberOf(zip: OpenZip, part: string): ZipMember | null {
  return zip.members.find(({ name }) => name.toLowerCase() === part.toLowerCase()) ?? null
}

/** @throws Failure when the part is missing or no XML that can be read */
export async function walkPart(
  zip: OpenZip,
  part: string,
  path: string,
  visit: Partial<XmlVisit>,
): Promise<void> {
  const member = memberOf(zip, part)
  if (member === null) refuse(path, `${part} is missing`)
  const nothing = () => {}
  try {
    await walkXml(zip.read(member), { open: nothing, close: nothing, text: nothing, ...visit })
  } catch (cause) {
    if (!(cause instanceof XmlTrouble)) throw cause
    refuse(path, `${member.name} is damaged: ${cause.message}`)
  }
}

function refuse(path: string, why: string): never {
  throw new Failure('invalid-input', `${path} is not a workbook that can be read: ${why}.`, {
    hint: 'Open it in Excel and save it again as .xlsx, or export its sheets as CSV.',
  })
}
