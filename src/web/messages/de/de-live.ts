/** The words about changes that come by themselves, and about the connection by which they come, in German. */
import type { enLive } from '../en-live.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deLive: Texts<typeof enLive> = {
  lost: (time) => `Seit ${time} keine Verbindung: Was Sie eingeben, bleibt erhalten. Neuer Versuch läuft.`,
  waiting: (count) => `${plural(count, 'Änderung wartet', 'Änderungen warten')} auf das Speichern.`,
  allSaved: 'Wieder verbunden. Alles, was Sie eingegeben haben, ist gespeichert.',
  notSaved: (says, isTyped) =>
    `Nicht gespeichert: ${says ?? 'eine Änderung eines Plans'}${isTyped ? '. Ihre Eingabe steht wieder in ihrem Feld' : ''}`,
  changed: (who, what) => `${who} hat diesen Plan geändert: ${what}`,
}
