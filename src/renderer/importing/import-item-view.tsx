import { Square } from 'lucide-react';
import { type Format, useErrorWords, useFormat, useTranslation } from '../i18n/index.ts';
import { Button, ProgressBar, Tag } from '../ui/index.ts';
import { useVocabulary } from '../vocabulary/index.ts';
import type { ImportFinished, ImportItem, Progress } from './import-item.ts';
import { useImports } from './imports-context.tsx';
import { NextSteps } from './next-steps.tsx';
import { useResultWords } from './use-result-words.ts';

/** One file: how far it is, or what came of it and what next. */
export function ImportItemView({ item }: { item: ImportItem }) {
  const { t } = useTranslation('importing');
  const imports = useImports();
  const { stage, name } = item;
  return (
    <article className="import-item">
      <h3 className="import-name">
        <bdi>{name}</bdi>
      </h3>
      {stage.stage === 'waiting' && <p className="ui-soft">{t('phases.waiting')}</p>}
      {stage.stage === 'working' && <Working progress={stage.progress} isStopping={stage.isStopping} />}
      {(stage.stage === 'waiting' || stage.stage === 'working') && (
        <Button
          kind="quiet"
          icon={Square}
          aria-label={t('panel.cancel', { name })}
          onPress={() => void imports.cancel(item.id).catch(() => undefined)}
        >
          {t('panel.cancelShort')}
        </Button>
      )}
      <Result item={item} />
    </article>
  );
}

function Working({ progress, isStopping }: { progress: Progress; isStopping: boolean }) {
  const { t } = useTranslation('importing');
  const format = useFormat();
  const { phase, done, total, remainingMs } = progress;
  const far =
    phase === 'saving' || phase === 'parts' ? numberWords(progress, format) : bytesWords(progress, format);
  const words = t(progressKeys[phase], far);
  const valueLabel =
    remainingMs > 0 ? t('timeLeft', { progress: words, time: format.duration(remainingMs) }) : words;
  return (
    <ProgressBar
      label={isStopping ? t('phases.stopping') : t(`phases.${phase}`)}
      value={total > 0 ? done : undefined}
      max={total}
      valueLabel={valueLabel}
    />
  );
}

const progressKeys = {
  receiving: 'progressBytes',
  reading: 'progressBytes',
  saving: 'progressRecords',
  parts: 'progressParts',
} as const;

const numberWords = ({ done, total }: Progress, format: Format) => ({
  done: format.number(done),
  total: format.number(total),
});
const bytesWords = ({ done, total }: Progress, format: Format) => ({
  done: format.bytes(done),
  total: format.bytes(total),
});

const tagKinds = {
  complete: 'done',
  duplicate: 'info',
  needsMapping: 'needs',
  needsDetails: 'needs',
  stopped: 'needs',
  failed: 'wrong',
} as const;

function Result({ item }: { item: ImportItem }) {
  const resultWords = useResultWords();
  const errorWords = useErrorWords();
  const words = resultWords(item);
  const { stage } = item;
  if (words === '') return null;
  const code =
    stage.stage === 'failed' ? stage.code : stage.stage === 'finished' ? stage.result.errorCode : null;
  const kind =
    stage.stage === 'finished'
      ? tagKinds[stage.result.outcome]
      : stage.stage === 'failed'
        ? 'wrong'
        : 'plain';
  return (
    <>
      <p className="import-result">
        <Tag kind={kind}>{words}</Tag>
      </p>
      {code && <p className="ui-small">{errorWords(code).body}</p>}
      {stage.stage === 'finished' && <Problems result={stage.result} />}
      {stage.stage === 'finished' && <NextSteps result={stage.result} />}
    </>
  );
}

/** The first few, each with its place. */
function Problems({ result }: { result: ImportFinished }) {
  const { t } = useTranslation('importing');
  const vocabulary = useVocabulary();
  if (result.problemCount === 0) return null;
  return (
    <>
      <p className="ui-small">{t('result.problems', { count: result.problemCount })}</p>
      <ul className="import-problems ui-small">
        {result.problems.slice(0, 3).map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: problems have no other name
          <li key={index}>
            {vocabulary.problem(problem)}
            {problem.locator && <span className="ui-soft"> {vocabulary.place(problem.locator)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
