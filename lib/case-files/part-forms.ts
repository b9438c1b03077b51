import { apart as between, fold } from './folding'

/** How one word of a name is looked for: a pattern over folded text, by how it is spelt, spaced, declined or attached to. */

const gap = `[${between}]{0,3}`
/** Of Polish and its neighbours, and an English plural or a possessive whose apostrophe was forgotten. */
const endings =
  '(?:s|es|a|e|y|i|u|o|ie|ze|im|om|em|ow|owi|owie|ami|ach|ego|emu|ej|iej|iego|iemu|iem|ich|ych|imi|ymi|owej|owna)?'
/** Of a short name fewer: with more of them it would be a word of every sentence. */
const fewEndings = '(?:s|a|u|em|owi|owie|ie|om)?'
/** Of Russian and its neighbours, folded as the text is: some of its letters look like Latin ones, and count as those. */
const cyrillicEndings = fold('(?:а|я|у|ю|о|е|ы|и|ь|ом|ем|ым|им|ои|еи|ою|ею|ых|их|ами|ями|ыми|ого|его|ому|ему)?')
/** Of Arabic: and, so, by, for, like, the. They are written onto the word. */
const attached = '(?:[\u0648\u0641\u0628\u0644\u0643]{1,3})?(?:\u0627\u0644)?'

export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** With the endings it takes, where it is long enough to be told from other words. */
export function partForm(part: string): string {
  const front = /^\p{Script=Arabic}/u.test(part) ? attached : ''
  return `${front}(?:${[...declined(part), ...spaced(part), ...clan(part)].join('|')})`
}

function declined(part: string): string[] {
  if (/\p{Script=Cyrillic}/u.test(part)) return [part, part.replace(/[aeouyяиыь]$/u, '')].map(inCyrillic)
  const length = [...part].length
  const ofA = length > 2 && part.endsWith('a') ? part.slice(0, -1) : undefined
  if (length === 3 && ofA) return [`${literally(part)}s?`, `(?!any)${literally(ofA)}(?:y|ie|e|o)`]
  const stem = length > 3 && /[aeiouy]$/.test(part) ? part.slice(0, -1) : undefined
  if (length < 5 && !stem) return [`${apart(part)}${length > 2 ? fewEndings : '(?:s)?'}`]
  return [`${apart(part)}${endings}`, ...(stem ? [`${apart(stem)}${endings}`] : []), ...shifted(part)]
}

const inCyrillic = (stem: string) => `${literally(stem)}${cyrillicEndings}`

/** "Marek" is "Marka", "Paweł" is "Pawła", and the Kowalskis are "Kowalscy". */
function shifted(part: string): string[] {
  const [, front = '', last = ''] = /^(.{2,})e([klc])$/u.exec(part) ?? []
  const [, family] = /^(.{2,})k[ia]$/u.exec(part) ?? []
  return [
    ...(front ? [`${literally(front)}${last}(?:a|u|i|ie|le|em|iem|ow|owi|owie)`] : []),
    ...(family ? [`${literally(family)}cy`] : []),
  ]
}

/** Its letters, also where a line broke within it or signs stand between them: "No- wak", "N.o.w.a.k". */
const apart = (part: string): string =>
  [...part].length < 4 ? literally(part) : [...part].map(literally).join('(?:- ?|[.*_\u00b7])?')

const spaced = (part: string): string[] => ([...part].length < 3 ? [] : [[...part].map(literally).join(' ')])

/** "McDonald" is "Mc Donald" and "MacDonald". */
function clan(part: string): string[] {
  const [, name] = /^ma?c(\p{L}{3,})$/u.exec(part) ?? []
  return name ? [`ma?c${gap}${literally(name)}${endings}`] : []
}
