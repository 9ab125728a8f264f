// The one inline script: the chosen theme at once, the page's own script once the page is there.
(() => {
  const root = document.documentElement;
  const theme = localStorage.getItem("souk-theme");
  if (theme) root.dataset.theme = theme;
  const load = () => import(root.dataset.entry);
  const soon = () =>
    "requestIdleCallback" in window ? requestIdleCallback(load, { timeout: 2000 }) : setTimeout(load, 200);
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon, { once: true });
})();
