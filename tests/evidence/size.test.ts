import { expect, test } from 'vitest'
import { sizeWords } from '@/lib/evidence/size'

test.each([
  [0, '0 bytes'],
  [1023, '1023 bytes'],
  [1024, '1 KB'],
  [350_000, '342 KB'],
  [1024 * 1024, '1 MB'],
  [2_516_582, '2.4 MB'],
  [20 * 1024 * 1024, '20 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words))
