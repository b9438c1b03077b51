/** Where somebody wanted to go before signing in, if that is a page of ours behind sign-in; otherwise the first one. */
export function placeToGo(to: unknown): string {
  if (typeof to !== 'string' || !/^\/staff(\/[\w-]+)*\/?(\?[\w=&%.:-]*)?$/.test(to)) return '/staff'
  return to.startsWith('/staff/sign-') ? '/staff' : to
}
