import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no element "page".');
createRoot(place).render(<App />);
