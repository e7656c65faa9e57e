/** A picture of the map as SVG, which documents and slides can hold. */
import type { MapPicture, PictureShape } from './map-picture.ts'

export function pictureSvg({ title, x, y, width, height, background, font, shapes }: MapPicture): string {
  const box = [x, y, width, height].map(rounded).join(' ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${rounded(width)}" height="${rounded(height)}" font-family="${escaped(font)}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" fill="${background}"/>`,
    ...shapes.map(element),
    '</svg>',
    '',
  ].join('\n')
}

function element(shape: PictureShape): string {
  if (shape.kind === 'path') {
    const { d, stroke, fill, width, dash } = shape
    const line = stroke === null ? '' : ` stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"`
    const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`
    return `<path d="${d}" fill="${fill ?? 'none'}"${line}${dashes}/>`
  }
  const { says, size, weight, fill, anchor, isStruck } = shape
  const struck = isStruck ? ' text-decoration="line-through"' : ''
  return `<text x="${rounded(shape.x)}" y="${rounded(shape.y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"${struck}>${escaped(says)}</text>`
}

const rounded = (value: number) => Math.round(value * 10) / 10

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
