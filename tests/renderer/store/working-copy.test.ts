import 'fake-indexeddb/auto';
import { describe } from 'vitest';
import { describeWorkingCopy } from './support/working-copy-cases.ts';

describe('working copy in Node', describeWorkingCopy);
