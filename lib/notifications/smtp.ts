import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

/**
 * Where the mail server is. `ca`: certificates to trust besides those of the machine. `name`: who greets it, which stands in
 * the headers of what it passes on; the name of this machine is nobody's to read.
 */
export type SmtpServer = { url: URL; name: string; ca?: string | Buffer }
export type Envelope = { from: string; to: string }

const connectWithinMs = 10_000
const answerWithinMs = 30_000
const exchangeWithinMs = 40_000
const wholeSendWithinMs = 120_000
/** Trying the kept connection, connecting, signing in and sending: over before the job comes back to another process. */
export const longestSendMs = 3 * exchangeWithinMs + wholeSendWithinMs
const idleForMs = 20_000

const loopback = ['localhost', '127.0.0.1', '[::1]']

type Kept = { connection: SMTPConnection; idle?: NodeJS.Timeout }
const memory = globalThis as { besideSmtp?: Kept | undefined }

/**
 * Hands one message to the mail server over a connection that is kept for the next. `handOver` runs when the server has
 * taken sender and recipient and asks for the message, before its first byte: once it resolved, the server may have the
 * message whatever happens. Rejects with nodemailer's error, or with that of `handOver`.
 */
export async function sendBySmtp(
  server: SmtpServer,
  envelope: Envelope,
  message: Buffer,
  handOver: () => Promise<void>,
): Promise<void> {
  const connection = (await keptConnection()) ?? (await connect(server))
  const given = new Promise<void>((resolve, reject) => {
    connection.once('error', reject)
    connection.send(envelope, Readable.from(handingOver(message, handOver)), error =>
      error ? reject(error) : resolve(),
    )
  })
  try {
    await within(wholeSendWithinMs, given)
    keep(connection)
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Says goodbye to the mail server. */
export function closeSmtp(): void {
  clearTimeout(memory.besideSmtp?.idle)
  memory.besideSmtp?.connection.quit()
  memory.besideSmtp = undefined
}

/**
 * How a server is spoken to: encrypted, and its certificate checked. On this machine, where nobody stands between, smtp://
 * is encrypted if the server offers it, and its certificate is its own affair.
 */
export function connectionOptions({ url, name, ca }: SmtpServer) {
  const secure = url.protocol === 'smtps:'
  const here = loopback.includes(url.hostname)
  return {
    name,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !here,
    tls: { ...(ca && { ca }), rejectUnauthorized: secure || !here },
    connectionTimeout: connectWithinMs,
    greetingTimeout: connectWithinMs,
    socketTimeout: answerWithinMs,
  }
}

async function* handingOver(message: Buffer, handOver: () => Promise<void>) {
  await handOver()
  yield message
}

async function connect(server: SmtpServer): Promise<SMTPConnection> {
  const connection = new SMTPConnection(connectionOptions(server))
  await answered(connection, done => connection.connect(done))
  const { username, password } = server.url
  if (!username) return connection
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  await answered(connection, done => connection.login({ credentials }, done))
  return connection
}

/** The connection left by the message before, if the server still answers on it. */
async function keptConnection(): Promise<SMTPConnection | undefined> {
  const kept = memory.besideSmtp
  memory.besideSmtp = undefined
  if (!kept) return undefined
  clearTimeout(kept.idle)
  return answered(kept.connection, done => kept.connection.reset(done)).then(
    () => kept.connection,
    () => undefined,
  )
}

function keep(connection: SMTPConnection): void {
  connection.removeAllListeners('error')
  connection.on('error', () => {})
  memory.besideSmtp = { connection, idle: setTimeout(closeSmtp, idleForMs).unref() }
}

/** One exchange with the server, which may also end in the connection's own error or in silence. */
function answered(connection: SMTPConnection, ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  let hungUp: () => void = () => {}
  const answer = new Promise<void>((resolve, reject) => {
    hungUp = () => reject(Object.assign(new Error('the server hung up'), { code: 'ECONNECTION' }))
    connection.once('error', reject)
    connection.once('end', hungUp)
    ask(error => (error ? reject(error) : resolve()))
  })
  return within(exchangeWithinMs, answer)
    .catch(error => {
      connection.close()
      throw error
    })
    .finally(() => connection.off('end', hungUp))
}

/** A server that trickles its answers never runs into a timeout of the socket. */
function within<R>(ms: number, work: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })), ms)
  })
  return Promise.race([work, silence]).finally(() => clearTimeout(timer))
}
