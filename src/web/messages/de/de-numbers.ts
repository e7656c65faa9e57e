/** What is said of a number that cannot be read, in German. */
import type { enNumbers } from '../en-numbers.ts'
import type { Texts } from '../worded.ts'

export const deNumbers: Texts<typeof enNumbers> = {
  noNumber: (example: string, short: string) =>
    `Das ist keine Zahl. Schreiben Sie sie wie ${example}, 250k oder ${short}.`,
  /** @param meanings each as it would be read without doubt */
  twoNumbers: (text: string, meanings: readonly string[]) =>
    `„${text}“ könnte zwei Zahlen bedeuten. Schreiben Sie ${meanings.join(' oder ')}.`,
  otherCurrency: (mark, currency) =>
    `Dieser Betrag ist in ${currency}, und „${mark}“ ist eine andere Währung. Schreiben Sie die Zahl in ${currency}, oder ändern Sie zuerst die Währung.`,
  noCurrency: (mark) => `Schreiben Sie nur die Zahl, ohne „${mark}“.`,
  noProbability: 'Eine Wahrscheinlichkeit liegt zwischen 0 und 100 %.',
  belowZero: 'Das kann nicht unter 0 liegen.',
  notMoreThanZero: 'Das muss mehr als 0 sein. Lassen Sie es leer, wenn es nicht bekannt ist.',
  notWhole: (example: string) => `Schreiben Sie eine ganze Zahl ab 1, etwa ${example}.`,
}
