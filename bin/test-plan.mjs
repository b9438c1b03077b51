const next = 'node_modules/next/dist/bin/next'
const commands = [
  { name: 'Route types', args: [next, 'typegen'], seconds: 180, counts: false },
  {
    name: 'Type check',
    args: ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'],
    seconds: 300,
    counts: true,
  },
  { name: 'Lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'], seconds: 120, counts: true },
]
const runs = [
  { name: 'Unit and database tests', projects: ['unit', 'database'], needsBrowser: false, seconds: 1900 },
  { name: 'Browser tests', projects: ['browser'], needsBrowser: true, seconds: 4300 },
]

/**
 * What a run does. Without arguments everything; with the names of projects only those tests; anything else is a
 * filter on the paths of test files.
 */
export function planFor(args) {
  if (args.length === 0) return { commands, runs, build: true, whole: true }
  const projects = args.filter(isProject)
  const filters = args.filter(arg => !isProject(arg))
  const chosen = runs
    .map(run => ({ ...run, filters, projects: run.projects.filter(name => wanted(name, projects, filters)) }))
    .filter(run => run.projects.length > 0)
  return { commands: [], whole: false, runs: chosen, build: chosen.some(run => run.needsBrowser) }
}

const isProject = arg => runs.some(run => run.projects.includes(arg))

function wanted(name, projects, filters) {
  if (projects.length > 0) return projects.includes(name)
  return filters.some(filter => filter.includes('journeys')) === (name === 'browser')
}
