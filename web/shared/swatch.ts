// Colours by their names, for the swatches of an option that is a colour.

/** What is common among goods, in English and German; shades of one are made from it by `light` and `dark`. */
const COLOURS = new Map<string, string>();
const add = (hex: string, names: string) => {
  for (const name of names.split(" ")) COLOURS.set(name, hex);
};
add("#17181c", "black schwarz jet onyx");
add("#ffffff", "white weiß weiss");
add("#8b8d93", "grey gray grau");
add("#3a3c42", "charcoal anthracite anthrazit graphite graphit");
add("#c3c6cc", "silver silber");
add("#8a8f94", "steel stahl");
add("#75777c", "slate schiefer");
add("#b9b4aa", "stone stein");
add("#23242d", "ink tinte");
add("#f0ede4", "chalk kreide");
add("#f4efe0", "ivory elfenbein cream creme ecru offwhite natural natur bone knochen");
add("#e3d3b8", "sand beige oat hafer");
add("#c9a77c", "camel kamel tan");
add("#bf6a43", "clay ton terracotta terrakotta");
add("#a24a28", "rust rost copper kupfer");
add("#7a4b2a", "brown braun chocolate schokolade walnut walnuss");
add("#5f6b3a", "olive oliv khaki");
add("#c0202f", "red rot scarlet");
add("#7c1f33", "burgundy bordeaux wine weinrot");
add("#a8182f", "crimson karmin cherry kirsche");
add("#c2402f", "madder krapp");
add("#f2836b", "coral koralle salmon lachs");
add("#f3b2c1", "pink rosa");
add("#d9a7a0", "rose blush puder");
add("#c2257c", "magenta fuchsia");
add("#ee7f22", "orange");
add("#f3b58a", "apricot peach pfirsich");
add("#f2c230", "yellow gelb");
add("#d39b25", "mustard senf ochre ocker saffron safran");
add("#c79a3b", "gold brass messing");
add("#d98c1f", "amber bernstein");
add("#2f8a4c", "green grün gruen emerald smaragd");
add("#1f5b3f", "forest waldgrün pine");
add("#5d6f3f", "moss moos fern farn");
add("#a9c3a0", "sage salbei");
add("#a8dcc6", "mint minze");
add("#a6c73a", "lime limette");
add("#2f8f8c", "teal petrol verdigris");
add("#2f7d8c", "sea meer");
add("#48b6c4", "turquoise türkis tuerkis aqua");
add("#26b2cf", "cyan");
add("#2d55c4", "blue blau cobalt kobalt royal");
add("#1d2a55", "navy marine nachtblau midnight mitternacht");
add("#36437f", "indigo denim jeans");
add("#8fb4d4", "sky himmel himmelblau");
add("#7a3fa0", "purple lila violet violett");
add("#6d4763", "plum pflaume aubergine");
add("#b9a6d6", "lavender lavendel lilac flieder");

const NAMED = /colou?r|colori|couleur|kleur|farb/i;
const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

/** `#rrggbb` moved towards white or black by 45 %. */
function mixed(hex: string, towards: number): string {
  const parts = [1, 3, 5].map((at) => Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * 0.55 + towards * 0.45));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** The colour of one name: `Navy`, `light grey`, `dunkelblau`, `Sea green`. */
function one(name: string): string | undefined {
  const found = COLOURS.get(name.replace(/[\s-]/g, ""));
  if (found) return found;
  const shade = /^(light|pale|hell|dark|deep|dunkel|tief)[\s-]*(.+)$/.exec(name);
  const base = shade && one(shade[2] ?? "");
  if (base) return mixed(base, /^[lph]/.test(name) ? 255 : 0);
  const words = name.split(/[\s-]+/);
  return words.length > 1 ? (one(words.at(-1) ?? "") ?? one(words[0] ?? "")) : undefined;
}

/** What stands for the colour `value` in a swatch, as CSS; two colours share it. Nothing for what is no colour by name. */
export function swatchOf(value: string): string | undefined {
  const names = value
    .toLowerCase()
    .trim()
    .split(/\s*(?:[/&+,]|\band\b|\bund\b)\s*/);
  const [first, second] = names.map((name) => (HEX.test(name) ? name : one(name)));
  if (!first || names.length === 1) return first;
  return second && `linear-gradient(135deg, ${first} 50%, ${second} 50%)`;
}

/** Whether an option is one of colours: by its name, and because some value of it is one. */
export function isColour({ name, values }: { name: string; values: string[] }): boolean {
  return NAMED.test(name) && values.some((value) => swatchOf(value) !== undefined);
}
