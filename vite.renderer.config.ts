import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * The page, the same for both hosts. Its policy allows nothing inline, so every script, style and font
 * is a file of its own.
 */
export default defineConfig({
  root: fileURLToPath(new URL('./src/renderer', import.meta.url)),
  plugins: [react(), pdfDecoders()],
  build: {
    outDir: fileURLToPath(new URL('./dist/renderer', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});

/**
 * PDF.js loads what decodes scans (JBIG2, JPEG 2000) only when one comes, by name. The WebAssembly forms
 * are left out: the page's policy compiles none.
 */
function pdfDecoders(): Plugin {
  const folder = new URL('./node_modules/pdfjs-dist/wasm/', import.meta.url);
  const names = ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'];
  return {
    name: 'pdf-decoders',
    apply: 'build',
    generateBundle() {
      for (const name of names)
        this.emitFile({
          type: 'asset',
          fileName: `pdfjs/${name}`,
          source: readFileSync(new URL(name, folder)),
        });
    },
  };
}
