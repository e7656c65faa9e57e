/** An operation as a command: its arguments, its options and its help, all derived from its schemas. */
import { Argument, type Command, Option } from 'commander'
import type { Operation } from '#src/operations/operation.ts'
import { exampleValue } from '../example-value.ts'
import { commandWords } from '../names.ts'
import { typeText } from '../type-text.ts'
import { itemsOf } from '../json-schema.ts'
import { type CommandInput, commandInputs, type Typed } from './inputs.ts'

/** What was asked for, as read from the command line. */
export interface Asked {
  readonly operation: Operation
  readonly typed: Typed
  readonly slug: string | null
  readonly asJson: boolean
  /** where to write the file that it answers with; null: on standard output */
  readonly outputPath: string | null
}

/** Adds the operation to its command. */
export function operationCommand(
  command: Command,
  operation: Operation,
  run: (asked: Asked) => Promise<void>,
): Command {
  const inputs = commandInputs(operation)
  const byPosition = inputs.filter(({ isPositional }) => isPositional)
  for (const input of byPosition) command.addArgument(new Argument(input.spelt, meaning(input)))
  const options = inputs
    .filter(({ isPositional }) => !isPositional)
    .map((input) => ({ input, option: optionOf(input) }))
  for (const { option } of options) command.addOption(option)
  if (operation.isFile === true) command.option('-o, --output <path>', 'the file to write it to')
  return command
    .summary(operation.summary)
    .description(`${operation.summary}.\n\n${operation.description}`)
    .option('--organization <slug>', 'the organization it is for; without it, the one in use')
    .option('--json', operation.item === undefined ? 'print JSON' : 'print JSON, one item a line')
    .addHelpText('after', `\nExamples:\n${examples(operation, inputs).join('\n')}`)
    .action(async (...given: unknown[]) => {
      const chosen = command.opts<Record<string, unknown>>()
      const typed = new Map<string, readonly string[] | boolean>()
      byPosition.forEach(({ name }, position) => note(typed, name, given[position]))
      for (const { input, option } of options) {
        // commander answers true for a --no-… that was not given
        const isGiven = command.getOptionValueSource(option.attributeName()) === 'cli'
        if (isGiven) note(typed, input.name, chosen[option.attributeName()])
      }
      const slug = textOf(chosen['organization'])
      const outputPath = textOf(chosen['output'])
      await run({ operation, typed, slug, asJson: chosen['json'] === true, outputPath })
    })
}

function textOf(chosen: unknown): string | null {
  return typeof chosen === 'string' ? chosen : null
}

function optionOf(input: CommandInput): Option {
  const option = new Option(input.spelt, meaning(input))
  if (input.isFlag) return option
  // Collected even where one is expected: given twice, the operation refuses it instead of taking the last.
  return option.argParser((text: string, before: string[] | undefined) => [...(before ?? []), text])
}

function note(typed: Map<string, readonly string[] | boolean>, name: string, value: unknown): void {
  if (typeof value === 'boolean') typed.set(name, value)
  else if (typeof value === 'string') typed.set(name, [value])
  else if (Array.isArray(value) && value.length > 0) typed.set(name, value.map(String))
}

function meaning({ schema, required, isPositional, isList, isFlag }: CommandInput): string {
  const { description, default: standard } = schema
  const type = typeText(itemsOf(schema) ?? schema)
  const notes = [
    ...(isFlag || isPositional || type === 'text' ? [] : [type]),
    ...(isList && !isPositional ? ['may be repeated'] : []),
    ...(required && !isPositional ? ['required'] : []),
    ...(standard === undefined || isFlag ? [] : [`default: ${JSON.stringify(standard)}`]),
  ]
  const inBrackets = notes.length === 0 ? '' : `(${notes.join('; ')})`
  return [description ?? '', inBrackets].filter((part) => part !== '').join(' ')
}

function examples(operation: Operation, inputs: readonly CommandInput[]): readonly string[] {
  const needed = inputs.filter(({ required, isPositional }) => required || isPositional)
  const words = ['perennial', ...commandWords(operation), ...needed.map(typedExample)].join(' ')
  // An object is given by a program rather than typed.
  const optional = inputs.find(
    ({ required, isPositional, schema }) => !required && !isPositional && typeText(schema) !== 'object',
  )
  return [
    `  ${words}`,
    ...(optional === undefined ? [] : [`  ${words} ${typedExample(optional)}`]),
    `  ${words} --json`,
  ]
}

/** An object is typed as JSON, in quotes that keep the shell off it. */
function typedValue(value: unknown): string {
  return typeof value === 'object' ? `'${JSON.stringify(value)}'` : String(value)
}

function typedExample(input: CommandInput): string {
  const [flag = ''] = input.spelt.split(' ')
  if (input.isFlag) return flag
  const hasExample = input.schema.examples !== undefined
  const example =
    input.isPath && !hasExample
      ? `./${input.isList ? 'data' : `${input.name}.csv`}`
      : exampleValue(input.name, input.schema)
  const value = [example].flat().map(typedValue).join(' ')
  return input.isPositional ? value : `${flag} ${value}`
}
