/** The languages in which the browser speaks. What the engine finds and documents are written in English. */
export const languages = ['en', 'de'] as const

export type Language = (typeof languages)[number]
