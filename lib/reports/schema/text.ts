/** The longest answer, in characters as a person counts them: an emoji outside the basic plane is one. */
export const longText = 10_000
export const shortText = 200

/**
 * Text as it may be stored and shown: one kind of line end, no NUL or other control character (tab and new line stay),
 * no half of a character (it becomes U+FFFD), no blank ends. Emoji and right-to-left text with its marks stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
}

/** The same on one line. Line by line, because a pattern that looks for blanks on both sides takes minutes over a page of them. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join(' ')
}

/** Code points. A browser's maxlength counts UTF-16 units, which are never fewer, so what it lets through passes here. */
export function countCharacters(text: string): number {
  return Array.from(text).length
}
