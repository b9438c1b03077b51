import { once } from 'node:events'
import { connect } from 'node:net'
import postgres from 'postgres'

type Where = { host: string[]; port: number[]; path?: string | false }

/**
 * One connection for copying. What the driver opens by itself holds back a small piece until the one before it was heard of,
 * which costs 40 ms a table at the end of each COPY: this one does not.
 */
export const connectionFor = (url: string): postgres.Sql =>
  postgres(url, { max: 1, onnotice: () => {}, socket: open } as postgres.Options<Record<string, never>>)

async function open({ host, port, path }: Where) {
  const socket = path ? connect(path) : connect({ host: host[0], port: port[0] ?? 5432, noDelay: true })
  await once(socket, 'connect')
  // By this name the driver asks a server with TLS for its certificate.
  return Object.assign(socket, { host: host[0] })
}
