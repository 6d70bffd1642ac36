type Listed = { readonly file: string; readonly applicationId: string; readonly title: string }
type Told = { readonly file: string; readonly message: string }

/** What `import --json` prints. */
export type ImportJson = {
  readonly imported: readonly Listed[]
  readonly updated: readonly Listed[]
  readonly duplicates: readonly Listed[]
  readonly rejected: readonly (Told & { readonly reason: string })[]
  readonly warnings: readonly (Told & { readonly field: string })[]
}

/** A line of a round's journal, as far as an import writes it. */
export type ImportedEntry = {
  readonly payload: {
    readonly packet?: {
      readonly file: string
      readonly form: { readonly title: string }
      readonly attachments: readonly { readonly name: string }[]
      readonly sources?: Readonly<
        Record<
          string,
          {
            readonly file: string
            readonly sheet?: string
            readonly cell?: string
            readonly page?: number
            readonly label?: string
            readonly certain: boolean
          }
        >
      >
    }
  }
}
