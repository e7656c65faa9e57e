/** The texts of the browser in the language of its reader: English stands in the files beside this one, and another language takes its place. */

/** Texts of one language, by the names of their files. */
export type AllTexts = Readonly<Record<string, object>>

let others: AllTexts | null = null
let isAsked = false

/** The texts of that name, in English unless another language is spoken. */
export function worded<T extends object>(name: string, english: T): T {
  isAsked = true
  // Its type is held against the English one where it is written.
  return (others?.[name] as T | undefined) ?? english
}

/** All texts are in that language; to be called before any module that has words is run. */
export function speak(texts: AllTexts): void {
  if (isAsked) throw new Error('There are English words in use already')
  others = texts
}

/** The same texts in another language: every one of them, and none besides. */
export type Texts<T> = T extends (...given: infer Given) => infer Says
  ? (...given: Given) => Texts<Says>
  : T extends string
    ? string
    : T extends number
      ? number
      : T extends boolean
        ? boolean
        : { readonly [Key in keyof T]: Texts<T[Key]> }
