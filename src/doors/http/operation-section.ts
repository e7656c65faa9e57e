/** One operation on the documentation page: its address, what it takes, what it answers, and an example. */
import type { Operation } from '#src/operations/operation.ts'
import { html } from 'hono/html'
import { jsonSchema, propertiesOf } from '../json-schema.ts'
import { commandWords, toolName } from '../names.ts'
import { example } from './example.ts'
import { prose } from './prose.ts'
import { schemaTable } from './schema-table.ts'

type Html = ReturnType<typeof html>

export function describeOperation(operation: Operation): Html {
  const { name, summary, description, http, item } = operation
  const input = jsonSchema(operation.input, 'input')
  return html`<section id="${name}" aria-labelledby="${name}-title">
    <h2 id="${name}-title"><a href="#${name}">${name}</a> <span class="soft">${summary}</span></h2>
    <p class="address"><b>${http.method}</b> <code>/api${http.path}</code></p>
    <p>${prose(description)}</p>
    <p class="soft">${elsewhere(operation)}</p>
    ${
      propertiesOf(input).length === 0
        ? ''
        : html`<h3>Input</h3>
            ${schemaTable(input, 'input')}`
    }
    ${
      item === undefined
        ? ''
        : html`<h3>Each item</h3>
            ${schemaTable(jsonSchema(item, 'output'), 'output')}`
    }
    <h3>${item === undefined ? 'Answer' : 'Output'}</h3>
    ${schemaTable(jsonSchema(operation.output, 'output'), 'output')}
    <h3>Example</h3>
    <pre><code>${example(operation)}</code></pre>
  </section>`
}

function elsewhere(operation: Operation): Html {
  if (operation.takesFile === true) return html`The body is the file; its inputs are the query.`
  return html`Command <code>perennial ${commandWords(operation).join(' ')}</code> ${asTool(operation)}`
}

function asTool(operation: Operation): Html | string {
  if (operation.permission !== 'read') return ''
  return html` · tool <code>${toolName(operation)}</code>`
}
