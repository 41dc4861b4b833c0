/** Where the pages of the settings are. */
export const paths = {
  settings: '/settings',
  name: '/settings/name',
  passphrase: '/settings/passphrase',
  kit: '/settings/kit',
  remove: '/settings/remove',
} as const;
