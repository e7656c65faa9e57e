/** The risks of an account as they are gone through. */
import { cardState } from '#src/detect/card-state.ts'
import { offeredRisks, type RegisteredRisk, riskRegister } from '#src/detect/risks/risk-register.ts'
import { gravityTone } from '#src/plan/risk-order.ts'
import { wordOf } from '#src/plan/provenance.ts'
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import type { Day } from '#src/kernel/day.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import { cardsById } from '#src/store/cards-by-id.ts'
import { cardsOfAccount } from '#src/store/cards-of-account.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'
import { cardStateSchema } from '../card-schema.ts'
import { evidence } from '../diagnosis-schema.ts'
import { against, againstSchema } from '../growth-schema.ts'
import { disagreementsIn, type GrowthSource, growthSource } from '../growth-source.ts'
import { knownEvidence } from '../known-evidence.ts'
import { transactionOperation } from '../operation.ts'

const level = z.enum(['High', 'Medium', 'Low'])
const levels = ['High', 'Medium', 'Low'] as const

export const showRisks = transactionOperation({
  name: 'risk.show',
  summary: 'Show the risks of one account: the gravest first, with what set each off',
  description:
    'In order of severity × likelihood (what nobody has judged counts as medium), those that are closed last. Each ' +
    'with how late it is, the movement that called for it, the records behind it and what the data says against it; ' +
    'the picture of severity × likelihood; and the ready-made risks as they would be written today. Values of the ' +
    'items: `plan items`.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/{account}/risks' },
  positional: ['account'],
  input: z.object({ account: z.string().min(1).describe('Id, source id or exact name') }),
  output: z.object({
    account: z.uuid(),
    asOf: z.iso.date(),
    risks: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        risk: z.string(),
        number: z.int().describe('By which the picture names it'),
        isOpen: z.boolean(),
        daysLate: z.int().nullable(),
        setOffBy: z
          .object({
            movement: z.uuid(),
            headline: z.string(),
            reason: z.string(),
            since: z.iso.date(),
            state: cardStateSchema,
            evidence: z.array(evidence),
          })
          .nullable(),
        records: z.array(evidence).describe('Behind the item itself'),
        against: againstSchema,
      }),
    ),
    picture: z.array(
      z.object({
        severity: level,
        likelihood: level,
        tone: z.enum(['bad', 'watch', 'good']),
        risks: z.array(z.string()).describe('Ids of the open ones'),
      }),
    ),
    unjudged: z.array(z.string()).describe('Ids of open ones without severity or likelihood'),
    readyMade: z.array(
      z.object({
        id: z.string(),
        risk: z.string(),
        category: z.string().nullable(),
        likelihood: level,
        ownerEmail: z.string().nullable(),
        dueOn: z.iso.date(),
        isThere: z.boolean().describe('One of this name is open already'),
      }),
    ),
  }),
  run: async ({ account }, { tx, today }) => {
    const source = await growthSource(tx, account, today)
    const { accountId, diagnosis, dossier, plan } = source
    const { amEmail: am, csmEmail: csm } = dossier.profile
    const register = riskRegister(plan, await cardsBehind(tx, source, today), today)
    const found = await disagreementsIn(tx, accountId, today, ['risks'])
    const sources = register.flatMap(({ item }) => recordsOf(item))
    const records = await knownEvidence(tx, accountId, diagnosis, sources)
    const open = register.filter(({ item }) => !isSettled(item)).map(({ item }) => item)
    return {
      account: accountId,
      asOf: today,
      risks: register.map((one) => ({
        ...shownRisk(one, today),
        records: recordsOf(one.item).flatMap((id) => records.get(id) ?? []),
        against: against(found, one.item.id),
      })),
      picture: levels.flatMap((severity) =>
        levels.toReversed().map((likelihood) => ({
          severity,
          likelihood,
          tone: gravityTone(severity, likelihood),
          risks: open
            .filter(({ values }) => values.severity === severity && values.likelihood === likelihood)
            .map(({ id }) => id),
        })),
      ),
      unjudged: open
        .filter(({ values }) => values.severity === null || values.likelihood === null)
        .map(({ id }) => id),
      readyMade: offeredRisks(plan, { am, csm }, today),
    }
  },
})

/** The open movements, and those from which risks came. */
async function cardsBehind(tx: Transaction, { plan, accountId }: GrowthSource, today: Day) {
  const { queue } = mergedSettings((await latestSettings(tx)).own, null)
  const open = await cardsOfAccount(tx, accountId, today, queue)
  const ids = [...plan.items.risks.values()].flatMap(({ touches }) => {
    const { cause } = wordOf(touches.presence)
    return cause.by === 'proposal' && !open.some(({ id }) => id === cause.id) ? [cause.id] : []
  })
  return [...open, ...(await cardsById(tx, accountId, ids))]
}

/** The facts that it rests on, and the record that it is. */
function recordsOf({ source, target }: RegisteredRisk['item']): string[] {
  return [...new Set([...source, ...(target.by === 'record' ? [target.factId] : [])])]
}

function shownRisk({ item, number, daysLate, setOffBy }: RegisteredRisk, today: Day) {
  const { id, version, values } = item
  return {
    id,
    version,
    risk: values.risk,
    number,
    isOpen: !isSettled(item),
    daysLate,
    setOffBy: setOffBy && {
      movement: setOffBy.id,
      headline: setOffBy.finding.headline,
      reason: setOffBy.finding.reason,
      since: setOffBy.since,
      state: cardState(setOffBy, today),
      evidence: [...setOffBy.finding.evidence],
    },
  }
}
