/** What a page says in the manner in which sentences are kept, `8 January 2027` and `250,000 USD`, to a reader of American English. */
import type { Page } from 'playwright-core'

const kept =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}\b|\d (?:USD|EUR|GBP)\b/

/** All that stands in the plans of the sample company: what was typed or taken over stays as it is. */
export function textsOfPlans(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const ask = async (path: string) => {
      const answer = await fetch(`/api${path}`, { headers: { 'Perennial-Organization': 'sample' } })
      return answer.json() as Promise<Record<string, { id: string; values: Record<string, unknown> }[]>>
    }
    const { accounts = [] } = await ask('/accounts?limit=200&totals=false')
    const plans = await Promise.all(accounts.map(({ id }) => ask(`/accounts/${id}/plan/items`)))
    const values = plans.flatMap(({ items = [] }) => items.flatMap((item) => Object.values(item.values)))
    return values.filter((value) => typeof value === 'string')
  })
}

/** Texts, titles and labels of the page. @param typed what is not the page's own */
export async function inOtherManner(page: Page, typed: readonly string[]): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walk.nextNode() !== null) found.push(walk.currentNode.nodeValue ?? '')
    for (const element of document.querySelectorAll('[title], [aria-label], [aria-valuetext]'))
      for (const name of ['title', 'aria-label', 'aria-valuetext'])
        found.push(element.getAttribute(name) ?? '')
    return found
  })
  const dated = typed.filter((text) => kept.test(text))
  const own = (text: string) => dated.reduce((rest, one) => rest.replaceAll(one, ''), text)
  return [...new Set(texts.filter((text) => kept.test(own(text))))]
}
