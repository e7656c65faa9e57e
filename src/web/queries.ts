/** What the screens ask the server, how long an answer is fresh, and that it is asked again while one looks. */
import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { PlanShown, PortfolioFilter, PortfolioQuestion } from './answers.ts'
import { call, type Operations } from './call.ts'
import { withToldDocument } from './document/told-document.ts'
import { problemOf } from './problem.ts'
import { withTotals } from './with-totals.ts'

/** Milliseconds between two looks at the server, for what no change tells of; none while the window is hidden. */
const everyMinute = 60_000

/** Accounts that come in one answer: more than fit on a screen, and few enough to be there at once. */
export const pageSize = 100

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      refetchInterval: everyMinute,
      // The server may well run on this machine, where being offline says nothing.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && problemOf(error).kind === 'unreachable',
      retryDelay: 800,
    },
  },
})

export const organizationsQuery = queryOptions({
  queryKey: ['organizations'],
  queryFn: ({ signal }) => call(null)['organization.list']({}, { signal }),
})

/** One page of the portfolio: its rows alone, so that they never wait for what all accounts come to. */
export function portfolioQuery(organization: string, question: PortfolioQuestion, page: number) {
  return queryOptions({
    queryKey: ['portfolio', organization, question, page],
    queryFn: ({ signal }) =>
      call(organization)['account.list'](
        { ...question, limit: pageSize, offset: page * pageSize, totals: false },
        { signal },
      ),
  })
}

/** What the accounts of a filter come to: the same whatever their order. */
export function portfolioTotalsQuery(organization: string, filter: PortfolioFilter) {
  return queryOptions({
    queryKey: ['portfolio', organization, filter, 'totals'],
    queryFn: async ({ signal }) =>
      withTotals(await call(organization)['account.list']({ ...filter, limit: 0 }, { signal })),
  })
}

export function accountQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['account', organization, account],
    queryFn: ({ signal }) => call(organization)['account.show']({ account }, { signal }),
  })
}

/** The accounts that need attention first, by the engine's own order. */
export function attentionQuery(organization: string) {
  return queryOptions({
    queryKey: ['attention', organization],
    queryFn: ({ signal }) =>
      call(organization)['account.list'](
        { sort: 'priority', moved: true, limit: 7, totals: false },
        { signal },
      ),
  })
}

export type ListedForm = Awaited<ReturnType<Operations['form.list']>>['forms'][number]

export function formsQuery(organization: string) {
  return queryOptions({
    queryKey: ['forms', organization],
    queryFn: ({ signal }) => call(organization)['form.list']({}, { signal }),
  })
}

/** Which plan is asked for: whose, in which form, and for whom. */
export type PlanQuestion = Pick<PlanShown, 'account' | 'form' | 'audience'>

export function planQuery(organization: string, question: PlanQuestion) {
  return queryOptions({
    queryKey: ['plan', organization, question.account, question],
    queryFn: ({ signal }) => call(organization)['plan.show']({ ...question, format: 'json' }, { signal }),
    select: withToldDocument(),
  })
}

/** What waits for an answer on an account, also what a program has proposed. */
export function queueQuery(organization: string, account: string) {
  return queryOptions({
    queryKey: ['queue', organization, account],
    queryFn: ({ signal }) => call(organization)['movement.list']({ account, limit: 200 }, { signal }),
  })
}

/** One movement with all that it takes to decide it. */
export function movementQuery(organization: string, id: string) {
  return queryOptions({
    queryKey: ['movement', organization, id],
    queryFn: ({ signal }) => call(organization)['movement.show']({ id }, { signal }),
  })
}
