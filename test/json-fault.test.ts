/** Where a text stops being JSON is told by line and column, and only where it is none. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from '#src/connect/files/json-fault.ts'

describe('a text that is no JSON', () => {
  it.each([
    ['', 1, 1, 'the text ends where a value should'],
    ['{ "reads": [ }', 1, 14, '} stands where a value should'],
    ['{\n "a": 1,\n}', 3, 1, '} stands where a name in quotation marks should'],
    ['{"a": 1', 1, 8, 'the text ends where "," or "}" should'],
    ['{"a": 01}', 1, 7, '01 stands where a value should'],
    ['[1,2] x', 1, 7, 'x stands where the end should'],
    ['{\n\n  "a": {\n    "b": 7o }\n}', 4, 10, '7o stands where a value should'],
    ['{"a" 1}', 1, 6, '1 stands where ":" should'],
    ["{'a': 1}", 1, 2, "'a' stands where a name in quotation marks should"],
    ['{"a": "b\n"}', 1, 7, '"b stands where a value should'],
    ['{"a": 0.5 "b": 1}', 1, 11, '"b" stands where "," or "}" should'],
    ['[nope]', 1, 2, 'nope stands where a value should'],
    ['// none\n{}', 1, 1, '// stands where a value should'],
  ])('%j', (text, line, column, says) => {
    expect(jsonFault(text)).toEqual({ line, column, says })
  })

  it('is told exactly where the platform refuses it', () => {
    const text = fc
      .json()
      .chain((json) =>
        fc
          .tuple(
            fc.nat(json.length),
            fc.nat(3),
            fc.constantFrom('', '"', ',', '}', ']', '{', ':', '1', '-', 'e', ' '),
          )
          .map(([at, cut, put]) => json.slice(0, at) + put + json.slice(at + cut)),
      )
    fc.assert(
      fc.property(text, (one) => {
        expect(jsonFault(one) === null).toBe(isJson(one))
      }),
      { numRuns: 2000 },
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
