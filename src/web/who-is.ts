/** An author as people call them: an address by the name in it, a role as it is. */
import { format } from './format.ts'

export function whoIs(author: string): string {
  return author.includes('@') ? format.person(author) : author
}
