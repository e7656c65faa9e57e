/** Buying centres: the organization's own list, a setting, and those that opportunities name. */
import { isSameCentre } from '#src/detect/growth/same-centre.ts'
import { format } from '../../format.ts'
import { enCatalogue } from '../../messages/en-catalogue.ts'
import { Section } from '../../ui/section.tsx'
import { ByHandNote } from './by-hand-note.tsx'
import type { Catalogue } from './catalogue-query.ts'
import { EffectTable } from './effect-table.tsx'
import { SettingList } from './setting-groups.tsx'
import type { EditedSettings } from './use-settings.ts'

const words = enCatalogue
const PATH = 'whitespace.buyingCentres'

interface CentresProps {
  readonly settings: EditedSettings
  readonly named: Catalogue['buyingCentres']
}

export function Centres({ settings, named }: CentresProps) {
  const listed = settings.valueOf(PATH) as readonly string[]
  const isListed = (name: string) => listed.some((one) => isSameCentre(one, name))
  // What was on the list when it was saved may be off it by now, and is told only where something names it.
  const met = named.filter(({ name, count }) => count > 0 || isListed(name))
  const unmet = listed.filter((name) => !met.some((one) => isSameCentre(one.name, name)))
  const rows = [...met, ...unmet.map((name) => ({ name, count: 0 }))]
  return (
    <Section title={words.centres}>
      <SettingList path="whitespace" settings={settings} />
      {rows.length === 0 ? (
        <p className="py-2">{words.noCentres}</p>
      ) : (
        <EffectTable
          heads={[words.centre, words.opportunities, words.listed]}
          label={words.centres}
          rows={rows.map(({ name, count }) => ({
            id: name,
            cells: [
              name,
              format.number(count),
              isListed(name) ? (
                words.isListed
              ) : (
                <button
                  aria-label={words.listOf(name)}
                  className="min-h-6 font-medium text-accent underline-offset-2 hover:underline max-md:min-h-10"
                  key="list"
                  onClick={() => settings.set(PATH, [...listed, name])}
                  type="button"
                >
                  {words.list}
                </button>
              ),
            ],
          }))}
        />
      )}
      <ByHandNote
        byHand={false}
        file="opportunities.csv"
        note={words.centresSay}
        organization={settings.organization}
      />
    </Section>
  )
}
