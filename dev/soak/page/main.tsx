import React from 'react';
import { createRoot } from 'react-dom/client';
import { setUpRuntime } from '../../preview-host/host/runtime/setUpRuntime';
import { Stage } from './Stage';

setUpRuntime();
createRoot(document.getElementById('root') as HTMLElement).render(<Stage />);
