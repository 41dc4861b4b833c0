import { LocalizedStringDictionary } from '@internationalized/string';
import type { i18n as I18n } from 'i18next';

/**
 * [Note: what react-aria says by itself]
 * Its hidden buttons and announcements come in thirty languages, of which Welsh is none, and there is no
 * place to hand it others but the one where it looks them up. So the words that our parts of it can say
 * are answered from our own there; anything else it says as before.
 */
export function answerForAria(i18n: I18n): void {
  const t = i18n.getFixedT(null, 'app');
  const own: Record<string, (args: Args) => string> = {
    dismiss: () => t('ui.close'),
    buttonLabel: () => t('ui.suggestions'),
    listboxLabel: () => t('aria.suggestions'),
    countAnnouncement: ({ optionCount }) => t('aria.options', { count: Number(optionCount) }),
    focusAnnouncement: ({ optionText, isSelected }) =>
      isSelected ? t('aria.chosen', { option: String(optionText) }) : String(optionText),
    selectedAnnouncement: ({ optionText }) => t('aria.chosen', { option: String(optionText) }),
    'Clear search': () => t('aria.clearSearch'),
  };
  const { prototype } = LocalizedStringDictionary;
  const { getStringForLocale } = prototype;
  prototype.getStringForLocale = function (key: string, locale: string) {
    return own[key] ?? getStringForLocale.call(this, key, locale);
  };
}

type Args = Readonly<Record<string, string | number | boolean>>;
