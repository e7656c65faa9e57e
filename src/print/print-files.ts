/** All that a typesetting thread is started with, read once: the compiler, the fonts of six scripts, the templates. */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { WorkerStart } from './worker-messages.ts'

const { resolve } = createRequire(import.meta.url)

const compilerFile = '@myriaddreamin/typst-ts-web-compiler/wasm'

/** Typst cannot read compressed fonts, and of the families only these weights are printed. */
const fontFiles = [
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/500Medium/Inter_500Medium.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  'noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  'nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
  'nanum-gothic/700Bold/NanumGothic_700Bold.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
]

const templateFolder = new URL('../publish/typst/', import.meta.url)

export async function readPrintFiles(): Promise<WorkerStart> {
  const [compiler, fonts, templates] = await Promise.all([
    readFile(resolve(compilerFile)).then((bytes) => WebAssembly.compile(bytes)),
    Promise.all(fontFiles.map((file) => readShared(resolve(`@expo-google-fonts/${file}`)))),
    readTemplates(),
  ])
  return { compiler, fonts, templates }
}

/** In memory that all threads see, so that a new one copies no fonts. */
async function readShared(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file)
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

async function readTemplates(): Promise<Record<string, string>> {
  const names = (await readdir(templateFolder)).filter((name) => name.endsWith('.typ'))
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, templateFolder), 'utf8')))
  return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? '']))
}
