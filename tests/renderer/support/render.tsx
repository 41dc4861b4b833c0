import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import '../../../src/renderer/ui/base.css';
import type { Bridge } from '../../../src/renderer/bridge.ts';
import { BridgeContext } from '../../../src/renderer/bridge-context.ts';
import { LanguageProvider } from '../../../src/renderer/i18n/language-provider.tsx';
import type { UiLocale } from '../../../src/renderer/i18n/locale.ts';
import { createI18n } from '../../../src/renderer/i18n/setup.ts';
import { PreferenceContext } from '../../../src/renderer/preferences/preference-context.ts';
import { PreferenceStore } from '../../../src/renderer/preferences/preference-store.ts';
import { LiveRegion, ToastRegion } from '../../../src/renderer/ui/index.ts';
import { ScriptedBridge } from './scripted-bridge.ts';

/** Draws a part of the page with everything that stands around it. */
export function draw(part: ReactNode, bridge: Bridge = new ScriptedBridge({}), locale: UiLocale = 'en') {
  return render(
    <BridgeContext value={bridge}>
      <PreferenceContext value={new PreferenceStore(bridge)}>
        <LanguageProvider i18n={createI18n(locale)} locale={locale}>
          {part}
          <ToastRegion />
          <LiveRegion />
        </LanguageProvider>
      </PreferenceContext>
    </BridgeContext>,
  );
}
