"""The stage of the sample shop's pictures: one light for every product.

A 4:5 frame, light from the upper left at 62 degrees, one shaft on the wall, a contact shadow, a cast shadow to the right,
and the colour of the ground bounced into the object's lower right. A kind is a function `k_<kind>(s, c)` that draws with
lathe(), tube(), slab() and lay() in the colours `c`; each module of `kinds/` holds some and lists them in its KINDS.
"""
import math, random

W, H, FLOOR = 800, 1000, 770

# ---------------------------------------------------------------- colour (OKLab, so shade and light keep their hue honest)
def _lin(v): return v / 12.92 if v <= .04045 else ((v + .055) / 1.055) ** 2.4
def _gam(v): return 12.92 * v if v <= .0031308 else 1.055 * v ** (1 / 2.4) - .055
def to_lch(h):
    r, g, b = (_lin(int(h[i:i + 2], 16) / 255) for i in (1, 3, 5))
    l = (.4122214708 * r + .5363325363 * g + .0514459929 * b) ** (1 / 3)
    m = (.2119034982 * r + .6806995451 * g + .1073969566 * b) ** (1 / 3)
    s = (.0883024619 * r + .2817188376 * g + .6299787005 * b) ** (1 / 3)
    L = .2104542553 * l + .793617785 * m - .0040720468 * s
    A = 1.9779984951 * l - 2.428592205 * m + .4505937099 * s
    B = .0259040371 * l + .7827717662 * m - .808675766 * s
    return L, math.hypot(A, B), math.atan2(B, A)
def to_hex(L, C, hh):
    A, B = C * math.cos(hh), C * math.sin(hh)
    l, m, s = (L + .3963377774 * A + .2158037573 * B) ** 3, (L - .1055613458 * A - .0638541728 * B) ** 3, (L - .0894841775 * A - 1.291485548 * B) ** 3
    rgb = (4.0767416621 * l - 3.3077115913 * m + .2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - .3413193965 * s,
           -.0041960863 * l - .7034186147 * m + 1.707614701 * s)
    return '#' + ''.join('%02x' % round(255 * min(1, max(0, _gam(max(0, v))))) for v in rgb)
def tone(h, d):
    """d > 0: towards the light (warmer, paler); d < 0: into the shade (cooler, deeper)."""
    L, C, a = to_lch(h)
    L2 = L + d * (1 - L) * 1.1 if d > 0 else L + d * (L * .9 + .1)
    C2 = C * (1 - .55 * d) if d > 0 else C * (1 + .25 * d) + .012 * -d
    cool, warm = math.radians(275), math.radians(85)
    t, k = (warm, .18 * d) if d > 0 else (cool, -.22 * d)
    A, B = math.cos(a) * (1 - k) + math.cos(t) * k, math.sin(a) * (1 - k) + math.sin(t) * k
    return to_hex(min(.995, max(.03, L2)), C2, math.atan2(B, A))
def blend(a, b, t):
    return '#' + ''.join('%02x' % round(int(a[i:i + 2], 16) * (1 - t) + int(b[i:i + 2], 16) * t) for i in (1, 3, 5))

# Grounds: the dyes. The same names and values as --ground-* in tokens.css (light theme).
GROUNDS = dict(lime='#e7e6df', sand='#e3d3b8', saffron='#efbe56', rose='#e9c3b6', madder='#c8573f', verdigris='#a9cbb9',
               sky='#c1d3e3', indigo='#39479f', olive='#b5b482', plum='#6d4763')
# Materials
M = dict(chalk='#f0ede4', bone='#e2d8c4', sand='#cfb891', clay='#bf6a43', brick='#a2412c', madder='#c2402f', rose='#dd9a8c', saffron='#e8a92c',
         mustard='#c58b22', olive='#7d7f42', moss='#4d5c3a', fern='#3f7a4d', verdigris='#4f9383', sea='#2f7d8c', sky='#8fb4d4', indigo='#2f3f9e', navy='#222b54',
         plum='#63385a', ink='#23242d', slate='#5b606e', ash='#a3a5aa', steel='#c9ced4', brass='#c99b45', copper='#b8683f',
         oak='#d2a36a', walnut='#7b4f33', ebony='#3b2b26', cork='#c59a6b', linen='#ddd0b8', leather='#a4643a', amber='#9a4f1c', cream='#f4e7cc')

class Scene:
    def __init__(s, ground, show, mode='stand', seed=1, name=''):
        s.g, s.show, s.mode, s.name = GROUNDS.get(ground, GROUNDS['lime']), show, mode, name
        s.defs, s.out, s.n, s.rng, s.memo = [], [], 0, random.Random(seed), {}
        s.k, s.dx, s.ay, s.wide = 1.2, -10, 560, False                  # scale about (400, ay), shift
    def _id(s):
        s.n += 1
        return 'abcdefghijklmnopqrstuvwxyz'[s.n % 26] + str(s.n // 26)
    def _def(s, make):
        if make in s.memo: return s.memo[make]
        i = s._id(); s.defs.append(make.replace('@', i)); s.memo[make] = i
        return i
    @staticmethod
    def _stops(st):
        o = ''
        for p, c, *a in st: o += f'<stop offset="{p:g}" stop-color="{c}"' + (f' stop-opacity="{a[0]:g}"' if a else '') + '/>'
        return o
    def lin(s, x1, y1, x2, y2, st):
        return f'url(#{s._def(f"""<linearGradient id="@" gradientUnits="userSpaceOnUse" x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}">{s._stops(st)}</linearGradient>""")})'
    def rad(s, cx, cy, r, st, t=''):
        t = f' gradientTransform="{t}"' if t else ''
        return f'url(#{s._def(f"""<radialGradient id="@" gradientUnits="userSpaceOnUse" cx="{cx:.0f}" cy="{cy:.0f}" r="{r:.0f}"{t}>{s._stops(st)}</radialGradient>""")})'
    def blur(s, d): return f'filter="url(#{s._def(f"""<filter id="@" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="{d:g}"/></filter>""")})"'
    def clip(s, d): return f'clip-path="url(#{s._def(f"""<clipPath id="@"><path d="{d}"/></clipPath>""")})"'
    def put(s, x): s.out.append(x)
    def path(s, d, fill='none', **k):
        s.put(f'<path d="{d}" fill="{fill}"' + ''.join(f' {a.replace("_", "-")}="{v}"' for a, v in k.items() if a != 'x') + (' ' + k['x'] if 'x' in k else '') + '/>')
    def ell(s, cx, cy, rx, ry, fill, x='', **k):
        s.put(f'<ellipse cx="{cx:.1f}" cy="{cy:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}"' + ''.join(f' {a.replace("_", "-")}="{v}"' for a, v in k.items()) + f' {x}/>')
    def inside(s, d, *items):
        """Draw items clipped to the outline d (list of callables)."""
        s.put(f'<g {s.clip(d)}>')
        for f in items: f()
        s.put('</g>')
    # ------------------------------------------------------------ light and shadow
    def shadow(s, cx, y, rx, ry=None, h=300, soft=1.0, touch=1.0):
        """Contact, near and cast shadow of something rx wide and h high that stands at (cx, y)."""
        ry = ry or rx * .2
        c = tone(s.g, -.82) if s.show else '#14121f'
        L = min(330, h * .62)
        d = f'M{cx - rx * .9:.0f} {y - ry * .5:.0f} Q{cx:.0f} {y - ry * 2.2:.0f} {cx + rx * .7 + L:.0f} {y - ry * .9 - L * .10:.0f} Q{cx + rx + L * 1.1:.0f} {y + ry * .2 - L * .05:.0f} {cx + rx * .7 + L * .75:.0f} {y + ry * .8:.0f} Q{cx + rx * .4:.0f} {y + ry * 1.8:.0f} {cx - rx * .7:.0f} {y + ry * .9:.0f} Z'
        s.path(d, s.lin(cx, y, cx + rx + L, y, [(0, c, .42), (.45, c, .26), (1, c, .02)]), x=s.blur(17 * soft))
        s.ell(cx + rx * .20, y + ry * .10, rx * 1.06, ry * .86, c, s.blur(14), opacity=round(.26 * (.5 + touch / 2), 2))
        s.ell(cx + rx * .05, y + ry * .06, rx * .93, ry * .52, c, s.blur(5), opacity=round(.55 * touch, 2))
    def lay(s, d, lift=1.0):
        """Shadow of a thing that lies flat (outline d)."""
        c = tone(s.g, -.82) if s.show else '#14121f'
        s.put(f'<g transform="translate({20 * lift:.0f} {30 * lift:.0f})" opacity=".34"><path d="{d}" fill="{c}" {s.blur(22 * lift)}/></g>'
              f'<g transform="translate({6 * lift:.0f} {9 * lift:.0f})" opacity=".42"><path d="{d}" fill="{c}" {s.blur(6)}/></g>')
    # ------------------------------------------------------------ forms
    def cyl(s, x1, x2, c, k=1.0):
        return s.lin(x1, 0, x2, 0, [(0, tone(c, -.20 * k)), (.09, tone(c, -.06 * k)), (.26, tone(c, .30 * k)), (.42, tone(c, .08 * k)), (.64, tone(c, -.10 * k)),
                                    (.86, tone(c, -.36 * k)), (.95, tone(c, -.42 * k)), (1, tone(c, -.30 * k))])
    def lathe(s, cx, prof, c, k=.15, gloss=.35, inner=None, lip=7, speck=0, kk=1.0, top=True, fill=None, front=False):
        """A turned body. prof: (y, r) from the mouth down; a point given twice is a corner. Returns its outline."""
        R = max(r for _, r in prof); (y0, r0), (y1, r1) = prof[0], prof[-1]
        right = curve([(cx + r, y) for y, r in prof]); left = curve([(cx - r, y) for y, r in reversed(prof)])
        d = f'M{cx + r0:.1f} {y0:.1f} {right} A{r1:.1f} {r1 * k:.1f} 0 0 1 {cx - r1:.1f} {y1:.1f} {left} A{r0:.1f} {r0 * k:.1f} 0 0 {0 if front else 1} {cx + r0:.1f} {y0:.1f}Z'
        s.path(d, fill or s.cyl(cx - R, cx + R, c, kk))
        Hh = y1 - y0
        def form():
            s.path(d, s.lin(0, y0, 0, y1 + R * k, [(0, '#fff', .16), (.25, '#fff', .03), (.6, '#0b0a18', .02), (1, '#0b0a18', .26)]))
            s.ell(cx + R * .34, y1 + Hh * .10, R * .8, Hh * .26, s.g, s.blur(34), opacity=.30)
            if gloss:
                s.ell(cx - R * .46, y0 + Hh * .40, R * .16, Hh * .34, '#fffaf0', s.blur(15), opacity=gloss)
                if gloss > .5: s.ell(cx - R * .52, y0 + Hh * .36, R * .035, Hh * .22, '#fff', s.blur(3), opacity=min(.9, gloss))
            if speck:
                o = ''
                for _ in range(speck):
                    x, y, r = cx + s.rng.uniform(-R, R), s.rng.uniform(y0, y1 + 20), s.rng.choice((.9, 1.2, 1.6, 2.2))
                    o += f'M{x:.0f} {y:.0f}h.1'
                s.path(o, stroke=tone(c, -.55), stroke_width='2.6', stroke_linecap='round', opacity=.38)
        s.inside(d, form)
        if top: s.mouth(cx, y0, r0, k, c, inner or c, lip)
        return d
    def mouth(s, cx, y, r, k, c, inner, lip):
        s.ell(cx, y, r, r * k, s.lin(cx - r, y, cx + r, y, [(0, tone(c, .30)), (.4, tone(c, .42)), (1, tone(c, -.02))]))
        ri, ky = r - lip, (r - lip) * k - lip * .1
        if ri > 3:
            s.ell(cx, y + 1, ri, ky, s.lin(cx - ri, y, cx + ri, y, [(0, tone(inner, -.58)), (.5, tone(inner, -.34)), (1, tone(inner, .06))]))
            d = f'M{cx - ri:.0f} {y + 1:.0f}a{ri:.0f} {ky:.0f} 0 1 0 {2 * ri:.0f} 0a{ri:.0f} {ky:.0f} 0 1 0 {-2 * ri:.0f} 0Z'
            s.inside(d, lambda: s.ell(cx + ri * .1, y - ky * .75, ri * 1.0, ky * .9, tone(inner, -.75), s.blur(8), opacity=.45))
    def tube(s, d, w, c, hi=.5, off=(-.16, -.16), cap='round'):
        """A rounded bar along the path d."""
        st = dict(stroke_linecap=cap, stroke_linejoin='round')
        s.path(d, stroke=tone(c, -.46), stroke_width=w, **st)
        for f, t, o in ((.82, -.24, .02), (.6, -.02, .5), (.4, .16, .9)):
            s.put(f'<g transform="translate({off[0] * w * o:.1f} {off[1] * w * o:.1f})"><path d="{d}" fill="none" stroke="{tone(c, t)}" stroke-width="{w * f:.1f}" stroke-linecap="{cap}" stroke-linejoin="round" {s.blur(max(.6, w * .05))}/></g>')
        if hi: s.put(f'<g transform="translate({off[0] * w * 1.3:.1f} {off[1] * w * 1.3:.1f})"><path d="{d}" fill="none" stroke="#fff" stroke-opacity="{hi}" stroke-width="{w * .12:.1f}" stroke-linecap="{cap}" {s.blur(max(.5, w * .05))}/></g>')
    def slab(s, d, c, box, a=1.0, edge=True, weave=0, soft=26):
        """A softly lit surface with outline d in box (x1, y1, x2, y2): light upper left, shade lower right."""
        x1, y1, x2, y2 = box
        s.path(d, s.lin(x1, y1, x2, y2, [(0, tone(c, .26 * a)), (.38, tone(c, .04)), (.72, tone(c, -.13 * a)), (1, tone(c, -.32 * a))]))
        def form():
            s.ell(x1 + (x2 - x1) * .30, y1 + (y2 - y1) * .24, (x2 - x1) * .30, (y2 - y1) * .26, '#fff8ea', s.blur(soft * 1.6), opacity=.22 * a)
            s.ell(x2 - (x2 - x1) * .06, y2, (x2 - x1) * .42, (y2 - y1) * .22, s.g, s.blur(soft * 1.2), opacity=.30 * a)
            if weave: s.weave(box, c, weave)
            if edge:
                s.path(d, stroke='#fff', stroke_opacity=.30, stroke_width=5, x=s.blur(2.4))
                s.put(f'<g transform="translate(-4 -5)">'); s.path(d, stroke=tone(c, -.75), stroke_opacity=.38, stroke_width=7, x=s.blur(5)); s.put('</g>')
        s.inside(d, form)
    def weave(s, box, c, step=7):
        x1, y1, x2, y2 = box
        p = s._def(f'<pattern id="@" width="{step}" height="{step}" patternUnits="userSpaceOnUse" patternTransform="rotate(28)"><path d="M0 0h{step}M0 {step / 2:g}h{step}" stroke="{tone(c, -.5)}" stroke-opacity=".20" stroke-width="1.1"/><path d="M0 0v{step}" stroke="#fff" stroke-opacity=".12" stroke-width="1"/></pattern>')
        s.put(f'<rect x="{x1 - 20:.0f}" y="{y1 - 20:.0f}" width="{x2 - x1 + 40:.0f}" height="{y2 - y1 + 40:.0f}" fill="url(#{p})"/>')
    def grain(s, d, box, c, n=11, vertical=False, amp=10):
        """Wood grain inside outline d."""
        x1, y1, x2, y2 = box
        def go():
            for i in range(n):
                t, o = (i + s.rng.uniform(.1, .9)) / n, s.rng.uniform(-amp, amp)
                if vertical:
                    x = x1 + (x2 - x1) * t
                    p = f'M{x:.0f} {y1 - 9:.0f} Q{x + o:.0f} {(y1 + y2) / 2:.0f} {x + o * .3:.0f} {y2 + 9:.0f}'
                else:
                    y = y1 + (y2 - y1) * t
                    p = f'M{x1 - 9:.0f} {y:.0f} Q{(x1 + x2) / 2 + o * 8:.0f} {y + o:.0f} {x2 + 9:.0f} {y + o * .4:.0f}'
                s.path(p, stroke=tone(c, -.42), stroke_opacity=round(s.rng.uniform(.12, .34), 2), stroke_width=round(s.rng.uniform(1, 3.2), 1))
        s.inside(d, go)
    # ------------------------------------------------------------ the stage
    def svg(s):
        g, show = s.g, s.show
        x0, ww = (-400, 1600) if s.wide else (0, W)
        st = Scene.__new__(Scene); st.__dict__ = dict(s.__dict__); st.out = []
        if show: st.put(f'<path d="M{x0} 0h{ww}v{H}h{-ww}Z" fill="{g}"/>')
        dark, lite = (tone(g, -.34), tone(g, .62)) if show else ('#0b0a1a', '#fffaf0')
        k = 1.0 if show else .42
        if s.mode == 'stand':
            st.path(f'M{x0} 0h{ww}v{H}h{-ww}Z', st.lin(0, 0, 0, H, [(0, dark, .46 * k), (.34, dark, .10 * k), (.655, dark, .16 * k), (.70, lite, .16), (.84, lite, .42), (1, lite, .18)]))
            st.path(f'M{x0} 0h{ww}v{H}h{-ww}Z', st.lin(x0 + ww * .4, 0, x0 + ww, 0, [(0, dark, 0), (1, dark, .34 * k)]))
        else:
            st.path(f'M{x0} 0h{ww}v{H}h{-ww}Z', st.rad(280, 300, 860, [(0, lite, .50), (.45, lite, .10), (.6, dark, 0), (1, dark, .46 * k)]))
        m = st._def(f'<linearGradient id="@" gradientUnits="userSpaceOnUse" x1="{x0}" y1="0" x2="{x0 + 380}" y2="800"><stop offset="0" stop-color="#fff8e6" stop-opacity=".52"/><stop offset=".6" stop-color="#fff8e6" stop-opacity=".30"/><stop offset="1" stop-color="#fff8e6" stop-opacity="0"/></linearGradient>')
        end = 700 if s.mode == 'stand' else 1040
        bl = st.blur(11)
        for x, w in ((x0 - 70, 108), (x0 + 88, 300)):             # the shaft through the slats, 62 degrees
            dx = end * .532
            st.put(f'<path d="M{x} -20h{w}L{x + w + dx:.0f} {end}h{-w}Z" fill="url(#{m})" {bl}/>')
        if s.mode == 'stand': st.ell(520, 850, 430, 92, st.rad(520, 850, 430, [(0, '#fffaf0', .42), (.6, '#fffaf0', .16), (1, '#fffaf0', 0)], 'translate(0 668) scale(1 .214)'))
        s.n, s.defs, s.memo = st.n, st.defs, st.memo
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x0} 0 {ww} {H}" width="{ww}" height="{H}"><title>{s.name}</title>'
                f'<defs>{"".join(s.defs)}</defs>{"".join(st.out)}'
                f'<g transform="translate({400 + s.dx} {s.ay}) scale({s.k}) translate(-400 -{s.ay})">{"".join(s.out)}</g></svg>')

def curve(pts):
    """Catmull-Rom through pts as cubic segments (without the M); a repeated point makes a corner."""
    o, n = '', len(pts)
    for i in range(n - 1):
        p0, p1, p2, p3 = pts[max(0, i - 1)], pts[i], pts[i + 1], pts[min(n - 1, i + 2)]
        if p1 == p2: continue
        t = 6.0
        a = p1 if p0 == p1 else (p1[0] + (p2[0] - p0[0]) / t, p1[1] + (p2[1] - p0[1]) / t)
        b = p2 if p2 == p3 else (p2[0] - (p3[0] - p1[0]) / t, p2[1] - (p3[1] - p1[1]) / t)
        o += f'C{a[0]:.1f} {a[1]:.1f} {b[0]:.1f} {b[1]:.1f} {p2[0]:.1f} {p2[1]:.1f}'
    return o
def closed(pts):
    q = [pts[-1]] + list(pts) + [pts[0], pts[1]]
    o = f'M{pts[0][0]:.1f} {pts[0][1]:.1f}'
    for i in range(1, len(q) - 2):
        p0, p1, p2, p3 = q[i - 1], q[i], q[i + 1], q[i + 2]
        o += f'C{p1[0] + (p2[0] - p0[0]) / 6:.1f} {p1[1] + (p2[1] - p0[1]) / 6:.1f} {p2[0] - (p3[0] - p1[0]) / 6:.1f} {p2[1] - (p3[1] - p1[1]) / 6:.1f} {p2[0]:.1f} {p2[1]:.1f}'
    return o + 'Z'
def rrect(x, y, w, h, r):
    return f'M{x + r:g} {y:g}h{w - 2 * r:g}a{r:g} {r:g} 0 0 1 {r:g} {r:g}v{h - 2 * r:g}a{r:g} {r:g} 0 0 1 {-r:g} {r:g}h{-(w - 2 * r):g}a{r:g} {r:g} 0 0 1 {-r:g} {-r:g}v{-(h - 2 * r):g}a{r:g} {r:g} 0 0 1 {r:g} {-r:g}Z'
def ring(cx, cy, r): return f'M{cx - r:g} {cy:g}a{r:g} {r:g} 0 1 0 {2 * r:g} 0a{r:g} {r:g} 0 1 0 {-2 * r:g} 0Z'
def leaf(s, x, y, ln, wd, ang, c):
    a = math.radians(ang); ux, uy = math.cos(a), math.sin(a); vx, vy = -uy, ux
    P = lambda t, o: (x + ux * ln * t + vx * wd * o, y + uy * ln * t + vy * wd * o)
    up, dn, tip = [P(.12, .30), P(.42, .5), P(.75, .34)], [P(.75, -.34), P(.42, -.5), P(.12, -.30)], P(1, 0)
    d = f'M{x:.1f} {y:.1f}' + curve([(x, y)] + up + [tip, tip]) + curve([tip, tip] + dn + [(x, y), (x, y)]) + 'Z'
    t1 = P(.45, .5); t2 = P(.45, -.5)
    s.path(d, s.lin(t2[0], t2[1], t1[0], t1[1], [(0, tone(c, .30)), (.48, tone(c, .10)), (.52, tone(c, -.16)), (1, tone(c, -.34))]))
    m = P(.93, 0)
    s.path(f'M{x:.1f} {y:.1f}L{m[0]:.1f} {m[1]:.1f}', stroke=tone(c, .36), stroke_opacity=.7, stroke_width=2.2)
    for t in (.25, .4, .55, .7):
        q = P(t, 0); e1 = P(t + .14, .3); e2 = P(t + .14, -.3)
        s.path(f'M{e1[0]:.0f} {e1[1]:.0f}L{q[0]:.0f} {q[1]:.0f}L{e2[0]:.0f} {e2[1]:.0f}', stroke=tone(c, .3), stroke_opacity=.3, stroke_width=1.4)
