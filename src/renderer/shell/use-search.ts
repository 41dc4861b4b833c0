import { useRouter } from '@tanstack/react-router';
import { focusField } from '../ui/index.ts';
import { useHouse } from './house-context.ts';

/** The id of the search field in the records room. */
export const SEARCH_FIELD_ID = 'search';

/** Goes to where one searches, and puts the cursor there. */
export function useSearch(): { search: () => void; canSearch: boolean } {
  const router = useRouter();
  const records = useHouse().rooms.find(({ id }) => id === 'records');
  const search = async () => {
    if (!records) return;
    if (!document.getElementById(SEARCH_FIELD_ID)) await router.navigate({ to: records.path });
    // The room takes the focus to its heading when it comes; the field has it after that.
    requestAnimationFrame(() => requestAnimationFrame(() => focusField(SEARCH_FIELD_ID)));
  };
  return { search: () => void search(), canSearch: records !== undefined };
}
