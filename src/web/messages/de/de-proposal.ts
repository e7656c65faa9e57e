/** How proposed edits of the plan are called in German. */
import type { enProposal } from '../en-proposal.ts'
import type { Texts } from '../worded.ts'

export const deProposal: Texts<typeof enProposal> = {
  title: 'Was sich im Plan ändern würde',
  signs: { '+': 'Hinzufügen', '~': 'Ändern', '✓': 'Bestätigen', '−': 'Entfernen', '=': 'Keine Änderung' },
  stands: {
    new: '',
    there: '',
    same: ' (der Plan sagt es schon)',
    gone: ' (jemand hat es aus dem Plan entfernt)',
    missing: ' (nicht im Plan, daher ausgelassen)',
  },
  change: 'Ändern',
  keepChanges: 'Änderungen übernehmen',
  overtaken:
    'Inzwischen wird etwas anderes vorgeschlagen. Ihre Wahl bleibt: Sehen Sie noch einmal hin, bevor Sie übernehmen.',
  /** an item of each section of the plan */
  sections: {
    overview: 'Überblick',
    useCases: 'Anwendungsfall',
    stakeholders: 'Stakeholder',
    objectives: 'Ziel',
    metrics: 'KPI',
    milestones: 'Meilenstein',
    values: 'Nutzen',
    risks: 'Risiko',
    qbr: 'QBR',
    reviews: 'Review',
    renewal: 'Verlängerung',
    sentiment: 'Stimmung',
    readings: 'Kenntnisnahme',
    blockers: 'Hindernis',
    checklist: 'Verlängerungsschritt',
    opportunities: 'Opportunity',
    whitespace: 'Whitespace',
    cadence: 'Rhythmus',
    actions: 'Maßnahme',
    currentState: 'Ist-Zustand',
    wins: 'Erfolg',
    frictions: 'Reibungspunkt',
    futureState: 'Zielbild',
    meetings: 'Termin',
    commitments: 'Zusage',
    competitors: 'Wettbewerber',
  },
  seenTo: (owner: string | null, day: string, assumed: boolean) =>
    `${owner ?? 'Zuständigkeit nicht bekannt'}, bis ${day}${assumed ? ', angenommen' : ''}`,
}
