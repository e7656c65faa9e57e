/** A picture of the map as PNG, drawn at twice its size, so that it is sharp on slides. */
import type { MapPicture, PictureShape } from './map-picture.ts'

const scale = 2

/** @returns its bytes in base 64 */
export async function picturePng(picture: MapPicture): Promise<string> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(picture.width * scale)
  canvas.height = Math.ceil(picture.height * scale)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser draws no pictures')
  await document.fonts.ready
  context.scale(scale, scale)
  context.fillStyle = picture.background
  context.fillRect(0, 0, picture.width, picture.height)
  context.translate(-picture.x, -picture.y)
  for (const shape of picture.shapes) draw(context, shape, picture.font)
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '')
}

function draw(context: CanvasRenderingContext2D, shape: PictureShape, font: string): void {
  if (shape.kind === 'text') return write(context, shape, font)
  const paint = new Path2D(shape.d)
  if (shape.fill !== null) {
    context.save()
    context.clip(paint)
    context.fillStyle = shape.fill
    context.fillRect(-1e4, -1e4, 3e4, 3e4)
    context.restore()
  }
  if (shape.stroke === null) return
  context.strokeStyle = shape.stroke
  context.lineWidth = shape.width
  context.lineCap = 'round'
  context.setLineDash([...shape.dash])
  context.stroke(paint)
}

function write(
  context: CanvasRenderingContext2D,
  { x, y, says, size, weight, fill, anchor, isStruck }: Extract<PictureShape, { readonly kind: 'text' }>,
  font: string,
): void {
  context.font = `${weight} ${size}px 'Inter Variable', ${font}`
  context.fillStyle = fill
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left'
  context.fillText(says, x, y)
  if (isStruck) context.fillRect(x, y - size * 0.32, context.measureText(says).width, 1)
}
