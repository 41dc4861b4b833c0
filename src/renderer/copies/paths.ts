/** Where the pages about copies are, in the settings. */
export const paths = {
  settings: '/settings',
  make: '/settings/copy',
  check: '/settings/copy/check',
  export: '/settings/export',
  kit: '/settings/kit/check',
  renewKit: '/settings/kit',
} as const;
