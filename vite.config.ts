/** How the web app is built: from `src/web` to `dist/web`, hashed, with nothing inline. */
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type IndexHtmlTransformHook, type Plugin } from 'vite'

/** The app runs once the language is decided; it is fetched beside what decides it. */
const preloadApp: IndexHtmlTransformHook = (_, { bundle = {} }) => {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const needed = new Set<string>()
  const need = (name: string) => {
    if (needed.has(name)) return
    needed.add(name)
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach(need)
  }
  for (const { facadeModuleId, fileName } of chunks)
    if (facadeModuleId?.endsWith('/draw-app.tsx') === true) need(fileName)
  const entry = chunks.find(({ isEntry }) => isEntry)
  for (const name of [entry?.fileName ?? '', ...(entry?.imports ?? [])]) needed.delete(name)
  return [...needed].map((name) => ({
    tag: 'link',
    attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` },
    injectTo: 'head',
  }))
}

const preload: Plugin = {
  name: 'preload-app',
  transformIndexHtml: { order: 'post', handler: preloadApp },
}

export default defineConfig({
  root: 'src/web',
  plugins: [react(), tailwindcss(), preload],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The content security policy allows no data addresses, so nothing may be folded into the files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
