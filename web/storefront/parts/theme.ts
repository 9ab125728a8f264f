/** Dark where it was light and the other way round; the loader reads the choice before the next page is shown. */
export function toggleTheme(): void {
  const { dataset } = document.documentElement;
  const dark = dataset.theme ? dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("souk-theme", dataset.theme);
}
