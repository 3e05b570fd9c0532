import { importSource } from './load-core.mjs'

// How well header rows of public exports are recognised: `npm run recognition`, with what goes wrong `-- --misses`.
const { report } = await importSource(`export { report } from './tooling/recognition/report'`, 'recognition')
console.log(report(process.argv.includes('--misses')))
