/** The words of the forms of the plan, where they are arranged, in German. */
import type { enForms } from '../en-forms.ts'
import type { Texts } from '../worded.ts'

export const deForms: Texts<typeof enForms> = {
  title: 'Abschnitte',
  says: 'Welche Abschnitte eine Form hat und in welcher Reihenfolge. Das zeigt sich im Plan jedes Accounts, in seinem Leitfaden und in jedem Dokument, das daraus entsteht.',
  form: 'Form',
  closed:
    'Ihre Länge gehört zu ihr, oder sie geht an den Kunden: Sie nimmt keinen Abschnitt auf, für den sie nicht gemacht ist.',
  copyOf: (name) => `Eine Kopie der Form „${name}“, die ihre Abschnitte erstellt.`,
  on: (section) => `${section} zeigen`,
  up: 'Nach oben',
  down: 'Nach unten',
  moveUp: (section) => `${section} nach oben`,
  moveDown: (section) => `${section} nach unten`,
  moved: (section, place, of) => `${section}: Platz ${place} von ${of}`,
  keys: 'Alt mit einer Pfeiltaste verschiebt den Abschnitt im Fokus.',
  reset: 'Zurück zur gelieferten Form',
  resetSegment: 'Zurück zu der aller Accounts',
  copy: 'Als eigene Form kopieren',
  name: 'Name der Kopie',
  make: 'Kopieren',
  remove: 'Diese Form entfernen',
  nameMissing: 'Geben Sie ihr einen Namen mit Buchstaben oder Ziffern.',
  nameTaken: 'Eine Form dieses Namens gibt es bereits.',
  ownForAll: 'Eine eigene Form gilt für alle Accounts gemeinsam.',
  defaults: 'In welcher Form ein Plan gelesen wird',
  defaultsSay:
    'Sofern niemand eine andere wählt. Oben wählen Sie, ob das für alle Accounts oder für ein Segment gilt.',
  tiers: { tier1: 'Stufe 1', tier2: 'Stufe 2', tier3: 'Stufe 3', noTier: 'Keine Stufe' },
  preview: 'Wie sie aussehen wird',
  plan: 'Plan in dieser Form',
  previewOf: (account) => `${account}, mit noch nicht Gespeichertem`,
  previewing: 'Wird neu erstellt',
  previewEmpty: 'Die leere Form',
  previewProblem: 'Was so nicht möglich ist, lässt sich nicht zeigen; der Hinweis steht dort.',
}
