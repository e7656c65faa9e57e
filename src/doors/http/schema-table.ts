/** A schema as a table for readers, the properties of objects within objects under their path. */
import { html } from 'hono/html'
import { itemsOf, type JsonSchema, propertiesOf, type Property, variantsOf } from '../json-schema.ts'
import { prose } from './prose.ts'
import { typeText } from '../type-text.ts'

type Html = ReturnType<typeof html>

interface Row extends Property {
  readonly path: string
}

export function schemaTable(schema: JsonSchema, direction: 'input' | 'output'): Html {
  const rows = rowsOf(schema, '')
  if (rows.length === 0) return html`<p>${typeText(schema)}</p>`
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => tableRow(row, direction))}
      </tbody>
    </table>
  </div>`
}

function tableRow({ path, schema, required }: Row, direction: 'input' | 'output'): Html {
  const { description, default: standard } = schema
  const notes = [
    ...(description === undefined ? [] : [description]),
    ...(standard === undefined ? [] : [`Default: ${JSON.stringify(standard)}`]),
  ]
  const mark = direction === 'input' && required ? html` <b class="soft">required</b>` : ''
  return html`<tr>
    <td><code>${path}</code>${mark}</td>
    <td>${typeText(schema)}</td>
    <td>${prose(notes.join('. '))}</td>
  </tr>`
}

function rowsOf(schema: JsonSchema, prefix: string): readonly Row[] {
  return propertiesOf(schema).flatMap((property) => {
    const path = `${prefix}${property.name}`
    return [{ ...property, path }, ...within(property.schema, path)]
  })
}

/** What lies below a property: in `accounts[].name`, `name` is in every account of the list. */
function within(schema: JsonSchema, path: string): readonly Row[] {
  const items = itemsOf(schema)
  if (items !== null) return [...within(items, `${path}[]`)]
  return variantsOf(schema).flatMap((variant) => rowsOf(variant, `${path}.`))
}
