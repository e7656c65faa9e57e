/** The risks of all plans. */
import { listRisks as load, type RiskGroup } from '#src/store/list-risks.ts'
import { z } from 'zod'
import { transactionOperation } from '../operation.ts'
import { accountAsked, portfolioInput, portfolioItem, portfolioItemShape } from '../portfolio-item-schema.ts'

const status = z.enum(['Active', 'Monitoring', 'In progress', 'Closed'])
const severity = z.enum(['High', 'Medium', 'Low'])

export const listRisks = transactionOperation({
  name: 'risk.list',
  summary: 'List the risks of all plans, the severest first',
  description:
    'Without a status those that are not closed. Of the same severity the nearest due come first; risks of which ' +
    'nobody has said how severe they are come last.',
  permission: 'read',
  http: { method: 'GET', path: '/risks' },
  input: z.object({
    ...portfolioInput,
    status: z.array(status).min(1).default(['Active', 'Monitoring', 'In progress']),
    severity: z.array(severity).min(1).optional(),
  }),
  output: z.object({
    asOf: z.iso.date(),
    total: z.int().describe('Risks that pass the filter'),
    severities: z
      .array(z.object({ severity: severity.nullable().describe('null: not known'), risks: z.int() }))
      .describe('How many pass the filter but for the severity'),
    statuses: z
      .array(z.object({ status, risks: z.int() }))
      .describe('How many pass the filter but for the status'),
    risks: z.array(
      z.object({
        ...portfolioItemShape,
        risk: z.string(),
        category: z.string().nullable(),
        severity: severity.nullable(),
        likelihood: severity.nullable(),
        owner: z.string().nullable(),
        dueOn: z.iso.date().nullable(),
        status,
        mitigation: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ account, status: statuses, severity: severities, ...page }, { tx, today }) => {
    const accountId = await accountAsked(tx, account)
    const { groups, risks } = await load(tx, { ...page, accountId, statuses, severities })
    const isAsked = (group: RiskGroup) => statuses.includes(group.status)
    const isSevere = (group: RiskGroup) =>
      severities === undefined || (group.severity !== null && severities.includes(group.severity))
    const count = (passes: (group: RiskGroup) => boolean) =>
      groups.filter(passes).reduce((sum, group) => sum + group.risks, 0)
    return {
      asOf: today,
      total: count((group) => isAsked(group) && isSevere(group)),
      severities: [...severity.options, null].map((one) => ({
        severity: one,
        risks: count((group) => isAsked(group) && group.severity === one),
      })),
      statuses: status.options.map((one) => ({
        status: one,
        risks: count((group) => isSevere(group) && group.status === one),
      })),
      risks: risks.map((found) => {
        const { ownerEmail, trigger: _trigger, cause: _cause, ...risk } = found.item.values
        return { ...portfolioItem(found), ...risk, owner: ownerEmail }
      }),
    }
  },
})
