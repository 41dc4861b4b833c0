import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announcer.ts';
import { Button } from './button.tsx';
import './toast.css';
import queue, { type Toast } from './toast-queue.ts';

const PLAIN_TOAST_MS = 8000;
/** What it offers can be done elsewhere too: with Ctrl+Z, in Activity, on the page of the thing itself. */
const ACTION_TOAST_MS = 20_000;

/** Says what has just happened, with a way to take it back where there is one. */
export function showToast(message: string, action?: Toast['action']): void {
  queue.add(message, action);
  announce(action ? `${message} ${action.label}` : message);
}

/** Takes every toast away: they may tell of what is in the box. */
export function clearToasts(): void {
  queue.clear();
}

export function ToastRegion() {
  const { t } = useTranslation('app');
  const toasts = useSyncExternalStore(queue.subscribe, queue.read);
  if (toasts.length === 0) return null;
  return (
    <section className="ui-toasts" aria-label={t('ui.toast.region')}>
      {toasts.map((toast) => (
        <ToastBar key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastBar({ toast }: { toast: Toast }) {
  const { t } = useTranslation('app');
  const [isHeld, setHeld] = useState(false);
  const { id, message, action } = toast;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => queue.remove(id), action ? ACTION_TOAST_MS : PLAIN_TOAST_MS);
    return () => clearTimeout(timer);
  }, [id, action, isHeld]);
  const act = () => {
    queue.remove(id);
    action?.onPress();
  };
  const hold = () => setHeld(true);
  const letGo = () => setHeld(false);
  return (
    <article className="ui-toast" onPointerEnter={hold} onPointerLeave={letGo} onFocus={hold} onBlur={letGo}>
      <p>{message}</p>
      {action && <Button onPress={act}>{action.label}</Button>}
      <Button kind="quiet" icon={X} onPress={() => queue.remove(id)}>
        {t('ui.toast.putAway')}
      </Button>
    </article>
  );
}
