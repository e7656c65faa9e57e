/** What a customer has got out of the product. */
import type { Kind, Row, RowProblem } from '../kind.ts'
import { planKind } from '../plan-kind.ts'

export const value: Kind = planKind({
  name: 'value',
  file: 'values',
  says: 'Plan: what the customers have got out of it.',
  naturalKey: ['on', 'category', 'value', 'evidence'],
  happened: ['on'],
  columns: [
    {
      name: 'value',
      type: 'text',
      also: ['name', 'description'],
      says: 'What it is; else the evidence says it.',
    },
    {
      name: 'on',
      type: 'day',
      past: true,
      also: ['date'],
      says: 'When it was realised; else when it was written.',
    },
    {
      name: 'category',
      type: 'text',
      oneOf: ['Efficiency', 'Revenue impact', 'Cost reduction', 'Risk reduction'],
      synonyms: { revenue: 'Revenue impact', cost: 'Cost reduction', risk: 'Risk reduction' },
      says: 'What kind of value.',
    },
    { name: 'amount', type: 'number', says: 'What it is worth.' },
    { name: 'currency', type: 'currency', says: 'ISO 4217 code.' },
    { name: 'evidence', type: 'text', says: 'What shows it.' },
    {
      name: 'agreed',
      type: 'text',
      oneOf: ['agreed', 'claimed'],
      synonyms: { yes: 'agreed', true: 'agreed', no: 'claimed', false: 'claimed' },
      says: 'agreed with the customer, or claimed by you; claimed if empty.',
    },
  ],
  check: saysNothing,
})

function saysNothing(row: Row): readonly RowProblem[] {
  if (['value', 'evidence', 'category'].some((column) => (row[column] ?? null) !== null)) return []
  return [{ column: 'value', problem: 'nothing says what it is', todo: 'fill value, evidence or category' }]
}
