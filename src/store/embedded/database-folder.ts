/** Where in the data folder the database's own files lie; the folder is there once they are complete. */
import { join } from 'node:path'

export function databaseFolder(directory: string): string {
  return join(directory, 'postgres')
}
