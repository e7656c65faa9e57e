/** A confidence as it is shown. Signs that add up never make certain: 0.997 would be read as 100%. */

/** @param confidence 0–1; only what is certain is 1 */
export function sureness(confidence: number): number {
  return confidence < 1 ? Math.min(confidence, 0.99) : 1
}
