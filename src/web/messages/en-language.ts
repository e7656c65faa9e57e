/** The words of the language of the page, where it is chosen. */
import { worded } from './worded.ts'

export const enLanguage = worded('language', {
  choose: 'Language',
  unset: 'English, as delivered',
  says: 'Menus, labels and messages. What Perennial finds and proposes, and documents, are written in English.',
})
