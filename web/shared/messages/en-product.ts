// The words of a product's page.
export const product = {
  related: "You may also like",
  add: "Add to cart",
  "add.sum": "Add to cart, {sum}",
  buy: "Buy",
  choose: "Choose",
  soldout: "Sold out",
  instock: "In stock",
  "stock.left": "{count} left",
  "stock.line": "{stock}.",
  "stock.line.by": "{stock}. With you by {day}.",
  units: "Quantity",
  "units.more": "One more",
  "units.less": "One less",
  sku: "SKU",
  weight: "Weight",
  "weight.grams": "{grams} g",
  about: "Description",
  facts: "Details",
  "promise.delivery": "{name}, {price}.",
  "promise.delivery.free": "Free from {amount}.",

  // Options.
  "picker.elsewhere": "only with other choices",
  "picker.soldout.values": "Sold out: {values}.",
  "picker.missing.values": "Only with other choices: {values}. Choosing one changes them.",
  "picker.moved": "{name} is {value} now.",
  "picker.nearest": "There is no such combination; this is the nearest.",
  "picker.show": "Show this choice",

  // Pictures.
  gallery: "Pictures",
  "gallery.of": "{number} of {count}",
  "gallery.picture": "Picture {number} of {count}",
  "gallery.zoom": "Zoom",
  "gallery.enlarge": "Enlarge",
  "gallery.zoom.title": "Pictures of {title}, enlarged",
  "gallery.zoom.close": "Close",
  "gallery.zoom.in": "Zoom in",
  "gallery.zoom.out": "Zoom out",
  "gallery.previous": "Previous picture",
  "gallery.next": "Next picture",

  // What was looked at on this device.
  recent: "Recently viewed",
  "recent.clear": "Clear",
  "recent.cleared": "The list is empty. It was kept on this device alone.",
} as const;
