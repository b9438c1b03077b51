import { describe, expect, test } from 'vitest'
import { passwordFault } from '@/lib/access/password-rule'

const known = { name: 'Priya Nair', email: 'priya.nair@larkmoor.example', landlord: 'Larkmoor Homes' }
const fault = (password: string) => passwordFault(password, known)

test.each([
  ['three words', 'kettle otter marble'],
  ['words that are each in the list', 'correct horse battery staple'],
  ['no capitals, figures or signs', 'thequietbusstopinrain'],
  ['only figures that follow nothing', '83920174650283'],
  ['letters of another script', 'чайник выдра мрамор'],
  ['another alphabet without spaces', '静かなバス停で雨を待つ猫たち'],
  ['exactly fourteen', 'otterkettlemab'],
  ['her name, and enough besides', 'priya never eats marmalade'],
])('takes %s', (_, password) => expect(fault(password)).toBeUndefined())

describe('says what to do about', () => {
  test.each([
    ['thirteen', 'kettle otters', 'Use at least 14 characters.'],
    ['two hundred and one', `${'kettle otter '.repeat(15)}marbled`, 'Use at most 200 characters.'],
    ['one character', 'aaaaaaaaaaaaaaaa', 'That repeats itself'],
    ['a repeated piece', 'abcabcabcabcabca', 'That repeats itself'],
    ['a repeated word with figures', 'sunshinesunshine99', 'That repeats itself'],
    ['figures in a row', '12345678901234', 'That repeats itself or runs along the keyboard'],
    ['the alphabet', 'abcdefghijklmnop', 'runs along the keyboard'],
    ['the keyboard', 'qwertyuiopasdfgh', 'runs along the keyboard'],
    ['the keyboard backwards', 'poiuytrewqlkjhgf', 'runs along the keyboard'],
    ['a common one with figures', 'Password20262027', 'Many people use that password'],
    ['a common one in signs', 'P@ssw0rd!!!!!!!!', 'Many people use that password'],
    ['a common one between figures', '000monkey1234567', 'Many people use that password'],
    ['her name', 'PriyaNair2026!!!', 'That is mostly your name'],
    ['her email', 'priya.nair@larkmoor.example', 'That is mostly your name'],
    ['her landlord', 'Larkmoor-Homes-2026', 'landlord’s name'],
    ['her landlord and a common one', 'larkmoor password 1', 'landlord’s name'],
    ['the program', 'besidebeside12345 hi', 'That is mostly your name'],
  ])('%s', (_, password, sentence) => expect(fault(password)).toContain(sentence))
})

test('counts characters as people do, and reads letters typed in two ways as the same', () => {
  expect(fault('🦦🫖🪨🦦🪨🫖🦦🦦🫖🪨🪨🦦🫖')).toContain('at least 14')
  expect(fault('ｐａｓｓｗｏｒｄ１２３４５６７')).toContain('Many people')
})

test('is quick with the longest, however it is built', () => {
  const start = performance.now()
  for (const password of [`${'a'.repeat(199)}b`, `${'ab'.repeat(99)}c`, '1!'.repeat(100)]) fault(password)
  expect(performance.now() - start).toBeLessThan(1_000)
})
