/** The portfolio as a table and one account with its facts, for the terminal. */
import type { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import type { showAccount } from '#src/operations/accounts/show-account.ts'
import { daysBetween } from '#src/kernel/day.ts'
import type { z } from 'zod'
import { diagnosisText } from './diagnosis.ts'
import { findingsText } from './data-findings.ts'
import { arrText, count, money, percent } from './figures.ts'
import type { Show } from './show.ts'
import { table } from './table.ts'

type Page = z.output<typeof listAccounts.output>
type Account = z.output<typeof showAccount.output>

export const portfolioShow: Show = {
  answer: (output) => {
    const page = output as Page
    if (page.asOf === null) return 'No accounts yet. `perennial import FOLDER` brings them in.\n'
    if (page.total === 0) return 'No account passes.\n'
    const rows = page.accounts.map((account) => ({
      account: account.name,
      arr: money(account.arr, account.currency),
      health:
        account.score === null ? '–' : `${Math.round(account.score)} ${account.status ?? '(no status)'}`,
      renews: percent(account.outlook),
      deadline: account.deadline?.on ?? '–',
      'what moved': account.movement?.headline ?? '',
    }))
    const shown = page.accounts.length < page.total ? `, ${page.accounts.length} shown` : ''
    const totals = [`${count(page.total, 'account')}${shown}`, ...sumsOf(page), `as of ${page.asOf}`].join(
      ' · ',
    )
    const silent = page.silentFeeds.map(
      ({ kind, source, lastOn, accounts }) =>
        `${source} (${kind}) has been silent since ${lastOn}: ${count(accounts, 'account')} judged without it\n`,
    )
    return `${table(rows)}\n\n${totals}\n${silent.join('')}`
  },
}

/** Each currency by itself; nothing where no totals were asked for. */
function sumsOf({ totals, currency }: Page): string[] {
  if (totals === null) return []
  return [arrText(totals, currency), `${totals.moved} moved`]
}

export const accountShow: Show = {
  answer: (output) => {
    const account = output as Account
    const { profile, diagnosis } = account
    const who = [profile.segment, profile.tier === null ? null : `tier ${profile.tier}`, profile.industry]
    return [
      diagnosis === null ? `${profile.name}: not diagnosed yet\n` : diagnosisText(diagnosis),
      who.filter((part) => part !== null).join(' · '),
      '',
      contracts(account),
      '',
      people(account),
      '',
      ...(account.findings.length === 0 ? [] : [findingsText(account.findings), '']),
    ].join('\n')
  },
}

function contracts(account: Account): string {
  if (account.contracts.length === 0) return 'Contracts    none known'
  return `Contracts\n${table(
    account.contracts.map((contract) => ({
      id: contract.id,
      product: contract.productName ?? contract.plan ?? '–',
      from: contract.startOn,
      until: contract.renewalOn ?? contract.endOn ?? '–',
      seats: contract.seats?.toLocaleString('en') ?? '–',
      arr: money(contract.arr, contract.currency),
      status: contract.paid ? contract.status : `${contract.status}, not paid`,
    })),
  )}`
}

function people(account: Account): string {
  if (account.people.length === 0) return 'People       none known'
  return `People\n${table(
    account.people.map((person) => ({
      name: person.name,
      title: person.title ?? '–',
      roles: person.roles.join(', ') || '–',
      sentiment: person.sentiment ?? '–',
      'last contact': lastContact(account, person.factId),
      status: person.status === 'left' ? 'left' : '',
    })),
  )}${account.people.map(alsoKnown).join('')}`
}

function alsoKnown({ name, otherContacts }: Account['people'][number]): string {
  if (otherContacts.length === 0) return ''
  const others = otherContacts.map(
    (other) => `${other.factId}${other.recognisedBy === null ? '' : ` by ${other.recognisedBy}`}`,
  )
  return `\n${name} is also ${others.join(', ')}`
}

function lastContact({ diagnosis }: Account, factId: string): string {
  const state = diagnosis?.relationship.people.find((person) => person.factId === factId)
  if (!diagnosis || !state?.lastContactOn) return '–'
  return `${daysBetween(state.lastContactOn, diagnosis.asOf)} d ago${state.contact === 'silent' ? ', silent' : ''}`
}
