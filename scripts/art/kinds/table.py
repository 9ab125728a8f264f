"""Kitchen and table."""
from scene import *

def knob(s, x, y, r, c):
    s.ell(x, y, r, r * .9, s.rad(x - r * .35, y - r * .4, r * 1.3, [(0, tone(c, .5)), (.5, c), (1, tone(c, -.5))]))

def k_kettle(s, c):
    s.shadow(400, 780, 170, h=330)
    s.tube('M540 660 C640 650 600 540 690 470', 26, c['a'], .5)
    s.tube('M262 520 C150 470 150 700 250 700', 26, c['b'], .3)
    s.lathe(400, [(470, 108), (470, 108), (500, 128), (640, 158), (748, 172), (772, 160), (780, 150), (780, 150)], c['a'], .16, c.get('g', .6), top=False)
    s.lathe(400, [(446, 60), (446, 60), (458, 96), (474, 112), (474, 112)], c['a'], .16, .4, top=False)
    s.ell(400, 446, 60, 9.6, tone(c['a'], .3)); s.path('M391 424h18v22h-18Z', s.cyl(391, 409, c['b'])); knob(s, 400, 414, 25, c['b'])

def k_plates(s, c):
    s.shadow(400, 776, 190, 30, h=150)
    n = c.get('n', 5)
    for i in range(n):
        y, r, col = 760 - i * 27, 236 - i * c.get('step', 6), c['abc'[i % 3]]
        s.ell(404, y + 12, r * .94, r * .17, '#0d0b1c', s.blur(6), opacity=.3)
        s.lathe(400, [(y - 22, r), (y - 22, r), (y - 14, r), (y + 4, r * .74), (y + 10, r * .6), (y + 10, r * .6)], col, .2, .2, top=False, speck=24, front=True)
        s.mouth(400, y - 22, r, .2, col, tone(col, .2), 7)
    y, r = 760 - (n - 1) * 27 - 18, (236 - (n - 1) * c.get('step', 6)) * .66
    s.ell(400, y, r, r * .17, s.lin(400 - r, y - 30, 400 + r, y + 30, [(0, tone(col, -.06)), (.5, tone(col, .12)), (1, tone(col, .4))]))
    s.path(f'M{400 - r:.0f} {y}a{r:.0f} {r * .17:.0f} 0 1 0 {2 * r:.0f} 0a{r:.0f} {r * .17:.0f} 0 1 0 {-2 * r:.0f} 0Z', stroke=tone(c.get('e', col), -.2), stroke_width=3, stroke_opacity=.55)

def k_casserole(s, c):
    s.shadow(400, 784, 220, h=280)
    for d in ('M196 600 C130 590 130 664 200 656', 'M604 600 C670 590 670 664 600 656'): s.tube(d, 26, c['a'], .4)
    s.lathe(400, [(556, 210), (556, 210), (640, 212), (740, 204), (774, 184), (784, 168), (784, 168)], c['a'], .15, .55, top=False)
    s.path('M186 560 A214 32 0 0 0 614 560', stroke='#0d0b1c', stroke_opacity=.4, stroke_width=12, x=s.blur(4))
    s.lathe(400, [(470, 60), (492, 130), (524, 192), (548, 216), (560, 216), (560, 216)], c['a'], .15, .5, top=False)
    s.ell(400, 472, 62, 11, tone(c['a'], .34)); s.path('M388 440h24v30h-24Z', s.cyl(388, 412, c['b'])); knob(s, 400, 430, 32, c['b'])

def k_jar(s, c):
    h, r = c.get('h', 360), c.get('r', 138)
    y = 786 - h
    s.shadow(400, 786, r, h=h)
    s.lathe(400, [(y, r * .82), (y, r * .82), (y + 14, r * .9), (y + h * .22, r), (y + h * .8, r), (y + h - 16, r * .92), (786, r * .84), (786, r * .84)], c['a'], .17, c.get('g', .4), inner=c['a'], lip=8, speck=c.get('s', 110))
    if 'd' in c:
        d = f'M{400 - r * 1.1:.0f} {y + h * .5:.0f} A{r * 1.1:.0f} {r * .18:.0f} 0 0 0 {400 + r * 1.1:.0f} {y + h * .5:.0f} V{y + h * .72:.0f} A{r * 1.1:.0f} {r * .18:.0f} 0 0 1 {400 - r * 1.1:.0f} {y + h * .72:.0f}Z'
        s.inside(f'M{400 - r} {y}h{2 * r}v{h + 30}h{-2 * r}Z', lambda: s.path(d, s.cyl(400 - r, 400 + r, c['d'], .9)))
    w = r * .8
    s.ell(400, y + 8, w, w * .17, '#0d0b1c', s.blur(5), opacity=.4)
    s.lathe(400, [(y - 44, w), (y - 44, w), (y - 36, w + 4), (y - 4, w), (y + 2, w - 6), (y + 2, w - 6)], c['b'], .17, .2, top=False)
    s.ell(400, y - 44, w, w * .17, s.lin(400 - w, y - 60, 400 + w, y - 30, [(0, tone(c['b'], .44)), (.5, tone(c['b'], .18)), (1, tone(c['b'], -.12))]))
    knob(s, 400, y - 66, 24, c['b'])

def k_cup(s, c):
    s.shadow(400, 786, 200, 34, h=180)
    s.lathe(400, [(744, 226), (744, 226), (752, 226), (774, 160), (784, 130), (784, 130)], c['b'], .2, .2, top=False, front=True); s.mouth(400, 744, 226, .2, c['b'], tone(c['b'], .2), 7)
    s.ell(412, 750, 120, 22, '#0d0b1c', s.blur(9), opacity=.45)
    s.tube('M520 590 C620 570 610 680 506 680', 22, c['a'], .45)
    s.lathe(400, [(540, 138), (560, 140), (640, 134), (706, 106), (738, 74), (750, 70), (750, 70)], c['a'], .17, .5, inner=c['a'], lip=9, speck=60)
    s.ell(400, 547, 112, 14, s.lin(290, 0, 510, 0, [(0, '#2a1710'), (.6, '#5a321c'), (1, '#a06a3c')]))
    s.path('M402 500 C370 450 440 420 404 360 C390 330 420 310 414 280', stroke='#fff', stroke_width=20, stroke_opacity=.24, x=s.blur(12))

def k_mill(s, c):
    s.shadow(400, 790, 92, h=520)
    d = s.lathe(400, [(480, 60), (480, 60), (500, 78), (530, 62), (600, 54), (680, 76), (720, 94), (780, 98), (790, 94), (790, 94)], c['a'], .17, .45, top=False)
    s.lathe(400, [(322, 28), (340, 62), (380, 82), (424, 70), (444, 52), (470, 66), (482, 66), (482, 66)], c['b'], .17, .45, top=False)
    s.ell(400, 323, 29, 6, tone(c['b'], .3)); s.path('M336 478a64 11 0 0 0 128 0', stroke=M['steel'], stroke_width=7)
    knob(s, 400, 306, 17, M['steel'])
    if c.get('w'): s.grain(d, (300, 480, 500, 790), c['a'], 12, True, 8)

def k_cruet(s, c):
    s.shadow(400, 788, 110, h=440)
    s.tube('M438 470 C540 440 560 620 500 660', 20, c['a'], .4)
    s.tube('M384 440 C350 400 320 390 296 350', 18, c['a'], .45)
    d = s.lathe(400, [(396, 40), (396, 40), (420, 36), (470, 42), (540, 96), (640, 124), (730, 116), (776, 96), (788, 88), (788, 88)], c['a'], .17, .6, inner=c['a'], lip=7, speck=c.get('s', 40))
    if 'd' in c: s.inside(d, lambda: s.path('M260 690 A140 24 0 0 0 540 690V830H260Z', s.cyl(274, 526, c['d'], .95), opacity=.96))
    s.path('M376 372h48v26h-48Z', s.cyl(376, 424, c['b'])); knob(s, 400, 360, 28, c['b'])

def k_mortar(s, c):
    s.shadow(400, 786, 150, h=280)
    s.mouth(400, 560, 196, .17, c['a'], c['a'], 26)
    s.tube('M410 590 L556 356', 44, c['b'], .4); s.ell(560, 350, 32, 30, s.rad(548, 338, 44, [(0, tone(c['b'], .5)), (.5, c['b']), (1, tone(c['b'], -.4))]))
    s.lathe(400, [(560, 196), (560, 196), (588, 196), (660, 176), (716, 120), (738, 104), (760, 124), (786, 134), (786, 134)], c['a'], .17, .3, top=False, speck=160, front=True)
    s.path('M204 560 A196 33 0 0 0 596 560', stroke=tone(c['a'], .4), stroke_width=12, x=s.blur(1)); s.path('M232 563 A168 24 0 0 0 568 563', stroke='#0d0b1c', stroke_opacity=.25, stroke_width=6, x=s.blur(2))

def k_pan(s, c):
    s.put('<g transform="rotate(-38 400 500)">')
    h = rrect(372, 600, 56, 350, 26); s.lay(ring(400, 400, 236) + h, 1.1)
    s.path(ring(405, 410, 236), tone(c['a'], -.6)); s.slab(h, c['b'], (372, 600, 428, 950), 1)
    s.ell(400, 918, 10, 14, tone(s.g, -.45))
    s.ell(400, 400, 236, 236, s.lin(230, 230, 570, 570, [(0, tone(c['a'], .5)), (.5, tone(c['a'], .1)), (1, tone(c['a'], -.3))]))
    s.ell(400, 400, 218, 218, s.lin(570, 570, 230, 230, [(0, tone(c['a'], .34)), (.5, tone(c['a'], -.12)), (1, tone(c['a'], -.5))]))
    s.ell(402, 404, 192, 192, s.rad(340, 330, 300, [(0, tone(c['d'], .26)), (.5, c['d']), (1, tone(c['d'], -.4))]))
    for r in (60, 110, 156): s.path(ring(402, 404, r), stroke=tone(c['d'], .4), stroke_opacity=.14, stroke_width=3)
    s.put('</g>')

F = (1.2, -10, 600)
m = M
KINDS = {
 'kettle': ('stand', 'Kettle', (1.2, -24, 600), {'steel': ('rose', dict(a=m['steel'], b=m['ebony'])), 'madder': ('lime', dict(a=m['madder'], b=m['ink'])), 'moss': ('sky', dict(a=m['moss'], b=m['oak']))}),
 'plates': ('stand', 'Plates', (1.24, 0, 640), {'chalk': ('verdigris', dict(a=m['chalk'], b=m['bone'], c=m['cream'], e=m['indigo'])), 'sea': ('rose', dict(a=m['sea'], b=m['verdigris'], c=m['sky'])), 'clay': ('sky', dict(a=m['clay'], b=m['rose'], c=m['saffron']))}),
 'casserole': ('stand', 'Pot with a lid', (1.22, 0, 600), {'saffron': ('sky', dict(a=m['saffron'], b=m['brass'])), 'indigo': ('rose', dict(a=m['indigo'], b=m['steel'])), 'ink': ('sand', dict(a=m['ink'], b=m['brass']))}),
 'jar': ('stand', 'Jar', F, {'salt': ('saffron', dict(a=m['chalk'], b=m['cork'], d=m['indigo'], h=230, r=150)), 'flour': ('sky', dict(a=m['bone'], b=m['oak'], h=390, r=150)), 'sea': ('sand', dict(a=m['sea'], b=m['walnut'], h=390, r=150, g=.6)), 'honey': ('verdigris', dict(a=m['amber'], b=m['oak'], h=300, r=120, g=.8, s=0))}),
 'cup': ('stand', 'Cup and saucer', (1.26, 0, 600), {'rose': ('sky', dict(a=m['rose'], b=m['chalk'])), 'ink': ('saffron', dict(a=m['ink'], b=m['slate'])), 'verdigris': ('rose', dict(a=m['verdigris'], b=m['cream']))}),
 'mill': ('stand', 'Pepper mill', F, {'walnut': ('sky', dict(a=m['walnut'], b=m['walnut'], w=1)), 'oak': ('rose', dict(a=m['oak'], b=m['chalk'], w=1)), 'madder': ('lime', dict(a=m['madder'], b=m['madder']))}),
 'cruet': ('stand', 'Oil cruet', F, {'olive': ('rose', dict(a=m['olive'], b=m['cork'])), 'chalk': ('sky', dict(a=m['chalk'], b=m['cork'], d=m['clay']))}),
 'mortar': ('stand', 'Mortar and pestle', F, {'slate': ('saffron', dict(a=m['slate'], b=m['ash'])), 'bone': ('verdigris', dict(a=m['bone'], b=m['oak']))}),
 'pan': ('flat', 'Pan', (1.0, -40, 500), {'iron': ('rose', dict(a=m['slate'], b=m['walnut'], d=m['ink'])), 'copper': ('sky', dict(a=m['copper'], b=m['brass'], d=m['steel']))}),
}
