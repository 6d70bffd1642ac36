import { readFileSync, writeFileSync } from 'node:fs'
import { z } from '#shared/base/zod'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowPlace {
  readonly bounds: Rectangle
  readonly maximised: boolean
}

const whole = z.int().min(-100_000).max(100_000)
const placeDecoder = z.strictObject({
  bounds: z.strictObject({ x: whole, y: whole, width: whole, height: whole }),
  maximised: z.boolean(),
})

export const smallest = { width: 1024, height: 700 }
export const standard = { width: 1440, height: 900 }

/** Where the window stood last; null where that is unknown, damaged, or no longer on any screen. */
export function loadWindowPlace(file: string, screens: readonly Rectangle[]): WindowPlace | null {
  const place = decodeWindowPlace(readText(file))
  if (place === null || !screens.some(screen => showsTitleBar(screen, place.bounds))) return null
  return place
}

/** A place that cannot be written is only a convenience lost. */
export function saveWindowPlace(file: string, place: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(place))
  } catch {
    // The window opens at its standard size next time.
  }
}

function decodeWindowPlace(text: string | null): WindowPlace | null {
  if (text === null) return null
  try {
    const place = placeDecoder.safeParse(JSON.parse(text))
    return place.success ? place.data : null
  } catch {
    return null
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** At least 200 pixels of the upper edge must be within reach, or nobody can move the window back. */
function showsTitleBar(screen: Rectangle, window: Rectangle): boolean {
  const left = Math.max(screen.x, window.x)
  const right = Math.min(screen.x + screen.width, window.x + window.width)
  return right - left >= 200 && window.y >= screen.y && window.y < screen.y + screen.height - 50
}
