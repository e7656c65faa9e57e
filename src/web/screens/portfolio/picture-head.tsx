/** The head of a picture of the portfolio: what it shows, and the whole of it in one sentence. */
interface PictureHeadProps {
  readonly title: string
  readonly sentence: string
}

export function PictureHead({ title, sentence }: PictureHeadProps) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3 pb-2.5">
      <h2 className="text-label text-mute">{title}</h2>
      <p className="min-w-0 text-small text-mute">{sentence}</p>
    </div>
  )
}
