type Resolvers = {
  promise: Promise<unknown>
  resolve: (value: unknown) => void
  reject: (reason?: unknown) => void
}

/** Gives Node 20 what the PDF library takes for granted from newer ones. The app's own runtime has it all. */
export function fillInNewerJavaScript(): void {
  const promise = Promise as unknown as { withResolvers?: () => Resolvers }
  promise.withResolvers ??= () => {
    const made: Partial<Resolvers> = {}
    made.promise = new Promise((resolve, reject) => {
      made.resolve = resolve
      made.reject = reject
    })
    return made as Resolvers
  }
}
