// Loaded into children with --import: a build or an install must not live on when its parent was killed.
const parent = process.ppid
setInterval(() => process.ppid === parent || process.exit(1), 500).unref()
