import helseNord2025 from './helse-nord-2025.json' with { type: 'json' }
import ostfold2024 from './ostfold-2024.json' with { type: 'json' }
import ostfold2025 from './ostfold-2025.json' with { type: 'json' }
import sorRogaland2024 from './sor-rogaland-2024.json' with { type: 'json' }
import vestViken2025 from './vest-viken-2025.json' with { type: 'json' }

/** The schemes that ship with the product, as raw JSON: decode each with `decodeScheme` before use. */
export const schemes: readonly unknown[] = [
  vestViken2025,
  ostfold2025,
  ostfold2024,
  helseNord2025,
  sorRogaland2024,
]
