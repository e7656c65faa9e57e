/** Starts the web app: the theme, the language of its reader, then all that has words. */
import { spoken } from './language.ts'
import { speak } from './messages/worded.ts'
import { theme } from './theme.ts'

theme.apply()
document.documentElement.lang = spoken
void start()

/** No module that has words is run before their language is there; the page has it fetched meanwhile (`vite.config.ts`). */
async function start(): Promise<void> {
  if (spoken === 'de') speak((await import('./messages/de/de-texts.ts')).deTexts)
  const { drawApp } = await import('./draw-app.tsx')
  drawApp()
}
