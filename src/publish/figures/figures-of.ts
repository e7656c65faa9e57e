/** Every number and day of the account as a figure: the one place in which they are made, for whichever form prints them. */
import type { Figure } from '../document.ts'
import type { PlanSource } from '../plan-source.ts'
import { type HealthFigureId, healthFigures } from './health-figures.ts'
import { type MoneyFigureId, moneyFigures } from './money-figures.ts'
import { type PeopleFigureId, peopleFigures } from './people-figures.ts'
import { type PlanFigureId, planFigures } from './plan-figures.ts'
import { type RenewalFigureId, renewalFigures } from './renewal-figures.ts'
import { type UseFigureId, useFigures } from './use-figures.ts'

export type FigureId =
  | MoneyFigureId
  | RenewalFigureId
  | UseFigureId
  | HealthFigureId
  | PeopleFigureId
  | PlanFigureId

export type Figures = Readonly<Record<FigureId, Figure>>

export function figuresOf(source: PlanSource): Figures {
  return {
    ...moneyFigures(source),
    ...renewalFigures(source),
    ...useFigures(source),
    ...healthFigures(source),
    ...peopleFigures(source),
    ...planFigures(source),
  }
}
