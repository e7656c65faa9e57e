/** The tiers: what leads to each, what it carries, and the share that decides how many accounts are suggested for it. */
import { enTiers } from '../../messages/en-tiers.ts'
import { Section } from '../../ui/section.tsx'
import { EffectTable } from './effect-table.tsx'
import { SettingList } from './setting-groups.tsx'
import { settingFigures } from './setting-number.ts'
import { formsIn } from './use-form.ts'
import type { EditedSettings } from './use-settings.ts'

const words = enTiers
const PATH = 'tiers.topShare'

export function TiersPart({ settings }: { readonly settings: EditedSettings }) {
  const forms = formsIn(settings)
  const readAs = (tier: string) => {
    const form = settings.valueOf(`forms.defaults.${tier}`)
    return forms.find(({ id }) => id === form)?.name ?? String(form)
  }
  const leads = leadsTo(settings.valueOf(PATH))
  return (
    <Section title={words.title}>
      <p className="max-w-[80ch] pt-2 text-small text-pretty text-mute">{words.says}</p>
      <p className="max-w-[80ch] py-2 text-small text-pretty text-mute">{words.suggested}</p>
      <EffectTable
        heads={[words.tier, words.leads, words.carries, words.form]}
        label={words.title}
        rows={(['tier1', 'tier2', 'tier3', 'noTier'] as const).map((tier) => ({
          id: tier,
          cells: [words.names[tier], leads[tier], words.plans[tier], readAs(tier)],
        }))}
      />
      <SettingList path="tiers" settings={settings} />
    </Section>
  )
}

/** The upper half of the top share is tier 1, its lower half tier 2, and as many more are tier 3. */
function leadsTo(topShare: unknown): Record<'tier1' | 'tier2' | 'tier3' | 'noTier', string> {
  if (typeof topShare !== 'number' || topShare < 0 || topShare > 1) {
    return { tier1: '', tier2: '', tier3: '', noTier: '' }
  }
  const told = (share: number) => settingFigures([share], PATH)
  const third = Math.min(topShare, 1 - topShare)
  const rest = 1 - topShare - third
  const orNobody = (share: number, says: (share: string) => string) =>
    share > 0 ? says(told(share)) : words.nobody
  return {
    tier1: orNobody(topShare / 2, words.first),
    tier2: orNobody(topShare / 2, words.next),
    tier3: orNobody(third, words.next),
    noTier: rest > 0 ? words.others(told(rest)) : words.notPaying,
  }
}
