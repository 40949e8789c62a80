"""Builds the files of a country: tables, forms and prose, in the words of
the group."""
import re
import unicodedata
from core import rng, pat, mark, decoy, strip_marks, norm, used, luhn_ok, module
import values
import render_l
import render_h
from lexicon import (COUNTRIES, WORDS, SEX, MARITAL, NAT, label, person, firm, email, phone, date, birth, address, pick,
                     lines, firm_domain)

LABELS = {}
for f in ('labels1.txt', 'labels2.txt'):
    for x in lines(f):
        tid, a, b = x.split('|')
        LABELS[tid] = {'L': a.split(';'), 'H': b.split(';')}
LETTERS = {}
for x in lines('letters.txt'):
    lang, g, *parts = x.split('|')
    LETTERS.setdefault((lang, g), []).append(parts)
TYPES = [x.split('\t') for x in open('types.tsv', encoding='utf-8').read().splitlines()]
CATEGORY = {t[0]: t[1] for t in TYPES}
NEW = [t[0] for t in TYPES if t[3] == 'new']
RENDER = {'L': render_l, 'H': render_h}
KEYS = {'jp-driving-licence': 'driver_license_number', 'jp-corporate-number': 'corporate_number', 'jp-residence-card': 'residence_card_number',
        'jp-pension': 'basic_pension_number', 'jp-bank-account': 'bank_branch_account', 'cn-uscc': 'uscc', 'cn-travel-permit': 'home_return_permit_no',
        'kr-business-number': 'business_registration_no', 'kr-driving-licence': 'driver_license_no', 'th-company': 'juristic_person_id',
        'th-passport': 'passport_no', 'tw-business-number': 'unified_business_no', 'tw-passport': 'passport_no', 'tw-resident-certificate': 'arc_no',
        'il-company': 'company_number_hp', 'il-passport': 'passport_no', 'ru-passport': 'passport_series_number', 'ru-driving-licence': 'driver_licence_no',
        'uz-pinfl': 'pinfl', 'uz-passport': 'passport_series', 'kz-iin': 'iin', 'kz-bin': 'bin', 'kz-passport': 'passport_no', 'by-unp': 'unp',
        'by-passport': 'passport_no', 'ua-rnokpp': 'rnokpp', 'ua-edrpou': 'edrpou', 'ua-passport': 'passport_no', 'ua-driving-licence': 'driver_licence_no',
        'bg-eik': 'eik', 'bg-foreigner-number': 'lnch', 'bg-identity-card': 'id_card_no', 'bg-passport': 'passport_no', 'bg-vat-number': 'vat_no',
        'gr-afm': 'afm', 'gr-identity-card': 'adt', 'gr-passport': 'passport_no', 'gr-vat-number': 'vat_no_el', 'cy-tic': 'tic', 'cy-identity-card': 'id_card_no',
        'cy-passport': 'passport_no', 'cy-vat-number': 'vat_no', 'mk-edb': 'edb', 'rs-pib': 'pib', 'rs-jmbg': 'jmbg', 'rs-passport': 'broj_pasosa',
        'mo-bir': 'bir', 'eg-national-id': 'national_id', 'eg-tax-number': 'tax_registration_no', 'eg-passport': 'passport_no', 'jo-national-number': 'national_number',
        'ir-national-code': 'national_code', 'ir-passport': 'passport_no'}
ENGLISH = dict(x.split('=') for x in (
    'ad=Andorra al=Albania ar=Argentina at=Austria az=Azerbaijan be=Belgium bg=Bulgaria br=Brazil by=Belarus ch=Switzerland cn=China co=Colombia cy=Cyprus '
    'cz=Czechia de=Germany dk=Denmark dz=Algeria ec=Ecuador ee=Estonia eg=Egypt es=Spain fi=Finland fr=France gr=Greece gt=Guatemala hn=Honduras hr=Croatia '
    'hu=Hungary id=Indonesia il=Israel ir=Iran is=Iceland it=Italy jo=Jordan jp=Japan kz=Kazakhstan li=Liechtenstein lt=Lithuania lu=Luxembourg lv=Latvia '
    'ma=Morocco md=Moldova me=Montenegro mo=Macau mx=Mexico mz=Mozambique ni=Nicaragua nl=Netherlands no=Norway pa=Panama pe=Peru pl=Poland pt=Portugal '
    'py=Paraguay ro=Romania rs=Serbia ru=Russia se=Sweden si=Slovenia sk=Slovakia sn=Senegal th=Thailand tn=Tunisia tr=Turkey tw=Taiwan ua=Ukraine uy=Uruguay '
    'uz=Uzbekistan ve=Venezuela vn=Vietnam cu=Cuba gn=Guinea').split())
ENGLISH.update({'cr': 'Costa Rica', 'do': 'Dominican Republic', 'fo': 'Faroe Islands', 'kr': 'Korea, Rep.', 'mk': 'North Macedonia', 'sm': 'San Marino', 'sv': 'El Salvador'})
FIELD_KEYS = dict(name='full_name', birth='birth_date', sex='sex', nat='nationality', phone='phone', email='email', addr='address', marital='marital_status',
                  age='age', firm='company', d1='case_no', d2='order_no', d3='created_on', d4='status', d5='amount')


def slug(s):
    s = s.replace('№', ' no ').replace('N°', ' no ').replace('Nº', ' no ').replace('#', ' no ').replace('&', ' and ')
    for a, b in zip('øØæłŁđĐßþðəıƏ', ['o', 'O', 'ae', 'l', 'L', 'd', 'D', 'ss', 'th', 'd', 'e', 'i', 'E']):
        s = s.replace(a, b)
    s = ''.join(c for c in unicodedata.normalize('NFKD', s) if not unicodedata.combining(c))
    return '_'.join(re.findall(r'[a-z0-9]+', re.sub(r'(?<=\b[A-Za-z])\.', '', s).lower()))


def type_label(tid, group, en):
    labs = LABELS[tid][group]
    loc = [x for x in labs if not x.startswith('=')]
    eng = [x[1:] for x in labs if x.startswith('=')]
    return rng.choice(eng) if en and eng else rng.choice(loc)


def key_of(lab, tid, local=True):
    latin = sum(c.isascii() and c.isalpha() for c in unicodedata.normalize('NFKD', lab)) >= max(2, sum(c.isalpha() for c in lab) * .7)
    k = slug(lab) if latin else ''
    return (k if k and k[0].isalpha() else '') or KEYS.get(tid) or slug(tid)


class Doc:
    def __init__(self, cc, group):
        self.cc, self.g = cc, group
        c = COUNTRIES[cc]
        i = 0 if group == 'L' or len(c['lang']) == 1 else 1
        self.lang, self.names, self.title = c['lang'][i], c['names'], c['title'][min(i, len(c['title']) - 1)]
        self.dlang = 'us' if cc == 'us' else self.lang
        self.en = self.lang != 'en' and rng.random() < .22

    def val(self, tid, maybe=False):
        return mark(tid, values.value(tid, self.g), maybe)

    def words(self):
        return 'en' if self.en else self.lang

    def field(self, k):
        """(label, key, maker) of a common column, or None."""
        wl, g, cc = self.words(), self.g, self.cc
        make = {
            'name': lambda: mark('person-name', person(self.names, g)),
            'birth': lambda: birth(self.dlang, 1 if self.iso else 0),
            'sex': (lambda: mark('person-sex', pick(SEX, wl, g))) if wl in SEX else None,
            'nat': (lambda: mark('person-nationality', pick(NAT, wl, g))) if wl in NAT else None,
            'marital': (lambda: mark('person-marital-status', pick(MARITAL, wl, g))) if wl in MARITAL else None,
            'age': lambda: mark('person-age', str(rng.randint(19, 88))),
            'phone': lambda: phone(cc, g), 'email': lambda: email(g, cc),
            'addr': (lambda: address(cc, self.lang, g)) if address(cc, self.lang, g) else None,
            'firm': lambda: firm(cc, g),
            'd1': lambda: decoy(self.d1), 'd2': lambda: self.order(),
            'd3': lambda: date(self.dlang, 2015, 2025, 1 if self.iso else 0),
            'd4': lambda: rng.choice(label(wl, 'v', g).split(',')),
            'd5': lambda: f'{rng.randint(12, 9800)}{"." if wl in ("en", "zh", "zt", "ja", "ko", "th") else ","}{rng.randint(0, 99):02}'}[k]
        lab = label(wl, k, g)
        latin_key = slug(lab)
        keys = latin_key if self.localkeys and wl not in ('ru', 'uk', 'bg', 'mk', 'el', 'ar', 'fa', 'he', 'zh', 'zt', 'ja', 'ko', 'th') and latin_key[:1].isalpha() else FIELD_KEYS[k]
        return lab, keys, make

    def broken(self, tid):
        """A number like those of a type, with a check digit that fails."""
        for _ in range(200):
            v = values.raw(tid, self.g)
            if not v[-1].isdigit():
                break
            w = v[:-1] + str((int(v[-1]) + rng.randint(1, 9)) % 10)
            digits = norm(w)
            same = [t for t in types_of(self.cc) if values.SPEC.get(t, '-')[0] != '-' and module(values.SPEC[t][0]).is_valid(values.bare(t, w))]
            runs = [digits] + re.findall(r'\d{12,19}', w)
            if not same and not any(luhn_ok(x) for x in runs) and digits not in used:
                used.add(digits)
                return w
        return decoy(self.d1)

    def decoys(self, tids):
        """Patterns of neutral numbers of the length of one of the types."""
        n = len([c for c in values.raw(rng.choice(tids), self.g) if c.isalnum()]) if tids else 8
        self.breakable = [t for t in tids if values.SPEC.get(t, '-')[0] not in ('-', 'de.stnr', 'li.peid', 'tn.mf', 'fi.associationid', 'at.businessid',
                                                                               'imsi', 'sm.coe', 'nl.brin')
                          and t != 'hu-adoszam' and all(norm(values.raw(t, self.g)).isdigit() for _ in range(3))]
        self.d2 = '[1-9]#{%d}' % (max(4, min(n, 18)) - 1)
        self.d1 = rng.choice({'L': ['V-20#{2}-#{5}', '[A-Z]{2}#{6}', 'GZ #{4}/2#', '[3-9]#{6}'], 'H': ['#{3}-[A-Z]{2}-2#', 'REQ#{7}', '2#/#{5}', 'S#{2}.#{4}.#{2}']}[self.g])

    def order(self):
        """A neutral number: sometimes one with a failing check digit."""
        if self.breakable and rng.random() < .35:
            return self.broken(rng.choice(self.breakable))
        return decoy(self.d2)

    def table(self, tids, kinds, n=None, forms=False):
        g = self.g
        self.iso, self.localkeys = rng.random() < .35, rng.random() < .55
        self.decoys(tids)
        items = []
        for t in tids:
            lab = type_label(t, g, self.en)
            items.append((lab, key_of(lab, t), (lambda t=t: self.val(t))))
        rng.shuffle(items)
        head, tail = [], []
        for k in kinds:
            f = self.field(k)
            if f[2]:
                (head if k in ('name', 'firm', 'birth', 'sex') or (k == 'd1' and g == 'L') else tail).append(f)
        if self.words() == 'en':
            tail.insert(0, ('Country', 'country', lambda: ENGLISH.get(self.cc, self.title)))
        cut = rng.randint(0, len(tail))
        cols = head + tail[:cut] + items + tail[cut:] if g == 'L' else head[:1] + tail[:cut] + items + head[1:] + tail[cut:]
        seen, out = set(), []
        for lab, key, mk in cols:
            if lab in seen or not key:
                continue
            k = key
            while k in {x[1] for x in out}:
                k += '_2'
            seen.add(lab)
            out.append((lab, k, mk))
        if len(items) > len([o for o in out if o[2] in [i[2] for i in items]]):
            raise ValueError((self.cc, [i[0] for i in items]))
        R = RENDER[g]
        fn = rng.choice(R.FORMS if forms else self.pool(R))
        rows = [[o[2]() for o in out] for _ in range(n or 4)]
        if not n:
            size = len(strip_marks(''.join(''.join(r) for r in rows)).encode()) / 4 + 2 * len(out)
            rows += [[o[2]() for o in out] for _ in range(max(0, min(14, round(rng.randint(1050, 1500) / size) - 4)))]
        title = rng.choice({'L': ['{f} – {c} – {r}', '{c}: {f} ({r})'], 'H': ['[{r}] {c} / {f}', '{f}, {c}. {r}']}[g]).format(
            f=firm(self.cc, g), c=self.title, r=decoy(self.d1))
        return fn(title, [(o[0], o[1]) for o in out], rows)

    bag = {'L': [], 'H': []}

    def pool(self, R):
        b = Doc.bag[self.g]
        if not b:
            b.extend(R.LAYOUTS)
            rng.shuffle(b)
        return [b.pop()]

    # --- prose
    def item(self, tid):
        lab, v = type_label(tid, self.g, False), self.val(tid)
        if self.lang in ('zh', 'zt', 'ja'):
            return rng.choice([f'{lab}：{v}', f'{lab}{v}', f'{lab} {v}'])
        r = rng.random()
        if r < .45:
            return f'{lab}: {v}'
        if r < .75:
            return f'{lab} {v}'
        if r < .87:
            return f'{v} ({lab})'
        return f'{lab} – {v}' if self.g == 'L' else f'{lab} = {v}'

    def extra_items(self):
        """Labelled common facts of the person the sentences speak of."""
        wl, g = WORDS[self.lang], self.g
        pool = [f'{wl["birth"][g]}: {birth(self.dlang)}', f'{wl["phone"][g]}: {phone(self.cc, g)}',
                f'{wl["d2"][g]}: {decoy(self.d2)}', f'{wl["d1"][g]} {decoy(self.d1)}', f'{wl["email"][g]}: {email(g, self.cc)}',
                f'{wl["name"][g]}: {self.person_maybe()}']
        return rng.sample(pool, 2 if self.g == 'L' else 3)

    def fill(self, s, items):
        if '{b}' in s and not items[1:]:
            return None
        return s.format(a=items[0] if items else '', b=items[1] if items[1:] else '', ref=decoy(self.d1), ord=self.order(),
                        date=date(self.dlang, 2023, 2025), amt=f'{rng.randint(80, 9900)},{rng.randint(0, 99):02}')

    def sentences(self, tids, cases):
        self.iso = False
        self.decoys(tids)
        T = rng.choice(LETTERS[(self.lang, self.g)])
        out = []
        for _ in range(cases):
            todo = [self.item(t) for t in rng.sample(tids, len(tids))] + self.extra_items()
            if len(todo) < 4:
                rng.shuffle(todo)
            k = 0
            while todo:
                s = [T[1], T[2], T[3]][k % 3]
                k += 1
                take = 2 if '{b}' in s and len(todo) > 1 else 1
                if '{b}' in s and len(todo) == 1:
                    s = T[2]
                out.append(self.fill(s, todo[:take]))
                todo = todo[take:]
            out.append(self.fill(T[4], []))
        return T[0], out, T[5]

    def person_maybe(self):
        return mark('person-name', person(self.names, self.g), True)

    def prose(self, tids, cases):
        hello, body, bye = self.sentences(tids, cases)
        g, f = self.g, firm(self.cc, self.g)
        me, you = self.person_maybe(), self.person_maybe()
        kind = rng.choice(['letter', 'email'] if g == 'L' else ['chat', 'thread', 'ticket'])
        ml, pl = email(g, self.cc), phone(self.cc, g)
        wl = WORDS[self.lang]
        d = date(self.dlang, 2024, 2025)
        if kind == 'letter':
            paras, i = [], 0
            while i < len(body):
                n = rng.randint(1, 3)
                paras.append(' '.join(body[i:i + n]))
                i += n
            return 'txt', '\n\n'.join([f'{f}\n{self.title}\n{wl["d1"]["L"]}: {decoy(self.d1)}\n{d}', hello, *paras, f'{bye}\n\n{me}\n{f}\n{wl["phone"]["L"]}: {pl}\n{wl["email"]["L"]}: {ml}']) + '\n'
        if kind == 'email':
            head = f'From: {ml}\nTo: {email(g, self.cc)}\nDate: Tue, {rng.randint(10, 28)} Nov 2025 0{rng.randint(7, 9)}:{rng.randint(10, 59)}:00 +0100\nSubject: {wl["d1"]["L"]} {decoy(self.d1)} / {f}\nMessage-Id: <{decoy("[a-f0-9]{20}")}>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8'
            return 'eml', head + '\n\n' + hello + '\n\n' + '\n\n'.join(body) + f'\n\n{bye}\n{me}\n{f}, {self.title}\n{pl}\n'
        if kind == 'chat':
            out, h, m = [f'#{firm_domain(g)}-ops  {self.title}  {d}'], 8, 2
            for i, s in enumerate([hello] + body + [bye]):
                m += rng.randint(1, 7)
                h, m = h + m // 60, m % 60
                who = me if rng.random() < .6 else you
                out.append(f'[{h:02}:{m:02}] {who}: {s}')
            return 'txt', '\n'.join(out) + '\n'
        if kind == 'thread':
            half = len(body) // 2
            return 'eml', (f'From: {ml}\nTo: {email(g, self.cc)}\nSubject: Re: {f} {decoy(self.d1)}\n\n{hello}\n\n' + '\n'.join(body[:half]) + f'\n\n{bye}\n{me}\n-- \n{f}, {self.title}, {pl}\n\n----- {d} -----\n'
                           + '\n'.join('> ' + s for s in [hello] + body[half:] + [bye, you]) + '\n')
        out = [f'# {wl["d2"]["H"]} {decoy(self.d2)} / {self.title}', f'{wl["d4"]["H"]}: {rng.choice(wl["v"]["H"].split(","))}', f'SLA: P{rng.randint(1, 4)}  build {rng.randint(10, 40)}.{rng.randint(1, 9)}.{rng.randint(100, 999)}', '']
        for s in body:
            out += [f'* {rng.choice([me, you])} ({rng.randint(8, 18)}:{rng.randint(10, 59)})', f'  {s}', '']
        return 'txt', '\n'.join(out + [hello, bye]) + '\n'


SKIP = {'us-cpt', 'de-schufa-id'}


def types_of(cc):
    return [t for t in NEW if t.startswith(cc + '-') and t not in SKIP and t in LABELS and values.knows(t)]


EXTRA_OLD = {'de': ['vehicle-vin'], 'fr': ['fr-siret'], 'pl': ['pl-nip'], 'it': ['it-partita-iva'], 'es': ['es-cif'], 'in': ['in-pan', 'in-gstin'],
             'us': ['us-ein', 'us-npi'], 'au': ['au-abn']}


OWN_PROSE = set('cn pl ru kr hr th id ca ie ar co bd pk sg il ir tn'.split())


def in_region(cc):
    return len(types_of(cc)) <= 2 and cc not in OWN_PROSE


def region_files(group):
    """Small countries, several to a file: how a head office keeps its branches."""
    ccs = [c for c in COUNTRIES if in_region(c)]
    rng.shuffle(ccs)
    out = []
    for i in range(9):
        parts = []
        for cc in ccs[i::9]:
            d = Doc(cc, group)
            d.en = False
            if rng.random() < .5:
                hello, body, bye = d.sentences(types_of(cc), 2)
                text = ' '.join(body) if group == 'L' else '\n'.join('- ' + b for b in body)
            else:
                d.iso = False
                d.decoys(types_of(cc))
                text = ''
                for _ in range(2):
                    ls = [f'{type_label(t, group, False)}: {d.val(t)}' for t in types_of(cc)] + d.extra_items()
                    rng.shuffle(ls)
                    text += '\n'.join(('' if group == 'L' else '    ') + x for x in ls) + '\n\n'
            parts.append({'L': f'== {d.title} ({firm(cc, group)}) ==\n\n{text.rstrip()}\n', 'H': f'## {d.title}\n\n{text.rstrip()}\n'}[group])
        head = {'L': f'Branch binder {decoy("BB-#{5}")}, Norvela group\n\n', 'H': f'# Regional desk, sheet {decoy("#{5}")}\n\n'}[group]
        out.append((f'{"binder" if group == "L" else "desk"}-{i + 1}', 'txt' if group == 'L' else 'md', head + '\n'.join(parts)))
    return out


def country_files(cc, group):
    """(name, extension, text) of the files of a country in a group."""
    tids = types_of(cc)
    pers = [t for t in tids if CATEGORY[t] in ('personal', 'health')]
    biz = [t for t in tids if t not in pers]
    old = EXTRA_OLD.get(cc, [])
    pers += [t for t in old if CATEGORY[t] == 'personal']
    biz += [t for t in old if CATEGORY[t] != 'personal']
    extra = lambda ks, n: rng.sample(ks, min(n, len(ks)))
    out = []
    base = ['name', 'birth', 'd1', 'd3'] + extra(['sex', 'nat', 'marital', 'age'], 2) + extra(['addr', 'phone', 'email', 'd4', 'd2'], 3)
    bbase = ['firm', 'd2', 'd3'] + extra(['phone', 'email', 'd4', 'd5', 'd1'], 2)
    D = lambda: Doc(cc, group)
    if pers and biz and len(tids) <= 4:
        out.append(D().table(pers + biz, ['firm', 'name', 'd2', 'd3'] + extra(['phone', 'email', 'addr'], 2)))
    else:
        for part, kinds in ((pers, base), (biz, bbase)):
            if part:
                half = [part] if len(part) <= 7 else [part[:len(part) // 2], part[len(part) // 2:]]
                out += [D().table(p, kinds) for p in half]
    allt = pers + biz
    if len(allt) > 7:
        rng.shuffle(allt)
        out.append(D().prose(allt, 2))
        if len(allt) > 9:
            out.append(D().table(allt, ['firm', 'd1', 'd3', 'phone'], n=2, forms=True))
    elif not in_region(cc):
        out.append(D().prose(allt, 2 if len(allt) > 4 else 3 if len(allt) > 2 else 4))
    words = {'L': ['export', 'kunden', 'intake', 'dossier', 'register', 'liste'], 'H': ['feed', 'batch', 'ops', 'shared', 'scan', 'archive']}[group]
    return [(f'{cc}-{rng.choice(words)}-{i + 1}', e, t) for i, (e, t) in enumerate(out)]
