import { generate } from 'selfsigned'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { mailFault } from '@/lib/notifications/mail-error'
import { closeSmtp, connectionOptions, longestSendMs, sendBySmtp } from '@/lib/notifications/smtp'
import { type MailServer, mailServer, no } from './mail-server'

const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
  extensions: [
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
  ],
})
const certificate = { key: pems.private, cert: pems.cert }
const envelope = { from: 'no-reply@larkmoor.example', to: 'amina@example.org' }
const name = 'larkmoor.example'
const message = Buffer.from('Subject: Message from Larkmoor\r\n\r\nPlease call.\r\n')

let server: MailServer | undefined
afterEach(async () => {
  closeSmtp()
  await server?.close()
})

const asksFor = (user: string, password: string): SMTPServerOptions => ({
  authOptional: false,
  onAuth: (given, _, done) =>
    given.username === user && given.password === password ? done(null, { user }) : done(no(535)),
})
const send = (url: string, ca?: string) =>
  sendBySmtp({ url: new URL(url), name, ...(ca && { ca }) }, envelope, message, async () => {})
const faultOf = (sent: Promise<void>) =>
  sent.then(
    () => 'sent',
    error => mailFault(error).reason,
  )

test('smtps: encrypted, with a user and a password that need encoding in an address', async () => {
  server = await mailServer({ secure: true, ...certificate, ...asksFor('post@larkmoor', 'p@ss/word') })
  await send(`smtps://post%40larkmoor:p%40ss%2Fword@localhost:${server.port}`, pems.cert)
  expect(server.received.map(({ to }) => to)).toEqual([['amina@example.org']])
})

test('a wrong password sends nothing, and says so', async () => {
  server = await mailServer({ secure: true, ...certificate, ...asksFor('post', 'right') })
  expect(await faultOf(send(`smtps://post:wrong@localhost:${server.port}`, pems.cert))).toBe('auth')
  expect(server.received).toEqual([])
})

test('a certificate that nobody vouches for ends it before a password or a word is sent', async () => {
  let asked = 0
  const onAuth: SMTPServerOptions['onAuth'] = (_, __, done) => {
    asked++
    done(no(535))
  }
  server = await mailServer({ secure: true, ...certificate, onAuth })
  expect(await faultOf(send(`smtps://post:word@localhost:${server.port}`))).toBe('tls')
  expect([asked, server.received]).toEqual([0, []])
})

test('away from this machine a server without encryption is given nothing', async () => {
  server = await mailServer()
  const { port } = server
  const options = connectionOptions({ url: new URL(`smtp://mail.larkmoor.example:${port}`), name })
  expect(options).toMatchObject({ secure: false, requireTLS: true, tls: { rejectUnauthorized: true } })
  expect(connectionOptions({ url: new URL('smtps://mail.larkmoor.example'), name })).toMatchObject({
    secure: true,
    port: 465,
    tls: { rejectUnauthorized: true },
  })
  expect(connectionOptions({ url: new URL('smtp://mail.larkmoor.example'), name }).port).toBe(587)
})

test('on this machine smtp:// takes the encryption that is offered, and gives a password only then', async () => {
  const encrypted: boolean[] = []
  server = await mailServer({
    ...certificate,
    ...asksFor('post', 'word'),
    disabledCommands: [],
    onRcptTo: (_, session, done) => {
      encrypted.push(session.secure)
      done()
    },
  })
  await send(`smtp://post:word@127.0.0.1:${server.port}`)
  expect([server.received.length, encrypted]).toEqual([1, [true]])
})

test('greets by the name we send from, not by that of this machine, which headers would pass on', async () => {
  let greeted: unknown
  server = await mailServer({
    onRcptTo: (_, session, done) => {
      greeted = session.hostNameAppearsAs
      done()
    },
  })
  await send(`smtp://127.0.0.1:${server.port}`)
  expect(greeted).toBe('larkmoor.example')
})

test('twenty messages over one connection leave no listeners behind', async () => {
  const warnings: string[] = []
  const heard = (warning: Error) => warnings.push(warning.name)
  process.on('warning', heard)
  server = await mailServer()
  for (let i = 0; i < 20; i++) await send(`smtp://127.0.0.1:${server.port}`)
  await new Promise(resolve => setImmediate(resolve))
  process.off('warning', heard)
  expect([server.received.length, server.connections(), warnings]).toEqual([20, 1, []])
})

test('the slowest server that is still waited for is given up before the job comes back after five minutes', () => {
  expect(longestSendMs).toBeLessThan(5 * 60_000)
})

test('a message handed over by an error of ours is not sent', async () => {
  server = await mailServer()
  const stopped = sendBySmtp({ url: new URL(`smtp://127.0.0.1:${server.port}`), name }, envelope, message, async () => {
    throw new Error('cancelled meanwhile')
  })
  await expect(stopped).rejects.toThrow('cancelled meanwhile')
  expect(server.received).toEqual([])
})
