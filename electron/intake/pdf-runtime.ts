type Resolvers = {
  promise: Promise<unknown>
  resolve: (value: unknown) => void
  reject: (reason?: unknown) => void
}

/**
 * Makes the process one that the PDF library runs in. Node 20 lacks what it takes for granted from newer ones; and in
 * an Electron utility process it looks for a browser's workers unless the process passes for plain Node.
 */
export function preparePdfRuntime(): void {
  if ('type' in process) Object.defineProperty(process, 'type', { value: undefined })
  const promise = Promise as unknown as { withResolvers?: () => Resolvers }
  promise.withResolvers ??= () => {
    const made: Partial<Resolvers> = {}
    made.promise = new Promise((resolve, reject) => {
      made.resolve = resolve
      made.reject = reject
    })
    return made as Resolvers
  }
  const buffer = ArrayBuffer.prototype as ArrayBuffer & {
    transferToFixedLength?: (length?: number) => ArrayBuffer
  }
  buffer.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const moved = new ArrayBuffer(length)
    new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
    return moved
  }
}
