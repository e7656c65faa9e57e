/** What the address of a report says: its window and what it is compared by; anything that it cannot mean is left out. */
import { isDay } from '#src/kernel/day.ts'

export const reportPages = ['retention', 'health', 'risk', 'quality', 'outcomes', 'rules'] as const

export type ReportPage = (typeof reportPages)[number]

export const groupings = ['segment', 'tier', 'owner', 'plan'] as const

export type Grouping = (typeof groupings)[number]

export interface ReportSearch {
  readonly from?: string
  readonly to?: string
  readonly by?: Grouping
  /** the course over twelve months is shown */
  readonly course?: true
  /** a cell of the matrix: `Green→Red` */
  readonly moves?: string
}

export function reportSearch(given: Readonly<Record<string, unknown>>): ReportSearch {
  const by = groupings.find((known) => known === given.by)
  const { moves } = given
  return {
    ...day('from', given.from),
    ...day('to', given.to),
    ...(by === undefined || by === 'segment' ? {} : { by }),
    ...(given.course === true ? { course: true } : {}),
    ...(typeof moves === 'string' && moves.includes('→') ? { moves } : {}),
  }
}

function day<End extends 'from' | 'to'>(end: End, value: unknown): { readonly [Key in End]?: string } {
  return typeof value === 'string' && isDay(value) ? ({ [end]: value } as { [Key in End]: string }) : {}
}

export function isReportPage(page: string): page is ReportPage {
  return reportPages.some((known) => known === page)
}

/** The reports that look at a window; the others are as of now. */
export function hasWindow(page: ReportPage): boolean {
  return page !== 'quality' && page !== 'rules'
}
