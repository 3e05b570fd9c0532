// Written for any Node, however old: it has to parse there to say what is missing.
var major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error('Yardstick needs Node.js 20 or newer; this is ' + process.version + '. Get it from https://nodejs.org')
  process.exit(1)
}
