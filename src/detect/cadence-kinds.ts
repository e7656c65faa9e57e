/** Types of touches and meetings as the cadence calls them (handbook 2, section 12). */
import type { Cadence } from '#src/plan/plan-sections.ts'

export const cadenceKinds: Readonly<Record<string, Cadence['kind']>> = {
  EBR: 'EBR',
  'Check-in': 'Working session',
  Technical: 'Technical review',
  Renewal: 'Renewal call',
  'Value summary': 'Exec update',
}
