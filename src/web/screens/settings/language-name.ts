/** A language as those call it who speak it, so that they find it on a page that they cannot read. */
export function languageName(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
}
