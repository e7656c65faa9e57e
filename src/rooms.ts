/** The law of the house as data: what each room is, which rooms it may import, and which packages it may use. */

export type RoomName =
  | 'kernel'
  | 'facts'
  | 'plan'
  | 'detect'
  | 'publish'
  | 'sample'
  | 'access'
  | 'connect'
  | 'print'
  | 'store'
  | 'operations'
  | 'doors'
  | 'web'
  | 'hall'

export interface Room {
  /** what the room is, in one sentence */
  readonly what: string
  /** data in, data out: no clock, network, database, randomness or environment */
  readonly pure: boolean
  /** the rooms it may import; itself is understood */
  readonly imports: readonly RoomName[]
  /** the rooms of which it may import types, and nothing that runs */
  readonly importsTypes: readonly RoomName[]
  /** the npm packages it may use; `@scope/*` stands for all of a scope */
  readonly packages: readonly string[]
  /** the npm packages of which it may import types, and nothing that runs */
  readonly packageTypes: readonly string[]
  /** whether it may use the modules of Node (`node:…`) */
  readonly node: boolean
  /** whether it may hold SQL */
  readonly sql: boolean
}

const pure = {
  pure: true,
  importsTypes: [],
  packages: [],
  packageTypes: [],
  node: false,
  sql: false,
} as const
const shell = { pure: false, importsTypes: [], packageTypes: [], node: true, sql: false } as const

/** Each room in the order of the flow. A file of `src/` belongs to the room whose folder it is in, or else to the hall. */
export const rooms: Readonly<Record<RoomName, Room>> = {
  kernel: {
    ...pure,
    what: 'Words without business: day, money, id, failure.',
    imports: [],
  },
  facts: {
    ...pure,
    what: 'What is true about an account, whoever said it: the kinds of fact and how they are read as of a day.',
    imports: ['kernel'],
    // Which part of a domain its owner registered: a list, no network.
    packages: ['tldts'],
  },
  plan: {
    ...pure,
    what: 'The living account plan and the only way it changes.',
    imports: ['kernel', 'facts'],
  },
  detect: {
    ...pure,
    what: 'The engine: from the facts of an account to signals, health, outlook and movements.',
    imports: ['kernel', 'facts', 'plan'],
  },
  publish: {
    ...pure,
    what: 'Plan and movements as pages: the text and layout of every form that people read.',
    imports: ['kernel', 'facts', 'plan', 'detect'],
  },
  sample: {
    ...pure,
    what: 'A believable vendor made from a seed, with the truth that was planted in it.',
    imports: ['kernel', 'facts'],
  },
  access: {
    ...pure,
    what: 'Who may do what.',
    imports: ['kernel'],
  },
  connect: {
    ...shell,
    what: 'The outside world as facts: files and vendors in, messages out.',
    imports: ['kernel', 'facts', 'publish'],
    packages: ['@duckdb/node-api', 'yauzl'],
    // DuckDB reads files by SQL; it never sees the database.
    sql: true,
  },
  print: {
    ...shell,
    what: 'Pages as bytes.',
    imports: ['kernel', 'publish'],
    packages: ['@myriaddreamin/typst-ts-web-compiler', '@expo-google-fonts/*'],
  },
  store: {
    ...shell,
    what: 'The only room that knows the database: PostgreSQL on a server, or embedded.',
    imports: ['kernel', 'access', 'facts', 'plan', 'detect'],
    packages: ['pg', 'kysely', '@electric-sql/pglite', 'pg-boss'],
    sql: true,
  },
  operations: {
    ...shell,
    what: 'Everything one can do with Perennial, one verb a file: load, call a pure function, save.',
    imports: [
      'kernel',
      'facts',
      'plan',
      'detect',
      'publish',
      'sample',
      'access',
      'connect',
      'print',
      'store',
    ],
    packages: ['zod'],
  },
  doors: {
    ...shell,
    what: 'The four ways in (HTTP, MCP, command line, clock), each derived from the list of operations.',
    imports: ['kernel', 'access', 'operations'],
    packages: [
      'hono',
      '@hono/node-server',
      '@orpc/*',
      'zod',
      'commander',
      '@modelcontextprotocol/server',
      'pino',
    ],
  },
  web: {
    ...shell,
    what: 'The browser: a client of the HTTP door.',
    imports: ['kernel', 'facts', 'plan', 'detect', 'publish', 'access'],
    importsTypes: ['operations'],
    packages: [
      'react',
      'react-dom',
      '@tanstack/*',
      '@orpc/client',
      'cmdk',
      '@xyflow/react',
      '@dagrejs/dagre',
      'react-day-picker',
    ],
    packageTypes: ['@orpc/server'],
    node: false,
  },
  hall: {
    ...shell,
    what: 'The front hall (`main.ts`, `config.ts`, `rooms.ts`): wires settings, database, connectors and doors.',
    imports: [
      'kernel',
      'facts',
      'plan',
      'detect',
      'publish',
      'sample',
      'access',
      'connect',
      'print',
      'store',
      'operations',
      'doors',
    ],
    packages: ['pino'],
  },
}
