/** The thread that typesets: one Typst compiler without disk and network, one sheet after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import startCompiler, {
  TypstCompilerBuilder,
  type TypstCompiler,
  type TypstCompileWorld,
} from '@myriaddreamin/typst-ts-web-compiler'
import type { FitStep, FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

/** How the compiler names its targets and its manner of telling mistakes. */
const [PAGED, PDF, AS_LINES] = [0, 1, 1]

async function start(): Promise<void> {
  const { compiler: module, fonts, templates } = workerData as WorkerStart
  await startCompiler({ module_or_path: module })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const font of fonts) await builder.add_raw_font(font)
  const compiler = await builder.build()
  for (const [name, text] of Object.entries(templates)) compiler.add_source(`/${name}`, text)
  parentPort?.on('message', ({ sheet }: ToWorker) => tell(attempt(compiler, sheet)))
}

function attempt(compiler: TypstCompiler, sheet: string): FromWorker {
  try {
    return typeset(compiler, sheet)
  } catch (error) {
    return { kind: 'failed', reason: String(error) }
  }
}

function typeset(compiler: TypstCompiler, sheet: string): FromWorker {
  compiler.map_shadow('/sheet.json', new TextEncoder().encode(sheet))
  const world = compiler.snapshot(undefined, '/main.typ', [])
  try {
    const { result, diagnostics } = world.get_artifact(PDF, AS_LINES) as Artifact
    if (result === undefined) return { kind: 'failed', reason: (diagnostics ?? []).join('\n') }
    const pages = said(world, '<page>').length
    const [fit = null] = said<FitStep>(world, '<fit>')
    return { kind: 'printed', bytes: Uint8Array.from(result), pages, fit }
  } finally {
    world.free()
  }
}

interface Artifact {
  readonly result?: Uint8Array
  readonly diagnostics?: readonly string[]
}

/** What the templates left to be told, under a label. */
function said<T>(world: TypstCompileWorld, label: string): T[] {
  return JSON.parse(world.query(PAGED, label, 'value')) as T[]
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message, message.kind === 'printed' ? [message.bytes.buffer] : [])
}

await start()
