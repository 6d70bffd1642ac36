/** Points in a millimetre: PDF measures in 1/72 inch. */
export const pointsPerMm = 72 / 25.4

/** Millimetres as points. */
export function mm(millimetres: number): number {
  return millimetres * pointsPerMm
}

/**
 * Where the recipient's address stands so that it shows through the window of every usual envelope, also when the
 * sheet slides: inside x 20–100 mm and y 45–65 mm of the page. Nothing else may stand in x 0–120, y 30–79 mm.
 * Four lines of 10 points.
 */
export const addressZone = {
  leftMm: 25,
  topMm: 45.4,
  widthPoints: mm(74),
  fontSize: 10,
  lineHeight: 1.0,
  maxLines: 4,
} as const

/** An A4 letter, in millimetres: margins, the reference block right of the window, where it is folded for C5. */
export const letterPage = {
  widthMm: 210,
  heightMm: 297,
  marginLeftMm: 25,
  marginRightMm: 25,
  marginTopMm: 22,
  marginBottomMm: 27,
  senderTopMm: 13,
  senderHeightMm: 16,
  referenceLeftMm: 128,
  referenceTopMm: 33,
  bodyTopMm: 92,
  foldMm: 148.5,
} as const
