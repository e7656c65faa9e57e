/** Runs what was asked and prints it: data on standard output, everything else beside it. */
import type { Sinks } from '#src/operations/run-operation.ts'
import { exitCodes } from './exit-code.ts'
import { deliverFile } from './deliver-file.ts'
import { inputFrom } from './inputs.ts'
import type { Asked } from './operation-command.ts'
import { progressLine } from './progress-line.ts'
import type { Reached } from './reached.ts'
import { plain } from './render/plain.ts'
import type { Show } from './render/show.ts'
import { type Terminal, write } from './terminal.ts'

export async function answer(
  asked: Asked,
  reached: Reached,
  terminal: Terminal,
  show?: Show,
): Promise<number> {
  const { operation, typed, slug, asJson, outputPath } = asked
  const { stdout, stderr, cwd, interrupted } = terminal
  const progress = progressLine(stderr)
  const items: unknown[] = []
  const sinks: Sinks = {
    report: progress.report,
    emit: async (item) => {
      if (asJson) await writeJson(terminal, item)
      else items.push(item)
    },
  }
  try {
    const output = await reached.call(
      operation.name,
      inputFrom(operation, typed, cwd),
      slug,
      sinks,
      interrupted,
    )
    progress.clear()
    if (operation.isFile === true && !asJson) await deliverFile(output, outputPath, terminal)
    else if (!asJson) await write(stdout, (show?.answer ?? plain)(output, items))
    else if (operation.item === undefined) await writeJson(terminal, output)
    return show?.wouldFail?.(output) === true ? exitCodes.wrong : exitCodes.good
  } finally {
    progress.clear()
  }
}

async function writeJson({ stdout }: Terminal, value: unknown): Promise<void> {
  await write(stdout, `${JSON.stringify(value)}\n`)
}
