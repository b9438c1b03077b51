import { headers } from 'next/headers'

/** Set by next.config.js: changes with what is in the files, so that a browser keeps them until then. */
declare const besideScripts: string

type PageScriptProps = { name: 'count' | 'exit' | 'idle' | 'uploads' | 'wipe' }

/** One of the small scripts in public/. They are all that a public page brings, and each page works without them. */
export async function PageScript({ name }: PageScriptProps) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return <script src={`/${name}.js?v=${besideScripts}`} nonce={nonce} defer />
}
