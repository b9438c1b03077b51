/** So many characters of a name are shown and kept. */
const most = 100
/** Controls, and marks that turn the direction of writing round: with them a name can look like another. */
const deceptive = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A file's name as it may be shown: no path, nothing hidden, not too long, its ending kept. Never empty. */
export function shownName(given: string | undefined): string {
  const last = (given ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/\s+/g, ' ').replace(deceptive, '').trim()
  return shortened(plain.replace(/^\.+/, '')) || 'File'
}

function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= most) return name
  const ending = /\.[^.\s]{1,8}$/.exec(name)?.[0] ?? ''
  return `${letters.slice(0, most - [...ending].length - 1).join('')}…${ending}`
}
