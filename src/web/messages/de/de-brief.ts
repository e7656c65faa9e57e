/** The texts of the call brief, the handover brief and the family of an account, in German. */
import { format } from '../../format.ts'
import type { enBrief } from '../en-brief.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

export const deBrief: Texts<typeof enBrief> = {
  pdf: 'PDF',
  print: 'Drucken',
  making: 'PDF wird erstellt …',
  call: {
    title: 'Gesprächs-Briefing',
    who: 'Wer teilnimmt',
    byDefault:
      'Für Sie gewählt: der nächste erfasste Termin, sonst Champion, Economic Buyer und Executive Sponsor.',
    chosen: (count: number) => `${plural(count, 'Person', 'Personen')} gewählt`,
    reset: 'Wie vorgeschlagen',
    more: (count: number) => `${count} weitere`,
    fewer: 'Weniger',
    nobody: 'Bei diesem Account ist noch niemand bekannt.',
    stranger: 'Jemand anderes, mit Namen',
    add: 'Hinzufügen',
    after: 'Nach dem Gespräch',
    afterSays: 'Was gesagt wurde, kommt in den Plan; was zugesagt wurde, kann dort zur Maßnahme werden.',
    note: 'Termin notieren',
    noted: 'Im Plan notiert.',
    again: 'Weiteren notieren',
  },
  handover: {
    title: 'Übergabe-Briefing',
    five: 'Was neue Zuständige in fünf Minuten lesen.',
    owner: 'Die Zuständigkeit wechselt',
    ownerSays:
      'Die neue Zuständigkeit gilt ab heute und geht dem vor, was Ihre Datensätze sagen. Das bisherige Urteil geht nicht mit über: Es gilt als noch nicht gefällt, bis neue Zuständige ihr eigenes haben.',
    whose: 'Welche Zuständigkeit',
    newOwner: 'Neu zuständig, Name oder E-Mail-Adresse',
    handOver: 'Übergeben',
    owns: (name: string, side: string) => `${side} ist derzeit ${name}.`,
    nobody: (side: string) => `${side}: niemand bekannt.`,
    handed: (name: string, side: string) => `${side} ist jetzt ${name}`,
    because: 'Die Zuständigkeit wechselt.',
    reset: 'Stimmung zurücksetzen',
    work: (name, { actions, risks, commitments }) => {
      const parts = [
        ...(actions === 0 ? [] : [plural(actions, 'offene Maßnahme', 'offene Maßnahmen')]),
        ...(risks === 0 ? [] : [plural(risks, 'offenes Risiko', 'offene Risiken')]),
        ...(commitments === 0 ? [] : [plural(commitments, 'offene Zusage', 'offene Zusagen')]),
      ]
      return `Mit dem, was bei ${name} liegt: ${format.list(parts)}`
    },
    notReset: 'Die Einschätzung der Person davor ist nicht zurückgesetzt.',
    done: 'Die Stimmung ist noch nicht beurteilt',
    none: 'Stimmung: noch nicht beurteilt.',
    now: (csm: string, am: string) => `Jetzt: CSM ${csm}, AM ${am} von 5.`,
    unknown: 'nicht beurteilt',
    read: 'Ich habe den Plan gelesen',
    readSays: 'Wer den Plan gelesen hat, steht ab heute dafür ein.',
    readAs: { csm: 'Als CSM gelesen', am: 'Als AM gelesen' },
    readDone: (role: string) => `${role} hat den Plan gelesen`,
  },
  family: {
    title: 'Unternehmensgruppe',
    count: (count: number) => plural(count, 'Account', 'Accounts'),
    sum: 'ARR zusammen',
    worst: 'Steht am schlechtesten',
    withoutAmount: (count: number) => `${plural(count, 'Account', 'Accounts')} ohne Betrag`,
    whole: 'Die ganze Gruppe',
    none: {
      title: 'Dieser Account steht allein',
      says: 'Kein Account nennt ihn als übergeordnet, und er selbst nennt keinen. Gruppen entstehen mit parent_id in den Accounts, die Sie importieren.',
    },
    columns: {
      account: 'Account',
      arr: 'ARR',
      health: 'Health',
      deadline: 'Frist',
      nextStep: 'Nächster Schritt',
      owner: 'Zuständig',
    },
    here: 'dieser Account',
    notMeasured: 'nicht gemessen',
  },
}
