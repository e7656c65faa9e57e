/** What to fill first in a plan, as the rail says it in German. */
import type { enPlanGuide } from '../en-plan-guide.ts'
import type { Texts } from '../worded.ts'

export const dePlanGuide: Texts<typeof enPlanGuide> = {
  title: 'Zuerst ausfüllen',
  gone: {
    title: 'Ehemaliger Kunde',
    since: (day) => `seit ${day}`,
    says: 'Hier ist nichts mehr auszufüllen. Erhalten bleiben der Plan mit allen Änderungen, Personen, Verträge, Health und Bewegungen, jeweils auf dem Stand jedes Tages, und was die Quellen dazu noch senden.',
    history: 'Verlauf ansehen',
  },
  follows: (segments) => (segments.length === 0 ? 'in jedem Plan' : segments.join(', ')),
  filled: 'Ausgefüllt',
  missing: (count) => `${count} ${count === 1 ? 'fehlt' : 'fehlen'}`,
  more: (count) => `${count} weitere`,
  fill: (says) => `Ausfüllen: ${says}`,
  goTo: (title) => `Zu „${title}“`,
}
