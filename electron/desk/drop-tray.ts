import path from 'node:path'

/**
 * What was last dropped on the window, until it is asked for. Only the preload hands paths in, from a real drop. Should
 * the whole window process ever be taken over, a path made up there gets no further than one from a dialog: it is read
 * in the limited process and shown to the person, nothing is written to it, and there is no network. The app's own
 * folder is never read that way.
 */
export class DropTray {
  private paths: readonly string[] = []

  constructor(private readonly profile: string) {}

  put(paths: readonly string[]): readonly string[] {
    this.paths = paths.filter(one => path.isAbsolute(one) && !this.isOwn(one))
    return this.paths
  }

  takeAll(): readonly string[] {
    const { paths } = this
    this.paths = []
    return paths
  }

  private isOwn(file: string): boolean {
    const inside = path.relative(path.resolve(this.profile), path.resolve(file))
    return inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside))
  }
}
