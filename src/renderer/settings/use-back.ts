import { useRouter } from '@tanstack/react-router';
import { showToast } from '../ui/index.ts';
import { paths } from './paths.ts';

/** Back to the list of settings, saying what was done. */
export function useBackToSettings(): (done?: string) => void {
  const router = useRouter();
  return (done) => {
    if (done) showToast(done);
    void router.navigate({ to: paths.settings });
  };
}
