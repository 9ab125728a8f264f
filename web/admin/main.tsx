import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { loadTexts, preferredLanguage } from "./i18n.tsx";
import "./styles/index.css";
import { applyTheme } from "./ui/theme.ts";

applyTheme();
const root = document.getElementById("root");
if (root) loadTexts(preferredLanguage()).then((texts) => createRoot(root).render(<App first={texts} />));
