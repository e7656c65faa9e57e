/** A person brings their own files in: clean ones, broken ones, another system's export; and takes it all back again. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityProblems } from './browser.ts'
import { commandBeside } from './perennial-process.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]

/** A server that others keep busy too may take its time. */
const patient = { timeout: 90_000 }

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
})

afterAll(() => leave())

async function open(path: string): Promise<void> {
  await page.goto(new URL(path, perennial.url).href)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Gives files to the page, as their dialogue would. */
async function give(files: Readonly<Record<string, string>>): Promise<void> {
  const given = Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  }))
  await page.locator('input[type=file][multiple]').first().setInputFiles(given)
}

/** The import that is prepared is run, until its own page is there. */
async function runImport(name: RegExp): Promise<string> {
  await page.getByRole('button', { name }).click()
  await page.waitForURL(/\/main\/imports\/\d+$/)
  return page.url()
}

const rail = () => page.getByRole('complementary', { name: 'Dry run' })

const accounts =
  'id,name,domain\nB-1,Birkdale Optics,birkdale.example\nB-2,Saltmarsh Foods,saltmarsh.example\n'
const imported: string[] = []

describe('the way in', () => {
  it('is one key away, and says that nothing goes into the sample', async () => {
    await open('/sample/portfolio')
    await page.getByText('Fintech Corp').first().waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await page.getByText('Drop files or a folder here').waitFor()
    await page.getByText(/goes into your own organization/).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
  })
})

describe('clean files', () => {
  it('are looked at, and nothing is written yet', async () => {
    await give({
      'accounts.csv': accounts,
      'contacts.csv': 'id,account_id,name,email\nC-1,B-1,Ida Holm,ida@birkdale.example\n',
    })
    await rail().getByText('All 3 rows can go in.').waitFor(patient)
    const listed = await commandBeside(perennial, 'import', 'list', '--organization', 'main', '--json')
    expect(listed.stdout).not.toMatch(/contacts\.csv/)
  })

  it.each(['light', 'dark'] as const)('are shown accessibly (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    // Colours change over a moment; a fresh page has them at once.
    await page.reload()
    await rail().getByText('All 3 rows can go in.').waitFor(patient)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  it('survive a reload', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.reload()
    await rail().getByText('All 3 rows can go in.').waitFor(patient)
    expect(await page.getByRole('button', { name: /away$/ }).count()).toBe(2)
  })

  it('go in with one button, and the page says what they brought', async () => {
    imported.push(await runImport(/^Import 2 accounts and 1 contact$/))
    await page.getByRole('heading', { name: 'It brought 2 accounts and 1 contact' }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await page.getByRole('link', { name: 'Birkdale Optics' }).click()
    await page.getByRole('heading', { name: 'Birkdale Optics' }).first().waitFor()
  })

  it('change nothing when they come again', async () => {
    await open('/main/imports')
    await give({ 'accounts.csv': accounts })
    await rail().getByText('All 2 rows can go in.').waitFor(patient)
    await page.getByRole('button', { name: 'Import 2 accounts' }).click()
    const nothing = page.getByText(/Nothing new/).first()
    await nothing.waitFor()
    expect(await nothing.isVisible()).toBe(true)
  })
})

describe('a broken file', () => {
  const broken =
    'id,name,created_on,employees\nX-1,Ormsby Rail,2024-02-31,40\nX-2,Tallis Print,2024-03-01,many\n'

  it('is told where and what to do, and nothing can go in unasked', async () => {
    await open('/main/imports')
    await give({ 'accounts.csv': broken })
    const day = page.getByRole('table', { name: /created_on/ })
    await day.waitFor(patient)
    expect(await day.textContent()).toMatch(/line 2.*2024-02-31/)
    expect(await page.getByRole('table', { name: /employees/ }).textContent()).toMatch(/line 3.*many/)
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  it('takes its own place when it is corrected and dropped again', async () => {
    await give({ 'accounts.csv': broken.replace('02-31', '02-28').replace('many', '70') })
    await rail().getByText('All 2 rows can go in.').waitFor(patient)
    expect(await page.getByRole('button', { name: 'Put accounts.csv away' }).count()).toBe(1)
    imported.push(await runImport(/^Import 2 accounts$/))
  })

  it('may go in without its bad rows, if that is said', async () => {
    await open('/main/imports')
    await give({ 'accounts.csv': `${accounts}B-3,,nameless.example\n` })
    await rail().getByText('2 of 3 rows can go in.').waitFor(patient)
    await page.getByRole('checkbox', { name: /leave 1 row out/ }).check()
    imported.push(await runImport(/^Import 2 accounts$/))
    const out = page.getByRole('heading', { name: '1 row stayed out' })
    await out.waitFor()
    expect(await out.isVisible()).toBe(true)
  })
})

describe('a day that can be read in two ways', () => {
  it('is asked about, and read as the answer says', async () => {
    await open('/main/imports')
    await give({ 'accounts.csv': 'id,name,created_on\nD-1,Quill Press,03/04/2025\n' })
    const question = page.getByRole('group', { name: 'What does 03/04/2025 mean?' })
    await question.waitFor(patient)
    expect(
      await page
        .getByRole('button', { name: /^Import/ })
        .last()
        .isDisabled(),
    ).toBe(true)
    await question.getByRole('button', { name: /day first/ }).click()
    await rail().getByText('The one row can go in.').waitFor(patient)
    await page.getByRole('button', { name: 'Show how accounts.csv is read' }).click()
    const line = page.getByRole('row', { name: /created_on/ })
    expect(await line.textContent()).toMatch(/2025-04-03/)
    await page.getByRole('button', { name: 'Start anew' }).click()
    await page.getByText('Drop files or a folder here').waitFor()
  })
})

describe('the export of another system', () => {
  const companies =
    'Record ID,Company name,Company Domain Name,Number of Employees,Headcount (est.),Lifecycle Stage\n' +
    '9001,Lantern Foods,lantern.example,420,450,customer\n9002,Moorgate Steel,moorgate.example,95,90,customer\n'

  it('is mapped by proposal, with samples', async () => {
    await open('/main/imports')
    await give({ 'hubspot-crm-exports-all-companies.csv': companies })
    const mapping = page.getByRole('table', { name: /read as accounts/ })
    await mapping.waitFor(patient)
    expect(await mapping.getByRole('row', { name: /^name/ }).textContent()).toMatch(
      /Lantern Foods · Moorgate Steel.*Proposed/,
    )
    expect(await mapping.getByRole('combobox', { name: 'Column for employees' }).inputValue()).toBe(
      'Number of Employees',
    )
    expect(await accessibilityProblems(page)).toEqual([])
  })

  it('is corrected column by column, and goes in as corrected', async () => {
    const employees = page.getByRole('combobox', { name: 'Column for employees' })
    await employees.selectOption('Headcount (est.)')
    await page.getByRole('row', { name: /^employees.*450/ }).waitFor(patient)
    imported.push(await runImport(/^Import 2 accounts$/))
    await page.getByRole('link', { name: 'Lantern Foods' }).click()
    await page.getByRole('heading', { name: 'Lantern Foods' }).first().waitFor(patient)
    expect(await page.textContent('main')).toMatch(/450 employees/)
  })

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await open('/main/imports')
    await give({ 'hubspot-crm-exports-all-companies.csv': companies })
    await page.getByRole('table', { name: /read as accounts/ }).waitFor(patient)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Start anew' }).click()
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('a file of which only a person can say what it is', () => {
  const row = (name: string) => page.getByRole('combobox', { name: `Column for ${name}` })

  it('has its columns proposed once that is said', async () => {
    await open('/main/imports')
    const weeks = ['2026-09-07', '2026-09-14', '2026-09-21'].map((day) => `Birkdale Optics,${day},4,40\n`)
    await give({
      'accounts.csv': accounts,
      'numbers.csv': `Company,Week starting,Active users,Clicks\n${weeks.join('')}`,
    })
    await page.getByRole('combobox', { name: 'Read numbers.csv as' }).selectOption('usage')
    await page.getByRole('table', { name: 'numbers.csv read as usage' }).waitFor(patient)
    expect(await row('on').inputValue()).toBe('Week starting')
    expect(await row('active_users').inputValue()).toBe('Active users')
    expect(await page.getByText('The row as it stands').count()).toBe(0)
    expect(await accessibilityProblems(page)).toEqual([])
  })

  it('keeps them when one is chosen, and offers the words of a closed list', async () => {
    await row('events').selectOption('Clicks')
    await rail().getByText('All 5 rows can go in.').waitFor(patient)
    expect(await row('on').inputValue()).toBe('Week starting')
    expect(await row('grain').locator('option:checked').textContent()).toBe('Always week')
    await row('grain').selectOption('Always month')
    const chosen = page.getByRole('row', { name: /^grain.*Always month.*Chosen/ })
    await chosen.waitFor(patient)
    expect(await chosen.count()).toBe(1)
    await page.getByRole('button', { name: 'Start anew' }).click()
  })
})

describe('a way that breaks', () => {
  it('is said at the file, which can be sent again', async () => {
    await open('/main/imports')
    await page.route('**/api/uploads*', (route) => route.abort(), { times: 1 })
    await give({ 'accounts.csv': accounts })
    await page.getByText('Perennial does not answer').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await rail().getByText('All 2 rows can go in.').waitFor(patient)
    expect(await page.getByText('Perennial does not answer').count()).toBe(0)
    await page.getByRole('button', { name: 'Start anew' }).click()
    // That a request was broken is for the page to say; the browser says it too.
    said = said.filter((line) => !line.includes('ERR_FAILED'))
  })
})

describe('undo', () => {
  it('says what it takes back, and takes it back whole', async () => {
    for (const address of imported.toReversed()) {
      await page.goto(address)
      await page.getByRole('button', { name: 'Undo this import …' }).click()
      await page.getByText(/^Takes back /).waitFor()
      await page.getByRole('button', { name: 'Take it back' }).click()
      await page.getByText('Taken back: what it brought is gone').waitFor(patient)
    }
    expect(await accessibilityProblems(page)).toEqual([])
    const listed = await commandBeside(perennial, 'account', 'list', '--organization', 'main', '--json')
    for (const name of ['Birkdale', 'Ormsby', 'Lantern']) expect(listed.stdout).not.toContain(name)
  })

  it('stands in the list of imports', async () => {
    await open('/main/imports')
    await page.getByText('Taken back').first().waitFor()
    expect(await page.getByText('Taken back', { exact: true }).count()).toBeGreaterThanOrEqual(
      imported.length,
    )
    expect(await accessibilityProblems(page)).toEqual([])
  })

  it('nothing was complained of on the way', () => {
    expect(said).toEqual([])
  })
})
