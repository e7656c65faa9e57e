/** A text as a pattern of `like` means it letter by letter: its own `%` and `_` stand for nothing else. */
export function likePattern(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
