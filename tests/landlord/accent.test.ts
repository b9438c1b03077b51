import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accentProblem, dark, leastRead, light, paletteOf } from '@/lib/landlord/accent'
import { type Colour, contrast, mixed } from '@/lib/landlord/contrast'
import { styleOf } from '@/lib/landlord/look'

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4.0],
  ['#0000ff', '#ffffff', 8.59],
] as [Colour, Colour, number][])('%s on %s is read at %d to 1, both ways round', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1)
  expect(contrast(other, one)).toBe(contrast(one, other))
})

test('the surfaces measured against are those of the style sheet', () => {
  const css = readFileSync('app/styles/tokens.css', 'utf8')
  const [inLight = '', inDark = ''] = css.split('prefers-color-scheme: dark')
  for (const [name, colour] of Object.entries(light)) expect(inLight).toContain(`--color-${name}: ${colour};`)
  for (const [name, colour] of Object.entries(dark)) expect(inDark).toContain(`--color-${name}: ${colour};`)
})

const hex = (n: number) => n.toString(16).padStart(2, '0')
const steps = [0, 51, 102, 153, 204, 255]
const everyColour = steps.flatMap(r => steps.flatMap(g => steps.map((b): Colour => `#${hex(r)}${hex(g)}${hex(b)}`)))

describe('the landlord’s colour', () => {
  test.each(['#10505a', '#8a1538', '#1d4ed8', '#000000'] as Colour[])('may be %s', colour => {
    expect(accentProblem(colour)).toBeUndefined()
  })

  test.each(['#ffff00', '#ff6600', '#00c853', '#ffffff', '#ff69b4'] as Colour[])(
    'may not be %s, and the nearest offered may',
    colour => {
      const problem = accentProblem(colour)
      expect(problem?.ratio).toBeLessThan(4.5)
      expect(accentProblem(problem?.nearest ?? colour)).toBeUndefined()
    },
  )

  test('is offered with as little black as is needed: a shade lighter is refused again', () => {
    const nearest = accentProblem('#ff6600')?.nearest ?? '#000000'
    expect(leastRead(nearest)).toBeGreaterThanOrEqual(4.5)
    expect(leastRead(mixed(nearest, '#ffffff', 0.03))).toBeLessThan(4.5)
  })

  test('whatever is chosen or offered, words are read at 4.5 and edges at 3 in both schemes', () => {
    for (const asked of everyColour) {
      const accent = accentProblem(asked)?.nearest ?? asked
      const palette = paletteOf(accent)
      for (const [scheme, grounds] of [
        [palette.light, light],
        [palette.dark, dark],
      ] as const) {
        for (const ground of [...Object.values(grounds), scheme['tarn-tint']]) {
          expect(contrast(scheme.tarn, ground), `${asked} on ${ground}`).toBeGreaterThanOrEqual(4.5)
          expect(contrast(scheme['tarn-deep'], ground), `${asked} pressed`).toBeGreaterThanOrEqual(4.5)
        }
        expect(contrast(scheme['on-tarn'], scheme.tarn), `${asked} under words`).toBeGreaterThanOrEqual(4.5)
        expect(contrast(scheme['on-tarn'], scheme['tarn-deep'])).toBeGreaterThanOrEqual(4.5)
        expect(contrast('#ffffff', scheme.bar)).toBeGreaterThanOrEqual(7)
        expect(contrast('#c9dfe0', scheme.bar)).toBeGreaterThanOrEqual(4.5)
        expect(contrast('#f4c542', scheme.bar)).toBeGreaterThanOrEqual(3)
      }
    }
  })
})

test.each([[null], ['#ffff00'], ['red'], ['#10505a}body{display:none}'], ['</style><script>alert(1)</script>']])(
  'a stored colour %s puts nothing into a page',
  stored => {
    expect(styleOf(stored)).toBeUndefined()
  },
)

test('a stored colour is put into both schemes and into nothing else', () => {
  const style = styleOf('#8a1538') ?? ''
  expect(style).toMatch(/^:root\{--color-tarn:#8a1538;.*\}@media \(prefers-color-scheme:dark\)\{:root\{.*\}\}$/)
  expect(style).not.toMatch(/[<>&"']/)
})
