import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everywhere } from '../../bin/answer-headers.mjs'
import { root } from '../../bin/run.mjs'

const text = (path: string) => readFileSync(join(root, path), 'utf8')
const lines = (path: string) => text(path).split('\n')

describe('the image', () => {
  const dockerfile = text('Dockerfile')
  const stages = dockerfile.split(/^FROM /m).slice(1)
  const last = stages.at(-1) ?? ''

  test('is made in stages from Node 24, and what it is built with stays behind', () => {
    expect(stages.length).toBeGreaterThan(1)
    for (const stage of stages.filter(one => one.startsWith('node:'))) expect(stage).toMatch(/^node:24-/)
    expect(last).not.toMatch(/npm |COPY \. /)
  })
  test('is built with the types that the lock names, and runs without what only builds and tests', () => {
    const stage = (name: string) => stages.find(one => one.split('\n')[0]?.endsWith(` AS ${name}`)) ?? ''
    expect(stage('packages')).toContain('npm install --omit=dev')
    expect(stage('build')).toMatch(/npm install --include=dev.*\n(?:.*\n)*RUN .*bin\/build-command\.mjs/)
    expect(last).toMatch(/COPY --from=packages .*node_modules/)
  })
  test('runs as nobody who may do anything, writes to its data alone, and says how it is', () => {
    expect(last).toMatch(/^USER 10001:10001$/m)
    expect(last.indexOf('USER ')).toBeLessThan(last.lastIndexOf('CMD '))
    expect(last).toMatch(/^VOLUME \/data$/m)
    expect(last).toMatch(/^HEALTHCHECK .*\n.*\/api\/health/m)
    expect([...last.matchAll(/^COPY .*$/gm)].every(([line]) => line.includes('--chown=root:root'))).toBe(true)
    expect(dockerfile).toContain('--read-only')
    expect(dockerfile).toContain('--cap-drop ALL')
  })
  test('has no secret in any layer', () => {
    expect(dockerfile).not.toMatch(/^(?:ARG|ENV).*(?:KEY|SECRET|PASSWORD|PEPPER|DATABASE_URL)/im)
    const let_in = lines('.dockerignore').filter(line => line && !line.startsWith('#'))
    expect(let_in[0]).toBe('*')
    expect(let_in).toContain('**/.env*')
    expect(let_in.filter(line => line.startsWith('!')).join()).not.toMatch(/\.env|keys|tests|\.git|\.beside/)
  })
})

describe('the service', () => {
  const unit = new Set(lines('deploy/beside.service'))
  test.each([
    'User=beside',
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    'ProtectHome=yes',
    'PrivateTmp=yes',
    'PrivateDevices=yes',
    'ProtectKernelTunables=yes',
    'ProtectKernelModules=yes',
    'ProtectControlGroups=yes',
    'RestrictSUIDSGID=yes',
    'RestrictNamespaces=user net ipc',
    'CapabilityBoundingSet=',
    'SystemCallFilter=@system-service',
    'UMask=0077',
    'LimitCORE=0',
    'StateDirectoryMode=0700',
  ])('%s', option => expect(unit).toContain(option))

  test('lets what opens files of strangers be shut in: by the namespaces it asks for, and by limits', () => {
    const asked = text('lib/evidence/confined.ts').match(/unshare, ((?:'--\w+'(?:, )?)+)/)?.[1] ?? ''
    expect(asked.match(/\w+/g)?.sort()).toEqual(['ipc', 'net', 'user'])
    expect([...unit].filter(line => line.startsWith('SystemCallFilter=~')).join()).not.toContain('@resources')
  })
})

test('everything that goes into the image is there', () => {
  const copied = text('Dockerfile')
    .split('\n')
    .filter(line => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap(line => line.split(' ').slice(1, -1))
    .filter(name => !name.startsWith('--'))
  expect(copied.length).toBeGreaterThan(8)
  expect(copied.filter(name => name !== '.' && !existsSync(name))).toEqual([])
})

describe('what stands before it', () => {
  test.each(['deploy/nginx-proxy.conf', 'deploy/Caddyfile'])(
    '%s tells the address it saw itself, and no other host',
    path => {
      expect(text(path)).toMatch(/X-Forwarded-For (?:\$remote_addr|\{remote_host\})/)
      expect(text(path)).toMatch(/(?:X-Forwarded-Host ""|-X-Forwarded-Host)/)
    },
  )
  test.each(['deploy/nginx.conf', 'deploy/Caddyfile'])('%s keeps no list of who asked for what', path => {
    expect(text(path)).not.toMatch(/\$remote_addr|\$request_uri'|^\s*log\s*\{/m)
  })
  test('starts beside what the http block of others says, hears both kinds of addresses, and speaks where Beside does not', () => {
    const nginx = text('deploy/nginx.conf')
    expect(nginx).not.toMatch(/^keepalive_timeout/m)
    for (const listen of nginx.match(/listen (?:80|443).*;/g) ?? [])
      expect(nginx).toContain(listen.replace('listen ', 'listen [::]:'))
    expect(nginx).toMatch(/error_page 502 503 504 @away;/)
    expect(nginx).toMatch(/return 502 '.*call <a href="tel:999">999<\/a>/)
  })
  test('counts tries to sign in by where they come from', () => {
    const limit = /location \/staff\/sign-in \{\s+limit_req zone=beside_tries burst=60 nodelay;/
    expect(text('deploy/nginx.conf')).toMatch(limit)
  })
  test('adds no header that Beside says itself', () => {
    for (const path of ['deploy/nginx.conf', 'deploy/nginx-proxy.conf', 'deploy/Caddyfile'])
      expect(text(path)).not.toMatch(/add_header|^\s*header\s/m)
    expect(Object.keys(everywhere('https://report.example.org'))).toContain('strict-transport-security')
    expect(Object.keys(everywhere('http://localhost:3000'))).not.toContain('strict-transport-security')
  })
})
