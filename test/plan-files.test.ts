/** The plan files of the import: each row enters the plan once, with its author and its day; what a person wrote since stands. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Plan } from '#src/plan/plan.ts'
import type { FieldsOf, PlanEdit } from '#src/plan/plan-edit.ts'
import { planAsOf } from '#src/plan/fold-edits.ts'
import { importShow } from '#src/doors/cli/render/import-report.ts'
import { refreshDiagnoses } from '#src/operations/diagnosis/refresh-diagnoses.ts'
import { writePlan } from '#src/operations/write-plan.ts'
import { planLog, plansOf } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { importTrial } from './support/import-trial.ts'
import { addRisk, changeRisk, type EditParts, keepRisk, lowAdoption } from './support/plan-edits.ts'

const TODAY = '2026-10-27'
const SARAH = 'sarah@vendor.example'
const OLIVER = 'oliver@vendor.example'

const trial = importTrial(TODAY)

const company = {
  'accounts.csv': ['id,name,domain,csm_email', `A-1,Acme,acme.example,${SARAH}`, 'A-2,Beta,beta.example,'],
  'contacts.csv': ['id,account_id,name,email', 'C-1,A-1,Maria Torres,maria@acme.example'],
  'people.csv': ['email,name,role', `${SARAH},Sarah Chen,CSM`, `${OLIVER},Oliver Hart,AM`],
  'opportunities.csv': ['id,account_id,name', 'OPP-1,A-1,Fifty seats'],
}

const header = 'id,account_id,risk,severity,status,mitigation,owner_email,due_on,author,observed_at'
const adoption = `R-1,A-1,Low adoption,High,Active,Train them,${SARAH},2026-11-30,${SARAH},2026-02-11T17:00:00Z`
const sponsor = 'R-2,A-1,Sponsor silent,,,,,,,2026-03-01T09:00:00Z'

async function planOf(name: string): Promise<{ plan: Plan; log: PlanEdit[]; accountId: string }> {
  return trial.inOwn(async (tx) => {
    const { id } = await accountNamed(tx, name)
    return { plan: (await plansOf(tx, [id])).get(id)!.plan, log: await planLog(tx, id), accountId: id }
  })
}

async function importedEdits(): Promise<number> {
  const { log } = await planOf('Acme')
  return log.filter(({ cause }) => cause.by === 'import').length
}

async function risks(name = 'Acme') {
  const { plan } = await planOf(name)
  return [...plan.items.risks.values()]
}

/** As somebody who edits that risk in the plan. */
async function byHand(make: (id: string, parts: EditParts) => PlanEdit): Promise<void> {
  const { accountId } = await planOf('Acme')
  await trial.inOwn((tx) =>
    writePlan(tx, accountId, trial.test.house.now(), ({ plan }, at) => {
      const risk = [...plan.items.risks.values()].find(({ values }) => values.risk === 'Low adoption')!
      const target = { by: 'item', id: risk.id } as const
      return [make('by-hand', { actor: OLIVER, at, basedOn: risk.version, target })]
    }),
  )
}

const change = (item: FieldsOf<'risks'>) => byHand((id, parts) => changeRisk(id, item, parts))

beforeEach(async () => {
  // What they set off is not asked here.
  trial.test.house.touched = async () => {}
  await trial.bring(company)
})

describe('a plan file', () => {
  it('enters the plan with its author, on the day on which it was written', async () => {
    const brought = await trial.bring({ 'risks.csv': [header, adoption, sponsor] })
    expect(brought).toMatchObject({ outcome: 'imported', added: { risk: 2 }, planConflicts: [] })
    expect(await risks()).toMatchObject([
      {
        target: { by: 'record', factId: 'risk/crm/R-1' },
        author: SARAH,
        addedAt: '2026-02-11T17:00:00.000Z',
        lastConfirmedAt: '2026-02-11T17:00:00.000Z',
        lastConfirmedBy: SARAH,
        standing: 'confirmed',
        values: {
          risk: 'Low adoption',
          severity: 'High',
          status: 'Active',
          mitigation: 'Train them',
          ownerEmail: SARAH,
          dueOn: '2026-11-30',
          likelihood: null,
        },
      },
      { author: 'import', values: { risk: 'Sponsor silent', severity: null, status: 'Active' } },
    ])
    const { log } = await planOf('Acme')
    expect(log.map(({ cause, at, says }) => ({ cause, at, says }))).toEqual([
      {
        cause: { by: 'import', file: 'crm/risks' },
        at: '2026-02-11T17:00:00.000Z',
        says: 'Risk "Low adoption"',
      },
      {
        cause: { by: 'import', file: 'crm/risks' },
        at: '2026-03-01T09:00:00.000Z',
        says: 'Risk "Sponsor silent"',
      },
    ])
    expect(planAsOf(log, '2026-02-20T00:00:00.000Z').items.risks.size).toBe(1)
    expect(planAsOf(log, '2026-01-01T00:00:00.000Z').items.risks.size).toBe(0)
    expect(await risks('Beta')).toEqual([])
  })

  it('that says nothing new adds nothing', async () => {
    const files = { 'risks.csv': [header, adoption, sponsor] }
    await trial.bring(files)
    const before = await planOf('Acme')
    expect(await trial.bring(files)).toMatchObject({ outcome: 'unchanged', planConflicts: [] })
    expect(await planOf('Acme')).toEqual(before)
  })

  it('changes only what it says anew; an empty cell takes nothing back', async () => {
    await trial.bring({ 'risks.csv': [header, adoption] })
    await trial.bring({
      'risks.csv': [
        'id,account_id,risk,status,author,observed_at',
        'R-1,A-1,Low adoption,Closed,Oliver Hart,2026-10-20T08:00:00Z',
      ],
    })
    const [risk] = await risks()
    expect(risk!.values).toMatchObject({ status: 'Closed', severity: 'High', mitigation: 'Train them' })
    expect(risk).toMatchObject({ author: SARAH, lastConfirmedBy: OLIVER, version: 2 })
    const { log } = await planOf('Acme')
    expect(log[1]).toMatchObject({
      change: 'change',
      item: { status: 'Closed' },
      actor: OLIVER,
      at: '2026-10-20T08:00:00.000Z',
      statedOn: null,
      says: 'Risk "Low adoption": status Active → Closed',
    })
  })

  it('leaves what a person changed since, takes in the rest, and says where they differ', async () => {
    await trial.bring({ 'risks.csv': [header, adoption] })
    await change({ status: 'Monitoring' })
    trial.test.liveOn('2026-10-30')
    const second = adoption
      .replace('High,Active,Train', 'Low,Closed,Train')
      .replace('2026-02-11T17', '2026-10-28T17')
    const brought = await trial.bring({ 'risks.csv': [header, second] })
    expect(brought.planConflicts).toEqual([
      {
        accountId: (await planOf('Acme')).accountId,
        account: 'Acme',
        section: 'risks',
        itemId: expect.any(String),
        item: 'Risk "Low adoption"',
        field: 'status',
        stands: 'Monitoring',
        fileSays: 'Closed',
        by: OLIVER,
        at: '2026-10-27T12:00:00.000Z',
        file: 'crm/risks',
      },
    ])
    expect((await risks())[0]!.values).toMatchObject({ status: 'Monitoring', severity: 'Low' })
    expect(importShow.answer!(brought, [])).toContain(
      'Acme: Risk "Low adoption", status: Monitoring (oliver@vendor.example, 2026-10-27); crm/risks says Closed',
    )
    // Told once: it neither enters nor is told again with the next import.
    const third = await trial.bring({ 'risks.csv': [header, second, sponsor] })
    expect(third).toMatchObject({ added: { risk: 1 }, planConflicts: [] })
    expect((await risks())[0]!.values).toMatchObject({ status: 'Monitoring', severity: 'Low' })
  })

  it('is no conflict where a person said the same', async () => {
    await trial.bring({ 'risks.csv': [header, adoption] })
    await change({ status: 'Closed' })
    const second = adoption.replace('Active', 'Closed').replace('2026-02-11', '2026-10-20')
    expect((await trial.bring({ 'risks.csv': [header, second] })).planConflicts).toEqual([])
    expect((await planOf('Acme')).log).toHaveLength(2)
  })

  it('does not bring back what a person took out', async () => {
    await trial.bring({ 'risks.csv': [header, adoption] })
    await byHand((id, parts) => keepRisk(id, 'remove', parts))
    const second = adoption.replace('Active', 'Closed').replace('2026-02-11', '2026-10-20')
    const { planConflicts } = await trial.bring({ 'risks.csv': [header, second] })
    expect(planConflicts).toMatchObject([
      {
        field: null,
        stands: 'taken out',
        fileSays: 'status Closed',
        by: OLIVER,
        item: 'Risk "Low adoption"',
      },
    ])
    expect(await risks()).toEqual([])
  })

  it('that is older than what a person confirmed enters after it, and makes nothing older', async () => {
    await trial.bring({ 'risks.csv': [header, adoption] })
    await change({ mitigation: 'Two sessions' })
    await trial.bring({
      'risks.csv': [header, adoption.replace('High', 'Low').replace('2026-02-11', '2026-05-05')],
    })
    const [risk] = await risks()
    expect(risk).toMatchObject({
      values: { severity: 'Low', mitigation: 'Two sessions' },
      lastConfirmedAt: '2026-10-27T12:00:00.000Z',
      lastConfirmedBy: OLIVER,
    })
    const { log } = await planOf('Acme')
    expect(log.at(-1)).toMatchObject({ at: '2026-10-27T12:00:00.000Z', statedOn: '2026-05-05' })
  })

  it('means what is called the same and came into the plan otherwise', async () => {
    const { accountId } = await planOf('Acme')
    await trial.inOwn((tx) =>
      writePlan(tx, accountId, trial.test.house.now(), (_, at) => [
        addRisk(
          'own',
          { actor: OLIVER, at, target: { by: 'item', id: 'own' } },
          { ...lowAdoption, cause: null },
        ),
      ]),
    )
    trial.test.liveOn('2026-10-29')
    const brought = await trial.bring({
      'risks.csv': ['id,account_id,risk,severity,cause', 'R-1,A-1,LOW ADOPTION,Low,No training'],
      'actions.csv': ['account_id,action,answers', 'A-1,Train them,R-1'],
    })
    expect(brought.planConflicts).toMatchObject([
      { field: 'severity', stands: lowAdoption.severity, fileSays: 'Low' },
    ])
    const { plan } = await planOf('Acme')
    expect([...plan.items.risks.values()]).toMatchObject([
      { id: 'own', version: 2, values: { ...lowAdoption, cause: 'No training' } },
    ])
    expect([...plan.items.actions.values()][0]!.values.answers).toEqual({ by: 'item', id: 'own' })
    // And still does when it says more.
    trial.test.liveOn('2026-10-30')
    await trial.bring({ 'risks.csv': ['id,account_id,risk,cause', 'R-1,A-1,LOW ADOPTION,Nobody asked'] })
    expect(await risks()).toMatchObject([{ id: 'own', version: 3, values: { cause: 'Nobody asked' } }])
  })

  it('of a day before that of its row in the plan is history and changes nothing', async () => {
    await trial.bring({ 'risks.csv': [header, adoption] })
    const earlier = adoption.replace('High', 'Low').replace('2026-02-11', '2025-12-01')
    expect(await trial.bring({ 'risks.csv': [header, earlier] })).toMatchObject({
      added: { risk: 1 },
      planConflicts: [],
    })
    expect((await planOf('Acme')).log).toHaveLength(1)
  })

  it('brings several versions of a row at once, each on its day', async () => {
    const later = adoption.replace('Active', 'In progress').replace('2026-02-11', '2026-04-01')
    await trial.bring({ 'risks.csv': [header, later, adoption] })
    const { log } = await planOf('Acme')
    expect(log.map(({ change, at }) => [change, at.slice(0, 10)])).toEqual([
      ['add', '2026-02-11'],
      ['change', '2026-04-01'],
    ])
  })

  it('enters once, though the import ended between its publishing and the plan', async () => {
    const files = { 'risks.csv': [header, adoption, sponsor] }
    await expect(trial.bring(files, { stopAt: /^Bringing plans in/ })).rejects.toThrow('interrupted')
    expect(await risks()).toEqual([])
    // The next import, of whatever, completes it.
    await trial.bring({ 'notes.csv': ['account_id,on,text', 'A-2,2026-10-01,Called'] })
    expect(await risks()).toHaveLength(2)
    await trial.test.run(refreshDiagnoses, {}, { ...trial.actor, role: 'clock' })
    expect(await importedEdits()).toBe(2)
  })

  it('enters with the nightly look at the latest', async () => {
    await expect(
      trial.bring({ 'risks.csv': [header, adoption] }, { stopAt: /^Bringing plans in/ }),
    ).rejects.toThrow('interrupted')
    await trial.test.run(refreshDiagnoses, {}, { ...trial.actor, role: 'clock' })
    expect(await importedEdits()).toBe(1)
  })

  it('is checked like every other, and enters nothing while something is wrong', async () => {
    const wrong = 'R-9,A-9,Somewhere,Huge,Active,,,soon,,'
    const failure = await trial
      .bring({ 'risks.csv': [header, adoption, wrong] })
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: 'invalid-input',
      details: {
        problems: [
          { column: 'account_id', problem: 'no account has this id', examples: [{ line: 3, value: 'A-9' }] },
          { column: 'due_on', problem: 'not a date', examples: [{ line: 3, value: 'soon' }] },
          {
            column: 'severity',
            todo: 'write one of: High, Medium, Low',
            examples: [{ line: 3, value: 'Huge' }],
          },
        ],
      },
    })
    expect(await risks()).toEqual([])
    await trial.bring({ 'risks.csv': [header, adoption, wrong] }, { partial: true })
    expect(await risks()).toHaveLength(1)
  })

  it('is no record of the account: no dossier holds it', async () => {
    await trial.bring({ 'risks.csv': [header, adoption] })
    expect((await trial.historyOf('Acme')).facts.map(({ kind }) => kind)).toEqual([
      'account',
      'contact',
      'opportunity',
    ])
  })
})
