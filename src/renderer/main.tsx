import '@mantine/core/styles.layer.css';
import './ui/fonts.css';
import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startReadingApp } from './state/start.ts';
import { startWords } from './words.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

startReadingApp();
await startWords();
createRoot(root).render(<App />);
