"""Files of the types that belong to no country: templates of a group
(tmpl_L.txt, tmpl_H.txt) and lists of addresses with their postal codes."""
import re
import os
from core import strip_marks, rng, pat, mark, decoy, used, norm
import values
import custom2
from lexicon import NAMES, person, date, birth, label, email, lines, address, COUNTRIES
import docs
import render_l
import render_h

NATIONAL = {'gb': '(020 7[1-9]## ####|0161 [2-9]## ####|07[4-9]## ######)', 'us': '\\((312|206|617|720)\\) [2-9]##-####',
            'fr': '0[1-6] ## ## ## ##', 'de': '(030 [2-9]#{6}|089 [2-9]#{6}|0171 [2-9]#{6})', 'it': '(02 [4-8]#{6}|06 [4-8]#{6}|34# #######)', 'es': '(6## ### ###|91[2-9] ## ## ##)'}
MRZ_NAMES = {'L': ('HAILEMARIAM NKOUDOU KHOURY TESFAYE MBARGA HADDAD'.split(), 'SELAM PAULIN RITA DAWIT CLARISSE FADI'.split()),
             'H': ('GEBREYES ATANGANA SALAMEH BEKELE FOTSO NASSAR'.split(), 'HIRUT SERGE LEILA YONAS EDITH GEORGES'.split())}
pending = {}


def put(token, g):
    maybe = token.startswith('?')
    t = token[1:] if maybe else token
    kind, _, arg = t.partition(':')
    if kind == 'd':
        return decoy(arg)
    if kind == 'w':
        tid, _, opts = arg.partition(':')
        return mark(tid, rng.choice(opts.split(',')))
    if kind == 'name':
        return mark('person-name', person(arg, g), maybe)
    if kind == 'dt':
        return date('en', 2023, 2026)
    if kind == 'dt1':
        return date('en', 2023, 2026, 1)
    if kind in ('dob', 'dobde', 'dobus'):
        return birth({'dob': 'en', 'dobde': 'de', 'dobus': 'us'}[kind])
    if kind == 'age':
        return mark('person-age', str(rng.randint(18, 90)))
    if kind == 'nat':
        while True:
            v = pat(NATIONAL[arg])
            if norm(v) not in used:
                used.add(norm(v))
                return mark('contact-phone-' + arg, v)
    if kind == 'mrz1':
        while True:
            a, b = custom2.mrz(rng.choice('PPPV'), rng.choice(['ETH', 'CMR', 'LBN']), rng.choice(MRZ_NAMES[g][0]),
                               rng.choice(MRZ_NAMES[g][1]) + rng.choice(['', ' MARIE', ' ABEBE', ' JOSEPH']), rng.choice('MF'))
            if a not in used:
                used.add(a)
                break
        pending['mrz'] = b
        return mark('document-mrz-names', a)
    if kind == 'mrz2':
        return mark('document-mrz', pending.pop('mrz'))
    return mark(t, values.value(t, g), maybe)


def expand(text, g, factor=1):
    def fill(s):
        return re.sub('«([^»]+)»', lambda m: put(m.group(1), g), s)

    def block(m):
        n, comma, body = int(m.group(1)) * factor, m.group(2), m.group(3)
        parts = [fill(body).rstrip('\n') if comma else fill(body) for _ in range(n)]
        return (',\n'.join(parts) + '\n') if comma else ''.join(parts)
    out, pos = [], 0
    for m in re.finditer(r'\[\[(\d+)(,?)\n(.*?)\]\]\n', text, re.S):
        out += [fill(text[pos:m.start()]), block(m)]
        pos = m.end()
    return ''.join(out + [fill(text[pos:])])


#: country -> language, labels of street and city (L/H), streets, cities
PLACES = {
    'de': ('de', 'Straße/Straße, Hausnr.', 'Ort/Wohnort', '(Lerchenweg|Kastanienallee|Gerberstraße) [1-9]#', 'Kassel,Bremen,Ulm'),
    'at': ('de', 'Straße/Gasse, Nr.', 'Ort/Gemeinde', '(Fichtengasse|Quellenweg|Lindengasse) [1-9]#', 'Wels,Krems,Villach'),
    'fr': ('fr', 'Voie/N° et rue', 'Ville/Commune', '[1-9]# rue (des Lilas|Victor Hugo|du Four)', 'Dijon,Angers,Metz'),
    'es': ('es', 'Vía/Calle y número', 'Población/Localidad', 'Calle (Goya|Alcalá|Real) [1-9]#', 'Burgos,Gijón,Cádiz'),
    'it': ('it', 'Via/Via e civico', 'Comune/Località', 'Via (Dante|Mazzini|delle Rose) [1-9]#', 'Parma,Pisa,Lecce'),
    'nl': ('nl', 'Straat/Straat + nr', 'Plaats/Woonplaats', '(Beatrixlaan|Dorpsstraat|Meidoornhof) [1-9]#', 'Breda,Zwolle,Delft'),
    'se': ('sv', 'Gatuadress/Gata', 'Ort/Postort', '(Kungsgatan|Lingonstigen|Hamngatan) [1-9]#', 'Borås,Gävle,Kalmar'),
    'us': ('en', 'Street/Street line', 'City/Town', '[1-9]## (Elm Street|Oak Avenue|Pine Road)', 'Akron,Boise,Mobile'),
    'gb': ('en', 'Street/House and street', 'Town/Post town', '[1-9]# (Church Lane|High Street|Mill Close)', 'Hull,Truro,Derby'),
    'au': ('en', 'Street/Street address', 'Suburb/Locality', '[1-9]# (Acacia Road|King Street|Wharf Lane)', 'Carlton,Manly,Unley'),
    'ca': ('en', 'Street/Civic address', 'City/Municipality', '[1-9]## (Queen Street|Birch Avenue|Rideau Road)', 'Guelph,Kelowna,Moncton')}


def maybe_new(tid, make):
    while True:
        v = make()
        if v not in used:
            used.add(v)
            return mark(tid, v, True)


def postal_cols(cc, g):
    lang, st, ci, pst, cities = PLACES[cc]
    names = COUNTRIES[cc]['names']
    tid = 'postal-code-' + cc
    lab = rng.choice(docs.LABELS[tid][g])
    i = g == 'H'
    cols = [(label(lang, 'name', g), lambda: mark('person-name', person(names, g))),
            (st.split('/')[i], lambda: maybe_new('postal-address', lambda: pat(pst))),
            (lab, lambda: mark(tid, values.value(tid, g))),
            (ci.split('/')[i], lambda: mark('postal-address', rng.choice(cities.split(',')), True)),
            (label(lang, 'd2', g), lambda: decoy('#{5}' if cc not in ('au', 'at') else '#{4}')),
            (label(lang, 'email', g), lambda: email(g, cc))]
    if lang == 'en':
        cols.append(('Country', lambda: COUNTRIES[cc]['title'][0]))
    return cols


def files(g):
    out = []
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), f'tmpl_{g}.txt'), encoding='utf-8') as f:
        parts = re.split(r'(?m)^=== (\S+)\n', f.read())[1:]
    for name, text in zip(parts[::2], parts[1::2]):
        base, ext = name.rsplit('.', 1)
        done = expand(text, g)
        if len(strip_marks(done).encode()) < 1000:
            done = expand(text, g, 3 if len(strip_marks(done).encode()) < 480 else 2)
            if '[[' not in text:  # a serial letter: the second recipient
                done += '\n' + '-' * 30 + '\n\n' + expand(text, g)
        out.append((base, ext, done))
    R = {'L': render_l, 'H': render_h}[g]
    forms = []
    for k, cc in enumerate(PLACES):
        cols = postal_cols(cc, g)
        hd = [(c[0], docs.slug(c[0])) for c in cols]
        lay = [x for x in R.LAYOUTS if x not in R.FORMS]
        ext, text = lay[(k * 3 + 1) % len(lay)](f'{COUNTRIES[cc]["title"][0]} {decoy("#{5}")}', hd, [[c[1]() for c in cols] for _ in range(14)])
        out.append((f'{cc}-{"adressen" if g == "L" else "mailing"}', ext, text))
        cols = postal_cols(cc, g)
        forms.append(rng.choice(R.FORMS)(f'{COUNTRIES[cc]["title"][0]}', [(c[0], '') for c in cols], [[c[1]() for c in cols] for _ in range(3)])[1])
    for i in range(0, len(forms), 4):
        out.append((f'{"filialen" if g == "L" else "branches"}-{i // 4 + 1}', 'txt', '\n\n'.join(forms[i:i + 4])))
    return out
