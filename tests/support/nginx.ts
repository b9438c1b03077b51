import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { generate } from 'selfsigned'
import { nginx } from '../../bin/nginx.mjs'
import { freePort } from '../../bin/postgres.mjs'
import { root } from '../../bin/run.mjs'

export const name = 'report.example.org'
export type RunningProxy = { port: number; plainPort: number; kept: () => string[]; stop: () => void }

/** The files of deploy/ as they are, but for the ports, IPv6, the certificate and a shorter wait, in front of an app. */
export async function startNginx(appPort: number): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'beside-nginx-'))
  const [port, plainPort] = [(await freePort(0)) as number, (await freePort(0)) as number]
  const pems = await generate([{ name: 'commonName', value: name }], { keySize: 2048 })
  writeFileSync(join(folder, 'fullchain.pem'), pems.cert)
  writeFileSync(join(folder, 'privkey.pem'), pems.private)
  writeFileSync(join(folder, 'nginx.conf'), wholeOf(folder, ours(folder, { appPort, port, plainPort })))
  mkdirSync(join(folder, 'bodies'))
  const child = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'start.log')])
  await answering(child, port)
  return { port, plainPort, kept: () => readdirSync(join(folder, 'bodies')), stop: () => void child.kill('SIGTERM') }
}

function ours(folder: string, { appPort, port, plainPort }: { appPort: number; port: number; plainPort: number }) {
  return readFileSync(join(root, 'deploy', 'nginx.conf'), 'utf8')
    .replaceAll(/^ *listen \[::\].*\n/gm, '')
    .replaceAll('listen 80', `listen 127.0.0.1:${plainPort}`)
    .replaceAll('listen 443', `listen 127.0.0.1:${port}`)
    .replace('127.0.0.1:3000', `127.0.0.1:${appPort}`)
    .replaceAll('/etc/ssl/beside/', `${folder}/`)
    .replaceAll('/etc/nginx/beside-proxy.conf', join(root, 'deploy', 'nginx-proxy.conf'))
    .replaceAll('/var/log/nginx/', `${folder}/`)
    .replace('client_header_timeout 20s', 'client_header_timeout 2s')
}

const wholeOf = (folder: string, conf: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; pid ${folder}/pid; worker_processes 1; error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  client_body_temp_path ${folder}/bodies; proxy_temp_path ${folder}/answers; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  ${conf}
}`

async function answering(child: ChildProcess, port: number) {
  for (let turn = 0; turn < 100 && child.exitCode === null; turn++) {
    const status = await ask(port, '/api/health').then(
      answer => answer.status,
      () => 0,
    )
    if (status === 200) return
    await pause(100)
  }
  throw new Error('nginx did not start')
}

export type Told = {
  status: number
  headers: Record<string, string | string[] | undefined>
  raw: string[]
  text: string
}
type Asking = { method?: string; headers?: Record<string, string>; body?: Uint8Array | string }

/** Asks by the name that people use; the certificate is nobody's. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Told> {
  return new Promise((resolve, reject) => {
    const own = { host: name, ...headers }
    const options = {
      host: '127.0.0.1',
      port,
      servername: name,
      path,
      method,
      headers: own,
      rejectUnauthorized: false,
      agent: false,
    }
    const asking = request(options, answer => {
      let text = ''
      answer.on('data', chunk => {
        text += chunk
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, raw: answer.rawHeaders, text }),
      )
    })
    asking.once('error', reject)
    asking.end(body)
  })
}
