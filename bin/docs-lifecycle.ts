import { writeFileSync } from 'node:fs'
import { drawLifecycle } from './lifecycle-drawing'

writeFileSync('docs/case-lifecycle.svg', drawLifecycle())
console.log('docs/case-lifecycle.svg is drawn.')
