/** The files that a person drops, pastes or picks, folders looked into, each by its name within what was dropped. */

export interface PickedFile {
  /** with its folders: `crm/accounts.csv` */
  readonly name: string
  readonly file: File
}

/** Picked in a dialogue, or pasted. */
export function pickedFiles(list: FileList | null): PickedFile[] {
  return [...(list ?? [])].filter(isMeant).map((file) => ({
    name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }))
}

/** The entries must be taken before anything is waited for: the browser empties the drop afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<PickedFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return pickedFiles(transfer.files)
  return (await Promise.all(entries.map((entry) => filesIn(entry, '')))).flat()
}

async function filesIn(entry: FileSystemEntry, folder: string): Promise<PickedFile[]> {
  const name = `${folder}${entry.name}`
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return isMeant(file) ? [{ name, file }] : []
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

/** What the system leaves lying in folders is nobody's data. */
function isMeant({ name }: { readonly name: string }): boolean {
  return !/^(\.|Thumbs\.db$|desktop\.ini$)/i.test(name)
}
