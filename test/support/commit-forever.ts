/** A process that commits rows to an embedded database and says so after each commit, until it is killed. */

import { openEmbedded } from '#src/store/embedded/open-embedded.ts'

const [directory = '', key = '', from = '0'] = process.argv.slice(2)
const { pool } = await openEmbedded({ directory, key: Buffer.from(key, 'hex') })
await pool.query(
  'create table if not exists promise (n int primary key, part text not null, filler text not null)',
)

/** Three rows a transaction: a half-done one would show. */
for (let n = Number(from); ; n += 3) {
  const client = await pool.connect()
  await client.query('begin')
  for (const [index, part] of ['first', 'second', 'third'].entries()) {
    await client.query('insert into promise values ($1, $2, $3)', [n + index, part, 'x'.repeat(500)])
  }
  if (n % 100 === 0) await client.query('update promise set filler = $1 where n % 7 = 0', [`${n}`.repeat(50)])
  await client.query('commit')
  client.release()
  process.stdout.write(`acknowledged ${n + 2}\n`)
}
