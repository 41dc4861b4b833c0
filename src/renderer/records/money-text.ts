const CURRENCY = /^[A-Z]{3}$/;

/** An amount with its currency's sign, its digits as they stand in the document: `-5.00`, `GBP` → `−£5.00`. */
export function moneyText(value: string, currency: string): string {
  if (!CURRENCY.test(currency)) return [value, currency].filter(Boolean).join(' ');
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  const sign = format.formatToParts(1).find((part) => part.type === 'currency')?.value ?? currency;
  const amount = value.startsWith('-') ? value.slice(1) : value;
  const minus = value.startsWith('-') ? '−' : '';
  return sign === currency ? `${minus}${amount} ${currency}` : `${minus}${sign}${amount}`;
}
