/** The words of the choice of columns in the portfolio. */
import { enPortfolio } from './en-portfolio.ts'
import { worded } from './worded.ts'

export const enColumns = worded('columns', {
  title: 'Columns',
  shown: 'Columns of the table',
  /** in full, where the head of a column is short */
  names: {
    ...enPortfolio.columns,
    year: 'Change of ARR in 12 months',
    deadline: 'Notice or end',
    renewal: 'Renewal date',
    quality: 'Plan quality',
  },
  ofBrowser: 'Kept in this browser. A view that you keep takes them along.',
  ofView: 'Of this view. Keep it again to change it for everybody.',
  reset: 'Standard columns',
})
