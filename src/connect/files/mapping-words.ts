/** What a mapping does, in words for those who look over it: `domain of Website`. */
import type { ColumnMapping, Conditions } from './mapping.ts'

export function mappingWords(mapping: ColumnMapping): string {
  let words = originWords(mapping)
  const { values, part, minorUnitsOf, divideBy, when } = mapping
  if (part === 'domain') words = `domain of ${words}`
  if (part === 'first') words = `the first of ${words}`
  if (Object.keys(values).length > 0) words = `${words} in our words`
  if (minorUnitsOf !== null) words = `${words} in whole ${mappingWords(minorUnitsOf)}`
  if (divideBy !== null) words = `${words} / ${divideBy}`
  const conditions = conditionWords(when)
  return conditions === '' ? words : `${words}, where ${conditions}`
}

export function conditionWords(conditions: Conditions): string {
  const each = Object.entries(conditions).map(([column, { words, isNot }]) => {
    const said = words.map((word) => (word === '' ? 'empty' : word)).join(' or ')
    return `${column} is ${isNot ? 'not ' : ''}${said}`
  })
  return each.join(' and ')
}

function originWords(mapping: ColumnMapping): string {
  switch (mapping.from) {
    case 'column':
      return mapping.column
    case 'text':
      return JSON.stringify(mapping.text)
    case 'lookup':
      return `${mapping.take} in ${mapping.file}, found by ${mappingWords(mapping.equals)}`
    case 'first':
      return mapping.of.map(mappingWords).join(', else ')
    case 'join':
      return mapping.of.map(mappingWords).join(' and ')
    case 'times':
      return mapping.of.map(mappingWords).join(' × ')
  }
}
