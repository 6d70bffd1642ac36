import { launchHere, ReadyReader } from '#electron/intake/launch-child'
import type { Command } from '../command'
import { misuse } from '../failure'

const usage = 'import <runde> <fil eller mappe>...'

export const importCommand: Command = {
  name: 'import',
  usage,
  summary: 'Tar inn søknader fra filer og mapper.',
  options: [],
  run: async (args, terminal) => {
    const [roundPath, ...paths] = args.words
    if (roundPath !== undefined && paths.length === 0)
      misuse(`Oppgi minst én fil eller mappe. Bruk: ${usage}`)
    // The reader starts while what the rest of the command needs is loaded.
    const reader = new ReadyReader(await launchHere())
    reader.prepare()
    try {
      const { importInto } = await import('../import-into')
      return await importInto(args, usage, paths, reader.launch, terminal)
    } finally {
      reader.close()
    }
  },
}
