import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { untilDatabaseAnswers } from '../../bin/database-away.mjs'
import { freePort } from '../../bin/postgres.mjs'

let server: Server | undefined
afterEach(() => void server?.close())

test('waits for a database that is away, with one sentence that tells no password, and goes on when it is there', async () => {
  const port = (await freePort(0)) as number
  const said: string[] = []
  let isThere = false
  const waiting = untilDatabaseAnswers(
    { DATABASE_URL: `postgres://beside_owner:sesame@127.0.0.1:${port}/beside` },
    (line: string) => said.push(line),
  ).then(() => {
    isThere = true
  })
  await new Promise(resolve => setTimeout(resolve, 1_500))
  expect(isThere).toBe(false)
  server = createServer().listen(port, '127.0.0.1')
  await waiting
  expect(said).toEqual([
    `The database at 127.0.0.1:${port} does not answer: Beside starts by itself as soon as it does.`,
  ])
})

test.each([
  ['no address', {}],
  ['the folder of a socket', { DATABASE_URL: 'postgres://owner@%2Fvar%2Frun%2Fpostgresql/beside' }],
  ['several hosts', { DATABASE_URL: 'postgres://owner@one:5432,two:5432/beside' }],
])('with %s it waits for nothing', async (_, env) => {
  await untilDatabaseAnswers(env, () => expect.unreachable())
})
