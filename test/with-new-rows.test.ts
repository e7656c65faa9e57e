/** A portfolio that was read in the morning, when one account brings more during the day. */
import { describe, expect, it } from 'vitest'
import { withNewRows } from '#src/detect/with-new-rows.ts'
import { addDays } from '#src/kernel/day.ts'
import { asOf, feeds, portfolio, recordFeeds } from './support/dossier.ts'

const before = portfolio({
  medianArr: 70_000,
  feeds: feeds({ product: 9, other: 0 }),
  recordFeeds: recordFeeds({ ticket: { helpdesk: 12 } }),
})

describe('a portfolio after new rows', () => {
  it('hears a feed again that had fallen silent', () => {
    expect(before.feeds['product']!.alive).toBe(false)
    const after = withNewRows(before, [{ source: 'product', days: [addDays(asOf, -1)] }])
    expect(after.feeds['product']).toMatchObject({ alive: true, lastOn: addDays(asOf, -1), usualGap: 1 })
    expect(after.feeds['other']).toEqual(before.feeds['other'])
  })

  it('hears records apart from use', () => {
    const after = withNewRows(before, [{ kind: 'ticket', source: 'helpdesk', days: [asOf] }])
    expect(after.recordFeeds.ticket['helpdesk']).toMatchObject({ alive: true, lastOn: asOf })
    expect(after.feeds['product']!.alive).toBe(false)
    expect(before.recordFeeds.ticket['helpdesk']!.alive).toBe(false)
  })

  it('knows a feed from its first row on', () => {
    const after = withNewRows(before, [
      { kind: 'touch', source: 'calendar', days: [addDays(asOf, -2), asOf] },
    ])
    expect(after.recordFeeds.touch['calendar']).toMatchObject({ firstOn: addDays(asOf, -2), alive: true })
  })

  it('takes older rows and days to come for no news', () => {
    const days = [addDays(asOf, -40), addDays(asOf, 3)]
    expect(withNewRows(before, [{ source: 'product', days }])).toEqual(before)
  })

  it('keeps what compares all accounts', () => {
    expect(withNewRows(before, [{ source: 'product', days: [asOf] }])).toMatchObject({
      medianArr: 70_000,
      activeAccounts: 5,
    })
  })
})
