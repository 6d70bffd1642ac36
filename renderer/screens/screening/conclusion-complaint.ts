import type { ScreeningStatus } from '#shared/screening/screen-application'

/**
 * What is lacking before a conclusion can be written; null when nothing is. To follow the proposal needs no reason;
 * to dismiss an application, or to conclude otherwise than the findings say, does.
 */
export function conclusionComplaint(
  status: ScreeningStatus,
  proposed: ScreeningStatus,
  reason: string,
): string | null {
  if (reason.trim() !== '') return null
  if (status === 'dismissed') return 'Skriv hvorfor søknaden avvises. Søkeren har krav på å få vite det.'
  return status === proposed ? null : 'Skriv hvorfor konklusjonen er en annen enn forslaget fra kontrollen.'
}
