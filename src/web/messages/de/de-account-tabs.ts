/** The names of the pages of an account, in German. */
import type { enAccountTabs } from '../en-account-tabs.ts'
import type { Texts } from '../worded.ts'

export const deAccountTabs: Texts<typeof enAccountTabs> = {
  label: 'Seiten des Accounts',
  tabs: {
    plan: 'Plan',
    people: 'Personen',
    health: 'Health',
    goals: 'Ziele',
    growth: 'Wachstum',
    risks: 'Risiken',
    renewal: 'Verlängerung',
    work: 'Umsetzung',
    history: 'Verlauf',
  },
  /** pages to which no tab leads */
  others: {
    call: 'Gesprächs-Briefing',
    handover: 'Übergabe-Briefing',
    family: 'Unternehmensgruppe',
  },
}
