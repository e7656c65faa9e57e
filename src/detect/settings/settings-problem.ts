/** What is impossible about a setting that somebody wants, said so that it can be mended. */
export interface SettingsProblem {
  /** where: `organization.health.greenFrom`, `segments.Enterprise.utilisation.low` */
  readonly path: string
  /** what was given, as JSON; long ones are cut */
  readonly value: string
  readonly problem: string
  /** what to do about it, one sentence */
  readonly todo: string
}

/** What is wrong with a value, and what to do about it. */
export type ValueProblem = readonly [problem: string, todo: string]

const LONGEST = 80

export function settingsProblem(
  path: string,
  given: unknown,
  problem: string,
  todo: string,
): SettingsProblem {
  const value = JSON.stringify(given) ?? 'nothing'
  return {
    path,
    value: value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
    problem,
    todo,
  }
}
