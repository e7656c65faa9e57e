/** The bytes of a file that an operation answered with. */
import { type AnswerFile, fileSchema } from '#src/operations/file-schema.ts'

export interface FileContent extends Pick<AnswerFile, 'name' | 'mediaType' | 'pages' | 'leftOut'> {
  /** text is UTF-8 */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly isText: boolean
}

export function fileContent(output: unknown): FileContent {
  const { text, base64, document, ...about } = fileSchema.parse(output)
  if (base64 !== null)
    return { ...about, bytes: Uint8Array.from(Buffer.from(base64, 'base64')), isText: false }
  const content = text ?? `${JSON.stringify(document, null, 2)}\n`
  return { ...about, bytes: new TextEncoder().encode(content), isText: true }
}
