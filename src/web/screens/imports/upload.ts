/** Brings one file to the server, and says on the way how much of it is there. */
import { ORPCError } from '@orpc/client'

interface Upload {
  /** its slug; null: the person's own */
  readonly organization: string | null
  /** with its folders: `crm/accounts.csv` */
  readonly name: string
  readonly file: Blob
  readonly onSent: (bytes: number) => void
  readonly signal: AbortSignal
}

/**
 * By hand, since nothing else tells how much of a request is already sent.
 * @returns under which the server keeps it
 * @throws when the way is broken, or the server refuses
 */
export function upload({ organization, name, file, onSent, signal }: Upload): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/uploads?${new URLSearchParams({ name }).toString()}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    if (organization !== null) request.setRequestHeader('perennial-organization', organization)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded }) => onSent(Math.min(loaded, file.size)))
    request.addEventListener('load', () => {
      const { response, status } = request
      if (isKept(response)) resolve(response.upload)
      else reject(refusal(status, response))
    })
    // The words by which `problemOf` knows that nobody answered.
    request.addEventListener('error', () => reject(new TypeError('Failed to fetch')))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.addEventListener('abort', () => reject(signal.reason))
    request.send(file)
  })
}

function isKept(response: unknown): response is { readonly upload: string } {
  if (typeof response !== 'object' || response === null || !('upload' in response)) return false
  return typeof response.upload === 'string'
}

/** What the server said, in the form in which all its refusals are read. */
function refusal(status: number, response: unknown): Error {
  const said = typeof response === 'object' && response !== null ? response : {}
  const message = 'message' in said && typeof said.message === 'string' ? said.message : undefined
  return new ORPCError('REFUSED', { status, data: said, ...(message === undefined ? {} : { message }) })
}
