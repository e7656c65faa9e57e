/** What a field offers while one types; the field names it by its id. */
interface SuggestionsProps {
  readonly id: string
  /** no two of them the same */
  readonly texts: readonly string[]
  /** what stands beside a text */
  readonly called?: ReadonlyMap<string, string>
}

export function Suggestions({ id, texts, called }: SuggestionsProps) {
  return (
    <datalist id={id}>
      {texts.map((text) => (
        <option key={text} value={text}>
          {called?.get(text) ?? text}
        </option>
      ))}
    </datalist>
  )
}
