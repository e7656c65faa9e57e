/** Labels within sentences: small letters, and what is short for something as it is called. */
import { expect, it } from 'vitest'
import { enPlanFields } from '#src/web/messages/en-plan-fields.ts'

it('leaves what is short for something in capitals', () => {
  expect(enPlanFields.change('AM')).toBe('Change AM: ')
  expect(enPlanFields.change('KPIs')).toBe('Change KPIs: ')
  expect(enPlanFields.change('Target NRR, %, CSM')).toBe('Change target NRR, %, CSM: ')
  expect(enPlanFields.changed('Fintech Corp', 'ARR a year')).toBe('Fintech Corp: ARR a year changed')
  expect(enPlanFields.addOne('Risk')).toBe('Add risk')
  expect(enPlanFields.addOne('QBR')).toBe('Add QBR')
})
