/** The words of the choice of columns in the portfolio, in German. */
import type { enColumns } from '../en-columns.ts'
import type { Texts } from '../worded.ts'
import { dePortfolio } from './de-portfolio.ts'

export const deColumns: Texts<typeof enColumns> = {
  title: 'Spalten',
  shown: 'Spalten der Tabelle',
  names: {
    ...dePortfolio.columns,
    year: 'ARR-Änderung in 12 Monaten',
    deadline: 'Kündigung oder Ende',
    renewal: 'Verlängerungstermin',
    quality: 'Planqualität',
  },
  ofBrowser: 'Nur in diesem Browser. Eine gespeicherte Ansicht nimmt die Auswahl mit.',
  ofView: 'Aus dieser Ansicht. Erneut speichern, um sie für alle zu ändern.',
  reset: 'Standardspalten',
}
