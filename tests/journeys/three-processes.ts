import { readFileSync } from 'node:fs'
import { embeddedSettings } from '../../bin/environment.mjs'
import { loadKeys } from '../../bin/keys.mjs'
import { freePort } from '../../bin/postgres.mjs'
import { facts } from '../../bin/postgres-place.mjs'
import { type MailServer, mailServer } from '../notifications/mail-server'
import { type RunningApp, startApp } from '../support/app'

export type Three = {
  /** Two processes that share a port. */
  one: RunningApp
  /** A third on their database, with a port and a data folder of its own and without the owner's login. */
  other: RunningApp
  metricsPort: number
  mail: MailServer
  stop: () => Promise<void>
}

/** Three processes on one database, in training time, behind a proxy that says where each request comes from. */
export async function startThree(): Promise<Three> {
  const mail = await mailServer()
  const env = { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, BESIDE_TRUSTED_PROXY: '127.0.0.1' }
  const metricsPort = (await freePort(0)) as number
  const shared = { ...env, BESIDE_PROCESSES: '2', BESIDE_METRICS_PORT: `${metricsPort}` }
  const one = await startApp({ clock: '2026-12-24T11:20:00Z', env: shared })
  const other = await startApp({ env: { ...env, ...settingsOf(one), DATABASE_URL: '' } })
  other.demoAccounts = one.demoAccounts
  const stop = async () => {
    await other.stop()
    await one.stop()
    await mail.close()
  }
  return { one, other, metricsPort, mail, stop }
}

function settingsOf({ dataDir }: RunningApp): Record<string, string> {
  const { port } = facts(dataDir)
  return embeddedSettings({ host: '127.0.0.1', port }, loadKeys(dataDir, { mayMake: false }))
}

/** The processes that serve the port of a start. */
export function workersOf({ pid }: RunningApp): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  return children.filter(child => commandOf(child).includes('worker.mjs'))
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
