import type { Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Received = { mail: ParsedMail; raw: string; to: string[]; from: string }

export type MailServer = {
  port: number
  received: Received[]
  /** How many connections were opened so far. */
  connections: () => number
  /** Hangs up on everybody in the middle of whatever it was. */
  cutOff: () => void
  close: () => Promise<void>
}

/** A mail server of the test's own. What it takes it keeps; `options` may refuse, stall or ask for a password. */
export async function mailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  let opened = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.onAuth ? [] : ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 200,
    onConnect: (_, done) => {
      opened++
      done()
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        received.push({ mail: await simpleParser(raw), raw: raw.toString(), to: rcptTo.map(to => to.address), from })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  server.server.on('connection', socket => sockets.add(socket))
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    received,
    connections: () => opened,
    cutOff: () => {
      for (const socket of sockets) socket.destroy()
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

/** The answer of a mail server that says no. */
export function no(responseCode: number): Error {
  return Object.assign(new Error('no'), { responseCode })
}
