import { expect, test } from 'vitest'
import { settingsActions, settingsSections } from '@/app/staff/administration/_parts/settings-ways'
import { staffRoutes } from '@/lib/access/routes'

test('the page of settings opens for whoever may keep something, and for nobody else', () => {
  expect([...new Set(settingsActions)].sort()).toEqual([...(staffRoutes['/staff/administration'] ?? [])].sort())
})

test('every page of the administration is led to from the page of settings, or from a page that is', () => {
  const led = settingsSections.flatMap(({ ways }) => ways.map(({ href }) => href))
  const pages = Object.keys(staffRoutes).filter(
    path => path.startsWith('/staff/administration/') && !path.includes('#'),
  )
  expect(pages.filter(page => !led.some(href => page === href || page.startsWith(`${href}/`)))).toEqual([])
})

test('each way asks for a grant that its own page asks for', () => {
  for (const { ways } of settingsSections)
    for (const { href, action } of ways) expect(staffRoutes[href], href).toContain(action)
})
