/** High, medium or low as three dots. */
interface InfluenceDotsProps {
  readonly level: string
  readonly label: string
}

const counts: Readonly<Record<string, number>> = { High: 3, Medium: 2, Low: 1 }

export function InfluenceDots({ level, label }: InfluenceDotsProps) {
  const count = counts[level] ?? 0
  return (
    <span aria-label={label} className="inline-flex shrink-0 gap-[3px]" role="img" title={label}>
      {[1, 2, 3].map((dot) => (
        <span
          className={`size-[7px] rounded-full ${dot <= count ? 'bg-ink-2' : 'border border-faint'}`}
          key={dot}
        />
      ))}
    </span>
  )
}
