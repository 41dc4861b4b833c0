import './schemas-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { compose } from './compose.tsx';
import './ui/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const parts = await compose(window);
createRoot(root).render(
  <StrictMode>
    <App {...parts} />
  </StrictMode>,
);
