export type Pointer = { path: string; title?: string }

const folders = 'app|bin|bench|components|deploy|docs|drizzle|lib|public|tests'
const atTheTop =
  'README\\.md|Dockerfile|(?:package|package-lock|tsconfig|biome)\\.json|instrumentation\\.ts|next\\.config\\.js'
/** Code letters that begin like a path of this project, then perhaps ` › ` and the title of a test. */
const pointer = new RegExp(`\`((?:${folders})/[^\`\\s]+|${atTheTop})(?:\\s+›\\s+([^\`]+))?\``, 'g')

/** Every pointer of a document, in order. A line end within one counts as a blank. */
export function pointersIn(markdown: string): Pointer[] {
  return [...markdown.matchAll(pointer)].map(([, path = '', title]) =>
    title === undefined ? { path } : { path, title: title.replace(/\s+/g, ' ') },
  )
}

/** The pointers that lead nowhere, as they are written. `read` gives a file's text, or undefined where there is none. */
export function brokenPointers(pointers: Pointer[], read: (path: string) => string | undefined): string[] {
  const broken = pointers.filter(({ path, title }) => {
    const text = read(path)
    return text === undefined || (title !== undefined && !hasTest(text, title))
  })
  return broken.map(({ path, title }) => (title === undefined ? path : `${path} › ${title}`))
}

/** A title is a whole string, and what follows it is what the test does. */
function hasTest(text: string, title: string): boolean {
  const literal = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(['"\`])${literal}\\1,\\s*(?:\\{[^{}]*\\},\\s*)?(?:async\\s*)?(?:\\(|\\w+\\s*=>)`).test(text)
}
