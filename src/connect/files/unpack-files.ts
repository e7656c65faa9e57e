/** Opens what holds several tables: archives and workbooks become the files and sheets that are in them. */
import { createWriteStream } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from '#src/kernel/failure.ts'
import { type FileList, NO_TABLE, READ } from './list-files.ts'
import type { ListedFile } from './listed-file.ts'
import { type OpenZip, withZip, type ZipMember } from './forms/open-zip.ts'
import { readBytes } from './read-bytes.ts'
import { isCanonical, stemOf, type PackedFile, understand } from './forms/understand.ts'
import { bookOf, type Sheet } from './forms/workbook.ts'

/**
 * @param folder for what must be unpacked before it can be read; nothing there is called as the archive says
 * @throws Failure when an archive or a workbook is damaged, or made to harm
 */
export async function unpackFiles(list: FileList, folder: string): Promise<FileList> {
  const files = [...list.files]
  const notRead = [...list.notRead]
  const found = { file: (file: ListedFile) => files.push(file), not: leaveOut(notRead), folder }
  for (const packed of list.packed) await unpack(packed, found, 0)
  return { files, notRead, packed: [] }
}

interface Found {
  file(file: ListedFile): void
  not(path: string, why: string): void
  readonly folder: string
}

function leaveOut(notRead: { path: string; why: string }[]): Found['not'] {
  return (path, why) => notRead.push({ path, why })
}

/** @param level how many archives it lies in */
async function unpack(file: PackedFile, found: Found, level: number): Promise<void> {
  if (file.gzip) {
    const place = await written(readBytes(file), found.folder)
    return put(place, { ...file, name: file.name.replace(/\.gz$/i, '') }, found, level)
  }
  await withZip(file, async (zip) => {
    const foreign = foreignOf(zip)
    if (foreign !== null) return found.not(file.path, foreign)
    if (zip.members.some(({ name }) => name === '[Content_Types].xml')) {
      for (const one of tablesOf(file, (await bookOf(zip, file.path)).sheets)) {
        if ('why' in one) found.not(one.path, one.why)
        else found.file(one)
      }
    } else if (/\.xls[xm]$/i.test(file.name)) {
      throw new Failure('invalid-input', `${file.path} is not a workbook, whatever its name says.`, {
        hint: 'Save it again as .xlsx, or call it .zip if it is an archive.',
      })
    } else if (level > 0)
      found.not(file.path, 'an archive within an archive; unpack it and give what is in it')
    else for (const member of zip.members) await unpackMember(zip, member, file, found, level)
  })
}

async function unpackMember(
  zip: OpenZip,
  member: ZipMember,
  archive: PackedFile,
  found: Found,
  level: number,
): Promise<void> {
  const { name } = member
  if (name.endsWith('/')) return
  const path = `${archive.path}/${name}`
  const why = whyNot(member)
  if (why !== null) return found.not(path, why)
  const place = await written(zip.read(member), found.folder)
  const above = basename(dirname(name))
  const folder = above === '.' ? stemOf(archive.name) : above
  const { disk } = archive
  const within = { path, name: `${archive.name}/${name}`, folder, bytes: member.bytes, disk }
  await put(place, within, found, level + 1)
}

function whyNot({ name, isLink, locked }: ZipMember): string | null {
  if (/(^|\/)(__MACOSX\/|\.)/.test(name)) return 'made by the system, not by you'
  if (isLink) return 'a symbolic link'
  if (!READ.test(name)) return NO_TABLE
  return locked
}

/** Lists what lies at a place by what its bytes are. */
async function put(
  place: string,
  file: Parameters<typeof understand>[1],
  found: Found,
  level: number,
): Promise<void> {
  const listed = understand(place, file)
  if ('why' in listed) found.not(listed.path, listed.why)
  else if ('format' in listed) found.file(listed)
  else await unpack(listed, found, level)
}

/** @returns where it was written, under a name of our own */
async function written(bytes: AsyncIterable<Buffer>, folder: string): Promise<string> {
  const place = join(folder, randomUUID())
  await pipeline(bytes, createWriteStream(place, { flags: 'wx', mode: 0o600 }))
  return place
}

/** Archives that are documents of a program we do not read. */
function foreignOf({ members }: OpenZip): string | null {
  const has = (pattern: RegExp) => members.some(({ name }) => pattern.test(name))
  if (has(/(^|\/)workbook\.bin$/)) return 'a binary workbook; open it in Excel and save it as .xlsx'
  if (has(/^Index\/.*\.iwa$/) || has(/^Index\.zip$/)) return 'a document of Apple; export it as CSV or .xlsx'
  if (has(/^content\.xml$/) && has(/^mimetype$/)) {
    return 'a document of LibreOffice; open it there and save it as .xlsx or CSV'
  }
  if (!has(/^\[Content_Types\]\.xml$/) || has(/(^|\/)workbook\d*\.xml$/)) return null
  return 'a document of Office that is no workbook'
}

/** A sheet is a table that is called like the sheet; the only sheet of a workbook may be called like the file. */
function tablesOf(
  file: PackedFile,
  sheets: readonly Sheet[],
): (ListedFile | { readonly path: string; readonly why: string })[] {
  const shown = sheets.filter(({ isHidden }) => !isHidden)
  return sheets.map((sheet) => {
    const path = `${file.path}, sheet ${sheet.name}`
    if (sheet.isHidden) return { path, why: 'the sheet is hidden; show it in Excel to have it read' }
    const stem = sheet.name.trim().toLowerCase()
    const alone = shown.length === 1
    return {
      ...file,
      path,
      name: alone ? file.name : `${file.name}/${sheet.name}`,
      stem: alone && !isCanonical(stem) ? stemOf(file.name) : stem,
      format: 'xlsx',
      sheet: sheet.part,
      isFurther: sheet !== shown[0],
    }
  })
}
