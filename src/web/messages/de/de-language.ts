/** The words of the language of the page, in German. */
import type { enLanguage } from '../en-language.ts'
import type { Texts } from '../worded.ts'

export const deLanguage: Texts<typeof enLanguage> = {
  choose: 'Sprache',
  unset: 'Englisch, wie ausgeliefert',
  says: 'Menüs, Beschriftungen und Meldungen. Was Perennial findet und vorschlägt, und Dokumente sind auf Englisch.',
}
