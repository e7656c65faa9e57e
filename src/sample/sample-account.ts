/** A customer of the sample vendor: who it is and which role it plays, before any row is written. */
import type { Day } from '#src/kernel/day.ts'
import type { Role } from './cast.ts'
import type { Random } from './create-random.ts'
import type { CompanyName } from './name-companies.ts'
import type { PlantKind } from './planted.ts'

export interface SampleAccount {
  readonly id: string
  readonly crmId: string
  readonly role: Role
  readonly company: CompanyName
  readonly parentId: string | null
  /** 1–3; null: signals only, no plan */
  readonly tier: 1 | 2 | 3 | null
  readonly place: Place
  readonly employees: number
  readonly revenue: number
  /** licensed seats of the main contract at the end */
  readonly seats: number
  /** e-mail addresses of the owners on our side */
  readonly am: string
  readonly csm: string
  readonly executive: string | null
  /** its own source of chance */
  readonly random: Random
  /** the day on which a planted thing begins; null: it is not planted here */
  plantedOn(kind: PlantKind): Day | null
}

export interface Place {
  readonly country: string
  readonly city: string
  readonly currency: string
}
