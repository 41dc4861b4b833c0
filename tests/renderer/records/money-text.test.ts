import { describe, expect, it } from 'vitest';
import { moneyText } from '../../../src/renderer/records/money-text.ts';

describe('moneyText', () => {
  it.each([
    ['100.00', 'GBP', '£100.00'],
    ['-5.5', 'EUR', '−€5.5'],
    ['486.4812', 'USD', '$486.4812'],
    ['12345678901234567890.10', 'GBP', '£12345678901234567890.10'],
    ['7', 'XQZ', '7 XQZ'],
    ['7', 'pounds', '7 pounds'],
    ['7', '', '7'],
  ])('writes %s %s as %s when the digits are the document’s', (value, currency, text) => {
    expect(moneyText(value, currency)).toBe(text);
  });
});
