"""Textiles, light and furniture."""
from scene import *

def k_towels(s, c):
    s.shadow(400, 786, 210, 30, h=240)
    for i, col in enumerate((c['a'], c['b'], c['d'])):
        y, w = 720 - i * 76, 214 - i * 8
        d = f'M{400 - w + 36} {y}H{400 + w - 20}q20 0 20 20v34q0 20-20 20H{400 - w + 36}a37 37 0 0 1 0-74Z'
        s.slab(d, col, (400 - w, y, 400 + w, y + 74), .9, weave=6)
        def fold(d=d, y=y, w=w, col=col):
            s.path(f'M{400 - w + 40} {y + 37}H{400 + w}', stroke=tone(col, -.6), stroke_width=4, stroke_opacity=.55)
            s.path(f'M{400 - w + 40} {y + 41}H{400 + w}', stroke='#fff', stroke_width=3, stroke_opacity=.3)
            for x in (0, 26): s.path(f'M{400 + w - 96 + x} {y}v76', stroke=c['e'], stroke_width=10, stroke_opacity=.8)
            s.path(f'M{400 - w} {y + 66}H{400 + w}', stroke='#0d0b1c', stroke_width=20, stroke_opacity=.25, x=s.blur(7))
        s.inside(d, fold)

def k_rug(s, c):
    s.shadow(400, 786, 250, 34, h=170)
    d = 'M236 622H560V784H236A81 81 0 0 1 236 622Z'
    for y in range(632, 784, 9): s.path(f'M558 {y}q20 2 34 {4 + (y * 7) % 9 - 4}', stroke=c['b'], stroke_width=4, stroke_linecap='round')
    s.path(d, s.lin(0, 622, 0, 784, [(0, tone(c['a'], -.02)), (.22, tone(c['a'], .3)), (.5, c['a']), (.85, tone(c['a'], -.34)), (1, tone(c['a'], -.24))]))
    def stripes():
        for x, w, col in ((290, 26, c['b']), (326, 8, c['d']), (352, 44, c['d']), (412, 8, c['b']), (436, 26, c['b']), (490, 14, c['d'])):
            s.path(f'M{x} 622h{w}v162h{-w}Z', s.lin(0, 622, 0, 784, [(0, tone(col, 0)), (.22, tone(col, .3)), (.5, col), (.85, tone(col, -.34)), (1, tone(col, -.24))]))
        s.weave((200, 620, 560, 790), c['a'], 6)
    s.inside(d, stripes)
    s.ell(236, 703, 81, 81, s.lin(170, 640, 300, 770, [(0, tone(c['a'], .3)), (1, tone(c['a'], -.2))]))
    p, n = [], 90
    for i in range(n):
        r, a = 76 - i * .72, i * .21
        p.append((236 + r * math.cos(a), 703 + r * math.sin(a)))
    s.path(f'M{p[0][0]:.1f} {p[0][1]:.1f}' + curve(p), stroke=tone(c['a'], -.55), stroke_width=5, stroke_opacity=.75)
    s.path(ring(236, 703, 80), stroke='#fff', stroke_opacity=.3, stroke_width=3)
    s.tube('M470 622Q484 700 470 784', 9, M['leather'], .3)

def k_apron(s, c):
    d = 'M330 300H470L486 420Q500 470 560 486V800Q400 824 240 800V486Q300 470 314 420Z'
    s.path('M334 304C320 170 480 170 466 304', stroke=tone(c['b'], -.3), stroke_width=15); s.path('M334 304C320 170 480 170 466 304', stroke=tone(c['b'], .14), stroke_width=10)
    for t in ('M244 496C170 520 180 600 130 640', 'M556 496C630 520 620 600 668 650'): s.path(t, stroke=tone(c['b'], -.2), stroke_width=13, stroke_linecap='round')
    s.lay(d, 1.1); s.slab(d, c['a'], (240, 300, 560, 820), 1, weave=7)
    def folds():
        for x, w in ((300, 30), (420, 40), (520, 26)): s.path(f'M{x} 480Q{x + 12} 640 {x - 8} 830', stroke='#0d0b1c', stroke_width=w, stroke_opacity=.10, x=s.blur(12))
        s.path('M326 318H474', stroke=tone(c['b'], .1), stroke_width=3, stroke_dasharray='9 6'); s.path('M240 786Q400 810 560 786', stroke=tone(c['b'], .1), stroke_width=3, stroke_dasharray='9 6')
    s.inside(d, folds)
    p = 'M300 560H500V668Q500 690 478 690H322Q300 690 300 668Z'
    s.put(f'<g transform="translate(4 7)" opacity=".3"><path d="{p}" fill="#0d0b1c" {s.blur(6)}/></g>'); s.slab(p, tone(c['a'], .06), (300, 560, 500, 690), .8, weave=7)
    s.path('M308 576H492M400 576V684', stroke=tone(c['b'], .1), stroke_width=3, stroke_dasharray='9 6')
    for x in (336, 464): s.ell(x, 308, 9, 9, s.rad(x - 3, 305, 12, [(0, '#fff'), (1, M['brass'])]))

def k_pendant(s, c):
    s.tube('M400 -60V330', 7, M['ink'], .2)
    s.ell(410, 640, 300, 120, '#fff1c4', s.blur(60), opacity=.42)
    s.lathe(400, [(324, 20), (324, 20), (352, 26), (376, 30), (376, 30)], c['b'], .17, .5, top=False)
    s.mouth(400, 560, 210, .17, c['a'], M['cream'], 8)
    s.ell(400, 566, 186, 24, s.lin(214, 0, 586, 0, [(0, '#d9a54a'), (.45, '#fff3cf'), (1, '#f6cf7c')])); s.ell(400, 566, 70, 16, '#fffdf2', s.blur(5))
    s.lathe(400, [(370, 34), (384, 66), (430, 118), (490, 168), (548, 206), (560, 210), (560, 210)], c['a'], .17, .5, top=False, front=False, fill=None)
    s.ell(400, 562, 206, 33, s.lin(194, 0, 606, 0, [(0, '#c98f35'), (.45, '#fff0c2'), (1, '#eec26c')])); s.ell(400, 566, 64, 17, '#fffdf2', s.blur(4))
    s.path('M190 560a210 35 0 0 0 420 0', stroke=tone(c['a'], .1), stroke_width=7); s.path('M190 560a210 35 0 0 1 420 0', stroke=tone(c['a'], -.3), stroke_width=5)

def k_lantern(s, c):
    s.shadow(400, 786, 130, h=420)
    s.tube('M322 370C310 220 490 220 478 370', 12, c['a'], .4)
    s.ell(400, 590, 190, 190, '#ffdf8a', s.blur(50), opacity=.4)
    s.path('M290 440H510V740H290Z', s.lin(290, 440, 510, 740, [(0, '#fff6d8', .75), (.5, '#ffe9ae', .5), (1, '#c98f4a', .45)]))
    s.lathe(400, [(620, 50), (620, 50), (740, 50), (740, 50)], M['cream'], .17, .3)
    s.path('M400 622v-16', stroke=M['ink'], stroke_width=4); s.path('M400 612C372 590 396 560 402 530C416 560 428 590 400 612Z', s.lin(0, 530, 0, 612, [(0, '#fff6c8'), (.6, '#ffc24a'), (1, '#e8752a')])); s.ell(400, 580, 40, 56, '#fff2b8', s.blur(14), opacity=.8)
    s.path('M306 450h40l-16 280h-24Z', '#fff', opacity=.3)
    for x in (286, 400, 514): s.tube(f'M{x} 440V744', 11 if x != 400 else 6, c['a'], .35)
    s.tube('M286 520H514', 6, c['a'], .3)
    s.slab('M300 366H500L540 444H260Z', c['a'], (260, 366, 540, 444)); s.slab(rrect(256, 438, 288, 18, 5), c['a'], (256, 438, 544, 456))
    s.slab(rrect(256, 738, 288, 46, 8), c['a'], (256, 738, 544, 784)); s.slab(rrect(350, 344, 100, 26, 6), c['a'], (350, 344, 450, 370))

def k_sticks(s, c):
    s.shadow(420, 790, 190, 24, h=380)
    for x, y, k, col in ((300, 500, 1, c['a']), (408, 590, .8, c['b']), (510, 540, .9, c['a'])):
        top = y - 190 * k
        s.path(f'M{x} {top - 4:.0f}v-12', stroke=M['ink'], stroke_width=3)
        s.ell(x, top - 36, 34, 44, '#ffe7a0', s.blur(14), opacity=.75)
        s.path(f'M{x} {top - 8:.0f}q-17-20 1-56q17 36-1 56Z', s.lin(0, top - 64, 0, top - 8, [(0, '#fff6c8'), (.6, '#ffc24a'), (1, '#e8752a')]))
        s.lathe(x, [(top, 13), (top, 13), (y + 8, 17), (y + 8, 17)], c['d'], .2, .4)
        s.lathe(x, [(y, 28), (y, 28), (y + 16, 30), (y + 30, 14), (y + 60, 12), (y + 84, 22), (y + 104, 12), (746, 14), (764, 42), (786, 48), (790, 46), (790, 46)], col, .2, .6, top=False)
        s.mouth(x, y, 28, .22, col, col, 8); s.path(f'M{x - 15} {y - 8}h30v10h-30Z', s.cyl(x - 17, x + 17, c['d']))

def k_mirror(s, c):
    d = ring(400, 480, 240)
    s.tube('M400 180C350 200 300 230 262 300M400 180C450 200 500 230 538 300', 12, M['leather'], .3); s.ell(400, 178, 17, 17, s.rad(394, 172, 20, [(0, '#fff'), (1, M['brass'])]))
    s.lay(d, 1.4)
    s.ell(400, 480, 240, 240, s.lin(220, 300, 580, 660, [(0, tone(c['a'], .45)), (.5, c['a']), (1, tone(c['a'], -.45))]))
    s.ell(400, 480, 216, 216, tone(c['a'], -.5)); g = ring(402, 483, 211)
    s.path(g, s.lin(250, 320, 560, 650, [(0, '#f4f8f8'), (.35, '#cfdcdf'), (.36, '#e9f0f0'), (.55, '#dbe5e6'), (.56, '#bccdd2'), (1, '#97adb6')]))
    s.inside(g, lambda: (s.ell(500, 640, 220, 120, s.g, s.blur(40), opacity=.5), s.path(g, stroke='#0d0b1c', stroke_opacity=.35, stroke_width=16, x=s.blur(7))))

def k_shelf(s, c):
    s.lay(rrect(176, 566, 456, 70, 8), .8)
    for x in (238, 562):
        s.put(f'<g transform="translate(14 20)" opacity=".35"><path d="M{x} 560V700L{x} 574" stroke="#0d0b1c" stroke-width="16" {s.blur(9)}/></g>'); s.tube(f'M{x} 590V726Q{x} 744 {x + 12} 730L{x + 60} 596', 13, c['b'], .4)
    board = rrect(160, 560, 480, 34, 5)
    s.lathe(500, [(420, 40), (420, 40), (450, 62), (520, 66), (552, 44), (558, 42), (558, 42)], c['d'], .17, .5, inner=c['d'], lip=6)
    for i, (w, h, col) in enumerate(((36, 176, M['madder']), (30, 150, M['cream']), (42, 192, M['indigo']), (28, 164, M['saffron']))):
        x = 206 + sum((36, 30, 42, 28)[:i]); b = rrect(x, 560 - h, w, h, 4); s.path(b, s.cyl(x, x + w, col, .8)); s.path(f'M{x} {560 - h + 28}h{w}M{x} {560 - 30}h{w}', stroke=tone(col, .4), stroke_width=4, stroke_opacity=.6)
    s.slab(board, c['a'], (160, 560, 640, 594)); s.grain(board, (160, 560, 640, 594), c['a'], 5)

def k_table(s, c):
    s.shadow(400, 790, 120, 24, h=330)
    s.lathe(400, [(500, 30), (500, 30), (640, 22), (726, 26), (752, 90), (784, 132), (790, 128), (790, 128)], c['b'], .18, .5, top=False)
    s.ell(400, 512, 180, 26, '#0d0b1c', s.blur(12), opacity=.3)
    s.lathe(400, [(466, 236), (466, 236), (484, 236), (500, 216), (500, 216)], c['a'], .17, .3, top=False, front=True)
    s.ell(400, 466, 236, 40, s.lin(164, 430, 636, 500, [(0, tone(c['a'], .4)), (.5, tone(c['a'], .14)), (1, tone(c['a'], -.12))]))
    d = 'M164 466a236 40 0 1 0 472 0a236 40 0 1 0-472 0Z'
    if c.get('w'): s.grain(d, (164, 426, 636, 506), c['a'], 9)

F = (1.2, -10, 600)
m = M
KINDS = {
 'towels': ('stand', 'Towels', (1.16, 0, 640), {'sea': ('sand', dict(a=m['sea'], b=m['sky'], d=m['chalk'], e=m['navy'])), 'rose': ('sky', dict(a=m['clay'], b=m['rose'], d=m['cream'], e=m['madder']))}),
 'rug': ('stand', 'Rolled rug', (1.3, 24, 640), {'madder': ('verdigris', dict(a=m['madder'], b=m['cream'], d=m['navy'])), 'indigo': ('rose', dict(a=m['indigo'], b=m['chalk'], d=m['saffron']))}),
 'apron': ('flat', 'Apron', (1.0, 0, 500), {'linen': ('verdigris', dict(a=m['linen'], b=m['leather'])), 'indigo': ('rose', dict(a=m['indigo'], b=m['cream']))}),
 'pendant': ('wall', 'Pendant lamp', (1.0, 0, 480), {'verdigris': ('plum', dict(a=m['verdigris'], b=m['brass'])), 'clay': ('indigo', dict(a=m['clay'], b=m['brass']))}),
 'lantern': ('stand', 'Lantern', (1.06, -10, 640), {'ink': ('indigo', dict(a=m['ink'])), 'copper': ('plum', dict(a=m['copper']))}),
 'sticks': ('stand', 'Candlesticks', (1.16, -16, 640), {'brass': ('plum', dict(a=m['brass'], b=m['brass'], d=m['cream'])), 'ink': ('rose', dict(a=m['ink'], b=m['slate'], d=m['madder']))}),
 'mirror': ('wall', 'Mirror', (1.06, 0, 480), {'oak': ('sky', dict(a=m['oak'])), 'brass': ('rose', dict(a=m['brass']))}),
 'shelf': ('wall', 'Shelf', (1.06, 0, 560), {'oak': ('verdigris', dict(a=m['oak'], b=m['ink'], d=m['sea'])), 'walnut': ('sky', dict(a=m['walnut'], b=m['brass'], d=m['chalk']))}),
 'table': ('stand', 'Side table', (1.16, -6, 640), {'oak': ('sky', dict(a=m['oak'], b=m['ink'], w=1)), 'madder': ('sand', dict(a=m['madder'], b=m['madder']))}),
}
