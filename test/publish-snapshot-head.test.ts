/** The head of the snapshot: each value is set by its column or decided in the plan, and says what it comes from. */
import { describe, expect, it } from 'vitest'
import { accountOrigins } from '#src/facts/account-row.ts'
import { handColumns, handId } from '#src/facts/account-by-hand.ts'
import type { Fact } from '#src/facts/fact.ts'
import type { Row, Table } from '#src/publish/document.ts'
import { documentInManner } from '#src/publish/document-in-manner.ts'
import { formNamed } from '#src/publish/forms.ts'
import { materialOf } from '#src/publish/material.ts'
import { emptySource, type PlanSource } from '#src/publish/plan-source.ts'
import { snapshotHead } from '#src/publish/sections/snapshot-head.ts'
import { dossier } from './support/dossier.ts'

const TODAY = '2026-03-01'

function fact(source: string, sourceId: string, values: Fact['values'], by?: string): Fact {
  return {
    kind: 'account',
    source,
    sourceId,
    happenedOn: null,
    learnedOn: by === undefined ? '2026-01-05' : '2026-02-20',
    learnedAssumed: false,
    recordedOn: '2026-01-05',
    supersededOn: null,
    values,
    attributes: by === undefined ? {} : { by },
  }
}

const record = fact('crm', 'A-1', { id: 'A-1', industry: 'Banking', csm_email: 'ben@own.example', tier: 2 })
const written = fact(
  'by-hand',
  handId(record, 'csm_email'),
  { csm_email: 'cat@own.example' },
  'amy@own.example',
)

function source(): PlanSource {
  const base = dossier({ asOf: TODAY })
  const profile = { ...base.profile, industry: 'Banking', csmEmail: 'cat@own.example', tier: 2 }
  const origins = accountOrigins([record, written], TODAY, new Map())
  return { ...emptySource(TODAY), dossier: { ...base, profile }, origins }
}

function head(audience: 'internal' | 'customer' = 'internal'): Table {
  return snapshotHead(materialOf(source(), audience))
}

const rowOf = ({ rows }: Table, label: string): Row => rows.find(({ cells }) => cells[0]?.text === label)!

describe('the head of the snapshot', () => {
  it('is set by the columns that people may write, each in one place', () => {
    const sets = head().rows.flatMap(({ cells }) => cells[1]?.sets ?? [])
    // Main business is written in the plan.
    expect(sets.toSorted()).toEqual(handColumns.filter((column) => column !== 'description').toSorted())
  })

  it('says of a value which record holds it, or who wrote it by hand and when', () => {
    expect(rowOf(head(), 'Industry').recorded).toMatchObject({
      author: 'crm',
      confirmedOn: '2026-01-05',
      source: ['account/crm/A-1'],
    })
    expect(rowOf(head(), 'CSM').recorded).toMatchObject({
      author: 'amy@own.example',
      confirmedOn: '2026-02-20',
      source: ['account/by-hand/crm/A-1/csm_email'],
    })
    expect(rowOf(head(), 'AM').recorded).toBeUndefined()
  })

  it('lets tier and our executive be decided in the plan', () => {
    expect(rowOf(head(), 'Tier')).toMatchObject({
      only: 'overview',
      cells: [{}, { text: '2', edits: ['tier'] }],
      recorded: { author: 'crm' },
    })
    expect(rowOf(head(), 'Our executive').cells[1]).toMatchObject({ text: '?', edits: ['sponsorEmail'] })
  })

  it('leaves what records and people say as it is in the manner of its readers, and turns its amounts', () => {
    const document = formNamed('full').make(source(), { audience: 'internal' })
    const { sections } = documentInManner(document, (text) => `~${text}`)
    const table = sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table')
    const texts = table!.rows.map(({ cells }) => cells[1]?.text)
    expect(texts).toContain('Banking')
    expect(texts.find((text) => text?.includes('employees'))).toMatch(/^~/)
  })

  it('is neither edited nor traced in what is given away', () => {
    const given = JSON.stringify(head('customer'))
    expect(given).not.toMatch(/"sets"|"edits"|"recorded"|"provenance"|"only"/)
  })
})
