import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import './settings'
import { putObjectPiece, readObjectPiece, removeObjects, storeForNew } from '@/lib/evidence/object-store'
import { keepInDatabase, startObjectServer } from './object-server'

const server = await startObjectServer()
afterAll(() => server.stop())

test('a piece comes back as it was put, under the name of its item, copy and number', async () => {
  const [id, sealed] = [randomUUID(), randomBytes(262_160)]
  await putObjectPiece(id, 'clean/2', 0, sealed)
  expect([...server.objects.keys()]).toEqual([`${id}/clean/2/0`])
  expect((await readObjectPiece(id, 'clean/2', 0))?.equals(sealed)).toBe(true)
})

test('a piece that is not there is none, and a store that is ill is an error', async () => {
  expect(await readObjectPiece(randomUUID(), 'original', 0)).toBeUndefined()
  server.faults.push(() => true)
  await expect(readObjectPiece(randomUUID(), 'original', 0)).rejects.toThrow()
  server.faults.pop()
})

test('an item goes with every piece, and no other goes with it', async () => {
  const [id, other] = [randomUUID(), randomUUID()]
  for (let number = 0; number < 8; number++) await putObjectPiece(id, 'original', number, randomBytes(10))
  await putObjectPiece(other, 'original', 0, randomBytes(10))
  expect(await removeObjects(id)).toBe(8)
  expect(await removeObjects(id)).toBe(0)
  expect(await readObjectPiece(other, 'original', 0)).toBeDefined()
})

test('new evidence goes there while it is configured, and only then', async () => {
  expect(storeForNew()).toBe('s3')
  keepInDatabase()
  expect(storeForNew()).toBe('database')
})
