// Light and dark: as the system has it until somebody chooses.
const STORED = "souk-theme";

export function applyTheme(): void {
  const stored = localStorage.getItem(STORED);
  if (stored === "light" || stored === "dark") document.documentElement.dataset.theme = stored;
}

export function toggleTheme(): void {
  const root = document.documentElement;
  const present = root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  root.dataset.theme = present === "dark" ? "light" : "dark";
  localStorage.setItem(STORED, root.dataset.theme);
}
