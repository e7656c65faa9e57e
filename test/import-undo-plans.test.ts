/** What an import wrote in plans is taken back with it, by edits that the log keeps; what persons made of it stays and is told. */
import { describe, expect, it } from 'vitest'
import { importDetailShow, importsShow, undoShow } from '#src/doors/cli/render/imports.ts'
import { mergeContacts } from '#src/operations/contacts/merge-contacts.ts'
import { fetchRejected } from '#src/operations/imports/fetch-rejected.ts'
import { listImports } from '#src/operations/imports/list-imports.ts'
import { showImport } from '#src/operations/imports/show-import.ts'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { foldEdits } from '#src/plan/fold-edits.ts'
import { planLog, plansOf } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { importTrial } from './support/import-trial.ts'

const TODAY = '2026-10-27'
const SARAH = 'sarah@vendor.example'

const trial = importTrial(TODAY)
const { bring, stage, inOwn } = trial

const company = {
  'accounts.csv': ['id,name,tier', 'A-1,Acme,3', 'A-2,Beta,3'],
  'people.csv': ['email,name,role', `${SARAH},Sarah Chen,CSM`],
}
const risk = 'id,account_id,risk,severity,status,mitigation,observed_at'
const adoption = 'R-1,A-1,Low adoption,High,Active,Train them,2026-02-11T17:00:00Z'
const sponsor = 'R-2,A-1,Sponsor silent,Low,Active,Ask them,2026-03-01T09:00:00Z'

const undo = (importNo: number) => trial.test.run(undoImport, { importNo }, trial.actor)
const show = (importNo: number) => trial.test.run(showImport, { importNo }, trial.actor)

async function plan(name = 'Acme') {
  return inOwn(async (tx) => {
    const { id } = await accountNamed(tx, name)
    const log = await planLog(tx, id)
    const kept = (await plansOf(tx, [id])).get(id)!.plan
    expect(foldEdits(log)).toEqual(kept)
    return { log, risks: [...kept.items.risks.values()], stakeholders: [...kept.items.stakeholders.values()] }
  })
}

const severities = async () =>
  Object.fromEntries((await plan()).risks.map(({ values }) => [values.risk, values.severity]))

async function byHand(values: Readonly<Record<string, unknown>>): Promise<void> {
  const item = (await plan()).risks.find((one) => one.values.risk === 'Low adoption')
  const edit = {
    account: 'Acme',
    section: 'risks',
    change: 'change',
    item: item!.id,
    values,
    by: SARAH,
  } as const
  await trial.test.run(editPlan, edit, trial.actor)
}

describe('plan files', () => {
  it('go with their import, stay in the log, and come in again when they are imported again, each time', async () => {
    await bring(company)
    const rows = { 'risks.csv': [risk, adoption, sponsor] }
    for (const importNo of [2, 3, 4]) {
      expect(await bring(rows)).toMatchObject({
        importNo,
        outcome: 'imported',
        added: { risk: 2 },
        planConflicts: [],
      })
      expect(await severities()).toEqual({ 'Low adoption': 'High', 'Sponsor silent': 'Low' })
      expect(await undo(importNo)).toMatchObject({
        undoing: { removed: { risk: 2 }, editsTakenBack: 2, accountsGone: 0, stays: { total: 0 } },
      })
      expect((await plan()).risks).toEqual([])
    }
    const { log } = await plan()
    const ofRisks = log.filter(({ section }) => section === 'risks')
    expect(ofRisks.map(({ cause }) => cause.by)).toEqual(
      [1, 2, 3].flatMap(() => ['import', 'import', 'undo', 'undo']),
    )
    expect(ofRisks.slice(2, 4)).toMatchObject([
      { cause: { importNo: 2 }, actor: 'operator', why: 'Import 2, which brought it, was taken back.' },
      { cause: { importNo: 2 } },
    ])
    expect(new Set(log.map(({ id }) => id)).size).toBe(log.length)
  })

  it('are what the import before said, where the one that changed them is taken back', async () => {
    await bring(company)
    await bring({ 'risks.csv': [risk, adoption] })
    await bring({ 'risks.csv': [risk, adoption.replace('High', 'Medium').replace('02-11', '04-11')] })
    expect(await severities()).toEqual({ 'Low adoption': 'Medium' })
    expect(await undo(3)).toMatchObject({ undoing: { editsTakenBack: 1, stays: { total: 0 } } })
    expect(await severities()).toEqual({ 'Low adoption': 'High' })
    await bring({ 'risks.csv': [risk, adoption.replace('High', 'Low').replace('02-11', '05-11')] })
    expect(await severities()).toEqual({ 'Low adoption': 'Low' })
  })

  it('keep what a person wrote since, and tell who and where', async () => {
    await bring(company)
    await bring({ 'risks.csv': [risk, adoption, sponsor] })
    await byHand({ severity: 'Medium' })
    const undone = await undo(2)
    expect(undone.undoing).toMatchObject({
      removed: { risk: 2 },
      editsTakenBack: 1,
      stays: {
        total: 1,
        first: [
          { account: 'Acme', because: 'built-on', by: SARAH, says: expect.stringContaining('Low adoption') },
        ],
      },
    })
    expect(await severities()).toEqual({ 'Low adoption': 'Medium' })
    expect(undoShow.answer!(undone, [])).toContain('1 edit of plans stayed')
    // What stayed is there; a row that says something else meets what the person decided.
    expect(await bring({ 'risks.csv': [risk, adoption] })).toMatchObject({ planConflicts: [] })
    const later = adoption.replace('High', 'Low').replace('02-11', '05-11')
    expect(await bring({ 'risks.csv': [risk, later] })).toMatchObject({
      planConflicts: [{ field: 'severity', stands: 'Medium', fileSays: 'Low' }],
    })
    expect((await show(4)).planConflicts).toMatchObject([{ field: 'severity', by: SARAH }])
  })

  it('of several accounts: each is taken back on its own', async () => {
    await bring(company)
    const beta = adoption.replace('R-1,A-1', 'R-3,A-2')
    await bring({ 'risks.csv': [risk, adoption, beta] })
    await byHand({ mitigation: 'Call them' })
    expect(await undo(2)).toMatchObject({ undoing: { editsTakenBack: 1, stays: { total: 1 } } })
    expect((await plan('Beta')).risks).toEqual([])
    expect((await plan('Acme')).risks).toHaveLength(1)
  })
})

describe('people', () => {
  it('of whom a person wrote stay, also on the map of whoever they turned out to be', async () => {
    const maria = 'P-1,A-1,Maria Torres,maria@acme.example,Economic Buyer,crm'
    const sameMaria = 'S-9,A-1,Maria Tores,mt@web.example,Champion,support'
    await bring({ ...company, 'contacts.csv': ['id,account_id,name,email,roles,source', maria, sameMaria] })
    await bring({ 'accounts.csv': ['id,name,tier', 'A-1,Acme,2'] })
    const item = (await plan()).stakeholders.find(({ values }) => values.name === 'Maria Tores')!.id
    const noted = { section: 'stakeholders', change: 'change', values: { notes: 'Knows SQL.' } } as const
    await trial.test.run(editPlan, { account: 'Acme', item, ...noted, by: SARAH }, trial.actor)
    await trial.test.run(mergeContacts, { account: 'Acme', contact: 'S-9', into: 'P-1' }, trial.actor)
    const { stays } = (await undo(1)).undoing
    const built = { because: 'built-on', by: SARAH }
    expect(stays.first.filter(({ says }) => says.startsWith('Maria Torres'))).toMatchObject([built])
    const stands = (await plan()).stakeholders.find(({ values }) => values.name === 'Maria Torres')
    expect(stands!.values.notes).toBe('Knows SQL.')
  })
})

describe('one import', () => {
  it('is told again: its files, what it changed, whom it touched, who ran it, and what was wrong', async () => {
    await bring(company)
    await bring(
      { 'accounts.csv': ['id,name,tier', 'A-1,Acme the second,3', 'A-3,Third,x'] },
      { partial: true },
    )
    const one = await show(2)
    expect(one).toMatchObject({
      state: 'published',
      by: 'operator',
      added: { account: 1 },
      changed: { account: 1 },
      accounts: 1,
      rejected: 1,
      progress: null,
      touched: { total: 1, first: [{ name: 'Acme the second' }] },
      report: {
        files: [{ as: 'accounts', rows: 2, firstRows: [] }],
        problems: [{ column: 'tier', count: 1 }],
        rejected: { account: 1 },
      },
      canUndo: true,
      whyNotUndo: null,
      undoing: null,
    })
    const text = importDetailShow.answer!(one, [])
    for (const part of ['run by operator', 'of it changed: 1 account', 'perennial import undo 2'])
      expect(text).toContain(part)
    expect(importsShow.answer!(await trial.test.run(listImports, {}, trial.actor), [])).toMatch(
      /2 +published/,
    )
    await undo(2)
    expect(importDetailShow.answer!(await show(2), [])).toContain('Taking it back did this:')
  })

  it('hands out the rows that it left out, and nothing else', async () => {
    await bring(company)
    await bring(
      { 'accounts.csv': ['id,name,tier', 'A-1,Acme the second,3', 'A-3,Third,x'] },
      { partial: true },
    )
    const { rejectedFiles } = await show(2)
    expect(rejectedFiles).toHaveLength(1)
    const file = await trial.test.run(fetchRejected, { importNo: 2 }, trial.actor)
    expect(file.text).toContain('Third')
    expect(file.text).not.toContain('Acme')
    for (const name of ['../../accounts.csv', '/etc/passwd', 'crm/../crm/accounts.csv', 'no/such.csv']) {
      await expect(
        trial.test.run(fetchRejected, { importNo: 2, file: name }, trial.actor),
      ).rejects.toMatchObject({ code: 'not-found' })
    }
    const other = await trial.test.actor('other')
    await expect(trial.test.run(fetchRejected, { importNo: 2 }, other)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(trial.test.run(fetchRejected, { importNo: 1 }, trial.actor)).rejects.toMatchObject({
      hint: 'It left no rows out.',
    })
  })

  it('that is unfinished says how far it is, and why it cannot be taken back', async () => {
    await bring(company)
    await stage({ 'accounts.csv': ['id,name', 'A-4,Fourth', 'A-5,Fifth'] })
    expect(await show(2)).toMatchObject({
      state: 'staging',
      progress: { done: 2, of: 2 },
      accounts: null,
      canUndo: false,
      whyNotUndo: expect.stringContaining('Import 2 is unfinished'),
    })
    expect(await show(1)).toMatchObject({ canUndo: false, whyNotUndo: expect.stringContaining('Import 2') })
  })
})
