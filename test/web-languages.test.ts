/** The texts of the browser in German beside those in English: every one is there, says what the other one says of its values, and is German. */
import { expect, it } from 'vitest'
import { deTexts } from '#src/web/messages/de/de-texts.ts'
import { alikeInGerman } from '#test/support/alike-in-german.ts'
import { messageFunctions } from '#test/support/message-functions.ts'
import { englishTexts, messagePairs, type Pair } from '#test/support/message-pairs.ts'

type Says = (...given: unknown[]) => unknown

const types = messageFunctions()
const english = await englishTexts()
const all = await messagePairs()
const functions = all.filter(
  (one): one is Pair & readonly [string, Says, Says] => typeof one[1] === 'function',
)

/** What can be given for a type; numbers and names that are found again in what is said. */
function samples(type: string, at: number): unknown[] {
  const number = 7013 + 111 * at
  const name = `Acme${number}`
  if (type === 'string') return [name]
  if (type === 'number') return [number, 0, 1, 2]
  if (type === 'boolean') return [true, false]
  if (type === 'readonly string[]') return [[name], [name, 'Bolt']]
  if (type === 'SumsSaid') return [{ green: number, yellow: 1, red: 0, none: 2, former: 1 }]
  if (type === 'Readonly<Record<HeldSection, number>>') return [{ actions: number, risks: 1, commitments: 0 }]
  if (type === 'Unit') return ['days', 'share']
  if (type === 'SectionName') return ['risks', 'sentiment']
  if (/^'[^']*'(?: \| '[^']*')*$/.test(type)) return type.split(' | ').map((one) => one.slice(1, -1))
  if (/ \| (?:null|undefined)$/.test(type)) {
    const [, plain, nothing] = /^(.*) \| (null|undefined)$/.exec(type)!
    return [...samples(plain!, at), nothing === 'null' ? null : undefined]
  }
  if (type.includes('readonly onlyChanged: boolean'))
    return [true, false].map((is) => ({
      team: is ? name : null,
      atRisk: is,
      onlyChanged: is,
      accounts: is ? [name] : [],
    }))
  throw new Error(`Say in this test what can be given for ${type}`)
}

function combined(lists: readonly unknown[][]): unknown[][] {
  return lists.reduce<unknown[][]>(
    (all, list) => all.flatMap((one) => list.map((value) => [...one, value])),
    [[]],
  )
}

/** Without what stands between thousands, and without capitals. */
const bare = (text: string) => text.replaceAll(/(?<=\d)[.,\u202F\u00A0'’](?=\d)/g, '').toLowerCase()

/** The names and numbers among what was given that a text repeats. */
function repeated(text: string, given: readonly unknown[]): string[] {
  const marks = [...JSON.stringify(given).matchAll(/(?:Acme)?7\d{3}/g)].map(([mark]) => mark.toLowerCase())
  return marks.filter((mark) => bare(text).includes(mark))
}

it('has every text, as it is in English a text or what makes one', () => {
  expect(Object.keys(deTexts).toSorted()).toEqual([...english.keys()].toSorted())
  expect(all.flatMap(([path, said, german]) => (typeof german === typeof said ? [] : [path]))).toEqual([])
})

it('repeats what the English text repeats of what it is given', () => {
  // A part that stands in another one, too, is looked at where it is written.
  const looked = new Set(functions.flatMap(([path, says]) => (types.has(path) ? [says] : [])))
  expect(looked.size).toBeGreaterThan(500)
  expect(functions.flatMap(([path, says]) => (looked.has(says) ? [] : [path]))).toEqual([])
  const lost = functions.flatMap(([path, says, german]) => {
    const given = types.get(path)
    if (given === undefined) return []
    return combined(given.map((type, at) => samples(type, at))).flatMap((values) => {
      const [one, other] = [String(says(...values)), String(german(...values))]
      const isBroken = /undefined|NaN|\[object/.test(other) && !/undefined|NaN|\[object/.test(one)
      const isLost = repeated(one, values).some((mark) => !repeated(other, values).includes(mark))
      return isBroken || isLost ? [`${path}: ${one} → ${other}`] : []
    })
  })
  expect(lost).toEqual([])
})

it('is not left in English, but for the words that German shares', () => {
  const same = all.flatMap(([path, said, german]) =>
    typeof said === 'string' && said === german && !path.endsWith('.value') ? [said] : [],
  )
  const worded = [...new Set(same)].filter((text) => /\p{L}{2}/u.test(text)).toSorted()
  expect(worded).toEqual(alikeInGerman.toSorted())
})

it('has its own quotation marks', () => {
  const plain = all.flatMap(([, , german]) => (typeof german === 'string' ? [german] : []))
  const made = functions.flatMap(([path, , german]) => {
    const values = types.get(path)?.map((type, at) => samples(type, at)[0])
    return values === undefined ? [] : [String(german(...values))]
  })
  expect([...plain, ...made].filter((text) => /"|”|(?<!„[^“]*)“/.test(text))).toEqual([])
})
