/** Every screen of the web app: where it is, and what must be seen before it counts as there. */
import type { Locator, Page } from 'playwright-core'
import { settingPages } from '#src/web/screens/settings/setting-pages.ts'

export interface Screen {
  /** also the name of its picture */
  readonly name: string
  /** what comes after the organization in the address */
  readonly at: string
  /** what is only there once everything is */
  readonly there: (page: Page) => Locator
  /** what is done on it first */
  readonly after?: (page: Page) => Promise<void>
  /** it changes data: it has its picture, and a journey of its own looks at it */
  readonly leaves?: true
  /** whether it is looked at on a phone too */
  readonly onPhone?: true
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first()
const text = (words: string | RegExp) => (page: Page) => page.locator('main').getByText(words).first()
/** The account of the sample that its systems know most of. */
const fintech = (page: string) => `accounts/Fintech Corp${page}`
const section = (page: Page) => page.locator('main section').first()

/** Of the first risk of a plan. */
const mitigation = (page: Page) => page.locator('[data-section=risks] [data-edits="mitigation"]').first()

/** What is changed waits in this browser, and is not saved. */
async function previewOtherWeights(page: Page): Promise<void> {
  const weight = (name: string) => page.getByRole('main').getByRole('textbox', { name, exact: true })
  await weight('Usage').fill('50')
  await weight('Support').fill('10')
  await page.getByRole('button', { name: 'Preview and save' }).click()
  await page.keyboard.press('p')
  await page.getByRole('heading', { name: 'What it would change' }).waitFor()
  await page.getByRole('table', { name: 'Health of the book' }).waitFor()
}

const ownFiles = ['accounts', 'contacts', 'subscriptions', 'tickets'].map(
  (name) => new URL(`../../examples/own-files/${name}.csv`, import.meta.url).pathname,
)

/** Somebody else writes into the field that is being written into. */
async function writeAgainstEachOther(page: Page): Promise<void> {
  const context = await page
    .context()
    .browser()!
    .newContext({ storageState: await page.context().storageState() })
  const other = await context.newPage()
  await other.addInitScript(() => localStorage.setItem('perennial.me.sample', 'sarah.chen@northbeam.example'))
  await other.goto(page.url())
  const typed = [
    [page, 'Two training sessions in the Risk team, on site'],
    [other, 'Two training sessions by video, a named power user in each team'],
  ] as const
  for (const [window, words] of typed) {
    await mitigation(window).click()
    await window.locator('[data-section=risks] textarea').first().fill(words)
  }
  await other.keyboard.press('Control+Enter')
  await other.getByText(/mitigation changed/).waitFor()
  await context.close()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').first().waitFor()
}

const inQueue = (page: Page) => page.locator('[data-entry]').first()

/** In the order of the guide; `{held}` and `{kept}` stand for a review that goes on and one that is over. */
export const screens: readonly Screen[] = [
  { name: 'first-diagnosis', at: 'start', there: text('What to do next'), onPhone: true },
  { name: 'today', at: 'today', there: inQueue, onPhone: true },
  {
    name: 'portfolio',
    at: 'portfolio',
    there: (page) => page.locator('main a[href*="/accounts/"]').first(),
    onPhone: true,
  },
  {
    name: 'portfolio-grouped',
    at: 'portfolio?group=segment&within=120',
    there: (page) => page.locator('main a[href*="/accounts/"]').first(),
  },
  { name: 'account-plan', at: fintech(''), there: (page) => page.locator('#plan-cadence'), onPhone: true },
  {
    name: 'account-people',
    at: fintech('/people'),
    there: (page) => page.locator('.react-flow__node, main table').first(),
    onPhone: true,
  },
  { name: 'account-health', at: fintech('/health'), there: heading('What changed'), onPhone: true },
  { name: 'account-goals', at: fintech('/goals'), there: heading(/^Objectives/), onPhone: true },
  { name: 'account-growth', at: fintech('/growth'), there: heading('Expansion'), onPhone: true },
  { name: 'account-risks', at: fintech('/risks'), there: heading(/^Risks|register/i), onPhone: true },
  { name: 'account-renewal', at: fintech('/renewal'), there: heading('Checklist'), onPhone: true },
  { name: 'account-work', at: fintech('/work'), there: heading('Cadence'), onPhone: true },
  { name: 'account-history', at: fintech('/history'), there: heading(/^Changed from/), onPhone: true },
  { name: 'account-call', at: fintech('/call'), there: heading(/ask/i), onPhone: true },
  { name: 'account-handover', at: fintech('/handover'), there: heading('Stakeholders') },
  { name: 'account-family', at: 'accounts/Emberlyne Learning/family', there: text('Emberlyne Nordics') },
  { name: 'renewals', at: 'renewals', there: section, onPhone: true },
  { name: 'renewals-calendar', at: 'renewals?view=calendar', there: section },
  {
    name: 'review-start',
    at: 'review',
    there: (page) => page.getByRole('button', { name: 'Start' }),
    onPhone: true,
  },
  { name: 'review-held', at: 'review/{held}', there: (page) => page.getByRole('timer'), onPhone: true },
  { name: 'review-kept', at: 'review/{kept}', there: text(/Passed over|read/) },
  ...(['retention', 'health', 'risk', 'quality', 'outcomes', 'rules'] as const).map((report) => ({
    name: `report-${report}`,
    at: `reports/${report}`,
    there: section,
  })),
  { name: 'imports', at: 'imports', there: heading(/import/i), onPhone: true },
  { name: 'import-desk', at: 'imports/new', there: text(/Drop files/) },
  { name: 'import-done', at: 'imports/1', there: text(/Fintech Corp|accounts/) },
  {
    name: 'import-files',
    at: 'imports/new',
    there: text(/Drop files/),
    after: async (page) => {
      await page.locator('input[type=file]').first().setInputFiles(ownFiles)
      await page.getByText('accounts.csv').first().waitFor()
      await page.getByRole('button', { name: /^Import \d/ }).waitFor()
    },
    leaves: true,
  },
  { name: 'conflict', at: fintech(''), there: mitigation, after: writeAgainstEachOther, leaves: true },
  { name: 'settings', at: 'settings/health', there: heading('Models'), onPhone: true },
  { name: 'settings-rules', at: 'settings/rules', there: heading(/rules/i) },
  ...settingPages
    .filter((page) => !['health', 'rules', 'changes'].includes(page))
    .map((page) => ({ name: `settings-${page}`, at: `settings/${page}`, there: section })),
  {
    name: 'settings-changes',
    at: 'settings/health',
    there: heading('Models'),
    after: previewOtherWeights,
    leaves: true,
  },
  {
    name: 'palette',
    at: 'today',
    there: inQueue,
    after: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByPlaceholder('Account, person, place or action').waitFor()
      await page.keyboard.type('fintech')
      await page
        .getByRole('option', { name: /Fintech Corp/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'help',
    at: 'today',
    there: inQueue,
    after: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('heading', { name: 'Everywhere' }).waitFor()
    },
  },
]

/** Opens a screen and waits until it is there, with nothing on its way any more. */
export async function openScreen(
  page: Page,
  organization: string,
  { at, there, after }: Screen,
  reviews: Readonly<Record<'held' | 'kept', string>>,
): Promise<void> {
  const path = at.replace('{held}', reviews.held).replace('{kept}', reviews.kept)
  await page.goto(`${organization}/${path}`)
  await there(page).waitFor()
  await after?.(page)
  await page.waitForFunction(
    () =>
      document.querySelector('main [aria-busy=true], .animate-pulse') === null &&
      document.fonts.status === 'loaded',
  )
}
