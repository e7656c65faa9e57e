/** An item of a plan in a list over all plans: whose it is, and how far it is believed. */
import type { PortfolioItem } from '#src/store/portfolio-items.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { accountNamed } from '#src/store/show-account.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { z } from 'zod'

export const portfolioItemShape = {
  account: z.object({ id: z.uuid(), sourceId: z.string(), name: z.string() }),
  item: z.string().describe('Id of the item in the plan of the account'),
  version: z.int().describe('Of the item, to base an edit on'),
  standing: z.enum(['assumed', 'confirmed']),
  lastConfirmedAt: z.iso.datetime().nullable().describe('null: nobody and nothing has confirmed it yet'),
}

/** What `portfolioItemShape` describes. */
export function portfolioItem<S extends SectionName>({ account, item }: PortfolioItem<S>) {
  const { id, version, standing, lastConfirmedAt } = item
  return { account, item: id, version, standing, lastConfirmedAt }
}

export const portfolioInput = {
  owner: z.string().optional().describe('E-mail address of whose they are'),
  account: z.string().min(1).optional().describe('Only this account: id, source id or exact name'),
  limit: z.int().min(1).max(500).default(50),
  offset: z.int().min(0).default(0),
}

/** @throws Failure as `accountNamed` */
export async function accountAsked(
  tx: Transaction,
  account: string | undefined,
): Promise<string | undefined> {
  return account === undefined ? undefined : (await accountNamed(tx, account)).id
}
