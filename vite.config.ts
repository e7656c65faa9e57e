/** How the web app is built: from `src/web` to `dist/web`, hashed, with nothing inline. */
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  plugins: [react(), tailwindcss()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The content security policy allows no data addresses, so nothing may be folded into the files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
