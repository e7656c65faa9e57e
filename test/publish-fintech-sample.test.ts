/** Fintech Corp of the sample company in every form, from its rows through import, engine and plan to the page. */
import { beforeAll, describe, expect, it } from 'vitest'
import { callBrief } from '#src/publish/call-brief.ts'
import { forms } from '#src/publish/forms.ts'
import { handover } from '#src/publish/handover.ts'
import { markdown } from '#src/publish/markdown.ts'
import type { PlanSource } from '#src/publish/plan-source.ts'
import { fintechSample } from './support/fintech-sample.ts'

let source: PlanSource

beforeAll(async () => {
  source = await fintechSample()
}, 240_000)

const internal = { audience: 'internal' } as const

describe('Fintech Corp of the sample', () => {
  it.each(['one-page', 'operating-system', 'key-account', 'five-sections', 'decision', 'full'])(
    '%s shows the facts of the worked example',
    (id) => {
      const read = markdown(forms.find((form) => form.id === id)!.make(source, internal))
      for (const fact of [
        'Maria Torres',
        'James Lin',
        'Priya Sharma',
        '8 team leads',
        'David Park',
        'Add 50 seats for Risk team',
        'ML Predictions module',
        'APAC office rollout',
        '$188,000',
        '$250,000',
        '112 of 150',
        '74.7%',
        '1 Dec 2025 *90 d*',
        'Economic buyer contacted in the last 60 days',
      ])
        expect(read).toContain(fact)
    },
  )

  it('agrees with the quality of its plan on what the one page leaves out', () => {
    const { leftOut } = forms.find(({ id }) => id === 'one-page')!.make(source, internal)
    if (source.quality !== null) expect(leftOut).toHaveLength(source.quality.length.leftOut)
    expect(leftOut.map(({ says }) => says)).toEqual([
      'Action "Price 50 seats for the Risk team"',
      'Action "Weekly count of active users in both teams"',
    ])
  })

  it('has a metric read from the signal that measures it', () => {
    const read = markdown(forms.find(({ id }) => id === 'operating-system')!.make(source, internal))
    expect(read).toMatch(/\*\*Seat utilisation\*\*.*\| 62% \| 74\.7% \| 85% \|/)
    expect(read).toMatch(/\*\*Active users\*\*.*\| 84 \| 112 \| 130 \|/)
  })

  it('reads as it is kept: the full plan, the one page and the briefs', async () => {
    const made = [
      ...forms
        .filter(({ id }) => ['one-page', 'full', 'executive-share'].includes(id))
        .map((form) => form.make(source, internal)),
      handover(source),
      callBrief(source, []),
    ]
    for (const document of made)
      await expect(markdown(document)).toMatchFileSnapshot(`golden/fintech-sample-${document.form}.md`)
  })

  it('gives the customer nothing of the competitor and the chance to renew', () => {
    const share = forms.find(({ id }) => id === 'executive-share')!
    const read = markdown(share.make(source, { audience: 'customer' }))
    expect(read).not.toMatch(/Lumetric|outlook|probab|blocker|northbeam\.example/i)
    expect(read).toContain('Show the CFO what a seat brings in')
  })
})
