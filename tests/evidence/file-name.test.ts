import { expect, test } from 'vitest'
import { shownName } from '@/lib/evidence/file-name'

test.each([
  ['IMG_0042.jpg', 'IMG_0042.jpg'],
  ['C:\\Users\\Sam\\door.png', 'door.png'],
  ['../../etc/passwd', 'passwd'],
  ['/home/sam/door.png', 'door.png'],
  ['bill\u202Efdp.exe', 'billfdp.exe'],
  ['מכתב מהשכן.pdf', 'מכתב מהשכן.pdf'],
  ['  two \n lines\t.txt ', 'two lines .txt'],
  ['nul\u0000byte.txt', 'nulbyte.txt'],
  ['.htaccess', 'htaccess'],
  ['..', 'File'],
  ['', 'File'],
  [undefined, 'File'],
])('%j is shown as %s', (given, shown) => {
  expect(shownName(given)).toBe(shown)
})

test('300 letters are cut short, and the ending stays', () => {
  const name = shownName(`${'😀'.repeat(300)}.jpeg`)
  expect([[...name].length, name.endsWith('….jpeg')]).toEqual([100, true])
  expect([...shownName('x'.repeat(300))]).toHaveLength(100)
})
