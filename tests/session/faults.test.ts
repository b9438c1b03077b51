import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onRequestError } from '@/instrumentation'

const door = globalThis as { besideFault?: (reference: string) => void }
let logged: string[]
let told: string[]

beforeEach(() => {
  logged = []
  told = []
  vi.spyOn(console, 'error').mockImplementation((...parts) => void logged.push(parts.join(' ')))
  door.besideFault = reference => void told.push(reference)
})
afterEach(() => {
  vi.restoreAllMocks()
  delete door.besideFault
})

const words = 'Failed query: insert into notes values ($1) params: The man at 14'
const request = { path: '/staff/cases/0b1c?who=Somebody', headers: { cookie: 'beside-staff=abc' } }
const context = { routePath: '/staff/cases/[caseId]' }

test('a fault is logged by its kind, its reference and the pattern of the route, and the page is told the same reference', () => {
  const error = Object.assign(new Error(words), { name: 'DrizzleQueryError', digest: '271828' })
  onRequestError(error, request, context)
  expect(logged).toEqual(['request failed: DrizzleQueryError 271828 at /staff/cases/[caseId]'])
  expect(told).toEqual(['271828'])
})

test('a route that has no digest gets a reference of its own, and what is no error is named so', () => {
  onRequestError(words, request, {})
  expect(logged[0]).toMatch(/^request failed: unknown \d{1,10} at unknown$/)
  expect(logged[0]).toContain(told[0])
  expect(logged.join()).not.toMatch(/man at|Somebody|0b1c|abc/)
})
