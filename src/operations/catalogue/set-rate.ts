/** Says by hand what a currency is worth from a day on. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import { knownCurrencies } from '#src/kernel/currency-signs.ts'
import { Failure } from '#src/kernel/failure.ts'
import { catalogueFacts } from '#src/store/catalogue-facts.ts'
import { latestSettings } from '#src/store/settings-versions.ts'
import { z } from 'zod'
import { bringRecordsIn, broughtByHand } from '../bring-records-in.ts'
import { ranBy } from '../import-input.ts'
import { errand } from '../operation.ts'

export const setRate = errand({
  name: 'rate.set',
  summary: 'Say by hand what a currency is worth from a day on',
  description:
    'One unit of it in the own currency. It is kept as a record of the source by-hand, as an import of its own that ' +
    '`import undo` takes back; on the same day it stands before what other sources say, whose own rates stay.',
  permission: 'import',
  organization: 'own',
  http: { method: 'POST', path: '/catalogue/rates' },
  positional: ['currency', 'rate'],
  input: z.object({
    currency: z.string().max(10).describe('Its three letters, such as USD'),
    rate: z.number().positive().max(1e9).describe('One unit of it in the own currency'),
    on: z.iso.date().optional().describe('From this day on; default: today'),
    by: ranBy,
  }),
  output: z.object({ on: z.iso.date(), ...broughtByHand }),
  run: async ({ currency, rate, on: asked, by }, context) => {
    if (!knownCurrencies().has(currency)) {
      throw new Failure('invalid-input', `"${currency}" is no currency: write its three letters, such as USD`)
    }
    const on = asked ?? context.today
    if (on > context.today) {
      throw new Failure('invalid-input', `${on} has not come yet: a rate holds from a day on that was`)
    }
    const { currency: own } = await context.inTransaction(async (tx) =>
      catalogueFacts(tx, mergedSettings((await latestSettings(tx)).own, null).currency),
    )
    if (own === currency) {
      throw new Failure(
        'invalid-input',
        `${currency} is the currency that amounts are told in: it is worth 1`,
      )
    }
    return {
      on,
      ...(await bringRecordsIn({ file: 'rates', records: [{ currency, on, rate }], by }, context)),
    }
  },
})
