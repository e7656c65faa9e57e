/** Each of the ten plan files as items of the plan: with all that it may say, with the least, and in other words. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { plansOf } from '#src/store/plans.ts'
import { accountNamed } from '#src/store/show-account.ts'
import { type Files, importTrial } from './support/import-trial.ts'

const TODAY = '2026-10-27'
const MIA = 'mia@vendor.example'
const maria = { personId: 'contact/crm/C-1', name: 'Maria Torres' }

const trial = importTrial(TODAY)

beforeEach(async () => {
  // What they set off is not asked here.
  trial.test.house.touched = async () => {}
  await trial.bring({
    'accounts.csv': ['id,name,domain', 'A-1,Acme,acme.example'],
    'contacts.csv': ['id,account_id,name,email', 'C-1,A-1,Maria Torres,maria@acme.example'],
    'products.csv': ['id,name', 'P-1,Planner'],
    'people.csv': ['email,name,role', `${MIA},Mia Hansen,CSM`],
    'opportunities.csv': ['id,account_id,name', 'OPP-1,A-1,Fifty seats'],
  })
})

async function items(section: SectionName) {
  return trial.inOwn(async (tx) => {
    const { id } = await accountNamed(tx, 'Acme')
    const { plan } = (await plansOf(tx, [id])).get(id)!
    return [...plan.items[section].values()]
  })
}

async function valuesOf(section: SectionName, files: Files) {
  const { report } = await trial.bring(files)
  expect(report.problems).toEqual([])
  expect(report.files.flatMap(({ unknownColumns }) => unknownColumns)).toEqual([])
  return (await items(section)).map(({ values }) => values)
}

describe('a row of', () => {
  it('objectives', async () => {
    const full = await valuesOf('objectives', {
      'objectives.csv': [
        'id,account_id,objective,success_criteria,capability,target_on,status,author',
        `O-1,A-1,One set of figures,No second report,Reports,2026-12-31,at risk,${MIA}`,
        ',A-1,Fewer calls,,,,,',
      ],
    })
    expect(full).toEqual([
      {
        objective: 'Fewer calls',
        successCriteria: null,
        capability: null,
        targetOn: null,
        status: 'Open',
      },
      {
        objective: 'One set of figures',
        successCriteria: 'No second report',
        capability: 'Reports',
        targetOn: '2026-12-31',
        status: 'At risk',
      },
    ])
    const other = { 'objectives.csv': ['account_id,goal,due,status', 'A-1,Fewer calls,2027-01-31,on track'] }
    expect((await valuesOf('objectives', other))[0]).toMatchObject({
      objective: 'Fewer calls',
      targetOn: '2027-01-31',
      status: 'In progress',
    })
  })

  it('metrics, of which one may be measured by a signal', async () => {
    const rows = [
      'id,account_id,name,unit,direction,baseline,current,target,source,author',
      `K-1,A-1,Seat utilisation,%,up,62,74.67,85,seat_utilisation,${MIA}`,
      `K-2,A-1,Users,people,up,84,112,130,usage,${MIA}`,
      `K-3,A-1,Licence use,%,higher,,,90,seat-utilization,${MIA}`,
      `K-4,A-1,Hours to the report,hours,down,40,14,8,customer,${MIA}`,
      `K-5,A-1,Mood,,,,,,,`,
    ]
    const full = await valuesOf('metrics', { 'metrics.csv': rows })
    expect(full[0]).toEqual({
      name: 'Seat utilisation',
      unit: '%',
      direction: 'up',
      baseline: 62,
      current: 74.67,
      target: 85,
      source: 'seat_utilisation',
    })
    expect(full.at(-1)).toMatchObject({
      name: 'Mood',
      unit: null,
      direction: null,
      target: null,
      source: null,
    })
    // Where two name one signal, the second is a metric of its own.
    expect((await items('metrics')).map(({ target }) => target)).toEqual([
      { by: 'signal', signal: 'seat-utilisation' },
      { by: 'signal', signal: 'active-users' },
      { by: 'record', factId: 'metric/crm/K-3' },
      { by: 'record', factId: 'metric/crm/K-4' },
      { by: 'record', factId: 'metric/crm/K-5' },
    ])
  })

  it('milestones', async () => {
    const full = await valuesOf('milestones', {
      'milestones.csv': [
        'id,account_id,phase,name,status,due_on,done_on',
        'M-1,A-1,Kickoff,Goals agreed,,2026-01-31,2026-01-20',
        'M-2,A-1,adoption,Team trained,delayed,2026-11-30,',
        'M-3,A-1,,Terms agreed,,,',
      ],
    })
    expect(full).toEqual([
      {
        name: 'Goals agreed',
        phase: 'Kickoff',
        status: 'Complete',
        dueOn: '2026-01-31',
        doneOn: '2026-01-20',
      },
      { name: 'Team trained', phase: 'Adoption', status: 'At Risk', dueOn: '2026-11-30', doneOn: null },
      { name: 'Terms agreed', phase: null, status: 'In Progress', dueOn: null, doneOn: null },
    ])
    // What is done, and does not say when it was written, was written when it was done.
    expect((await items('milestones')).map(({ addedAt }) => addedAt.slice(0, 10))).toEqual([
      '2026-01-20',
      TODAY,
      TODAY,
    ])
  })

  it('values', async () => {
    const full = await valuesOf('values', {
      'values.csv': [
        'id,account_id,value,on,category,amount,currency,evidence,agreed',
        'V-1,A-1,Faster report,2026-05-01,Efficiency,120000,USD,14 hours instead of 40,yes',
        'V-2,A-1,,,revenue,,,Sign-ups rose by 4 points,',
      ],
    })
    expect(full).toEqual([
      {
        value: 'Faster report',
        category: 'Efficiency',
        amount: 120_000,
        currency: 'USD',
        on: '2026-05-01',
        agreed: true,
        evidence: '14 hours instead of 40',
      },
      {
        value: 'Sign-ups rose by 4 points',
        category: 'Revenue impact',
        amount: null,
        currency: null,
        on: TODAY,
        agreed: false,
        evidence: 'Sign-ups rose by 4 points',
      },
    ])
    // The day on which it was written first stays, whatever is written later.
    trial.test.liveOn('2026-10-29')
    const later = {
      'values.csv': ['id,account_id,evidence,amount', 'V-2,A-1,Sign-ups rose by 4 points,5000'],
    }
    expect((await valuesOf('values', later))[1]).toMatchObject({ on: TODAY, amount: 5000 })
  })

  it('values that says nothing is refused, with its line', async () => {
    const row = { 'values.csv': ['account_id,on,amount', 'A-1,2026-05-01,100'] }
    await expect(trial.bring(row)).rejects.toMatchObject({
      details: {
        problems: [{ column: 'value', problem: 'nothing says what it is', examples: [{ line: 2 }] }],
      },
    })
  })

  it('risks', async () => {
    const full = await valuesOf('risks', {
      'risks.csv': [
        'id,account_id,risk,category,severity,likelihood,trigger,cause,mitigation,owner_email,due_on,status,author',
        `R-1,A-1,Low adoption,adoption,HIGH,moderate,Usage fell,No training,Train,Mia Hansen,2026-11-15,monitoring,${MIA}`,
        ',A-1,Budget freeze,,,,,,,,,,',
      ],
    })
    const unknown = {
      category: null,
      severity: null,
      likelihood: null,
      trigger: null,
      cause: null,
      mitigation: null,
    }
    expect(full).toEqual([
      { ...unknown, risk: 'Budget freeze', ownerEmail: null, dueOn: null, status: 'Active' },
      {
        risk: 'Low adoption',
        category: 'Adoption',
        severity: 'High',
        likelihood: 'Medium',
        trigger: 'Usage fell',
        cause: 'No training',
        mitigation: 'Train',
        ownerEmail: MIA,
        dueOn: '2026-11-15',
        status: 'Monitoring',
      },
    ])
  })

  it('actions: who does it on which side, and what it answers', async () => {
    const full = await valuesOf('actions', {
      'risks.csv': ['id,account_id,risk', 'R-1,A-1,Low adoption'],
      'actions.csv': [
        'id,account_id,action,owner_email,due_on,status,answers',
        `T-1,A-1,Train the team,${MIA.toUpperCase()},2026-11-10,In Progress,R-1`,
        'T-2,A-1,Name a power user,maria@acme.example,2026-11-05,done,low adoption',
        'T-3,A-1,Send the contract,legal@acme.example,,,OPP-1',
        'T-4,A-1,Call,,,,Something else',
      ],
    })
    const risk = { by: 'record', factId: 'risk/crm/R-1' }
    expect(full).toEqual([
      {
        action: 'Train the team',
        owner: { side: 'ours', email: MIA },
        dueOn: '2026-11-10',
        status: 'In progress',
        answers: risk,
      },
      {
        action: 'Name a power user',
        owner: { side: 'theirs', ...maria },
        dueOn: '2026-11-05',
        status: 'Done',
        answers: risk,
      },
      {
        action: 'Send the contract',
        owner: { side: 'theirs', personId: null, name: 'legal@acme.example' },
        dueOn: null,
        status: 'Open',
        answers: { by: 'record', factId: 'opportunity/crm/OPP-1' },
      },
      { action: 'Call', owner: { side: 'ours', email: null }, dueOn: null, status: 'Open', answers: null },
    ])
  })

  it('meetings', async () => {
    const full = await valuesOf('meetings', {
      'meetings.csv': [
        'id,account_id,on,type,attendees,discussion,action_items,status',
        `E-1,A-1,2026-09-01,qbr,maria@acme.example;${MIA};Somebody Else,Value of the year,Send it;Call,closed`,
        ',A-1,2026-09-15,,,,,',
      ],
    })
    expect(full).toEqual([
      {
        on: '2026-09-01',
        type: 'QBR',
        attendees: [maria, { personId: null, name: 'Mia Hansen' }, { personId: null, name: 'Somebody Else' }],
        discussion: 'Value of the year',
        actionItems: ['Send it', 'Call'],
        status: 'Closed',
      },
      { on: '2026-09-15', type: null, attendees: [], discussion: null, actionItems: [], status: 'Open' },
    ])
  })

  it('competitors', async () => {
    const full = await valuesOf('competitors', {
      'competitors.csv': [
        'id,account_id,name,where,contract_end_on,knows,status',
        'X-1,A-1,Rivalsoft,Compliance,2027-03-31,Maria Torres,former',
        ',A-1,Otherware,,,,',
      ],
    })
    expect(full).toEqual([
      { name: 'Otherware', where: null, contractEndOn: null, status: 'Active', knows: [] },
      {
        name: 'Rivalsoft',
        where: 'Compliance',
        contractEndOn: '2027-03-31',
        status: 'Former',
        knows: [maria],
      },
    ])
  })

  it('use cases', async () => {
    const full = await valuesOf('useCases', {
      'use_cases.csv': [
        'id,account_id,use_case,product_id,department,status',
        'U-1,A-1,Monthly report,P-1,Risk,planned',
        ',A-1,Shift plan,,,',
      ],
    })
    expect(full).toEqual([
      { useCase: 'Shift plan', productId: null, department: null, status: 'Live' },
      { useCase: 'Monthly report', productId: 'P-1', department: 'Risk', status: 'Planned' },
    ])
  })

  it('commitments of either side', async () => {
    const full = await valuesOf('commitments', {
      'commitments.csv': [
        'id,account_id,commitment,side,by,due_on,status,kept_on',
        'P-1,A-1,A date,,us,2026-11-30,,',
        'P-2,A-1,A power user,,Maria Torres,,,2026-09-05',
        'P-3,A-1,A summary,theirs,Board,,not kept,',
        'P-4,A-1,A call,,,,,',
      ],
    })
    expect(full).toEqual([
      { commitment: 'A power user', side: 'theirs', by: 'Maria Torres', dueOn: null, status: 'Kept' },
      { commitment: 'A date', side: 'ours', by: null, dueOn: '2026-11-30', status: 'Open' },
      { commitment: 'A summary', side: 'theirs', by: 'Board', dueOn: null, status: 'Not kept' },
      { commitment: 'A call', side: 'ours', by: null, dueOn: null, status: 'Open' },
    ])
  })
})
