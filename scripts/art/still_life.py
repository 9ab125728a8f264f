#!/usr/bin/env python3
"""Draws the pictures of the sample shop.

  still_life.py --list                  kinds and their colourways
  still_life.py --svg DIR [KIND...]     every kind x colourway as DIR/<kind>-<colourway>.svg, on a transparent ground
  still_life.py --svg DIR --show ...    the same on each one's own ground, to look at
  still_life.py --webp DIR OUT          DIR/*.png as OUT/*.webp (needs Pillow)

render.mjs turns the SVG files into PNG with Chromium; README.md has the whole sequence.
"""
import glob, importlib, io, os, pathlib, sys
from scene import Scene

KINDS, DRAW = {}, {}
for path in sorted(pathlib.Path(__file__).parent.glob('kinds/*.py')):
    module = importlib.import_module(f'kinds.{path.stem}')
    for kind, entry in module.KINDS.items():
        KINDS[kind], DRAW[kind] = entry, getattr(module, 'k_' + kind)

def draw(kind, way, show):
    mode, title, frame, ways = KINDS[kind]
    ground, colours = ways[way]
    s = Scene(ground, show, mode, seed=sum(map(ord, kind + way)), name=f'{title}, {way}')
    s.k, s.dx, s.ay = frame
    DRAW[kind](s, colours)
    return s.svg()

# The binary holds them all, so that each stays small. With few steps of alpha (fewer than 50 below a quality of 75) soft light shows rings:
# what does not come under MOST_BYTES with enough of them gives up colour, then width.
MOST_BYTES = 59_000
STEPS = ((800, 72, 90), (800, 68, 80), (800, 58, 78), (800, 48, 76), (640, 62, 80), (640, 52, 78), (640, 44, 76), (640, 36, 75), (560, 40, 75))

def webp(source, out):
    from PIL import Image
    for file in sorted(glob.glob(os.path.join(source, '*.png'))):
        name = os.path.splitext(os.path.basename(file))[0]
        picture = Image.open(file).convert('RGBA')
        for width, quality, alpha in STEPS:
            made = io.BytesIO()
            picture.resize((width, width * 5 // 4), Image.Resampling.LANCZOS).save(made, 'WEBP', quality=quality, alpha_quality=alpha, method=6)
            if made.tell() < MOST_BYTES: break
        pathlib.Path(out, name + '.webp').write_bytes(made.getvalue())

def main(a):
    if '--webp' in a: return webp(*a[a.index('--webp') + 1:][:2])
    if '--svg' in a:
        show, words = '--show' in a, [w for w in a if not w.startswith('--')]
        os.makedirs(words[0], exist_ok=True)
        for kind in words[1:] or KINDS:
            for way in KINDS[kind][3]:
                with open(os.path.join(words[0], f'{kind}-{way}.svg'), 'w') as f: f.write(draw(kind, way, show))
    elif '--list' in a:
        for kind, (_, title, _, ways) in KINDS.items(): print(f'{kind:12} {title:24} {", ".join(f"{n} on {w[0]}" for n, w in ways.items())}')
    else: print(__doc__)

if __name__ == '__main__': main(sys.argv[1:])
