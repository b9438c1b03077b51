/** The few settings that taking in a file asks for, where a test has no database. Import it before what it tests. */
const key = Buffer.alloc(32, 7).toString('base64')
Object.assign(process.env, {
  BESIDE_SURFACE: 'public',
  DATABASE_URL_PUBLIC: 'postgres://beside_public:x@localhost/beside',
  RECEIPT_PEPPER: key,
  CASEWORK_PUBLIC_KEY: key,
  BESIDE_URL: 'https://report.larkmoor.example',
})
