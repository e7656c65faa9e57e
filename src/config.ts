/** The environment as typed settings; a wrong one stops the start with the full list of mistakes. */
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'

export interface Config {
  /** where the embedded data, the socket and temporary files lie */
  readonly home: string
  readonly port: number
  /** a PostgreSQL server; null: the embedded database */
  readonly databaseUrl: string | null
  /** the owner of the tables, for `perennial migrate` only */
  readonly databaseOwnerUrl: string | null
  /** key of the embedded data as text; null: the key file */
  readonly key: string | null
  readonly keyFile: string
  /** how much room the files have that wait for their import, of one organization */
  readonly uploadMegabytes: number
}

type Environment = Readonly<Record<string, string | undefined>>

export const defaultPort = 4747

const defaultUploadMegabytes = 2000

/** @throws Failure 'misconfigured' naming every mistake at once */
export function readConfig(environment: Environment): Config {
  const mistakes: string[] = []
  const given = (name: string): string | null => environment[name]?.trim() || null
  const home = given('PERENNIAL_HOME') ?? join(homedir(), '.perennial')
  const config: Config = {
    home: resolve(home),
    port: portOf(given('PORT'), mistakes),
    databaseUrl: urlOf('DATABASE_URL', given('DATABASE_URL'), mistakes),
    databaseOwnerUrl: urlOf('DATABASE_OWNER_URL', given('DATABASE_OWNER_URL'), mistakes),
    key: given('PERENNIAL_KEY'),
    keyFile: given('PERENNIAL_KEY_FILE') ?? join(configFolder(environment), 'perennial', 'key'),
    uploadMegabytes: uploadMegabytesOf(given('PERENNIAL_UPLOAD_MB'), mistakes),
  }
  if (mistakes.length === 0) return config
  throw new Failure(
    'misconfigured',
    `The environment has ${mistakes.length} mistake(s):\n  ${mistakes.join('\n  ')}`,
  )
}

function configFolder(environment: Environment): string {
  const given = environment['XDG_CONFIG_HOME']
  return given && isAbsolute(given) ? given : join(homedir(), '.config')
}

function portOf(text: string | null, mistakes: string[]): number {
  if (text === null) return defaultPort
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  mistakes.push(`PORT is "${text}": give a whole number from 0 to 65535`)
  return defaultPort
}

function uploadMegabytesOf(text: string | null, mistakes: string[]): number {
  if (text === null) return defaultUploadMegabytes
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  mistakes.push(`PERENNIAL_UPLOAD_MB is "${text}": give a whole number of megabytes, as 2000`)
  return defaultUploadMegabytes
}

function urlOf(name: string, text: string | null, mistakes: string[]): string | null {
  if (text === null) return null
  const protocol = URL.canParse(text) ? new URL(text).protocol : ''
  if (protocol === 'postgres:' || protocol === 'postgresql:') return text
  mistakes.push(`${name} is no address of a PostgreSQL server: write postgresql://user@host:5432/database`)
  return null
}
