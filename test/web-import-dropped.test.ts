/** What of a dropped or picked folder is taken: every file in it, but nothing that the system keeps there for itself. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { droppedFiles, pickedFiles } from '#src/web/screens/imports/dropped-files.ts'

const paths = [
  'crm/accounts.csv',
  'crm/2024/contacts.csv',
  'crm/.git/objects/ab/cd.csv',
  'crm/__MACOSX/accounts.csv',
  'crm/.DS_Store',
  'crm/2024/Thumbs.db',
]
const meant = ['crm/accounts.csv', 'crm/2024/contacts.csv']

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a folder', () => {
  it('that is picked gives its files, without those of hidden folders', () => {
    const list = paths.map((path) =>
      Object.assign(new File([], path.split('/').at(-1)!), { webkitRelativePath: path }),
    )
    expect(pickedFiles(list as unknown as FileList).map(({ name }) => name)).toEqual(meant)
  })

  it('that is dropped gives the same, and no hidden folder is entered', async () => {
    const entered: string[] = []
    vi.stubGlobal('FileSystemFileEntry', FileEntry)
    vi.stubGlobal('FileSystemDirectoryEntry', FolderEntry)
    const items = [{ webkitGetAsEntry: () => new FolderEntry('crm', 'crm', entered) }]
    const dropped = await droppedFiles({ items } as unknown as DataTransfer)
    expect(dropped.map(({ name }) => name).toSorted()).toEqual(meant.toSorted())
    expect(entered).toEqual(['crm', 'crm/2024'])
  })
})

/** A file of a drop, as the browser hands it out. */
class FileEntry {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  file(taken: (file: File) => void): void {
    taken(new File([], this.name))
  }
}

/** A folder of a drop, which gives its entries once and then none. */
class FolderEntry {
  readonly name: string
  readonly #path: string
  readonly #entered: string[]
  constructor(name: string, path: string, entered: string[]) {
    this.name = name
    this.#path = path
    this.#entered = entered
  }
  createReader() {
    this.#entered.push(this.#path)
    let rest = this.#children()
    return {
      readEntries: (taken: (entries: unknown[]) => void) => {
        taken(rest)
        rest = []
      },
    }
  }
  #children(): (FileEntry | FolderEntry)[] {
    const within = paths.filter((path) => path.startsWith(`${this.#path}/`))
    const parts = within.map((path) => path.slice(this.#path.length + 1).split('/'))
    const names = [...new Set(parts.map(([name]) => name!))]
    return names.map((name) =>
      parts.some((part) => part[0] === name && part.length > 1)
        ? new FolderEntry(name, `${this.#path}/${name}`, this.#entered)
        : new FileEntry(name),
    )
  }
}
