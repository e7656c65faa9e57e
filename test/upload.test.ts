/** Files that are handed in: kept for who handed them in, within their room, and never in the way of anything. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join, relative } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { remote } from '#src/doors/cli/remote.ts'
import { claimSocket } from '#src/doors/claim-socket.ts'
import { listen, type Listening } from '#src/doors/http/listen.ts'
import { socketApp } from '#src/doors/http/socket-app.ts'
import type { Offer } from '#src/doors/offer.ts'
import { ensureOrganization } from '#src/store/directory.ts'
import { operations } from '#src/operations/operations.ts'
import { askMcp, logInto, say, signedInApp } from './support/doors.ts'
import { type HouseWithDoors, houseWithDoors } from './support/house-with-doors.ts'

const NOW = new Date('2026-06-30T12:00:00Z')
const HOUR = 3_600_000

let lived: HouseWithDoors
let ask: ReturnType<typeof signedInApp>
let offer: Offer
let directory: string
const logged: unknown[] = []

beforeAll(async () => {
  lived = await houseWithDoors()
  offer = { operations, house: lived.house }
  ask = signedInApp(offer, logged)
  const { id } = await ensureOrganization(lived.house.database, {
    slug: 'main',
    name: 'My company',
    sample: false,
  })
  directory = join(lived.house.uploads.directory, id)
})

beforeEach(() => {
  logged.length = 0
  rmSync(directory, { recursive: true, force: true })
})

afterEach(() => expect(logged).toEqual([]))

afterAll(() => lived.close())

async function json(response: Response): Promise<{ status: number } & Record<string, unknown>> {
  return { ...((await response.json()) as object), status: response.status }
}

async function handIn(
  name: string,
  body: BodyInit,
  headers: Record<string, string> = {},
  search = `?name=${encodeURIComponent(name)}`,
) {
  const type = { 'Content-Type': 'application/octet-stream' }
  return json(
    await ask(`/api/uploads${search}`, {
      method: 'POST',
      body,
      headers: { ...type, ...headers },
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    } as RequestInit),
  )
}

async function post(path: string, input: object, headers: Record<string, string> = {}) {
  return json(
    await ask(`/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(input),
    }),
  )
}

const kept = (): string[] => (existsSync(directory) ? readdirSync(directory) : [])

describe('a file that is handed in', () => {
  it('is imported under the name that its sender gives it, and then is gone', async () => {
    const accounts = await handIn('crm/accounts.csv', 'id,name\na-1,Acme\n')
    expect(accounts).toMatchObject({ status: 200, name: 'crm/accounts.csv', bytes: 17 })
    const tickets = await handIn('crm/tickets.csv', 'id,account_id,opened_at\nt-1,a-1,2026-06-01T10:00:00Z\n')
    const uploads = [accounts['upload'], tickets['upload']]

    const look = await post('/imports', { uploads, dryRun: true })
    expect(look).toMatchObject({ status: 200, outcome: 'checked' })
    expect(kept()).toHaveLength(2)

    const done = await post('/imports', { uploads })
    expect(done).toMatchObject({ status: 200, outcome: 'imported', added: { account: 1, ticket: 1 } })
    expect(done['report']).toMatchObject({
      files: [
        { path: 'crm/accounts.csv', as: 'accounts', source: 'crm' },
        { path: 'crm/tickets.csv', as: 'tickets', source: 'crm' },
      ],
    })
    expect(kept()).toEqual([])
    expect(await json(await ask('/api/imports'))).toMatchObject({
      imports: [{ paths: ['crm/accounts.csv', 'crm/tickets.csv'] }],
    })
    expect(JSON.stringify(done)).not.toContain(lived.home)
    expect(await post('/imports', { uploads })).toMatchObject({
      status: 404,
      hint: expect.stringContaining('Hand it in again'),
    })
  })

  it('that is wrong stays, and what is wrong with it names it as its sender does', async () => {
    const { upload } = await handIn('accounts.csv', 'id,name,created_on\na-2,Bolt,yesterday\n')
    const refused = await post('/imports', { uploads: [upload], source: 'crm' })
    expect(refused).toMatchObject({
      status: 400,
      details: { problems: [{ file: 'accounts.csv', column: 'created_on' }] },
    })
    expect(JSON.stringify(refused)).not.toContain(lived.home)
    expect(kept()).toEqual([upload])
    expect(await post('/uploads/withdraw', { uploads: [upload] })).toMatchObject({ removed: 1 })
    expect(await post('/uploads/withdraw', { uploads: [upload] })).toMatchObject({ removed: 0 })
    expect(kept()).toEqual([])
  })

  it.each([
    '../../../../tmp/accounts.csv',
    '/etc/accounts.csv',
    'C:\\Windows\\accounts.csv',
    'a/../../b/accounts.csv',
    '.. /accounts.csv',
    'content',
    'about.json',
    `${'x'.repeat(495)}.csv`,
  ])('is never put where its name says: %s', async (name) => {
    const { upload, status } = await handIn(name, 'id,name\na-3,Cask\n')
    expect(status).toBe(200)
    expect(kept()).toEqual([upload])
    expect(readdirSync(join(directory, String(upload))).toSorted()).toEqual(['about.json', 'content'])
    expect(readFileSync(join(directory, String(upload), 'content'), 'utf8')).toBe('id,name\na-3,Cask\n')
    expect(statSync(join(directory, String(upload), 'content')).mode & 0o077).toBe(0)
    await post('/uploads/withdraw', { uploads: [upload] })
  })

  it.each(['', ' ', 'a\u0000.csv', 'a\n.csv', 'a\u001b[31m.csv', 'csv.\u202eexe', 'x'.repeat(501)])(
    'has a name that can be printed: not %j',
    async (name) => {
      expect(await handIn(name, 'id\n')).toMatchObject({ status: 400, code: 'invalid-input' })
      expect(kept()).toEqual([])
    },
  )

  it('may be empty, which the look then says', async () => {
    const { upload, bytes } = await handIn('accounts.csv', '')
    expect(bytes).toBe(0)
    expect(await post('/imports', { uploads: [upload], dryRun: true })).not.toHaveProperty('status', 500)
    await post('/uploads/withdraw', { uploads: [upload] })
  })
})

describe('a mapping for files that were handed in', () => {
  const SECRET = 'id,name\na-1,Kept from strangers\n'
  const other = { 'Perennial-Organization': 'other' }
  const places = {
    'a file of the machine': () => {
      const path = join(lived.home, 'secret.csv')
      writeFileSync(path, SECRET)
      return path
    },
    'what another organization handed in': async () => {
      const { upload } = await handIn('secret.csv', SECRET, other)
      const organization = readdirSync(lived.house.uploads.directory).find((id) =>
        existsSync(join(lived.house.uploads.directory, id, String(upload))),
      )
      return join(lived.house.uploads.directory, organization!, String(upload), 'content')
    },
    'what was handed in, but not for this import': async () => {
      const { upload } = await handIn('secret.csv', SECRET)
      return join(directory, String(upload), 'content')
    },
    'a file that is not there': () => join(lived.home, 'nothing.csv'),
  }

  it.each(Object.keys(places) as (keyof typeof places)[])('never looks into %s', async (place) => {
    const path = await places[place]()
    const { upload } = await handIn('crm/list.csv', 'id\na-1\n')
    for (const file of [relative(join(directory, String(upload)), path), path]) {
      const name = { take: 'name', from: file, where: 'id', equals: 'id' }
      const mapping = { reads: [{ file: 'list.csv', as: 'accounts', columns: { id: 'id', name } }] }
      const looked = await post('/imports', { uploads: [upload], mapping, dryRun: true })
      expect(looked).toMatchObject({
        status: 400,
        code: 'invalid-input',
        message: `${file}, which the mapping looks into, is not among the files that were handed in.`,
      })
      expect(JSON.stringify(looked)).not.toContain('Kept from strangers')

      const reads = [{ file, as: 'accounts' }]
      const read = await post('/imports', { uploads: [upload], mapping: { reads }, dryRun: true })
      expect(read).toMatchObject({
        status: 400,
        message: expect.stringContaining(
          `${file}: the mapping names it, but it is not among the files given`,
        ),
      })
      expect(JSON.stringify(read)).not.toContain('Kept from strangers')
    }
    await post('/uploads/withdraw', { uploads: kept() })
  })

  it('looks into the others of them', async () => {
    const list = await handIn('crm/list.csv', 'id\na-1\n')
    const names = await handIn('crm/names.csv', 'id,name\na-1,Acme\n')
    const name = { take: 'name', from: 'names.csv', where: 'id', equals: 'id' }
    const mapping = { reads: [{ file: 'list.csv', as: 'accounts', columns: { id: 'id', name } }] }
    const uploads = [list['upload'], names['upload']]
    expect(await post('/imports', { uploads, mapping, dryRun: true })).toMatchObject({
      status: 200,
      report: { files: [{ firstRows: [{ id: 'a-1', name: 'Acme' }] }] },
    })
    await post('/uploads/withdraw', { uploads })
  })

  it('is never a file of the machine itself', async () => {
    const { upload } = await handIn('list.csv', 'id\na-1\n')
    const map = join(lived.home, 'map.json')
    for (const given of [{ uploads: [upload], map }, { paths: [lived.home] }])
      expect(await post('/imports', { ...given, dryRun: true })).toMatchObject({ status: 403 })
    await post('/uploads/withdraw', { uploads: [upload] })
  })
})

describe('the room for files', () => {
  it('is told before a byte is read where the length is announced', async () => {
    let read = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          read += 1
          controller.enqueue(new Uint8Array(1000))
        },
      },
      { highWaterMark: 0 },
    )
    const refused = await handIn('usage.csv', body, { 'Content-Length': '1000001' })
    expect(refused).toMatchObject({ status: 400, message: expect.stringContaining('1.0 MB together') })
    expect(refused['hint']).toContain('PERENNIAL_UPLOAD_MB')
    expect(read).toBe(0)
  })

  it('ends a file that is longer than there is room, without reading on', async () => {
    let read = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        read += 1
        controller.enqueue(new Uint8Array(10_000))
      },
    })
    expect(await handIn('usage.csv', body)).toMatchObject({ status: 400, code: 'invalid-input' })
    expect(read).toBeLessThan(120)
    expect(kept()).toEqual([])
  })

  it('is that of all files together', async () => {
    const { upload } = await handIn('a.csv', new Uint8Array(600_000))
    expect(await handIn('b.csv', new Uint8Array(600_000))).toMatchObject({
      status: 400,
      hint: expect.stringContaining('take 0.6 MB'),
    })
    await post('/uploads/withdraw', { uploads: [upload] })
    const { upload: second, status } = await handIn('b.csv', new Uint8Array(600_000))
    expect(status).toBe(200)
    await post('/uploads/withdraw', { uploads: [second] })
  })

  it('is of each organization its own', async () => {
    const mine = await handIn('a.csv', new Uint8Array(900_000))
    const theirs = await handIn('a.csv', new Uint8Array(900_000), { 'Perennial-Organization': 'other' })
    expect([mine['status'], theirs['status']]).toEqual([200, 200])
    await post('/uploads/withdraw', { uploads: [mine['upload']] })
    await post('/uploads/withdraw', { uploads: [theirs['upload']] }, { 'Perennial-Organization': 'other' })
  })
})

describe('another one', () => {
  it('cannot import, look at or withdraw what an organization handed in', async () => {
    const { upload } = await handIn('accounts.csv', 'id,name\nsecret-1,Secret\n')
    const other = { 'Perennial-Organization': 'other' }
    for (const dryRun of [true, false]) {
      expect(await post('/imports', { uploads: [upload], dryRun }, other)).toMatchObject({ status: 404 })
    }
    expect(await post('/uploads/withdraw', { uploads: [upload] }, other)).toMatchObject({ removed: 0 })
    expect(kept()).toEqual([upload])
    await post('/uploads/withdraw', { uploads: [upload] })
  })

  it('page cannot send one with the cookie of the person, nor as a form', async () => {
    const foreign = { Origin: 'https://evil.example' }
    expect(await handIn('a.csv', 'id\n', foreign)).toMatchObject({ status: 403 })
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json']) {
      expect(await handIn('a.csv', 'id\n', { 'Content-Type': type })).toMatchObject({
        status: 400,
        hint: expect.stringContaining('application/octet-stream'),
      })
    }
    expect(kept()).toEqual([])
  })

  it.each(['..', '../other', 'not-an-id', '00000000-0000-0000-0000-000000000000/..'])(
    'id is not taken for a path: %s',
    async (upload) => {
      expect(await post('/imports', { uploads: [upload] })).toMatchObject({ status: 400 })
      expect(await post('/uploads/withdraw', { uploads: [upload] })).toMatchObject({ status: 400 })
    },
  )

  it('door than REST carries no file, and says where to send it', async () => {
    const claim = await claimSocket(lived.home)
    if (claim === 'taken') throw new Error('The socket of a new home is taken')
    claim.serve(
      socketApp({ ...offer, log: logInto(logged) }, { pid: 1, version: '9', url: null }, null).fetch,
    )
    const sinks = { report: () => {}, emit: async () => {} }
    const never = new AbortController().signal
    await expect(
      remote(claim.path, 'operator').call('import.upload', { name: 'a.csv' }, 'main', sinks, never),
    ).rejects.toMatchObject({ hint: 'Send its bytes as the body of POST /api/uploads.' })
    await claim.release()
    const reach = async () => {
      throw new Error('is not reached')
    }
    expect((await say({ operations, reach }, ['import', '--help'])).stdout).not.toContain('upload ')
    expect(JSON.stringify(await askMcp(ask, 'tools/list', {}))).not.toContain('import_upload')
  })
})

describe('a file that does not come whole', () => {
  let listening: Listening
  beforeAll(async () => {
    const answer = (incoming: Request) => {
      const { pathname, search } = new URL(incoming.url)
      return ask(pathname + search, {
        method: incoming.method,
        headers: incoming.headers,
        body: incoming.body,
        duplex: 'half',
      } as RequestInit)
    }
    listening = await listen(answer, 0)
  })
  afterAll(() => listening.close())

  it('leaves nothing behind, and the next one comes through', async () => {
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': '500000' }
    const sending = request(`${listening.url}/api/uploads?name=usage.csv`, { method: 'POST', headers })
    sending.on('error', () => {})
    sending.write(Buffer.alloc(100_000))
    await expect.poll(() => kept().length).toBe(1)
    sending.destroy()
    await expect.poll(() => kept().length, { timeout: 10_000 }).toBe(0)
    expect(await handIn('usage.csv', 'account_id,on,events\n')).toMatchObject({ status: 200 })
    await post('/uploads/withdraw', { uploads: kept() })
  })

  it('is not taken for one that is shorter than announced', async () => {
    const short = await handIn('usage.csv', 'account_id,on,events\n', { 'Content-Length': '500' })
    expect(short).toMatchObject({ status: 400, hint: 'Hand it in again.' })
    expect(kept()).toEqual([])
  })
})

describe('the clock', () => {
  it('removes what nobody used for a day, and what never came whole', async () => {
    const old = await handIn('old.csv', 'id\n')
    const used = await handIn('accounts.csv', 'id,name\na-9,Nine\n')
    const fresh = await handIn('fresh.csv', 'id\n')
    const yesterday = new Date(NOW.getTime() - 25 * HOUR)
    for (const { upload } of [old, used]) utimesSync(join(directory, String(upload)), yesterday, yesterday)
    await post('/imports', { uploads: [used['upload']], dryRun: true })
    const { schedule } = operations.find(({ name }) => name === 'import.sweep') as { schedule?: string }
    expect(schedule).toBe('20 * * * *')
    expect(await post('/uploads/sweep', {})).toMatchObject({ removed: 1 })
    expect(kept().toSorted()).toEqual([used['upload'], fresh['upload']].map(String).toSorted())
    await post('/uploads/withdraw', { uploads: kept() })
  })
})
