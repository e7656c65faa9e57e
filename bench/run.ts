/** `npm run bench`: measures, and prints each figure as a ratio to its floor of the same run. */
import { api } from './api.ts'
import { backTest } from './back-test.ts'
import { detection } from './detection.ts'
import { firstDiagnosis } from './first-diagnosis.ts'
import { imports } from './import.ts'
import { load } from './load.ts'
import { oneFact } from './one-fact.ts'
import { page } from './page.ts'
import { plan } from './plan.ts'
import { print } from './print.ts'
import { type Engine, figureText } from './support/figure.ts'
import { readOptions, type Run } from './support/options.ts'

const parts: Readonly<Record<string, (run: Run) => Promise<void>>> = {
  import: imports,
  load,
  first: firstDiagnosis,
  detect: detection,
  one: oneFact,
  api,
  plan,
  page,
  'back-test': backTest,
  print,
}

const usage = `npm run bench -- [${Object.keys(parts).join(' | ')}] [--accounts N] [--rows N] [--rounds N] [--json]`

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const unknown = options.parts.find((name) => parts[name] === undefined)
  if (unknown !== undefined) throw new Error(`"${unknown}" is no part: ${usage}`)
  const engine: Engine = process.env['DATABASE_URL'] ? 'server' : 'embedded'
  for (const [name, measure] of Object.entries(parts)) {
    if (options.parts.length > 0 && !options.parts.includes(name)) continue
    if (!options.json) process.stdout.write(`${name}, ${engine}\n`)
    await measure({
      options,
      engine,
      say: (text) => process.stderr.write(`  … ${text}\n`),
      tell: (figure) =>
        process.stdout.write(`${options.json ? JSON.stringify(figure) : figureText(figure)}\n`),
    })
  }
}

await main()
