/** Hands a file that the server answered with to the person, as a download. */
interface AnsweredFile {
  readonly name: string
  readonly mediaType: string
  /** its content, where it is text */
  readonly text: string | null
  /** its content, where it is not */
  readonly base64: string | null
}

/** Milliseconds. */
const KEPT = 60_000

export function saveFile({ name, mediaType, text, base64 }: AnsweredFile): void {
  const content = text ?? bytesOf(base64 ?? '')
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // A browser that is busy begins to read it late, and one that asks where to put it later still.
  setTimeout(() => URL.revokeObjectURL(address), KEPT)
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}
