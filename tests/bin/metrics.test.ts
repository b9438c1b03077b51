import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { inTwenties, keepMetrics } from '../../bin/metrics.mjs'
import { metricsAddress } from '../../bin/metrics-port.mjs'
import { routeNames } from '../../bin/route-names.mjs'

const manifest = {
  staticRoutes: [{ page: '/staff/triage', regex: '^/staff/triage(?:/)?$' }],
  dynamicRoutes: [
    { page: '/staff/cases/[caseId]', regex: '^/staff/cases/([^/]+?)(?:/)?$' },
    { page: '/tell-us/[step]', regex: '^/tell-us/([^/]+?)(?:/)?$' },
  ],
}
const names = routeNames(manifest)

test.each([
  ['/staff/triage?page=2', '/staff/triage'],
  ['/staff/cases/0197a', '/staff/cases/[caseId]'],
  ['/staff/cases/0197a/no-such', 'staff'],
  ['/tell-us/2', 'public'],
  ['/come-back/messages', 'public'],
  ['/stafford', 'public'],
  ['/exit.js', 'static'],
])('%s is counted as %s', (url, name) => {
  expect(names(url)).toBe(name)
})

test('nothing is let out before it has happened twenty times, and then all of it', () => {
  const out: string[] = []
  const hold = inTwenties((key: string, value: number) => out.push(`${key}${value}`))
  for (let turn = 0; turn < 19; turn++) hold('a', turn)
  hold('b', 0)
  expect(out).toEqual([])
  hold('a', 19)
  expect(out.length).toBe(20)
  hold('a', 20)
  expect(out.length).toBe(20)
})

type Metrics = Awaited<ReturnType<typeof keepMetrics>>
function ask(metrics: Metrics, url: string, status: number, isRefused = false) {
  const response = Object.assign(new EventEmitter(), { statusCode: status })
  metrics.watch({ url, method: 'POST' }, response)
  if (isRefused) metrics.refused(response)
  response.emit('close')
}
const toldOf = async (metrics: Metrics, name: string) => {
  const found = ((await metrics.read()) as { name: string; values: { labels: object; value: number }[] }[]).find(
    one => one.name === name,
  )
  return found?.values.map(({ labels, value }) => [labels, value])
}

test('one report changes nothing that is told, a fault does at once, and twenty of a kind are told together', async () => {
  const metrics = await keepMetrics(names)
  for (let turn = 0; turn < 19; turn++) ask(metrics, '/tell-us/10/answers', 303)
  ask(metrics, '/exit.js', 405, true)
  expect(await toldOf(metrics, 'beside_request_seconds')).toEqual([])
  expect(await toldOf(metrics, 'beside_refused_total')).toEqual([])
  ask(metrics, '/come-back/opening', 500)
  expect(await toldOf(metrics, 'beside_faults_total')).toEqual([[{ route: 'public' }, 1]])
  ask(metrics, '/', 303)
  const told = JSON.stringify(await toldOf(metrics, 'beside_request_seconds'))
  expect(told).toContain('[{"route":"public","method":"any","status":"3xx"},20]')
  expect(told).not.toContain('POST')
})

test('the port is another than the app’s', () => {
  expect(metricsAddress({})).toBeUndefined()
  expect(metricsAddress({ BESIDE_METRICS_PORT: '9464' })).toEqual({ port: 9464, host: '127.0.0.1' })
  for (const [port, own] of [
    ['3000', ''],
    ['4000', '4000'],
    ['0', ''],
    ['x', ''],
  ] as const)
    expect(() => metricsAddress({ BESIDE_METRICS_PORT: port, PORT: own })).toThrow('BESIDE_METRICS_PORT must be')
})
