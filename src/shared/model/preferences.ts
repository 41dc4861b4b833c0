import { z } from 'zod';

export const locales = ['en', 'cy'] as const;
export type Locale = (typeof locales)[number];

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Settings of this computer, not of a vault: kept in clear, so nothing in here may say anything about a person. */
export const preferencesSchema = z.strictObject({
  locale: z.enum(locales),
  theme: z.enum(themes),
  /** 100 to 200, percent of the normal text size. */
  textSize: z.int().min(100).max(200),
  /** WCAG 2.1.4: shortcuts of a single key can be turned off. */
  singleKeyShortcuts: z.boolean(),
  /** Idle minutes until a vault locks itself: 2 on a shared computer. */
  autoLockMinutes: z.int().min(1).max(60),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const defaultPreferences: Preferences = {
  locale: 'en',
  theme: 'system',
  textSize: 100,
  singleKeyShortcuts: true,
  autoLockMinutes: 5,
};
