import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { staffProblems, staffReference } from './staff-problems'

type Asked = { status: number; path: string; reference: string | undefined }
type Words = { heading: string; lines: readonly string[]; way?: { href: string; label: string }; leave: boolean }

const memory = globalThis as { besideShellWords?: (asked: Asked) => Promise<Words> }

/** Gives the front door, which is no part of the app's build, the words for a page that only scripts would draw (bin/shell.mjs). */
export function shareShellWords(): void {
  memory.besideShellWords = shellWords
}

/** What to say where there is no page (404) or ours failed, in the half that was asked. */
export async function shellWords({ status, path, reference }: Asked): Promise<Words> {
  return /^\/staff(?:\/|$)/.test(path) ? staffWords(status, reference) : publicWords(status, reference)
}

function staffWords(status: number, reference: string | undefined): Words {
  const { notFound, broken, way } = staffProblems
  if (status === 404) return { ...notFound, way, leave: false }
  return { heading: broken.heading, lines: [...broken.lines, ...told(reference, staffReference)], way, leave: false }
}

async function publicWords(status: number, reference: string | undefined): Promise<Words> {
  const { notFound, broken } = en.problems(await landlord())
  if (status !== 404)
    return { heading: broken.heading, lines: [...broken.lines, ...told(reference, en.faultNumber)], leave: true }
  return { ...notFound, way: { href: '/', label: notFound.button }, leave: true }
}

const told = (reference: string | undefined, words: (reference: string) => string) =>
  reference ? [words(reference)] : []
