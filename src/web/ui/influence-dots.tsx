/** High, medium or low as three dots. */
interface InfluenceDotsProps {
  /** of three */
  readonly count: number
  readonly label: string
}

export function InfluenceDots({ count, label }: InfluenceDotsProps) {
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
