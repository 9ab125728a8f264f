"""What is carried, written with and listened to."""
from scene import *

def k_umbrella(s, c):
    s.put('<g transform="rotate(28 400 500)">')
    d = 'M392 150H408Q452 420 446 640Q424 662 400 656Q376 662 354 640Q348 420 392 150Z'
    s.lay(d + rrect(392, 640, 16, 160, 8), 1.1)
    s.tube('M400 60V150', 10, M['steel'], .5)
    s.tube('M400 640V806C400 900 490 900 490 826', 24, c['b'], .45)
    s.path(d, s.cyl(350, 450, c['a']))
    def folds():
        for x1, x2, w in ((396, 366, 7), (400, 394, 9), (404, 426, 8)): s.path(f'M{x1} 160Q{x2} 400 {x2} 660', stroke='#0d0b1c', stroke_width=w, stroke_opacity=.3, x=s.blur(2.4)); s.path(f'M{x1 + 3} 160Q{x2 + 8} 400 {x2 + 8} 660', stroke='#fff', stroke_width=3, stroke_opacity=.25)
        s.path('M340 470Q400 500 460 458V496Q400 540 340 510Z', s.cyl(346, 452, tone(c['a'], -.2)))
    s.inside(d, folds)
    s.ell(400, 500, 9, 9, s.rad(397, 497, 12, [(0, '#fff'), (1, M['brass'])])); s.path('M384 640h32v26h-32Z', s.cyl(384, 416, M['brass']))
    s.put('</g>')

def k_wallet(s, c):
    for turn, card in (('rotate(-8 400 500) translate(20 -78)', True), ('rotate(-8 400 500)', False)):
        s.put(f'<g transform="{turn}">')
        if card:
            for i, col in enumerate((c['d'], c['e'])):
                b = rrect(236 + i * 10, 380 + i * 26, 300, 190, 16); s.lay(b, .6); s.slab(b, col, (236, 380, 546, 596), .8, edge=False); s.path(f'M{262 + i * 10} {404 + i * 26}h70', stroke=tone(col, .6), stroke_width=9, stroke_linecap='round')
        else:
            d = rrect(200, 400, 400, 270, 26); s.lay(d, 1.1); s.slab(d, c['a'], (200, 400, 600, 670))
            s.path(rrect(216, 416, 368, 238, 16), stroke=tone(c['a'], .5), stroke_width=3, stroke_dasharray='11 7', stroke_opacity=.8)
            p = 'M200 470Q400 560 600 470V644q0 26-26 26H226q-26 0-26-26Z'
            s.inside(d, lambda: (s.path(p, '#0d0b1c', opacity=.3, x=s.blur(8), transform='translate(0 -4)'), s.slab(p, c['a'], (200, 440, 600, 690), .9), s.path('M204 478Q400 568 596 478', stroke=tone(c['a'], .5), stroke_width=3, stroke_dasharray='11 7', stroke_opacity=.8)))
            s.path('M532 628h32', stroke=tone(c['a'], -.5), stroke_width=5, stroke_linecap='round')
        s.put('</g>')

def k_pouch(s, c):
    d = rrect(190, 360, 420, 290, 22)
    s.put('<g transform="rotate(7 400 500)">'); s.lay(d, 1.1)
    s.tube('M604 400C680 400 690 470 640 500', 12, M['leather'], .3)
    s.slab(d, c['a'], (190, 360, 610, 650), 1, weave=7)
    s.inside(d, lambda: (s.path('M180 520H620V660H180Z', s.lin(190, 520, 610, 650, [(0, tone(c['b'], .1)), (1, tone(c['b'], -.3))])), s.path('M190 524H610', stroke=tone(c['b'], .5), stroke_width=3, stroke_dasharray='10 7')))
    s.path('M214 396H586', stroke=M['ink'], stroke_width=22, stroke_opacity=.8, stroke_linecap='round'); s.path('M220 396H580', stroke=M['brass'], stroke_width=9, stroke_dasharray='5 4')
    s.slab(rrect(540, 378, 54, 36, 8), M['brass'], (540, 378, 594, 414)); s.put('</g>')

def k_pens(s, c):
    for x, turn, col, nib in ((330, -8, c['a'], True), (430, 4, c['b'], False), (516, 12, c['d'], True)):
        s.put(f'<g transform="rotate({turn} {x} 500)">')
        d = rrect(x - 21, 250, 42, 430, 20); s.lay(d, .9)
        s.path(f'M{x - 15} 668h30l-6 60h-18Z', s.cyl(x - 15, x + 15, tone(col, -.2)))
        if nib: s.path(f'M{x - 11} 724h22q2 36-11 66q-13-30-11-66Z', s.cyl(x - 12, x + 12, M['brass'])); s.path(f'M{x} 744v42', stroke=M['ebony'], stroke_width=2)
        else: s.path(f'M{x - 8} 724h16l-5 40h-6Z', s.cyl(x - 9, x + 9, M['steel']))
        s.path(d, s.cyl(x - 21, x + 21, col)); s.path(f'M{x - 21} 448h42v14h-42Z', s.cyl(x - 21, x + 21, M['brass']))
        s.path(f'M{x + 2} 268h11v150q-5 12-11 0Z', s.cyl(x, x + 15, M['brass'])); s.path(f'M{x - 11} 290V660', stroke='#fff', stroke_width=5, stroke_opacity=.4, stroke_linecap='round', x=s.blur(1.5))
        s.put('</g>')

def k_letters(s, c):
    for turn, x in (('rotate(-9 400 560) translate(-26 -120)', 0), ('rotate(5 400 560) translate(10 40)', 1)):
        s.put(f'<g transform="{turn}">')
        col = (c['b'], c['a'])[x]; d = rrect(190, 400, 420, 280, 8); s.lay(d, 1.0); s.slab(d, col, (190, 400, 610, 680), .8)
        s.path('M194 676L372 520M606 676L428 520', stroke=tone(col, -.4), stroke_width=3, stroke_opacity=.5)
        f = 'M190 404L384 556Q400 568 416 556L610 404Q604 400 598 400H202Q196 400 190 404Z'
        s.inside(d, lambda: s.path(f, '#0d0b1c', opacity=.35, x=s.blur(6), transform='translate(0 8)')); s.slab(f, tone(col, .1), (190, 400, 610, 564), .7, edge=False); s.path('M192 406L384 556Q400 568 416 556L608 406', stroke='#fff', stroke_opacity=.5, stroke_width=3)
        if x:
            s.ell(403, 566, 42, 42, '#0d0b1c', s.blur(6), opacity=.4); w = closed([(400 + (40 + 3 * math.sin(i * 2.3)) * math.cos(i * .52), 560 + (40 + 3 * math.sin(i * 1.7)) * math.sin(i * .52)) for i in range(12)])
            s.path(w, s.rad(386, 544, 60, [(0, tone(c['d'], .34)), (.5, c['d']), (1, tone(c['d'], -.4))])); s.ell(400, 560, 25, 25, s.lin(380, 540, 420, 582, [(0, tone(c['d'], -.36)), (1, tone(c['d'], .22))]))
            leaf(s, 400, 580, 38, 18, -90, tone(c['d'], -.05))
        s.put('</g>')

def k_tray(s, c):
    d = rrect(170, 330, 460, 340, 30); s.lay(d, 1.1); s.slab(d, c['a'], (170, 330, 630, 670)); s.grain(d, (170, 330, 630, 670), c['a'], 15)
    for x, y, w, h in ((194, 354, 412, 76), (194, 450, 196, 196), (410, 450, 196, 196)):
        b = rrect(x, y, w, h, 20); s.path(b, s.lin(x, y, x + w, y + h, [(0, tone(c['a'], -.5)), (.4, tone(c['a'], -.3)), (1, tone(c['a'], -.02))]))
        s.inside(b, lambda b=b: (s.grain(b, (x, y, x + w, y + h), tone(c['a'], -.2), 6), s.path(b, stroke='#0d0b1c', stroke_width=22, stroke_opacity=.3, x=s.blur(8))))
    p = rrect(214, 380, 330, 24, 4); s.lay(p, .35); s.path(p, s.lin(0, 380, 0, 404, [(0, tone(c['b'], .3)), (.5, c['b']), (1, tone(c['b'], -.35))])); s.path('M544 380L584 392L544 404Z', M['oak']); s.path('M572 388L584 392L572 396Z', M['ink']); s.path('M214 380h28v24h-28Z', M['rose'])
    for x, y, r in ((262, 520, 26), (318, 566, 26), (268, 598, 22)): s.ell(x + 4, y + 7, r, r, '#0d0b1c', s.blur(5), opacity=.5); s.ell(x, y, r, r, s.rad(x - 8, y - 9, r * 1.5, [(0, '#fff3d0'), (.5, M['brass']), (1, tone(M['brass'], -.4))]))
    s.put('<g transform="rotate(38 504 548)">'); s.tube('M488 526V592A14 14 0 0 0 516 592V504A24 24 0 0 0 468 504V600A34 34 0 0 0 536 600V530', 6, M['steel'], .5); s.put('</g>')

def k_turntable(s, c):
    d = rrect(130, 290, 540, 430, 24); s.lay(d, 1.2); s.slab(d, c['a'], (130, 290, 670, 720))
    if c.get('w'): s.grain(d, (130, 290, 670, 720), c['a'], 16)
    s.ell(358, 518, 196, 196, '#0d0b1c', s.blur(9), opacity=.4); s.ell(350, 506, 194, 194, s.lin(200, 350, 500, 660, [(0, tone(M['steel'], .4)), (1, tone(M['steel'], -.4))]))
    s.ell(350, 506, 186, 186, s.rad(350, 506, 186, [(0, '#22222a'), (1, '#101016')]))
    for r in range(72, 184, 9): s.path(ring(350, 506, r), stroke='#fff', stroke_opacity=.09, stroke_width=1.6)
    g = ring(350, 506, 184)
    s.inside(g, lambda: (s.path('M350 506L190 330L270 290Z', '#fff', opacity=.26, x=s.blur(12)), s.path('M350 506L510 682L430 722Z', '#fff', opacity=.18, x=s.blur(12))))
    s.ell(350, 506, 62, 62, s.lin(300, 450, 400, 560, [(0, tone(c['b'], .2)), (1, tone(c['b'], -.2))])); s.path(ring(350, 506, 40), stroke=tone(c['b'], .5), stroke_width=3, stroke_opacity=.7); s.ell(350, 506, 7, 7, M['steel'])
    s.ell(608, 372, 46, 46, '#0d0b1c', s.blur(8), opacity=.4); s.ell(602, 364, 42, 42, s.rad(590, 350, 60, [(0, '#fff'), (.5, M['steel']), (1, tone(M['steel'], -.5))]))
    s.put(f'<g transform="translate(10 14)" opacity=".4"><path d="M602 364L588 560L480 600" fill="none" stroke="#0d0b1c" stroke-width="12" {s.blur(5)}/></g>')
    s.tube('M604 326L588 556Q586 572 572 578L486 606', 11, M['steel'], .6); s.path('M498 588L462 600L470 626L506 613Z', s.lin(466, 590, 500, 626, [(0, tone(M['ink'], .3)), (1, M['ink'])]))
    s.ell(604, 322, 17, 17, s.rad(598, 316, 22, [(0, tone(M['ink'], .5)), (1, M['ink'])]))
    s.ell(610, 664, 27, 27, '#0d0b1c', s.blur(5), opacity=.4); s.ell(606, 658, 25, 25, s.rad(598, 650, 32, [(0, tone(c['b'], .5)), (.6, c['b']), (1, tone(c['b'], -.4))]))

def k_timer(s, c):
    s.shadow(400, 786, 150, h=280)
    s.lathe(400, [(560, 130), (560, 130), (590, 168), (650, 186), (720, 176), (770, 140), (786, 120), (786, 120)], c['a'], .17, .55, top=False)
    s.lathe(400, [(486, 40), (500, 92), (530, 124), (566, 136), (566, 136)], c['b'], .17, .5, top=False); knob(s, 400, 470, 34, c['b'])
    for i in range(-6, 7):
        x = 400 + 160 * math.sin(i * .22); y = 592 + 30 * math.cos(i * .22)
        s.path(f'M{x:.0f} {y:.0f}v{24 if i % 3 == 0 else 13}', stroke=c['d'], stroke_width=6 if i % 3 == 0 else 3.5, stroke_linecap='round')
    s.path('M400 540l-13 30h26Z', M['madder'])

def knob(s, x, y, r, c): s.ell(x, y, r, r * .9, s.rad(x - r * .35, y - r * .4, r * 1.3, [(0, tone(c, .5)), (.5, c), (1, tone(c, -.5))]))

F = (1.2, -10, 600)
m = M
KINDS = {
 'umbrella': ('flat', 'Umbrella', (1.0, 0, 500), {'navy': ('saffron', dict(a=m['navy'], b=m['oak'])), 'madder': ('sky', dict(a=m['madder'], b=m['walnut']))}),
 'wallet': ('flat', 'Wallet', (1.06, 0, 500), {'leather': ('verdigris', dict(a=m['leather'], d=m['navy'], e=m['saffron'])), 'ink': ('rose', dict(a=m['ink'], d=m['sea'], e=m['chalk']))}),
 'pouch': ('flat', 'Pouch', (1.06, 0, 500), {'saffron': ('sky', dict(a=m['saffron'], b=m['ink'])), 'verdigris': ('rose', dict(a=m['verdigris'], b=m['leather']))}),
 'pens': ('flat', 'Pens', (1.04, -10, 500), {'ink': ('saffron', dict(a=m['ink'], b=m['madder'], d=m['sea'])), 'chalk': ('verdigris', dict(a=m['cream'], b=m['plum'], d=m['fern']))}),
 'letters': ('flat', 'Letters', (1.06, 0, 500), {'rose': ('sky', dict(a=m['chalk'], b=m['rose'], d=m['madder'])), 'sky': ('rose', dict(a=m['cream'], b=m['sky'], d=m['indigo']))}),
 'tray': ('flat', 'Desk tray', (1.06, 0, 500), {'oak': ('sky', dict(a=m['oak'], b=m['madder'])), 'walnut': ('saffron', dict(a=m['walnut'], b=m['saffron']))}),
 'turntable': ('flat', 'Turntable', (1.1, 0, 500), {'walnut': ('sky', dict(a=m['walnut'], b=m['saffron'], w=1)), 'chalk': ('rose', dict(a=m['chalk'], b=m['madder']))}),
 'timer': ('stand', 'Kitchen timer', F, {'madder': ('sky', dict(a=m['madder'], b=m['madder'], d=m['cream'])), 'chalk': ('saffron', dict(a=m['chalk'], b=m['ink'], d=m['ink']))}),
}
