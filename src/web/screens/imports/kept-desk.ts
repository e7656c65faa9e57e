/** Keeps the desk in this browser, so that a reload or a closed tab loses nothing that the server holds. */
import { type Desk, type DeskFile, emptyDesk, type KeptDesk } from './desk-state.ts'

const place = 'perennial.import'

export const keptDesk = {
  save: ({ files, leftOut, mapping, source, partial }: Desk) => {
    const there = files.filter((file) => file.upload !== null)
    if (there.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify({ files: there, leftOut, mapping, source, partial }))
  },
  load: (): Desk => {
    try {
      const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Partial<KeptDesk> | null
      return { ...emptyDesk, ...kept, files: (kept?.files ?? []).filter(isThere) }
    } catch {
      return emptyDesk
    }
  },
}

function isThere(file: DeskFile): boolean {
  return typeof file.name === 'string' && typeof file.upload === 'string'
}
