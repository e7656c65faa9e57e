/** Two reviews of the sample company, one that goes on and one that is over, so that their screens can be looked at. */
import { commandBeside, type ServedPerennial } from './perennial-process.ts'

export interface HeldReviews {
  /** ids */
  readonly held: string
  readonly kept: string
}

type Beside = Pick<ServedPerennial, 'environment'>

/** @param limit accounts of each; they are passed over, so that their next review looks back as far as before */
export async function holdReviews(beside: Beside, limit: number): Promise<HeldReviews> {
  const kept = await begin(beside, 'monthly', limit)
  await endReview(beside, kept)
  return { kept, held: await begin(beside, 'quarterly', limit) }
}

export async function endReview(beside: Beside, review: string): Promise<void> {
  const { entries } = await said<{ entries: { account: { id: string }; closedOn: string | null }[] }>(
    beside,
    'show',
    review,
  )
  for (const { account, closedOn } of entries) {
    if (closedOn === null) await said(beside, 'record', review, account.id, '--skipped', 'Nothing new')
  }
  await said(beside, 'finish', review)
}

async function begin(beside: Beside, kind: string, limit: number): Promise<string> {
  const { id } = await said<{ id: string }>(beside, 'start', kind, '--limit', String(limit))
  return id
}

async function said<Answer>(beside: Beside, ...words: readonly string[]): Promise<Answer> {
  const { code, stdout } = await commandBeside(
    beside,
    'review',
    ...words,
    '--organization',
    'sample',
    '--json',
  )
  if (code !== 0) throw new Error(`review ${words.join(' ')} ended with ${code}`)
  return JSON.parse(stdout) as Answer
}
