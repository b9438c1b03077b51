import { checkNode, outcomeOfNode } from './run.mjs'

checkNode()
const { code } = await outcomeOfNode(['--import', 'tsx', 'bin/docs-lifecycle.ts'], { seconds: 60, show: true })
process.exit(code ?? 1)
