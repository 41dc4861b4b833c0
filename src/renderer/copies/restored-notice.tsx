import type { VaultListing } from '../../shared/model/vault.ts';
import { useBridge } from '../bridge-context.ts';
import { useFormat, useTranslation } from '../i18n/index.ts';
import { Button, ErrorNotice, Notice, showToast } from '../ui/index.ts';
import { useAction } from '../use-action.ts';

/** At the lock of a box that came from a copy: which one it is, and the way back to the one before. */
export function RestoredNotice({ box, onWentBack }: { box: VaultListing; onWentBack: () => void }) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const bridge = useBridge();
  const goBack = useAction();
  if (!box.restored) return null;
  const { copyMadeAt, hasOlder } = box.restored;
  const undo = () =>
    void goBack.run(async () => {
      await bridge.invoke('copy.undoRestore', { vaultId: box.vaultId });
      showToast(t('restored.wentBack'));
      onWentBack();
    });
  const actions = hasOlder ? (
    <Button isBusy={goBack.isBusy} onPress={undo}>
      {t('restored.goBack')}
    </Button>
  ) : null;
  return (
    <>
      <Notice
        kind="info"
        title={t('restored.title', { day: format.instant(Date.parse(copyMadeAt)) })}
        actions={actions}
      >
        <p>{t('restored.alone')}</p>
        {hasOlder && <p>{t('restored.older')}</p>}
      </Notice>
      {goBack.failure && <ErrorNotice code={goBack.failure} />}
    </>
  );
}
