/** The rows of files on the desk that have problems, as they stand there. */
import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query'
import type { ImportReport, ReadProblem } from '../../answers.ts'
import { call, type Operations } from '../../call.ts'
import type { DeskFile } from './desk-state.ts'

interface ReadRows extends Readonly<Awaited<ReturnType<Operations['import.rows']>>> {
  /** the copy in which they stand so */
  readonly upload: string
}

export interface StandingRows extends ReadRows {
  /** of the file on the desk */
  readonly name: string
  /** rows of a newer copy are on their way */
  readonly isBeingRead: boolean
}

interface Asked {
  readonly name: string
  readonly upload: string
  readonly lines: readonly number[]
}

/** @returns by the name of the file; a file that cannot be repaired here is left out */
export function useStandingRows(
  organization: string | null,
  files: readonly DeskFile[],
  report: ImportReport,
  shown: readonly ReadProblem[],
): ReadonlyMap<string, StandingRows> {
  const client = useQueryClient()
  const asked = askedRows(files, report, shown)
  const answers = useQueries({
    queries: asked.map(({ name, upload, lines }) => ({
      queryKey: ['import-rows', name, upload, lines],
      queryFn: () => readRows(organization, upload, lines),
      // The copy never changes; a repair makes another one.
      staleTime: Infinity,
      refetchInterval: false,
      retry: false,
      // The rows before the repair stay until the new ones are there: who types in another cell goes on.
      placeholderData: () => lastRows(client, name),
    })),
  })
  return new Map(
    asked.flatMap(({ name, upload }, at): [string, StandingRows][] => {
      // The copy that was asked may be gone, because the next repair has made another: its rows are on their way.
      const data = answers[at]?.data ?? lastRows(client, name)
      return data === undefined ? [] : [[name, { ...data, name, isBeingRead: data.upload !== upload }]]
    }),
  )
}

async function readRows(
  organization: string | null,
  upload: string,
  lines: readonly number[],
): Promise<ReadRows> {
  return { ...(await call(organization)['import.rows']({ upload, lines: [...lines] })), upload }
}

function lastRows(client: QueryClient, name: string): ReadRows | undefined {
  const known = client.getQueriesData<ReadRows>({ queryKey: ['import-rows', name] })
  return known.findLast(([, data]) => data !== undefined)?.[1]
}

/** So many lines are asked for at once. */
const most = 1000

function askedRows(files: readonly DeskFile[], report: ImportReport, shown: readonly ReadProblem[]): Asked[] {
  return files.flatMap(({ name, upload }): Asked[] => {
    const isText = report.files.some(({ path, format }) => path === name && format === 'csv')
    if (upload === null || !isText || /\.(gz|zip)$/i.test(name)) return []
    const lines = shown.filter(({ file }) => file === name).flatMap(({ examples }) => examples)
    const wanted = [...new Set(lines.map(({ line }) => line))].filter((line) => line > 0)
    return wanted.length === 0 ? [] : [{ name, upload, lines: wanted.slice(0, most) }]
  })
}
