/** The titles, heads and labels of documents and reports, which the server names in English. */
import { worded } from './worded.ts'

export const enHeads = worded('heads', {
  /** as the server calls it: `1. Account snapshot`, `Notice date` */
  of: (head: string): string => head,
  /** of somebody on the map */
  interest: (level: string): string => `interest ${level}`,
  strength: (word: string): string => `strength ${word}`,
  knownTo: (competitors: string): string => `known to ${competitors}`,
})
