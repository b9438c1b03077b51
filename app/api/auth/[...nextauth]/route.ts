import NextAuth from 'next-auth'
import { authOptions } from '@/app/_session/auth'
import { config } from '@/lib/config'

type Context = { params: Promise<{ nextauth: string[] }> }

/**
 * Single sign-on goes through here, and there is nothing here until a provider is set up; signing in with a password is
 * /staff/sign-in, a plain form.
 */
async function handle(request: Request, context: Context): Promise<Response> {
  if (config().surface === 'public') return new Response(null, { status: 404 })
  const options = authOptions()
  if (options.providers.length === 0) return new Response(null, { status: 404 })
  return NextAuth(request as never, context as never, options)
}

export { handle as GET, handle as POST }
