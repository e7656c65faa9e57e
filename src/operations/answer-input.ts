/** What the answers to a movement take: which one it is, who answers, and why. */
import { z } from 'zod'

export const movementId = z.uuid().describe('Id of the movement, as `movement list` shows it')

export const whyAnswered = z.string().trim().min(1).max(1000)

export const answeredBy = z
  .email()
  .optional()
  .describe('E-mail address of whoever answers; without it, the answer is that of the operator')
