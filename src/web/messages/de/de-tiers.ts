/** The words of the tiers in German, in the settings. */
import type { enTiers } from '../en-tiers.ts'
import type { Texts } from '../worded.ts'

export const deTiers: Texts<typeof enTiers> = {
  title: 'Stufen',
  says: 'Eine Stufe kommt mit dem Account (accounts.csv, Spalte tier), bis jemand im Kopf seines Plans oder mit perennial tier set eine andere festlegt. Keine Stufe ändert sich von selbst.',
  suggested:
    'Der Vorschlag folgt dem Rang: Zahlende Accounts werden nach dem Mittel ihrer Ränge geordnet, nach Umsatz, nach dem Wert ihrer offenen Wachstumshebel und nach strategischer Passung. Was nicht bekannt ist, zählt weder dafür noch dagegen.',
  tier: 'Stufe',
  leads: 'Vorgeschlagen für',
  carries: 'Plan',
  form: 'Gelesen als',
  names: { tier1: 'Stufe 1', tier2: 'Stufe 2', tier3: 'Stufe 3', noTier: 'Keine Stufe' },
  first: (share) => `die ersten ${share} der zahlenden Accounts`,
  next: (share) => `die ${share} danach`,
  others: (share) => `die übrigen ${share} und Accounts, die nicht zahlen`,
  nobody: 'kein Account',
  notPaying: 'Accounts, die nicht zahlen',
  plans: {
    tier1: 'der ganze Plan, aus den Datensätzen gefüllt',
    tier2: 'der ganze Plan, aus den Datensätzen gefüllt',
    tier3: 'die halbe Seite',
    noTier: 'keiner: nur Signale und Warnungen',
  },
}
