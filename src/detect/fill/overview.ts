/** The snapshot beside the facts, which it never copies: our executive, and how well the company fits (handbook 2). */
import type { FillInput } from './fill-input.ts'
import type { Wanted } from './wanted.ts'

export function overview({ dossier: { profile } }: FillInput): Wanted<'overview'>[] {
  const { sponsorEmail, strategicFit, factId } = profile
  if (sponsorEmail === null && strategicFit === null) return []
  return [
    {
      section: 'overview',
      target: { by: 'section' },
      item: {
        mainBusiness: null,
        relationshipHistory: [],
        sponsorEmail: sponsorEmail?.toLowerCase() ?? null,
        strategicFit,
        strategicFitWhy: null,
      },
      says: 'Our executive and the strategic fit, as recorded',
      why: 'The account says so.',
      evidence: [factId],
      standing: 'confirmed',
      ownerEmail: null,
    },
  ]
}
