/** The OpenAPI 3.1 description of the REST interface, derived from the list of operations. */
import type { Operation } from '#src/operations/operation.ts'
import { httpStatus } from '../failure-body.ts'
import { jsonSchema, type JsonSchema, propertiesOf, type Property } from '../json-schema.ts'
import { toolName } from '../names.ts'
import { organizationHeader } from './door.ts'

type Json = Record<string, unknown>

const failureSchema: JsonSchema = {
  type: 'object',
  required: ['code', 'message', 'hint', 'details'],
  properties: {
    code: { type: 'string', enum: Object.keys(httpStatus) },
    message: { type: 'string', description: 'What went wrong, with which value' },
    hint: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'What to do about it' },
    details: { description: 'Particulars for programs, such as the located problems of a file; else null' },
  },
}

export function openApi(operations: readonly Operation[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = (paths[operation.http.path] ??= {})
    path[operation.http.method.toLowerCase()] = describeOperation(operation)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Perennial', version, description: about },
    servers: [{ url: '/api' }],
    security: [{ session: [] }, { bearer: [] }],
    paths,
    components: {
      schemas: { Failure: failureSchema },
      responses: {
        Failure: { description: 'It failed, and says why', content: json(ref('schemas/Failure')) },
      },
      parameters: { Organization: organizationParameter },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'perennial', description: 'Set by the sign-in link' },
        bearer: { type: 'http', scheme: 'bearer', description: 'From `npx perennial link --token`' },
      },
    },
  }
}

const about =
  'Each operation is also a command (`npx perennial …`) and, where it only reads, an MCP tool. ' +
  'A failure answers with its HTTP status and the schema `Failure`.'

const organizationParameter = {
  name: organizationHeader,
  in: 'header',
  required: false,
  schema: { type: 'string' },
  description: 'Slug of the organization; without it, the one in use',
}

function describeOperation(operation: Operation): Json {
  const input = jsonSchema(operation.input, 'input')
  const inPath = propertiesOf(input).filter(({ name }) => operation.http.path.includes(`{${name}}`))
  const others = propertiesOf(input).filter((property) => !inPath.includes(property))
  const inQuery = operation.http.method === 'GET' || operation.takesFile === true
  return {
    operationId: toolName(operation),
    summary: operation.summary,
    description: operation.description,
    tags: [operation.name.split('.')[0]],
    parameters: [
      ...inPath.map((property) => parameter(property, 'path')),
      ...(inQuery ? others.map((property) => parameter(property, 'query')) : []),
      ref('parameters/Organization'),
    ],
    ...requestBody(operation, others),
    responses: {
      200: { description: operation.summary, content: answers(operation) },
      default: ref('responses/Failure'),
    },
  }
}

function parameter({ name, schema, required }: Property, place: string): Json {
  const { description, ...rest } = schema
  return { name, in: place, required, schema: rest, ...(description === undefined ? {} : { description }) }
}

function requestBody({ http, takesFile }: Operation, others: readonly Property[]): Json {
  if (takesFile === true) {
    const content = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    return { requestBody: { required: true, content } }
  }
  return http.method === 'GET' || others.length === 0 ? {} : { requestBody: body(others) }
}

function body(properties: readonly Property[]): Json {
  const required = properties.filter((property) => property.required).map(({ name }) => name)
  const schema = {
    type: 'object',
    properties: Object.fromEntries(properties.map((property) => [property.name, property.schema])),
    ...(required.length === 0 ? {} : { required }),
  }
  return { required: required.length > 0, content: json(schema) }
}

function answers(operation: Operation): Json {
  const output = jsonSchema(operation.output, 'output')
  const file = { '*/*': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } }
  if (operation.isFile === true) return { ...file, ...json(output) }
  if (operation.item === undefined) return json(output)
  const item = jsonSchema(operation.item, 'output')
  const all = {
    type: 'object',
    required: ['items', 'output'],
    properties: { items: { type: 'array', items: item }, output },
  }
  const last = { type: 'object', properties: { output, failure: ref('schemas/Failure') } }
  return { ...json(all), 'application/jsonl': { schema: { anyOf: [item, last] } } }
}

function json(schema: unknown): Json {
  return { 'application/json': { schema } }
}

function ref(path: string): Json {
  return { $ref: `#/components/${path}` }
}
