import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Staff } from '@/lib/access/actor'

const officer: Staff = { kind: 'staff', id: crypto.randomUUID(), name: 'A', role: 'ACM', teamId: null }
const at = new Date('2026-11-27T10:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

vi.mock('@/lib/config', () => ({ config: () => ({ textKeys: new Map([['1', Buffer.alloc(32, 7)]]) }) }))
let kept: typeof import('@/lib/search/kept-words')
beforeAll(async () => {
  kept = await import('@/lib/search/kept-words')
})

describe('what somebody looks for', () => {
  test('is shown to them again for a quarter of an hour', () => {
    const sealed = kept.sealWords(officer, 'Zielińska', at)
    expect(kept.openWords(officer, sealed, later(14))).toBe('Zielińska')
    expect(kept.openWords(officer, sealed, later(15))).toBeUndefined()
  })

  test('cannot be read from what is kept', () => {
    expect(kept.sealWords(officer, 'Zielinska', at)).not.toMatch(/ziel|WmllbGlu/i)
  })

  test('is nothing to anybody else, and nothing when it was changed', () => {
    const sealed = kept.sealWords(officer, 'Zielińska', at)
    expect(kept.openWords({ ...officer, id: crypto.randomUUID() }, sealed, at)).toBeUndefined()
    for (const forged of [undefined, '', 'x', '1:AAAA', `${sealed.slice(0, -4)}AAAA`])
      expect(kept.openWords(officer, forged, at)).toBeUndefined()
  })

  test('is cut at a whole address', () => {
    expect(kept.openWords(officer, kept.sealWords(officer, 'x'.repeat(9000), at), at)).toHaveLength(200)
  })
})
