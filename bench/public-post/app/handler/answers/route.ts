export async function POST(request: Request) {
  const form = await request.formData()
  const location = `/handler?length=${String(form.get('what')).length}`
  return new Response(null, { status: 303, headers: { location } })
}
