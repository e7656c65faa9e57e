/** The words of the first run, in German: from an empty system to the first diagnosis. */
import type { enStart } from '../en-start.ts'
import { plural } from '../plural.ts'
import type { Texts } from '../worded.ts'

const accounts = (count: number) => plural(count, 'Account', 'Accounts')

export const deStart: Texts<typeof enStart> = {
  title: 'Start',
  headline: 'Von Ihren Daten zur ersten Diagnose, in drei Schritten',
  done: 'erledigt',
  choose: {
    title: 'Wählen, was Sie ansehen',
    chosen: (count: number) => `${accounts(count)} vorhanden`,
    sample: 'Eine erfundene Firma',
    sampleSays:
      'Northbeam, ein Anbieter mit 70 Accounts, Kunden und ehemaligen, über 400 Tage, in dem Probleme verborgen sind. Er steht neben Ihren eigenen Accounts und vermischt sich nie mit ihnen.',
    load: 'Beispielfirma laden',
    openSample: 'Beispielfirma öffnen',
    own: 'Ihre eigenen Dateien',
  },
  watch: {
    title: 'Sehen, was gelesen und diagnostiziert wird',
    waiting: 'Beginnt, sobald es etwas zu lesen gibt.',
    reading: 'Wird gelesen',
    read: (parts: string) => `Gelesen: ${parts}.`,
    others: (count: number) => plural(count, 'anderer Datensatz', 'andere Datensätze'),
    diagnosing: 'Accounts werden diagnostiziert',
    diagnosed: (count: number) => `${accounts(count)} diagnostiziert`,
    failed: 'Die Beispielfirma konnte nicht geladen werden',
    again: 'Erneut versuchen',
  },
  see: {
    title: 'Sehen, wer Sie zuerst braucht',
    waiting: 'Die Accounts, bei denen am meisten auf dem Spiel steht, und warum.',
    sums: ({ green, yellow, red, none, former }) =>
      [
        ...(green === 0 ? [] : [`${green} grün`]),
        ...(yellow === 0 ? [] : [`${yellow} gelb`]),
        ...(red === 0 ? [] : [`${red} rot`]),
        ...(none === 0 ? [] : [`${none} mit zu wenig Daten für einen Status`]),
        ...(former === 0 ? [] : [`${former} nicht mehr Kunde`]),
      ].join(', '),
    moved: (count: number) =>
      count === 0
        ? 'Nichts hat sich bewegt, das eine Antwort braucht.'
        : `${accounts(count)} mit etwas zu beantworten. Zuerst:`,
    nothing: 'Daran fällt nichts auf.',
    next: 'Wie es weitergeht',
    today: 'Mit „Heute“ beginnen',
    todaySays:
      'Jeder Vorschlag mit seinen Belegen: übernehmen, ändern, verwerfen oder zurückstellen, je eine Taste.',
    whoSays: 'Damit alles, was Sie schreiben und beantworten, Ihren Namen trägt.',
    own: 'Eigene Dateien einbringen',
    ownSays: 'Geschrieben wird nur, was fehlerfrei ist; jeder Fehler wird mit seiner Zeile genannt.',
  },
}
