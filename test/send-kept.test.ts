/** Edits that waited for the connection: this window's own words are no conflict, those of others are. */
import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import type { PlanEditMade } from '#src/web/plan/plan-edit-made.ts'
import type { RecordSetMade } from '#src/web/plan/record-set-made.ts'
import { type OwnFields, sendKept, sendKeptRecord } from '#src/web/plan/send-kept.ts'

const change = (values: PlanEditMade['values'], basedOn: number): PlanEditMade => ({
  section: 'risks',
  change: 'change',
  item: 'r1',
  values: values!,
  basedOn,
})
const remove: PlanEditMade = { section: 'risks', change: 'remove', item: 'r1', basedOn: 3 }

function refusal(kind: 'changed' | 'removed', fields: readonly string[], version = 5) {
  return new ORPCError('CONFLICT', {
    status: 409,
    message: 'It was changed meanwhile',
    data: {
      details: {
        kind,
        edit: { section: 'risks' },
        item: { id: 'r1', version },
        removal: null,
        fields: fields.map((field) => ({ field })),
      },
    },
  })
}

/** A server that refuses with each of these in turn and then takes what comes. */
function server(...refusals: readonly Error[]) {
  const left = [...refusals]
  const heard: (readonly PlanEditMade[])[] = []
  const write = async (edits: readonly PlanEditMade[]) => {
    heard.push(edits)
    const error = left.shift()
    if (error !== undefined) throw error
  }
  return { heard, write }
}

describe('an edit that waited', () => {
  it('is sent on the version that was in view', async () => {
    const { heard, write } = server()
    await sendKept([change({ owner: 'a' }, 3)], new Map(), write)
    expect(heard).toEqual([[change({ owner: 'a' }, 3)]])
  })

  it('is based anew where only this window wrote the field since', async () => {
    const own: OwnFields = new Map()
    await sendKept([change({ owner: 'a' }, 3)], own, server().write)
    const { heard, write } = server(refusal('changed', ['owner']))
    await sendKept([change({ owner: 'b' }, 3)], own, write)
    expect(heard.at(-1)).toEqual([change({ owner: 'b' }, 5)])
  })

  it('is refused where somebody else wrote the field, and where somebody else wrote another one too', async () => {
    const own: OwnFields = new Map()
    const { write } = server(refusal('changed', ['owner']))
    await expect(sendKept([change({ owner: 'a' }, 3)], own, write)).rejects.toThrow(/changed meanwhile/)
    await sendKept([change({ owner: 'a' }, 3)], own, server().write)
    const both = server(refusal('changed', ['owner', 'plan']))
    await expect(sendKept([remove], own, both.write)).rejects.toThrow(/changed meanwhile/)
    expect(both.heard).toHaveLength(1)
  })

  it('is done where its answer was lost, and what it was to take out is out', async () => {
    const { heard, write } = server(refusal('removed', []))
    await sendKept([remove], new Map(), write)
    expect(heard).toEqual([[remove]])
  })

  it('is not sent for ever', async () => {
    const own: OwnFields = new Map([['risks r1', new Set(['owner'])]])
    const { heard, write } = server(...Array.from({ length: 9 }, () => refusal('changed', ['owner'])))
    await expect(sendKept([change({ owner: 'b' }, 3)], own, write)).rejects.toThrow(/changed meanwhile/)
    expect(heard).toHaveLength(2)
  })
})

describe('a value of the account that waited', () => {
  const overtaken = new ORPCError('CONFLICT', {
    status: 409,
    message: 'domain is "acme.com" by now',
    data: { details: { overtaken: [{ field: 'domain', theirs: 'acme.com' }] } },
  })
  const made: RecordSetMade = { wanted: { domain: 'acme.io' }, seen: { domain: 'https://acme.com' } }

  /** A server that refuses once and then takes what comes. */
  function server() {
    const heard: RecordSetMade[] = []
    const write = async (one: RecordSetMade) => {
      heard.push(one)
      if (heard.length === 1) throw overtaken
    }
    return { heard, write }
  }

  it('is refused where another value holds by now', async () => {
    const { heard, write } = server()
    await expect(sendKeptRecord(made, new Map(), write)).rejects.toThrow(/by now/)
    expect(heard).toEqual([made])
  })

  it('is based anew where this window wrote the value itself before it, which the server knows by another word', async () => {
    const own: OwnFields = new Map()
    await sendKeptRecord(
      { wanted: { domain: 'https://acme.com' }, seen: { domain: null } },
      own,
      async () => {},
    )
    const { heard, write } = server()
    await sendKeptRecord(made, own, write)
    expect(heard).toEqual([made, { ...made, seen: { domain: 'acme.com' } }])
  })
})
