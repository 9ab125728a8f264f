"""Garden."""
from scene import *

def k_can(s, c):
    s.shadow(370, 784, 160, h=320)
    s.tube('M240 560 C120 520 110 730 236 730', 24, c['b'], .4)
    s.tube('M290 524 C300 390 440 390 452 524', 22, c['b'], .4)
    s.path('M480 630L500 756L694 482L660 458Z', s.lin(560, 560, 640, 622, [(0, tone(c['a'], .1)), (.3, tone(c['a'], .32)), (.6, tone(c['a'], -.1)), (1, tone(c['a'], -.45))]))
    s.put('<g transform="rotate(36 684 462)">')
    s.path('M658 474L632 430H736L710 474Z', s.cyl(632, 736, c['b'])); s.ell(684, 430, 52, 15, s.lin(632, 420, 736, 440, [(0, tone(c['b'], .5)), (1, tone(c['b'], -.1))]))
    for x in (-30, -15, 0, 15, 30): s.ell(684 + x, 430, 3.4, 2.2, tone(c['b'], -.6))
    s.put('</g>')
    s.lathe(370, [(520, 124), (520, 124), (538, 132), (764, 158), (778, 158), (784, 152), (784, 152)], c['a'], .15, .5, lip=9)
    for y, r in ((566, 136), (742, 155)): s.path(f'M{370 - r} {y}a{r} {r * .15:.0f} 0 0 0 {2 * r} 0', stroke=tone(c['a'], -.35), stroke_opacity=.5, stroke_width=4)

def pot(s, y, r, h, c, inner=True):
    """A flower pot with its mouth at y: rim, and a body that narrows downwards."""
    if inner: s.mouth(400, y, r, .17, c, c, 12)
    s.lathe(400, [(y + 40, r * .9), (y + 40, r * .9), (y + h, r * .64), (y + h, r * .64)], c, .17, .12, top=False, speck=30, front=True)
    s.path(f'M{400 - r * .9:.0f} {y + 50:.0f}a{r * .9:.0f} {r * .16:.0f} 0 0 0 {r * 1.8:.0f} 0', stroke='#0d0b1c', stroke_opacity=.4, stroke_width=12, x=s.blur(5))
    s.lathe(400, [(y, r), (y, r), (y + 46, r * .97), (y + 46, r * .97)], c, .17, .2, top=False, speck=20, front=True)

def k_pots(s, c):
    s.shadow(400, 786, 122, h=380)
    pot(s, 400, 132, 200, c['c']); pot(s, 464, 154, 220, c['b'], False); pot(s, 536, 178, 250, c['a'], False)

def k_bucket(s, c):
    s.shadow(400, 786, 130, h=340)
    s.tube('M226 540 C226 300 574 300 574 540', 10, M['steel'], .5); s.tube('M352 362 C380 356 420 356 448 362', 26, c['b'], .4)
    s.lathe(400, [(530, 180), (530, 180), (560, 176), (770, 132), (786, 130), (786, 130)], c['a'], .16, .55, inner=c['d'], lip=8)
    s.path('M220 530a180 29 0 0 0 360 0', stroke=c['d'], stroke_width=9); s.path('M268 771a132 21 0 0 0 264 0', stroke=c['d'], stroke_width=8)
    for x in (224, 576): s.ell(x, 548, 15, 17, s.rad(x - 5, 542, 20, [(0, tone(c['a'], .4)), (1, tone(c['a'], -.4))]))

def k_birdhouse(s, c):
    body = 'M270 450L400 322L530 450V750H270Z'
    s.lay(body + 'M226 462L400 290L574 462L548 488L400 342L252 488Z', 1.3)
    s.tube('M400 170L400 300', 7, M['leather'], .2); s.ell(400, 168, 12, 12, s.rad(396, 164, 14, [(0, '#fff'), (1, M['slate'])]))
    s.slab(body, c['a'], (270, 322, 530, 750)); s.grain(body, (270, 322, 530, 750), c['a'], 10, True, 8)
    s.inside(body, lambda: s.path('M226 476L400 306L574 476L574 520L400 354L226 520Z', '#0d0b1c', opacity=.32, x=s.blur(9)))
    s.tube('M246 462L400 312L554 462', 40, c['b'], .3, cap='butt')
    s.ell(400, 520, 52, 52, s.rad(380, 500, 80, [(0, tone(c['a'], .2)), (1, tone(c['a'], -.3))])); s.ell(400, 520, 44, 44, s.lin(356, 476, 444, 564, [(0, '#0d0a0c'), (.6, '#1d1614'), (1, '#5a4332')]))
    s.put('<g opacity=".4">'); s.path('M404 626L438 676', stroke='#0d0b1c', stroke_width=16, stroke_linecap='round', x=s.blur(5)); s.put('</g>')
    s.tube('M400 618L400 636', 20, c['b'], .4); s.slab(rrect(256, 738, 288, 26, 6), c['b'], (256, 738, 544, 764))

def handle(s, c):
    h = rrect(370, 590, 60, 250, 28)
    s.path(h, s.cyl(370, 430, c['b'])); s.grain(h, (370, 590, 430, 840), c['b'], 7, True, 5)
    s.path('M370 604h60v22h-60Z', s.cyl(370, 430, M['brass'])); s.ell(400, 812, 8, 8, tone(c['b'], -.6))

def k_trowel(s, c):
    blade = 'M400 170C470 240 488 370 456 470Q400 500 344 470C312 370 330 240 400 170Z'
    for turn, fork in (('translate(-118 10) rotate(-10 400 500)', False), ('translate(112 -4) rotate(9 400 500)', True)):
        s.put(f'<g transform="{turn}">')
        if fork:
            tines = 'M340 200V400Q340 470 400 470Q460 470 460 400V200M400 190V560'
            s.put(f'<g transform="translate(12 18)" opacity=".34"><path d="{tines}" fill="none" stroke="#14121f" stroke-width="26" {s.blur(10)}/></g>'); s.lay(rrect(370, 590, 60, 250, 28))
            s.tube(tines, 24, c['a'], .6)
        else:
            s.lay(blade + rrect(388, 460, 24, 140, 8) + rrect(370, 590, 60, 250, 28))
            s.slab(blade, c['a'], (312, 170, 488, 500)); s.path('M400 200C404 300 404 400 400 480', stroke=tone(c['a'], -.4), stroke_opacity=.6, stroke_width=5, x=s.blur(2))
        s.tube('M400 470V600', 24, c['a'], .5); handle(s, c)
        s.put('</g>')

def k_seeds(s, c):
    for i, (turn, col, leaves) in enumerate((('translate(-128 26) rotate(-13 400 500)', c['a'], (-120, -90, -60)), ('translate(126 34) rotate(12 400 500)', c['b'], (-150, -90, -30)), ('translate(0 -16)', c['d'], (-135, -112, -90, -68, -45)))):
        s.put(f'<g transform="{turn}">')
        d = rrect(280, 320, 240, 350, 8); s.lay(d); s.slab(d, M['cream'], (280, 320, 520, 670), .7)
        s.path('M280 328q0-8 8-8h224q8 0 8 8v44H280Z', s.lin(280, 320, 520, 372, [(0, tone(col, .2)), (1, tone(col, -.14))])); s.path('M280 364H520', stroke='#0d0b1c', stroke_opacity=.2, stroke_width=2)
        s.path(rrect(304, 396, 192, 180, 6), tone(col, .55), opacity=.75)
        for a in leaves: leaf(s, 400, 556, 140 if a == -90 else 116, 42, a, (M['fern'], M['olive'], M['moss'])[i])
        s.path('M330 604h140M348 632h104', stroke=tone(col, -.3), stroke_width=9, stroke_linecap='round')
        s.put('</g>')

def k_twine(s, c):
    s.shadow(400, 780, 96, h=260)
    s.path('M520 742C600 800 640 720 700 768', stroke=tone(c['a'], -.4), stroke_width=9, stroke_linecap='round'); s.path('M520 740C600 798 640 718 700 766', stroke=tone(c['a'], .1), stroke_width=6, stroke_linecap='round')
    d = ring(400, 606, 178)
    s.path(d, s.rad(330, 520, 300, [(0, tone(c['a'], .34)), (.45, c['a']), (1, tone(c['a'], -.5))]))
    def wound():
        for a, lo in ((-28, -170), (38, -180), (-64, -60), (8, -20)):
            for i in range(15):
                o = lo + i * 15
                p = f'M190 {606 + o}Q400 {606 + o + 74} 610 {606 + o}'
                s.put(f'<g transform="rotate({a} 400 606)">'); s.path(p, stroke=tone(c['a'], -.42), stroke_width=4, stroke_opacity=.5); s.path(p, stroke=tone(c['a'], .4), stroke_width=4, stroke_opacity=.34, transform='translate(0 -5)'); s.put('</g>')
        s.path(d, s.rad(330, 510, 330, [(0, '#fff8e6', .22), (.5, '#0d0b1c', .0), (1, '#0d0b1c', .5)]))
        s.ell(470, 760, 130, 60, s.g, s.blur(34), opacity=.35)
    s.inside(d, wound)
    band = 'M226 566Q400 650 574 566V656Q400 744 226 656Z'
    s.inside(d, lambda: s.path(band, s.cyl(222, 578, c['b'], .8)))

F = (1.2, -10, 600)
m = M
KINDS = {
 'can': ('stand', 'Watering can', (1.06, -20, 640), {'fern': ('rose', dict(a=m['fern'], b=m['brass'])), 'steel': ('madder', dict(a=m['steel'], b=m['copper'])), 'saffron': ('sky', dict(a=m['saffron'], b=m['ink']))}),
 'pots': ('stand', 'Flower pots', F, {'clay': ('sky', dict(a=m['clay'], b=m['clay'], c=m['clay'])), 'dawn': ('verdigris', dict(a=m['plum'], b=m['rose'], c=m['cream']))}),
 'bucket': ('stand', 'Bucket', (1.16, -10, 600), {'chalk': ('verdigris', dict(a=m['chalk'], b=m['oak'], d=m['indigo'])), 'moss': ('sand', dict(a=m['moss'], b=m['oak'], d=m['ink']))}),
 'birdhouse': ('flat', 'Bird house', (1.06, 0, 480), {'oak': ('sky', dict(a=m['oak'], b=m['madder'])), 'chalk': ('verdigris', dict(a=m['chalk'], b=m['slate']))}),
 'trowel': ('flat', 'Hand tools', (1.0, 0, 500), {'oak': ('verdigris', dict(a=m['steel'], b=m['oak'])), 'walnut': ('saffron', dict(a=m['slate'], b=m['walnut']))}),
 'seeds': ('flat', 'Seed packets', (1.06, 0, 500), {'kitchen': ('sky', dict(a=m['madder'], b=m['saffron'], d=m['fern'])), 'meadow': ('sand', dict(a=m['indigo'], b=m['rose'], d=m['plum']))}),
 'twine': ('stand', 'Ball of twine', (1.14, -20, 600), {'flax': ('verdigris', dict(a=m['sand'], b=m['cream'])), 'fern': ('rose', dict(a=m['fern'], b=m['cream']))}),
}
