/** A brief as a document to draw, and as a file to take away. */
import { queryOptions, useMutation } from '@tanstack/react-query'
import { call } from '../../../call.ts'
import { withToldDocument } from '../../../document/told-document.ts'
import { saveFile } from '../../../save-file.ts'

export type BriefAsked =
  | { readonly brief: 'call'; readonly account: string; readonly with: readonly string[] }
  | { readonly brief: 'handover'; readonly account: string }

async function ask(organization: string, asked: BriefAsked, format: 'json' | 'pdf', signal?: AbortSignal) {
  const client = call(organization)
  const { account } = asked
  const options = signal === undefined ? {} : { signal }
  return asked.brief === 'handover'
    ? client['brief.handover']({ account, format }, options)
    : client['brief.call']({ account, with: [...asked.with], format }, options)
}

export function briefQuery(organization: string, asked: BriefAsked) {
  return queryOptions({
    queryKey: ['brief', organization, asked],
    queryFn: ({ signal }) => ask(organization, asked, 'json', signal),
    select: withToldDocument(),
  })
}

export function useBriefFile(organization: string, asked: BriefAsked) {
  return useMutation({ mutationFn: () => ask(organization, asked, 'pdf'), onSuccess: saveFile })
}
