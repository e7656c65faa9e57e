/** A call of an operation as one would type it into a terminal. */
import type { Operation } from '#src/operations/operation.ts'
import { exampleValue } from '../example-value.ts'
import { jsonSchema, propertiesOf } from '../json-schema.ts'

export function example(operation: Operation): string {
  const { method, path } = operation.http
  const needed = propertiesOf(jsonSchema(operation.input, 'input')).filter(({ required }) => required)
  const values = new Map(needed.map(({ name, schema }) => [name, exampleValue(name, schema)]))
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values.get(name) ?? name))
  const rest = [...values].filter(([name]) => !path.includes(`{${name}}`))
  const lines = [`curl -H "Authorization: Bearer $TOKEN"`]
  if (operation.item !== undefined) lines.push('  -H "Accept: application/jsonl"')
  if (operation.takesFile === true) {
    lines.push('  -H "Content-Type: application/octet-stream"', '  --data-binary @accounts.csv')
  } else if (method === 'POST') {
    lines.push('  -H "Content-Type: application/json"', `  -d '${JSON.stringify(Object.fromEntries(rest))}'`)
  }
  const query = new URLSearchParams(rest.map(([name, value]) => [name, String(value)])).toString()
  const search = (method === 'GET' || operation.takesFile === true) && query !== '' ? `?${query}` : ''
  lines.push(`  "http://127.0.0.1:4747/api${address}${search}"`)
  return lines.join(' \\\n')
}
