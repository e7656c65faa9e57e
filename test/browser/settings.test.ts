/** A manager changes a weight, sees what it would change, saves it, takes it back, and finds all of it in the history. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { accessibilityProblems } from './browser.ts'
import { signedIn } from './signed-in.ts'

const perennial = inject('perennial')
let leave: () => Promise<void> = async () => {}
let page: Page
let said: string[]

const patient = { timeout: 90_000 }

beforeAll(async () => {
  ;({ page, said, leave } = await signedIn())
  await page.goto(new URL('/sample/portfolio', perennial.url).href)
  await page.getByText('Fintech Corp').first().waitFor()
})

afterAll(() => leave())

const field = (name: string) => page.getByRole('textbox', { name, exact: true })

it('opens by its keys, and refuses weights that do not total 100', async () => {
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await field('Usage').fill('50')
  await page.getByText('Total 110: take 10 away, the weights must total 100').waitFor()
  await page.getByRole('button', { name: 'Preview and save' }).click()
  expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'Health', exact: true }).click()
  await field('Support').fill('10')
  expect(await page.getByText('Total 100 of 100').count()).toBe(1)
})

it('has the whole bar of what is not saved above the places, 390 wide', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await field('Usage').fill('55')
  await page.getByText('1 problem').waitFor()
  const look = (await page.getByRole('button', { name: 'Preview and save' }).boundingBox())!
  const places = (await page.getByRole('navigation', { name: 'Places' }).boundingBox())!
  expect(places.y - (look.y + look.height)).toBeGreaterThanOrEqual(8)
  await field('Usage').fill('50')
  await page.setViewportSize({ width: 1440, height: 900 })
})

it('previews, saves with a note, and undoes it', async () => {
  await page.getByRole('button', { name: 'Preview and save' }).click()
  await page.keyboard.press('p')
  await page.getByRole('heading', { name: 'What it would change' }).waitFor(patient)
  expect(await page.getByRole('table', { name: 'Health of the book' }).count()).toBe(1)
  await page.getByRole('textbox', { name: /^Why/ }).fill('Use tells more than tickets')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText(/^Settings saved as version/).waitFor(patient)
  await page.getByRole('button', { name: /^Undo/ }).last().click()
  await page.getByText(/holds what was before$/).waitFor(patient)
  await page.getByRole('link', { name: 'History', exact: true }).click()
  await page.getByText('Use tells more than tickets').first().waitFor()
  await page.getByRole('link', { name: 'Health', exact: true }).click()
  expect(await field('Usage').inputValue()).toBe('40')
})

it('arranges a form by keys, shows it before it is saved, and every plan follows', async () => {
  await page.getByRole('link', { name: 'Forms', exact: true }).click()
  const preview = page.getByRole('region', { name: 'Plan in this form' })
  await preview.getByRole('heading', { name: '1. Account snapshot' }).waitFor(patient)
  const { promise: made, resolve: letItBeMade } = Promise.withResolvers<void>()
  // All of them: while the past of the sample is told, the preview asks again by itself.
  await page.route('**/rpc/form.try', async (route) => {
    await made
    await route.continue()
  })
  await page.getByRole('checkbox', { name: 'Show Account snapshot' }).uncheck()
  await page.getByText('Being made anew').waitFor()
  expect(await preview.getAttribute('aria-busy')).toBe('true')
  expect(await accessibilityProblems(page, ['color-contrast'])).toEqual([])
  letItBeMade()
  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('checkbox', { name: 'Show Customer objectives' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await preview.getByRole('heading', { name: '1. Customer objectives' }).waitFor(patient)
  const focused = page.locator(':focus')
  expect(await focused.getAttribute('aria-label')).toBe('Show Customer objectives')
  await page.getByRole('button', { name: 'Copy as a form of your own' }).click()
  await page.keyboard.type('Board plan')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Remove this form' }).waitFor()
  await page
    .getByRole('combobox', { name: 'Which form a plan is read in: Tier 1' })
    .selectOption('board-plan')
  await page.getByRole('button', { name: 'Preview and save' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText(/^Settings saved as version/).waitFor(patient)
  const saved = page.url()
  await page.getByRole('link', { name: 'Portfolio' }).click()
  await page.getByRole('link', { name: 'Fintech Corp' }).first().click()
  const form = page.getByRole('combobox', { name: 'Form of the plan' })
  await form.waitFor(patient)
  expect(await form.inputValue()).toBe('board-plan')
  await page.getByRole('heading', { name: '1. Customer objectives' }).first().waitFor(patient)
  await page.goto(saved)
  await page.goto(new URL('/sample/settings/history', perennial.url).href)
  await page
    .getByRole('button', { name: /^Let it hold again/ })
    .first()
    .waitFor(patient)
  await page
    .getByRole('button', { name: /^Let it hold again/ })
    .first()
    .click()
  await page
    .getByText(/holds again/)
    .first()
    .waitFor(patient)
  await page.goto(new URL('/sample/settings/forms', perennial.url).href)
  await preview.getByRole('heading', { name: '1. Account snapshot' }).waitFor(patient)
})

it('changes a price and says a rate by hand, and takes both back', async () => {
  await page.goto(new URL('/sample/settings/catalogue', perennial.url).href)
  const products = page.getByRole('table', { name: 'Products and prices' })
  await products
    .getByRole('row', { name: /Analytics Platform/ })
    .first()
    .waitFor(patient)
  await products
    .getByRole('button', { name: /^Change Analytics Platform/ })
    .first()
    .click()
  await field('List price, USD').fill('123.5')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await products.getByText('by hand: price').waitFor(patient)
  await page.getByText(/is saved$/).waitFor()
  await page.getByRole('button', { name: /^Undo/ }).last().click()
  await products.getByText('by hand: price').waitFor({ state: 'detached', ...patient })
  await page.getByRole('button', { name: 'Say a rate' }).click()
  await field('Currency, as USD').fill('usd')
  await field('One unit in USD').fill('2')
  await page.getByText('it is worth 1').waitFor()
  await field('Currency, as USD').fill('sek')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('row', { name: /^SEK/ }).waitFor(patient)
  await page.getByRole('button', { name: /^Undo/ }).last().click()
  await page.getByRole('row', { name: /^SEK/ }).waitFor({ state: 'detached', ...patient })
  expect(await products.getByText('by hand').count()).toBe(0)
})

it('adds a person, moves another to no team, renames a team, and takes each back', async () => {
  await page.goto(new URL('/sample/settings/catalogue', perennial.url).href)
  const teams = page.getByRole('table', { name: 'Teams', exact: true })
  await teams.getByRole('button', { name: 'Change Arjun Nair' }).waitFor(patient)
  const undo = () => page.getByRole('button', { name: /^Undo/ }).last().click()
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Add a person' }).click()
  await field('E-mail address').fill('noor@northbeam.example')
  await field('Name').fill('Noor Haddad')
  await page.getByLabel('Team', { exact: true }).fill('Sales')
  await page.keyboard.press('Enter')
  const noor = teams.getByRole('row', { name: /Noor Haddad/ })
  await noor.getByText('by hand').waitFor(patient)
  await teams.getByRole('button', { name: 'Sales 2 people' }).waitFor()
  await undo()
  await noor.waitFor({ state: 'detached', ...patient })
  await teams.getByRole('button', { name: 'Change Arjun Nair' }).click()
  await page.getByRole('checkbox', { name: /^In no team/ }).check()
  await save()
  await teams.getByText('by hand: team').waitFor(patient)
  await teams.getByRole('button', { name: 'No team named 1 person' }).waitFor()
  await undo()
  await teams.getByText('by hand').waitFor({ state: 'detached', ...patient })
  await teams.getByRole('button', { name: 'Rename Solutions' }).click()
  await field('Name of the team').fill('Solution design')
  await save()
  await page.getByText('1 person is in Solution design now').waitFor(patient)
  await teams.getByRole('button', { name: 'Rename Solution design' }).waitFor(patient)
  await undo()
  await teams.getByRole('button', { name: 'Rename Solutions' }).waitFor(patient)
  expect(await teams.getByText('by hand').count()).toBe(0)
})

it('keeps a list of buying centres, which the whitespace of every account then has', async () => {
  await page.goto(new URL('/sample/settings/catalogue', perennial.url).href)
  const centres = page.getByRole('table', { name: 'Buying centres', exact: true })
  await centres.waitFor(patient)
  const add = centres.getByRole('button', { name: /^Add to your list: / }).first()
  const met = (await add.getAttribute('aria-label'))!.replace(/^Add to your list: /, '')
  await add.click()
  await field('Your own buying centres').fill(`${met}\n${met.toUpperCase()}`)
  await page.getByText(/ twice\. Name each buying centre once/).waitFor()
  await field('Your own buying centres').fill(`${met}\nField service`)
  await centres.getByRole('row', { name: 'Field service 0 yes' }).waitFor()
  await page.getByRole('button', { name: 'Preview and save' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText(/^Settings saved as version/).waitFor(patient)
  const settings = page.url()
  await page.getByRole('link', { name: 'Portfolio' }).click()
  await page.getByRole('link', { name: 'Fintech Corp' }).first().click()
  await page.getByRole('link', { name: /^Growth/ }).click()
  await page.getByRole('rowheader', { name: /^Field service/ }).waitFor(patient)
  const cells = page.getByRole('button', { name: /Field service/ })
  await cells.first().waitFor(patient)
  expect(await cells.count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Change buying centre: Risk' }).click()
  await page.locator('datalist option[value="Field service"]').waitFor({ state: 'attached', ...patient })
  await page.keyboard.press('Escape')
  await page.goto(settings)
  await page.goto(new URL('/sample/settings/history', perennial.url).href)
  const before = page.getByRole('button', { name: /^Let it hold again/ }).first()
  await before.click(patient)
  await page
    .getByText(/holds again/)
    .first()
    .waitFor(patient)
})

it('has nothing to complain of on the way', () => {
  expect(said).toEqual([])
})
