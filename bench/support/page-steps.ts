/** What a person does in a morning with a large portfolio: each act begins where the one before ended. */
import type { Page } from 'playwright-core'
import type { Seen } from './watched-page.ts'

export const list = '[data-scroll-restoration-id=portfolio]'
const settled = `${list}[aria-busy=false]`
const row = `${settled} [role=row][data-index]`
/** Rows that are there. */
export const rows = `${row} a`
export const lastRow = (accounts: number) => `${list} [role=row][data-index="${accounts - 1}"] a`

export interface Step {
  readonly name: string
  readonly act: (page: Page) => Promise<unknown>
  readonly seen: Seen
  /** what comes beside it, and is not waited for */
  readonly rest?: Seen
  /** the same question asked bare, as the floor of the answer */
  readonly asks?: string
}

const sorted = '/accounts?totals=false&limit=100&sort=arr'

export const steps: readonly Step[] = [
  {
    name: 'sort by ARR',
    act: (page) => page.getByRole('button', { name: 'ARR', exact: true }).click(),
    seen: { selector: `${settled} [aria-sort=descending] [title="Sort by ARR"]`, address: 'sort=arr' },
    asks: sorted,
  },
  {
    name: 'filter by segment',
    act: (page) => page.getByRole('combobox', { name: 'Segment' }).first().selectOption('Enterprise'),
    seen: { selector: row, address: 'segment=Enterprise', every: 'Enterprise' },
    rest: { selector: row, every: 'Enterprise', counted: true },
    asks: `${sorted}&segment=Enterprise`,
  },
  {
    name: 'clear the filters',
    act: (page) => page.getByRole('button', { name: 'Clear filters' }).click(),
    seen: { selector: row, address: 'portfolio?sort=arr', notEvery: 'Enterprise' },
  },
  {
    name: 'search, the last letter typed',
    act: async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('customer 77', { delay: 120 })
    },
    seen: { selector: row, address: '77', every: 'Customer 77' },
    rest: { selector: row, every: 'Customer 77', counted: true },
    asks: `${sorted}&search=customer%2077`,
  },
  {
    name: 'search, cleared',
    act: (page) => page.keyboard.press('Escape'),
    seen: { selector: row, address: 'portfolio?sort=arr', notEvery: 'Customer 77' },
  },
  {
    name: 'group by owner',
    act: (page) => page.getByRole('combobox', { name: 'Group' }).first().selectOption('owner'),
    seen: { selector: `${settled} [role=rowheader]`, address: 'group=' },
    asks: `${sorted}&groupBy=owner`,
  },
  {
    name: 'open an account',
    act: (page) => page.locator(rows).nth(3).click(),
    seen: { selector: 'h1', address: '/accounts/', every: 'Customer' },
  },
  {
    name: 'its people',
    act: (page) => page.getByRole('link', { name: 'People' }).first().click(),
    seen: { selector: 'main h2, main [role=table], main svg', address: '/people' },
  },
  {
    name: 'the palette opens',
    act: (page) => page.keyboard.press('Control+k'),
    seen: { selector: 'dialog[open] [cmdk-input]' },
  },
  {
    name: 'the palette, the last letter typed',
    act: (page) => page.keyboard.type('customer 77', { delay: 120 }),
    seen: { selector: 'dialog[open] [cmdk-item]', every: 'Customer 77' },
    asks: '/accounts?totals=false&limit=8&search=customer%2077',
  },
  {
    name: 'today',
    act: async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: 'Today' }).first().click()
    },
    seen: { selector: '[data-entry]', address: '/today' },
    asks: '/today',
  },
  {
    name: 'renewals',
    act: (page) => page.getByRole('link', { name: 'Renewals' }).first().click(),
    seen: { selector: '[role=row][data-index] a', address: '/renewals' },
    asks: '/renewals/forecast',
  },
]
