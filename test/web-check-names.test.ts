/** Every line of a checklist, step of a renewal and cap has its German name, also where it says a figure of the settings. */
import { expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import { capStandings } from '#src/detect/health/cap-standings.ts'
import { steps } from '#src/detect/renewal/steps.ts'
import { checkName } from '#src/web/messages/de/check-names.ts'
import { contract, dossier, portfolio } from './support/dossier.ts'
import { ago } from './support/records.ts'

const contracts = [contract({ startOn: ago(300), endOn: ago(-65), autoRenew: false })]
const { people, health } = defaultSettings
const others = {
  ...defaultSettings,
  people: { ...people, buyerDays: 45 },
  health: { ...health, caps: { ...health.caps, urgentDays: 1, overdueShare: 0.025 } },
}

it.each([
  ['the settings as they are', defaultSettings],
  ['other ones', others],
])('with %s', (_which, settings) => {
  const diagnosis = detect(dossier({ contracts }), portfolio(), settings)
  const named = [
    ...steps.map(({ now }) => now),
    ...diagnosis.relationship.checklist.map(({ asks }) => asks),
    ...diagnosis.renewal!.checklist.map(({ asks }) => asks),
    ...capStandings(diagnosis, settings).map(({ asks }) => asks),
  ]
  expect(named).toHaveLength(8 + 5 + 10 + 3)
  expect(named.filter((name) => checkName(name) === null)).toEqual([])
})

it('says the figures of the settings, and leaves what people wrote', () => {
  expect(checkName('Economic buyer contacted in the last 45 days')).toContain(' 45 Tagen ')
  expect(checkName('Invoice of 2.5% of ARR over 30 days late')).toBe(
    'Rechnung ab 2,5\u00a0% des ARR über 30 Tage überfällig',
  )
  expect(checkName('Send the proposal to David')).toBeNull()
})
