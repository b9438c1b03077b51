import { expect, test } from 'vitest'
import type { Upload } from '@/lib/evidence/uploads'
import {
  arrived,
  expecting,
  failed,
  filesHere,
  isListed,
  isNew,
  lostWithVisit,
  noFiles,
  notAdded,
  printed,
  unfinishedFiles,
  type WaitingFile,
  withoutFile,
} from '@/lib/evidence/waiting'

const noon = Date.UTC(2026, 11, 1, 12)
const file = (id: string, more: Partial<WaitingFile> = {}) => ({ id, name: `${id}.jpg`, since: noon, ...more })
const kept = (id: string): Upload => ({
  ...{ id, name: `${id}.jpg`, kind: 'photo', bytes: 9, isOriginalKept: false, hasCleanCopy: true, scan: 'not_scanned' },
})
const five = ['a', 'b', 'c', 'd', 'e'].reduce((files, id) => expecting(files, file(id)), noFiles)

test('a file is listed before it is here, and here once it is whole', () => {
  const files = expecting(noFiles, file('a'))
  expect([isListed(files, 'a'), filesHere(files)]).toEqual([true, []])
  expect(unfinishedFiles(files)).toHaveLength(1)
  const whole = arrived(files, kept('a'))
  expect([filesHere(whole), unfinishedFiles(whole)]).toEqual([[kept('a')], []])
})

test('a sixth is named with the reason, and the five stay', () => {
  const files = expecting(five, file('f'))
  expect(isListed(files, 'f')).toBe(false)
  expect(files.notAdded).toEqual([{ name: 'f.jpg', reason: 'full' }])
  expect(files.list).toHaveLength(5)
})

test('one that has been on its way for 20 minutes takes up no place any more; one that is here does', () => {
  const later = file('f', { since: noon + 20 * 60_000 })
  expect(expecting(five, later).list.map(({ id }) => id)).toEqual(['f'])
  const here = arrived(five, kept('a'))
  expect(expecting(here, later).list.map(({ id }) => id)).toEqual(['a', 'f'])
})

test('the same content is told from another file of the list, and not from itself', () => {
  const files = printed(five, 'a', 'print')
  expect([isNew(files, 'b', 'print'), isNew(files, 'a', 'print'), isNew(files, 'b', 'other')]).toEqual([
    false,
    true,
    true,
  ])
})

test('one that failed is off the list and named; one that was removed meanwhile is not spoken of again', () => {
  expect(failed(five, 'a', 'empty')).toMatchObject({ notAdded: [{ name: 'a.jpg', reason: 'empty' }] })
  expect(isListed(failed(five, 'a', undefined), 'a')).toBe(false)
  expect(failed(withoutFile(five, 'a'), 'a', 'empty').notAdded).toEqual([])
})

test('no more than ten are spoken of', () => {
  const many = Array.from({ length: 30 }).reduce<typeof noFiles>(
    (files, _, at) => notAdded(files, `${at}`, 'full'),
    five,
  )
  expect(many.notAdded.map(({ name }) => name)).toEqual(['20', '21', '22', '23', '24', '25', '26', '27', '28', '29'])
})

test('those that waited in a visit that is over are named as lost, and nothing else of what was posted', () => {
  expect(lostWithVisit(['a.jpg', '../../b\u202e.jpg']).notAdded).toEqual([
    { name: 'a.jpg', reason: 'over' },
    { name: 'b.jpg', reason: 'over' },
  ])
  expect(lostWithVisit(Array(5_000).fill('x')).notAdded).toHaveLength(10)
})
