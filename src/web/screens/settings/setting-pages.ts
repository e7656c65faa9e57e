/** The pages of the settings, and which settings stand on each: by their path, or the one above them. */
export const settingPages = [
  'health',
  'rules',
  'people',
  'renewals',
  'plan',
  'forms',
  'segments',
  'catalogue',
  'calendar',
  'formats',
  'changes',
  'history',
] as const
export type SettingPage = (typeof settingPages)[number]

export function isSettingPage(page: string): page is SettingPage {
  return settingPages.some((one) => one === page)
}

export interface SettingGroup {
  /** names its words in the messages */
  readonly id: string
  readonly paths: readonly string[]
}

/** Those of the rules stand with their rules. */
export const settingGroups: Readonly<Partial<Record<SettingPage, readonly SettingGroup[]>>> = {
  health: [
    { id: 'model', paths: ['health.leads', 'health.weights'] },
    {
      id: 'status',
      paths: ['health.greenFrom', 'health.yellowFrom', 'health.leastCoverage', 'health.onboardingDays'],
    },
    {
      id: 'bands',
      paths: [
        'health.dailyUse',
        'health.weeklyUse',
        'health.workdaysUsed',
        'health.featureAdoption',
        'health.seatUtilisation',
        'health.supportVolume',
        'health.nps',
        'health.csat',
        'health.peopleReached',
        'health.surveyDays',
        'health.leastTrend',
      ],
    },
    { id: 'caps', paths: ['health.caps'] },
  ],
  rules: [{ id: 'queue', paths: ['queue'] }],
  people: [{ id: 'people', paths: ['people'] }],
  renewals: [
    { id: 'renewal', paths: ['renewal'] },
    { id: 'forecast', paths: ['forecast'] },
    { id: 'retention', paths: ['retention'] },
    { id: 'outlook', paths: ['outlook'] },
  ],
  plan: [
    { id: 'guide', paths: ['guide'] },
    { id: 'shelfLife', paths: ['plan.shelfLifeDays'] },
  ],
  forms: [{ id: 'forms', paths: ['forms'] }],
  segments: [{ id: 'tiers', paths: ['tiers'] }],
  catalogue: [
    { id: 'currency', paths: ['currency'] },
    { id: 'centres', paths: ['whitespace'] },
  ],
  calendar: [{ id: 'calendar', paths: ['calendar'] }],
  formats: [{ id: 'formats', paths: ['formats'] }],
}
