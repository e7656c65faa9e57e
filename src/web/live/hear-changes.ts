/** Listens to the server for one organization while the window is seen, and says what it heard. */
import type { Changes } from './changes.ts'
import { connection } from './connection.ts'

/** Milliseconds without a word from the server, which speaks every two seconds, after which it is taken for gone. */
const SILENCE = 6000
/** Milliseconds after which a stream that was refused is tried again; one that ended is asked for anew at once. */
const AGAIN = 2000
const AT_ONCE = 50

interface Heard {
  /** that the server is there; the mark up to which it has told */
  readonly onWord: (mark: string) => void
  readonly onChanges: (changes: Changes) => void
  readonly onLost: () => void
}

/** @returns ends it */
export function hearChanges(organization: string, onChanges: (changes: Changes) => void): () => void {
  let mark: string | null = null
  let stream: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const close = () => {
    clearTimeout(timer)
    stream?.close()
    stream = null
  }
  const onLost = () => {
    close()
    timer = setTimeout(open, connection.isLive() ? AT_ONCE : AGAIN)
    connection.set('lost')
  }
  const expectMore = () => {
    clearTimeout(timer)
    timer = setTimeout(onLost, SILENCE)
  }
  const onWord = (heard: string) => {
    mark = heard
    connection.set('live')
    expectMore()
  }
  const open = () => {
    close()
    // One connection a window: browsers allow few to one server, and a window that nobody sees needs none.
    if (document.visibilityState === 'hidden') return
    stream = openStream(addressOf(organization, mark), { onWord, onChanges, onLost })
    expectMore()
  }
  document.addEventListener('visibilitychange', open)
  window.addEventListener('online', open)
  open()
  return () => {
    window.removeEventListener('online', open)
    document.removeEventListener('visibilitychange', open)
    close()
  }
}

function openStream(address: string, { onWord, onChanges, onLost }: Heard): EventSource {
  const stream = new EventSource(address)
  stream.addEventListener('here', (event: MessageEvent<string>) => onWord(event.lastEventId))
  stream.addEventListener('change', (event: MessageEvent<string>) => {
    onWord(event.lastEventId)
    onChanges(JSON.parse(event.data) as Changes)
  })
  stream.addEventListener('error', onLost)
  return stream
}

function addressOf(organization: string, mark: string | null): string {
  const question = new URLSearchParams({ organization, ...(mark === null ? {} : { since: mark }) })
  return `/api/changes/stream?${question}`
}
