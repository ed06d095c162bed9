// SPDX-License-Identifier: Apache-2.0
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { sources } from './sources.ts'

/** Writes beside the built files what they were made from. */
function noted(): Plugin {
  return { name: 'noted', apply: 'build', closeBundle() { writeFileSync(join(import.meta.dirname, 'dist/SOURCES'), sources(import.meta.dirname)) } }
}

export default defineConfig({
  // Relative: the same files work below any prefix that a proxy puts before them.
  base: './',
  // Brings each component with its own style sheet; by hand one is forgotten and nobody is told.
  plugins: [vue(), components({ dirs: [], dts: 'src/components.d.ts', resolvers: [ElementPlusResolver({ importStyle: 'css' })] }), noted()],
  server: { proxy: { '/api': process.env.NUANFENG ?? 'http://127.0.0.1:8181' } },
  build: {
    // Vite's own default begins at Chrome 111, which is newer than the browsers of many offices.
    target: ['chrome87', 'firefox78', 'safari14'],
    // No data: fonts, scripts or styles, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
  },
})
