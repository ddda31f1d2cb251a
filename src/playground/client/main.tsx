import 'graphiql/style.css';
import './playground.css';
import './monaco-workers';
import { createRoot } from 'react-dom/client';
import { loadConfig } from './config';
import { Playground } from './playground';

const place = document.getElementById('playground');
if (!place) throw new Error('index.html holds no place for the playground');
createRoot(place).render(<Playground config={await loadConfig()} />);
