/** The views that can be chosen: the common ones, then those that people keep, with what keeps and takes away one. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../call.ts'
import { me, useMe } from '../../me.ts'
import { enBook } from '../../messages/en-book.ts'
import { problemOf } from '../../problem.ts'
import { said } from '../../said.ts'
import { teammatesQuery } from '../../teammates-query.ts'
import { type BookView, commonViews } from './book-views.ts'
import { searchOf, viewQuestion } from './portfolio-question.ts'
import type { PortfolioSearch } from './portfolio-search.ts'

const viewsQuery = (organization: string) =>
  queryOptions({
    queryKey: ['views', organization],
    queryFn: ({ signal }) => call(organization)['view.list']({}, { signal }),
  })

export function useBookViews(organization: string) {
  const client = useQueryClient()
  const who = useMe(organization)
  const { data: kept } = useQuery(viewsQuery(organization))
  const { data: people } = useQuery(teammatesQuery(organization))
  const own = people?.teammates.find(({ email }) => email === who)
  const views: BookView[] = [
    ...commonViews(who, own?.team ?? null),
    ...(kept?.views ?? []).map(({ name, search }) => ({
      id: `own ${name}`,
      name,
      search: searchOf(search),
      isOwn: true,
    })),
  ]
  const refresh = () => client.invalidateQueries({ queryKey: viewsQuery(organization).queryKey })
  const put = async (name: string, search: PortfolioSearch) => {
    await call(organization)['view.save']({
      name,
      search: viewQuestion(search),
      by: me.in(organization),
    })
    await refresh()
  }
  const take = async (name: string) => {
    await call(organization)['view.remove']({ name })
    await refresh()
  }
  return {
    views,
    keep: (name: string, search: PortfolioSearch) => {
      // Under a name that is taken, the view of before comes back.
      const before = kept?.views.find((one) => one.name === name)
      const undo = () => (before === undefined ? take(name) : put(name, searchOf(before.search)))
      return told(put(name, search), enBook.kept(name), undo)
    },
    remove: ({ name, search }: BookView) => told(take(name), enBook.removed(name), () => put(name, search)),
  }
}

async function told(doing: Promise<void>, says: string, undo: () => Promise<void>): Promise<void> {
  try {
    await doing
    said.say({ says, undo })
  } catch (error) {
    said.refuse(problemOf(error), enBook.notKept)
  }
}
