// What the bundle finds in its world besides the language itself.
(() => {
  const timers = [];
  let next = 1;
  globalThis.setTimeout = (f, _after, ...args) => { timers.push([next, () => f(...args)]); return next++; };
  globalThis.clearTimeout = (id) => { const at = timers.findIndex((t) => t[0] === id); if (at >= 0) timers.splice(at, 1); };
  globalThis.setInterval = () => next++;
  globalThis.clearInterval = () => {};
  globalThis.queueMicrotask ??= (f) => { Promise.resolve().then(f); };
  globalThis.__runTimers = () => { let n = 0; while (timers.length > 0 && n++ < 10000) timers.shift()[1](); };
  globalThis.__dropTimers = () => { timers.length = 0; };
  globalThis.self = globalThis;
  const say = (level) => (...parts) => __log(level, parts.map((p) => (p instanceof Error ? `${p.message}\n${p.stack}` : String(p))).join(" "));
  globalThis.console = { log: say("debug"), debug: say("debug"), info: say("debug"), warn: say("warn"), error: say("error"), trace: say("debug") };
  class URLSearchParams {
    constructor(init = "") {
      this.pairs = [];
      if (typeof init === "string") {
        for (const pair of init.replace(/^\?/, "").split("&")) {
          if (pair === "") continue;
          const at = pair.indexOf("=");
          const decode = (t) => { try { return decodeURIComponent(t.replace(/\+/g, " ")); } catch { return t; } };
          this.pairs.push(at < 0 ? [decode(pair), ""] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))]);
        }
      } else if (typeof init[Symbol.iterator] === "function") {
        for (const [k, v] of init) this.pairs.push([String(k), String(v)]);
      } else {
        for (const k of Object.keys(init)) this.pairs.push([k, String(init[k])]);
      }
    }
    get(name) { const found = this.pairs.find((p) => p[0] === name); return found ? found[1] : null; }
    getAll(name) { return this.pairs.filter((p) => p[0] === name).map((p) => p[1]); }
    has(name) { return this.pairs.some((p) => p[0] === name); }
    set(name, value) { this.delete(name); this.pairs.push([name, String(value)]); }
    append(name, value) { this.pairs.push([name, String(value)]); }
    delete(name) { this.pairs = this.pairs.filter((p) => p[0] !== name); }
    forEach(f) { for (const [k, v] of this.pairs) f(v, k, this); }
    keys() { return this.pairs.map((p) => p[0])[Symbol.iterator](); }
    entries() { return this.pairs[Symbol.iterator](); }
    [Symbol.iterator]() { return this.entries(); }
    toString() {
      const encode = (t) => encodeURIComponent(t).replace(/%20/g, "+");
      return this.pairs.map(([k, v]) => `${encode(k)}=${encode(v)}`).join("&");
    }
  }
  globalThis.URLSearchParams = URLSearchParams;
  globalThis.URL = class URL {
    constructor(text, base) {
      const parts = __parseUrl(String(text), base === undefined ? "" : String(base));
      if (parts === "") throw new TypeError(`Invalid URL: ${text}`);
      Object.assign(this, JSON.parse(parts));
      this.searchParams = new URLSearchParams(this.search);
    }
    toString() { return this.href; }
    toJSON() { return this.href; }
  };
  globalThis.TextEncoder ??= class TextEncoder {
    encode(text) { return Uint8Array.from(unescape(encodeURIComponent(text)), (c) => c.charCodeAt(0)); }
  };
})();
