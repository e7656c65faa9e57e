/** Answers a request with the file itself, unless it asks for JSON around it. */
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { fileContent } from '../file-content.ts'

const wrapped = 'application/json'
const plain = 'application/octet-stream'

/** Who names JSON before anything else wants to read what the file is; a browser and `curl` want the file. */
export function wantsFile(c: Context): boolean {
  return accepts(c, { header: 'Accept', supports: [plain, wrapped], default: plain, match }) === plain
}

function match(wanted: readonly { readonly type: string; readonly q: number }[]): string {
  const [first] = wanted.toSorted((a, b) => b.q - a.q)
  return first?.type === wrapped ? wrapped : plain
}

export function fileResponse(output: unknown): Response {
  const { name, mediaType, bytes, isText } = fileContent(output)
  const type = isText ? `${mediaType}; charset=utf-8` : mediaType
  const disposition = `inline; filename="${name.replaceAll(/[^\w.-]+/g, '-')}"; filename*=UTF-8''${encodeURIComponent(name)}`
  return new Response(bytes, { headers: { 'Content-Type': type, 'Content-Disposition': disposition } })
}
