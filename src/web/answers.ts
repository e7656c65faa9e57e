/** The answers of the server as the screens read them. */
import type { call } from './call.ts'

type Operations = ReturnType<typeof call>
type Answer<Name extends keyof Operations> = Awaited<ReturnType<Operations[Name]>>

export type Organization = Answer<'organization.list'>['organizations'][number]

export type PortfolioQuestion = NonNullable<Parameters<Operations['account.list']>[0]>
/** A question with its columns, as a view keeps it. */
export type ViewQuestion = Parameters<Operations['view.save']>[0]['search']
/** What narrows the accounts: neither order nor grouping changes what they come to. */
export type PortfolioFilter = Omit<PortfolioQuestion, 'sort' | 'descending' | 'groupBy'>
export type AccountList = Answer<'account.list'>
/** A page of rows. */
export type Portfolio = Pick<AccountList, 'asOf' | 'total' | 'currency' | 'groups' | 'accounts'>
/** What all accounts of a filter come to. */
export interface PortfolioTotals extends Omit<AccountList, 'groups' | 'accounts' | 'totals'> {
  readonly totals: NonNullable<AccountList['totals']>
}
export type PortfolioRow = Portfolio['accounts'][number]

export type Account = Answer<'account.show'>
export type Contract = Account['contracts'][number]
export type Person = Account['people'][number]
export type Usage = NonNullable<Account['usage']>

export type PlanShown = NonNullable<Parameters<Operations['plan.show']>[0]>

export type AccountMovement = NonNullable<Account['diagnosis']>['movements'][number]
export type QueuedCard = Answer<'movement.list'>['movements'][number]
export type ShownMovement = Answer<'movement.show'>
export type ShownEdit = ShownMovement['proposals'][number]
export type Answered = Answer<'movement.accept'>

export type ImportInput = NonNullable<Parameters<Operations['import']>[0]>
export type Imported = Answer<'import'>
export type ImportReport = Imported['report']
export type ReadFile = ImportReport['files'][number]
export type ReadProblem = ImportReport['problems'][number]
export type DataFinding = ImportReport['findings'][number]
export type PlanConflict = Imported['planConflicts'][number]
export type StoredImport = Answer<'import.list'>['imports'][number]
export type ShownImport = Answer<'import.show'>
export type Undoing = NonNullable<ShownImport['undoing']>
export type AccountMatch = Answer<'account.matches'>['matches'][number]
export type ContactMatch = Answer<'contact.matches'>['matches'][number]
