/** A page in German, in a process of its own as words are decided once for a process: a document with its titles, heads and choices. */
import { text } from 'node:stream/consumers'
import type { Document } from '#src/publish/document.ts'
import { deTexts } from '#src/web/messages/de/de-texts.ts'
import { speak } from '#src/web/messages/worded.ts'

speak(deTexts)
const { withHeads } = await import('#src/web/document/with-heads.ts')
const given = JSON.parse(await text(process.stdin)) as Document
process.stdout.write(JSON.stringify(withHeads(given)))
