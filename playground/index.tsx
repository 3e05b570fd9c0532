import { createRoot } from 'react-dom/client'
import './shell/page.css'
import { Page } from './shell/page'

const root = document.getElementById('page')
if (root) createRoot(root).render(<Page />)
