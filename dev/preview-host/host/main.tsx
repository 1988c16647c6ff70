import React from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './page/App';
import { setUpRuntime } from './runtime/setUpRuntime';

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id "root".');
}
setUpRuntime();
createRoot(root).render(<App />);
