/** What a browser can be allowed to do for a page: this app needs none of it. */
const features = [
  ...['accelerometer', 'ambient-light-sensor', 'attribution-reporting', 'autoplay', 'battery', 'bluetooth'],
  ...[
    'browsing-topics',
    'camera',
    'clipboard-read',
    'clipboard-write',
    'compute-pressure',
    'cross-origin-isolated',
    'display-capture',
    'encrypted-media',
  ],
  ...['fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection'],
  ...['interest-cohort', 'join-ad-interest-group', 'keyboard-map', 'local-fonts', 'magnetometer', 'microphone', 'midi'],
  ...['otp-credentials', 'payment', 'picture-in-picture', 'private-state-token-issuance'],
  ...['private-state-token-redemption', 'run-ad-auction', 'screen-wake-lock', 'serial', 'shared-storage'],
  ...['storage-access', 'sync-xhr', 'unload', 'usb', 'web-share', 'window-management', 'xr-spatial-tracking'],
]
/** The one exception: signing in with a passkey asks the browser for it. */
const passkeys = ['publickey-credentials-create=(self)', 'publickey-credentials-get=(self)']

const permissions = [...features.map(name => `${name}=()`), ...passkeys].join(', ')

/**
 * What every answer carries, whoever gives it: a page, a file, a redirect, an error or a refusal. Nothing of ours stands
 * in a frame, is loaded by another site, or is left to a browser to guess at.
 */
export const everywhere = (url = process.env.BESIDE_URL) => ({
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'permissions-policy': permissions,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  ...(url?.startsWith('https:') ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
})
