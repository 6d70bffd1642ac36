// Starts the app folder or file that is given on the command line, as Electron's own default app does.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)
const args = process.argv.slice(1)
const preloaded = []
let target
while (args.length > 0 && target === undefined) {
  const arg = args.shift() ?? ''
  if (arg === '-r' || arg === '--require') preloaded.push(args.shift() ?? '')
  else if (!arg.startsWith('-')) target = resolve(arg)
}

if (target === undefined) {
  console.error('Oppgi mappen som skal startes, for eksempel: electron .')
  app.exit(2)
} else {
  Object.defineProperty(process, 'defaultApp', { value: true, configurable: false, enumerable: true })
  const manifest = join(target, 'package.json')
  let main = target
  let folder = dirname(target)
  if (existsSync(manifest)) {
    const {
      productName,
      name,
      version,
      main: entry = 'index.js',
    } = JSON.parse(readFileSync(manifest, 'utf8'))
    folder = target
    main = join(target, entry)
    if (version) app.setVersion(version)
    if (productName || name) app.name = productName || name
    app.setDesktopName(`${app.name}.desktop`)
  }
  app.setAppPath(folder)
  for (const script of preloaded) require(resolve(script))
  try {
    await import(pathToFileURL(main).href)
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
}
