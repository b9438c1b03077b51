import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import postgres from 'postgres'

const sql = postgres({ ...JSON.parse(process.env.BARE_DATABASE), max: 10, onnotice() {} })
await sql`create schema if not exists bench`
await sql`create table if not exists bench.bare (id uuid primary key, fields text not null, at timestamptz not null default now())`

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const whole = { headers: { 'content-type': request.headers['content-type'] } }
  const form = await new Response(Buffer.concat(chunks), whole).formData()
  await sql`insert into bench.bare (id, fields) values (${randomUUID()}, ${JSON.stringify([...form])})`
  response.writeHead(303, { location: '/received' }).end()
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
process.on('SIGTERM', () => process.exit(0))
process.on('disconnect', () => process.exit(0))
