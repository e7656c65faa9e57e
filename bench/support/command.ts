/** Runs a program of ours in a process of its own, and says what it took. */
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Taken {
  readonly stdout: string
  /** from the start of the process to its end */
  readonly seconds: number
  /** of all its threads, in user and system mode */
  readonly cpuSeconds: number
  /** the most memory that it ever held */
  readonly peakMegabytes: number
}

export const root = fileURLToPath(new URL('../..', import.meta.url))
const reporter = new URL('./report-at-exit.ts', import.meta.url).href
let count = 0

/**
 * Throws when it fails.
 * @param args a script from the root of the repository, and its arguments
 * @param hear gets each line of stdout, which is then not kept
 */
export async function command(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  hear?: (line: string) => void,
): Promise<Taken> {
  const report = join(tmpdir(), `perennial-bench-${process.pid}-${count++}.json`)
  const began = performance.now()
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', reporter, ...args],
    { cwd: root, env: { PATH: process.env['PATH'], ...environment, BENCH_REPORT: report } },
  )
  const [stdout, stderr]: [string[], string[]] = [[], []]
  createInterface(child.stdout).on('line', hear ?? ((line) => stdout.push(line)))
  child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  const seconds = (performance.now() - began) / 1000
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${stderr.join('').slice(-2000)}`)
  const used = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage
  rmSync(report)
  return {
    stdout: stdout.join('\n'),
    seconds,
    cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    peakMegabytes: used.maxRSS / 1024,
  }
}

/** A command of `bin/perennial`; its answer as JSON. */
export function perennial(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  hear?: (line: string) => void,
): Promise<Taken> {
  return command(['src/main.ts', ...args, '--json'], environment, hear)
}
