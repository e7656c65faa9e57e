/** Loaded before a measured program: when it ends, writes what it took to the file BENCH_REPORT. */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  process.on('exit', () =>
    writeFileSync(process.env['BENCH_REPORT']!, JSON.stringify(process.resourceUsage())),
  )
}
