/** A status as a shape, so that it reads without its colour: circle, triangle, diamond, dashed and open ring. */
export type Tone = 'good' | 'watch' | 'bad' | 'unknown' | 'neutral'

interface MarkProps {
  readonly tone: Tone
  /** what it means, where no word stands beside it */
  readonly label?: string
  readonly className?: string
}

const colours: Readonly<Record<Tone, string>> = {
  good: 'text-good',
  watch: 'text-watch',
  bad: 'text-bad',
  unknown: 'text-mute',
  neutral: 'text-mute',
}

export function Mark({ tone, label, className = '' }: MarkProps) {
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      className={`shrink-0 ${colours[tone]} ${className}`}
      height={10}
      viewBox="0 0 10 10"
      width={10}
      {...said}
    >
      {label === undefined ? null : <title>{label}</title>}
      <Shape tone={tone} />
    </svg>
  )
}

function Shape({ tone }: { readonly tone: Tone }) {
  switch (tone) {
    case 'good':
      return <circle cx={5} cy={5} fill="currentColor" r={3.6} />
    case 'watch':
      return <path d="M5 1.2 9.3 8.7H.7Z" fill="currentColor" />
    case 'bad':
      return <path d="M5 .6 9.4 5 5 9.4.6 5Z" fill="currentColor" />
    case 'unknown':
      return (
        <circle
          cx={5}
          cy={5}
          fill="none"
          r={3.8}
          stroke="currentColor"
          strokeDasharray="1.6 1.4"
          strokeWidth={1.2}
        />
      )
    case 'neutral':
      return <circle cx={5} cy={5} fill="none" r={3.4} stroke="currentColor" strokeWidth={1.3} />
  }
}
