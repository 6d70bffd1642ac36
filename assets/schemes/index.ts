import vestViken2025 from './vest-viken-2025.json' with { type: 'json' }

/** The schemes that ship with the product, as raw JSON: decode each with `decodeScheme` before use. */
export const schemes: readonly unknown[] = [vestViken2025]
