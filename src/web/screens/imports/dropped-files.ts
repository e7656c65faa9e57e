/** The files that a person drops, pastes or picks, folders looked into, each by its name within what was dropped. */

export interface PickedFile {
  /** with its folders: `crm/accounts.csv` */
  readonly name: string
  readonly file: File
}

/** Picked in a dialogue, or pasted. */
export function pickedFiles(list: FileList | null): PickedFile[] {
  return [...(list ?? [])]
    .map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file }))
    .filter(({ name }) => name.split('/').every(isMeant))
}

/** The entries must be taken before anything is waited for: the browser empties the drop afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<PickedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return pickedFiles(transfer.files)
  return (await Promise.all(entries.map((entry) => filesIn(entry, '')))).flat()
}

async function filesIn(entry: FileSystemEntry, folder: string): Promise<PickedFile[]> {
  // Before it is entered: a hidden folder may hold more than everything else.
  if (!isMeant(entry.name)) return []
  const name = `${folder}${entry.name}`
  if (entry instanceof FileSystemFileEntry) {
    return [{ name, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }]
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const found: PickedFile[] = []
  for (const child of await entriesOf(entry)) found.push(...(await filesIn(child, `${name}/`)))
  return found
}

/** A folder gives at most a hundred entries at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** What the system leaves lying in folders is nobody's data. @param part of a name: a file, or one of its folders */
function isMeant(part: string): boolean {
  return !/^(\.|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(part)
}
