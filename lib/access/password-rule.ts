import { commonPasswords } from './common-passwords'

/** Fewest and most characters of a password, counted as people count them. */
export const shortestPassword = 14
export const longestPassword = 200

/** Whoever tries to guess knows these already. */
export type KnownWords = { name: string; email: string; landlord: string }

const advice = 'Three or four words that do not belong together make a good one.'

/**
 * What is wrong with a new password, as a sentence that says what to do; undefined for a good one. Any characters will do:
 * only length counts, and that nobody would try it first (NIST SP 800-63B: no rules of composition).
 */
export function passwordFault(password: string, known: KnownWords): string | undefined {
  const said = password.normalize('NFKC')
  const length = [...said].length
  if (length < shortestPassword) return `Use at least ${shortestPassword} characters. ${advice}`
  if (length > longestPassword) return `Use at most ${longestPassword} characters.`
  const plain = said.toLowerCase()
  if (repeats(plain) || runs(plain)) return `That repeats itself or runs along the keyboard. ${advice}`
  if (isCommon(plain)) return `Many people use that password, or nearly the same one. ${advice}`
  if (isKnown(plain, known)) return `That is mostly your name, your email or your landlord’s name. ${advice}`
}

/** One piece over and over, whatever figures stand around it: "abcabcabcabcab", "letmeinletmein2024". */
function repeats(plain: string): boolean {
  const core = bare(plain)
  return [plain, core].some(text => {
    const letters = [...text]
    const half = Math.floor(letters.length / 2)
    return range(1, half).some(step => letters.every((letter, at) => at < step || letter === letters[at - step]))
  })
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '!"£$%^&*()',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
]
const steps = new Set(rows.flatMap(row => [row, [...row].reverse().join('')]).flatMap(row => pairs(row)))

/** Nearly each character is the next one of a row: "qwertyuiopasdf", "12345678901234". */
function runs(plain: string): boolean {
  const all = pairs(plain.replace(/\s/g, ''))
  return all.filter(pair => steps.has(pair)).length >= all.length * 0.7
}

/** One that many people use, stretched with figures and signs at its ends or with the usual figures for letters. */
function isCommon(plain: string): boolean {
  const common = commonPasswords()
  return [plain, bare(plain), bare(lettered(plain)), lettered(bare(plain))].some(
    text => common.has(text) || text === '',
  )
}

/** What is left without what is known has fewer than six letters, or is a common password itself. */
function isKnown(plain: string, { name, email, landlord }: KnownWords): boolean {
  const words = `${name} ${email} ${landlord} beside`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 2)
  const longestFirst = words.sort((a, b) => b.length - a.length)
  const left = longestFirst.reduce((text, word) => text.replaceAll(word, ''), plain)
  if (left === plain) return false
  const letters = left.replace(/[^\p{L}]/gu, '')
  return letters.length < 6 || commonPasswords().has(letters)
}

const bare = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
const usual: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const lettered = (text: string) => text.replace(/[013457@$!]/g, sign => usual[sign] ?? sign)
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

function pairs(text: string): string[] {
  const letters = [...text]
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}
