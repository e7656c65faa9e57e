/** Parts of a whole as one bar; its parts are named beside it. */
export interface BarPart {
  readonly id: string
  readonly value: number
  /** class of the fill */
  readonly fill: string
  readonly title: string
}

export function StackedBar({ parts }: { readonly parts: readonly BarPart[] }) {
  const shown = parts.filter((part) => part.value > 0)
  if (shown.length === 0) return <div aria-hidden="true" className="h-2 rounded-[2px] bg-sunk" />
  return (
    <div aria-hidden="true" className="flex h-2 gap-[2px] overflow-hidden rounded-[2px]">
      {shown.map((part) => (
        <span
          className={`min-w-1 ${part.fill}`}
          key={part.id}
          style={{ flexGrow: part.value }}
          title={part.title}
        />
      ))}
    </div>
  )
}
