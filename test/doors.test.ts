/** Every operation gives the same answer and the same failure through every door. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimSocket } from '#src/doors/claim-socket.ts'
import { remote } from '#src/doors/cli/remote.ts'
import { clock } from '#src/doors/clock/clock.ts'
import { touchedBy } from '#src/doors/clock/touched.ts'
import { exampleValue } from '#src/doors/example-value.ts'
import { socketApp } from '#src/doors/http/socket-app.ts'
import { jsonSchema, propertiesOf } from '#src/doors/json-schema.ts'
import { socketPath } from '#src/doors/socket-path.ts'
import { toolName } from '#src/doors/names.ts'
import type { Offer } from '#src/doors/offer.ts'
import { everyOrganization } from '#src/operations/every-organization.ts'
import { errand, type Operation } from '#src/operations/operation.ts'
import { operations } from '#src/operations/operations.ts'
import { openJobs } from '#src/store/jobs.ts'
import { z } from 'zod'
import {
  type Asked,
  askMcp,
  logInto,
  signedInApp,
  type Through,
  throughCommandLine,
  throughMcp,
  throughRest,
  throughSocket,
} from './support/doors.ts'
import { type HouseWithDoors, houseWithDoors } from './support/house-with-doors.ts'
import {
  breakDown,
  count,
  greet,
  keepCount,
  readCount,
  tinyOperations,
  whoAmI,
} from './support/tiny-operations.ts'

let lived: HouseWithDoors
let ask: ReturnType<typeof signedInApp>
let doors: Readonly<Record<'rest' | 'socket' | 'commandLine' | 'mcp', Through>>
let released: () => Promise<void>
const logged: unknown[] = []

const all: readonly Operation[] = [...tinyOperations, ...operations]

beforeAll(async () => {
  lived = await houseWithDoors()
  const offer: Offer = { operations: all, house: lived.house }
  ask = signedInApp(offer, logged)
  const claim = await claimSocket(lived.home)
  if (claim === 'taken') throw new Error('The socket of a new home is taken')
  const about = { pid: process.pid, version: '9.9.9', url: null }
  claim.serve(socketApp({ ...offer, log: logInto(logged) }, about, null).fetch)
  released = claim.release
  doors = {
    rest: throughRest(ask),
    socket: throughSocket(claim.path),
    commandLine: throughCommandLine(offer),
    mcp: throughMcp(ask),
  }
})

afterAll(async () => {
  await released()
  await lived.close()
})

/** Those that agents may use; the other doors are a person's. */
function doorsFor({ permission }: Operation): readonly (keyof typeof doors)[] {
  return permission === 'read' || permission === 'propose'
    ? ['rest', 'socket', 'commandLine', 'mcp']
    : ['rest', 'socket', 'commandLine']
}

async function outcomes(asked: Asked, names = doorsFor(asked.operation)) {
  const found = []
  for (const name of names) found.push([name, await doors[name](asked)] as const)
  return found
}

describe('an answer', () => {
  it.each([
    ['with what is required only', { name: 'Ada' }],
    [
      'with numbers, flags, lists, days and choices',
      { name: 'Ö / ü', times: 2, loud: true, withWords: ['a', '-b'], on: '2026-02-28', mood: 'bad', age: 7 },
    ],
    ['with a list of one', { name: 'Ada', withWords: ['only'] }],
  ])('is the same %s', async (_what, input) => {
    const found = await outcomes({ operation: greet, input, slug: null })
    const [, first] = found[0] ?? []
    expect(first).toMatchObject({ output: { today: '2026-06-30', on: 'on' in input ? input.on : null } })
    for (const [door, outcome] of found) expect(outcome, door).toEqual(first)
  })

  it('carries every item, in order', async () => {
    const items = [{ number: 1 }, { number: 2 }, { number: 3 }]
    for (const [door, outcome] of await outcomes({ operation: count, input: { to: 3 }, slug: null })) {
      expect(outcome, door).toEqual({ items, output: door === 'commandLine' ? null : { sum: 6 } })
    }
  })

  it('is that of the organization that is named', async () => {
    const [main, other] = await everyOrganization(lived.house)
    for (const [slug, organizationId] of [
      [null, main],
      ['main', main],
      ['other', other],
    ] as const) {
      for (const [door, outcome] of await outcomes({ operation: whoAmI, input: {}, slug })) {
        expect(outcome, door).toMatchObject({
          output: { organizationId, role: door === 'mcp' ? 'agent' : 'operator' },
        })
      }
    }
  })
})

describe('a failure', () => {
  it.each<[string, Operation, Record<string, unknown>, string | null, string]>([
    ['unknown organization', greet, { name: 'Ada' }, 'nowhere', 'not-found'],
    ['a number too large', greet, { name: 'Ada', times: 10 }, null, 'invalid-input'],
    ['a day that does not exist', greet, { name: 'Ada', on: '2026-02-30' }, null, 'invalid-input'],
    ['a choice that is none', greet, { name: 'Ada', mood: 'odd' }, null, 'invalid-input'],
    ['something missing', count, {}, null, 'invalid-input'],
    ['at the first item', count, { to: 3, failAt: 1 }, null, 'conflict'],
    ['in the middle', count, { to: 3, failAt: 2 }, null, 'conflict'],
  ])('is the same: %s', async (_what, operation, input, slug, code) => {
    const found = await outcomes({ operation, input, slug })
    const [, first] = found[0] ?? []
    expect(first).toMatchObject({ failure: { code } })
    for (const [door, outcome] of found) expect(outcome, door).toEqual(first)
  })

  it('names an input that does not exist, where the door lets it through', async () => {
    const asked = { operation: greet, input: { name: 'Ada', tmies: 2 }, slug: null }
    for (const [door, outcome] of await outcomes(asked, ['rest', 'socket', 'mcp'])) {
      expect(outcome, door).toMatchObject({
        failure: { code: 'invalid-input', message: 'greeting.show does not know "tmies"' },
      })
    }
  })

  it('that nobody foresaw leaks nothing, and is in the log under its reference', async () => {
    for (const door of ['rest', 'mcp'] as const) {
      logged.length = 0
      const outcome = await doors[door]({ operation: breakDown, input: {}, slug: null })
      const text = JSON.stringify(outcome)
      expect(text).not.toContain('secret internals')
      const [, reference] = /reference (\w+)/.exec(text) ?? []
      expect(logged).toMatchObject([{ reference, err: new TypeError('secret internals') }])
    }
    await expect(doors.socket({ operation: breakDown, input: {}, slug: null })).rejects.toThrow(
      /reference \w+/,
    )
    logged.length = 0
  })

  it('meets an agent that would do more than read', async () => {
    const asked = { operation: keepCount, input: { paths: ['a'] }, slug: null }
    const { tools } = z
      .object({ result: z.object({ tools: z.array(z.object({ name: z.string() })) }) })
      .parse(await askMcp(ask, 'tools/list', {})).result
    expect(tools.map(({ name }) => name)).not.toContain('count_keep')
    expect(await askMcp(ask, 'tools/call', { name: 'count_keep', arguments: asked.input })).toHaveProperty(
      'error',
    )
    // The same list, asked directly on the socket in the role of an agent.
    const agent = remote(socketPath(lived.home), 'agent')
    const sinks = { report: () => {}, emit: async () => {} }
    const never = new AbortController().signal
    await expect(agent.call('count.keep', asked.input, null, sinks, never)).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(agent.call('count.keep', {}, null, sinks, never)).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('meets a browser that names a file of the machine', async () => {
    for (const [operation, input] of [
      [keepCount, { paths: ['/etc/passwd'] }],
      [readCount, { file: '/etc/passwd' }],
    ] as const) {
      expect(await doors.rest({ operation, input, slug: null })).toMatchObject({
        failure: { code: 'forbidden', hint: expect.stringContaining('command line on this machine') },
      })
      for (const door of ['socket', 'commandLine'] as const) {
        expect(await doors[door]({ operation, input, slug: null })).toHaveProperty('output')
      }
    }
  })

  it('meets an agent that names a file', async () => {
    const outcome = await doors.mcp({ operation: readCount, input: { file: '/etc/passwd' }, slug: null })
    expect(outcome).toMatchObject({ failure: { code: 'invalid-input' } })
  })
})

/** On a server the mark of a change list moves on with what its other databases write. */
function withoutMark<T extends object>(outcome: T): T {
  if (!('output' in outcome)) return outcome
  const { output } = outcome
  const isMarked = typeof output === 'object' && output !== null && 'mark' in output
  return isMarked ? { ...outcome, output: { ...output, mark: 'any' } } : outcome
}

describe('every operation of the list', () => {
  /** The least that it needs; a sample is not loaded here, because that takes long. */
  const inputs = (operation: Operation): Record<string, unknown> =>
    Object.fromEntries(
      propertiesOf(jsonSchema(operation.input, 'input'))
        .filter(({ required }) => required)
        .map(({ name, schema }) => [name, given(operation, name, exampleValue(name, schema))]),
    )
  const given = (operation: Operation, name: string, value: unknown): unknown => {
    const path = '/nowhere/accounts.csv'
    if (operation.paths?.includes(name) !== true) return value
    return Array.isArray(value) ? [path] : path
  }

  // What takes a file has one door, and a test of its own.
  const ofEveryDoor = operations.filter(({ takesFile }: Operation) => takesFile !== true)

  it.each(
    ofEveryDoor
      .filter(({ name }) => name !== 'sample.load')
      .map((operation) => [operation.name, operation] as const),
  )('%s comes out the same through each', async (_name, operation: Operation) => {
    const input = inputs(operation)
    // Only who is at the machine names files of it, so the others are asked for the answer where none are needed.
    const names = doorsFor(operation).filter(
      (door) =>
        (door !== 'mcp' && door !== 'rest') ||
        !Object.keys(input).some((name) => operation.paths?.includes(name)),
    )
    const found = await outcomes({ operation, input, slug: 'main' }, names)
    const unmarked = found.map(([door, outcome]) => [door, withoutMark(outcome)] as const)
    const [, first] = unmarked[0] ?? []
    for (const [door, outcome] of unmarked) {
      if (door === 'commandLine' && operation.item !== undefined && 'items' in outcome) {
        expect(outcome.items, door).toEqual(first !== undefined && 'items' in first ? first.items : [])
      } else expect(outcome, door).toEqual(first)
    }
  })

  it.each(
    ofEveryDoor
      .filter(({ organization }: Operation) => organization !== 'sample')
      .map((operation) => [operation.name, operation] as const),
  )('%s fails the same for an organization that does not exist', async (_name, operation: Operation) => {
    for (const [door, outcome] of await outcomes({ operation, input: inputs(operation), slug: 'nowhere' })) {
      expect(outcome, door).toMatchObject({
        failure: { code: 'not-found', message: 'There is no organization "nowhere"' },
      })
    }
  })

  it('is described for REST and, where an agent may, as a tool', async () => {
    const document = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))) })
      .parse(await (await ask('/api/openapi.json')).json())
    const described = Object.values(document.paths).flatMap((path) => Object.values(path))
    expect(described.map(({ operationId }) => operationId).toSorted()).toEqual(all.map(toolName).toSorted())
    const page = await (await ask('/api')).text()
    for (const { name } of operations) expect(page).toContain(`id="${name}"`)

    const listed = z
      .object({ result: z.object({ tools: z.array(z.looseObject({ name: z.string() })) }) })
      .parse(await askMcp(ask, 'tools/list', {})).result.tools
    const open = all.filter(({ permission }) => permission === 'read' || permission === 'propose')
    expect(listed.map(({ name }) => name).toSorted()).toEqual(open.map(toolName).toSorted())
    const names = listed.map(({ name }) => name)
    expect(names).toContain('plan_propose')
    expect(names).not.toContain('movement_accept')
    expect(names).not.toContain('plan_edit')
    for (const tool of listed) {
      expect(tool).toMatchObject({
        annotations: { readOnlyHint: tool.name !== 'plan_propose' },
        inputSchema: { type: 'object', properties: { organization: { type: 'string' } } },
      })
    }
    // What an answer holds is told beforehand, unless telling it would fill the reader's memory.
    expect(listed.find(({ name }) => name === 'status')).toMatchObject({ outputSchema: { type: 'object' } })
    expect(listed.find(({ name }) => name === 'account_show')).not.toHaveProperty('outputSchema')
    expect(JSON.stringify(listed).length).toBeLessThan(100_000)
  })

  it('has no input that the doors need for themselves', () => {
    for (const { input } of operations as readonly Operation[]) {
      for (const reserved of ['json', 'organization', 'help'])
        expect(Object.keys(input.shape)).not.toContain(reserved)
    }
  })
})

describe('the clock', () => {
  it('runs a scheduled operation in every organization, and tells which accounts were touched', async () => {
    const ran: { organizationId: string; role: string; accountIds: readonly string[] | undefined }[] = []
    const remember = (name: string, schedule?: string) =>
      errand({
        name,
        summary: 'Remember that it ran',
        description: '',
        permission: 'operate',
        ...(schedule === undefined ? {} : { schedule }),
        http: { method: 'POST', path: '/remember' },
        input: z.object({ accountIds: z.array(z.uuid()).optional() }),
        output: z.object({}),
        run: async ({ accountIds }, { actor }) => {
          ran.push({ organizationId: actor.organizationId, role: actor.role, accountIds })
          return {}
        },
      })
    const errors: unknown[] = []
    const jobs = await openJobs(lived.house.database, (error) => errors.push(error))
    const offer = {
      operations: [remember('tick', '0 3 * * *'), remember('diagnosis.refresh')],
      house: lived.house,
    }
    const running = await clock(offer, jobs)
    const [main = '', other = ''] = await everyOrganization(lived.house)
    const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const

    await jobs.send('tick', {}, 0)
    await expect.poll(() => ran, { timeout: 20_000 }).toHaveLength(2)
    expect(ran).toEqual([
      { organizationId: main, role: 'clock', accountIds: undefined },
      { organizationId: other, role: 'clock', accountIds: undefined },
    ])

    ran.length = 0
    const touched = touchedBy(jobs)
    await touched(main, [ids[0]])
    await touched(other, 'all')
    await touched(main, [ids[1], ids[0]])
    await touched(other, [ids[0]])
    // What waits at the same time is done together, at most one by one.
    const diagnosed = (id: string) => ran.filter(({ organizationId }) => organizationId === id)
    const named = (id: string) => new Set(diagnosed(id).flatMap(({ accountIds }) => accountIds ?? ['all']))
    await expect.poll(() => [...named(main)].toSorted(), { timeout: 20_000 }).toEqual(ids)
    await expect.poll(() => named(other).has('all'), { timeout: 20_000 }).toBe(true)
    expect(ran.length).toBeLessThanOrEqual(4)
    running.stop()
    await jobs.stop()
    expect(errors).toEqual([])
  })
})
