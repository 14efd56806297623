import '@mantine/core/styles.layer.css';
import './ui/fonts.css';
import './ui/tokens.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { readFirstScreen } from './state/start.ts';
import { startWords } from './words.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// What it says when this file cannot be loaded.
root.replaceChildren();

// What Mantine's dialogs write at run time, beside its own styles: the policy wants this load's nonce on it.
setNonce(document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '');

await Promise.all([readFirstScreen(), startWords()]);
createRoot(root).render(<App />);
