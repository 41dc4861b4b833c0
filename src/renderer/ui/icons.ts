/** The icons of the house, from lucide. An icon always stands beside its word, and is hidden from screen readers. */
export type { LucideIcon as Icon } from 'lucide-react';
