# -*- coding: utf-8 -*-
import datetime, json, re, unicodedata, uuid, html
import hg_ids as H
from hg_ids import GEN, dg, dg1, hexs, up, pick, wpick, wrong, decoy_num
import hg_loc as LOC

R = None


def init(rng):
    global R
    R = rng
    H.init(rng)


def M(id_, v, amb=False):
    assert '⟦' not in v and '⟧' not in v, v
    return '⟦%s%s:%s⟧' % ('?' if amb else '', id_, v)


MARK = re.compile(r'⟦(\??)([a-z0-9-]+):(.*?)⟧', re.S)


def vis(s):
    return MARK.sub(lambda m: m.group(3), s)


CYR = dict(zip('абвгдежзийклмнопрстуфхцчшщъыьэюя', 'a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y _ e yu ya'.replace('_', '').split(' ')))
GRK = dict(zip('αβγδεζηθικλμνξοπρσςτυφχψω', 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'.split()))
EXTRA = {'ł': 'l', 'Ł': 'L', 'ø': 'o', 'Ø': 'O', 'æ': 'ae', 'Æ': 'Ae', 'ß': 'ss', 'ı': 'i', 'đ': 'd', 'Đ': 'D', 'þ': 'th', 'ð': 'd', "'": '', '’': ''}


def ascii_(s, de=False):
    out = ''
    for c in s:
        l = c.lower()
        if de and l in 'äöü':
            out += {'ä': 'ae', 'ö': 'oe', 'ü': 'ue'}[l] if c == l else {'ä': 'Ae', 'ö': 'Oe', 'ü': 'Ue'}[l]
            continue
        if c in EXTRA:
            out += EXTRA[c]; continue
        n = unicodedata.normalize('NFKD', c)
        n = ''.join(x for x in n if not unicodedata.combining(x))
        for x in n:
            if ord(x) < 128:
                out += x
            elif x.lower() in CYR:
                t = CYR[x.lower()]
                out += t.capitalize() if x != x.lower() else t
            elif x.lower() in GRK:
                t = GRK[x.lower()]
                out += t.capitalize() if x != x.lower() else t
    return out


ROMAN = 'haruka yuichi minjun seoyeon wangfang lihua xiaoyan chengong somchai pranee avilevy danam khalid noura rashid kimjh choi.sy lin.yt weiming tanaka.k'.split()


class Person:
    def __init__(self, cc):
        self.cc = cc
        self.lang, f, m, l, cities, streets, doms = LOC.C[cc]
        self.sex = R.choice('mf')
        self.first = R.choice((m if self.sex == 'm' else f).split())
        lasts = l.replace('Van der Merwe', 'Van_der_Merwe').replace('De Smet', 'De_Smet').split()
        self.last = R.choice(lasts).replace('_', ' ')
        self.dob = datetime.date(R.randint(1944, 2003), R.randint(1, 12), R.randint(1, 28))
        self.city = R.choice(cities.split('|'))
        self.street = R.choice(streets.split('|'))
        self.domain = R.choice(doms.split())
        self.first_ascii = re.sub(r'[^A-Za-z]', '', ascii_(self.first, self.lang == 'de')) or R.choice(ROMAN).split('.')[0].capitalize()
        self.last_ascii = re.sub(r'[^A-Za-z]', '', ascii_(self.last, self.lang == 'de')) or R.choice(['Kim', 'Tanaka', 'Wang', 'Levy', 'Saeed', 'Chen', 'Suksri'])
        self.cjk = self.lang in ('ja', 'ko', 'zh', 'zt')
        self.name = (self.last + ('' if self.lang in ('ko', 'zh', 'zt') else ' ') + self.first) if self.cjk else self.first + ' ' + self.last
        self._email = None

    def email(self):
        if not self._email:
            f, l = self.first_ascii.lower(), self.last_ascii.lower()
            self._email = pick('%s.%s' % (f, l), '%s%s' % (f[0], l), '%s_%s%02d' % (f, l, self.dob.year % 100), '%s%s%s' % (f, l[:1], dg(2)), '%s.%s%s' % (f[0], l, dg1(1)), '%s-%s' % (l, f), l + '.' + f) + '@' + self.domain
        return self._email


def dfmt(d, lang, cc='', style=None):
    """date as written in that country"""
    y, m, dd = d.year, d.month, d.day
    us = cc in ('us',)
    iso = d.isoformat()
    if style == 'iso':
        return iso
    ms = LOC.MONTHS.get(lang)
    if us:
        return pick('%02d/%02d/%d' % (m, dd, y), '%d/%d/%d' % (m, dd, y), '%02d-%02d-%d' % (m, dd, y), iso, '%s %d, %d' % (ms.split()[m - 1], dd, y), '%s %d, %d' % (ms.split()[m - 1][:3], dd, y))
    if lang in ('ja', 'zh', 'zt'):
        return pick('%d年%d月%d日' % (y, m, dd), '%d/%02d/%02d' % (y, m, dd), iso, '%d年%02d月%02d日' % (y, m, dd))
    if lang == 'ko':
        return pick('%d년 %d월 %d일' % (y, m, dd), '%d.%02d.%02d' % (y, m, dd), iso)
    if lang == 'hu':
        return pick('%d.%02d.%02d.' % (y, m, dd), '%d. %02d. %02d.' % (y, m, dd), iso)[:None].rstrip('.')
    if lang in ('sv', 'lt'):
        return pick(iso, iso, '%d.%02d.%02d' % (y, m, dd) if lang == 'lt' else iso)
    if ms and R.random() < .25:
        mn = ms.split()[m - 1]
        return {'en': pick('%d %s %d' % (dd, mn, y), '%d %s %d' % (dd, mn[:3], y)), 'de': '%d. %s %d' % (dd, mn, y), 'fr': '%d %s %d' % (dd, mn, y), 'es': '%d de %s de %d' % (dd, mn, y), 'it': '%d %s %d' % (dd, mn, y), 'pt': '%d de %s de %d' % (dd, mn, y),
                'nl': '%d %s %d' % (dd, mn, y), 'pl': '%d %s %d' % (dd, mn, y), 'da': '%d. %s %d' % (dd, mn, y), 'no': '%d. %s %d' % (dd, mn, y)}.get(lang, iso)
    if lang in ('de', 'pl', 'fi', 'cs', 'sk', 'no', 'tr', 'ro', 'bg', 'ru', 'hr', 'sl', 'et', 'lv', 'da'):
        return pick('%02d.%02d.%d' % (dd, m, y), '%d.%d.%d' % (dd, m, y), '%02d.%02d.%d' % (dd, m, y), iso if lang in ('pl', 'da', 'et') else '%02d.%02d.%d' % (dd, m, y))
    if lang == 'nl':
        return pick('%02d-%02d-%d' % (dd, m, y), '%d-%d-%d' % (dd, m, y), '%02d/%02d/%d' % (dd, m, y))
    return pick('%02d/%02d/%d' % (dd, m, y), '%02d-%02d-%d' % (dd, m, y), '%02d/%02d/%d' % (dd, m, y))


LOCALPHONE = {'us': 'contact-phone-us', 'ca': 'contact-phone-us', 'gb': 'contact-phone-gb', 'fr': 'contact-phone-fr', 'de': 'contact-phone-de', 'it': 'contact-phone-it', 'es': 'contact-phone-es', 'br': 'contact-phone-br'}


def val(id_, p, amb=False):
    """marked value of that id for that person"""
    if id_ == 'email':
        return M('contact-email', p.email(), amb)
    if id_ == 'phone':
        lp = LOCALPHONE.get(p.cc)
        if lp and R.random() < .6:
            return M(lp, GEN[lp](p), amb)
        return M('contact-phone', H.phone_intl(p), amb)
    if id_ == 'phone+':
        return M('contact-phone', H.phone_intl(p), amb)
    if id_ == 'dob':
        return M('person-birth-date', dfmt(p.dob, p.lang, p.cc), amb)
    if id_ == 'dobiso':
        return M('person-birth-date', p.dob.isoformat(), amb)
    if id_ == 'iban':
        id_ = 'finance-iban'
    if id_ == 'card':
        id_ = 'finance-card'
    if id_ == 'ip':
        id_ = 'network-ipv4'
    return M(id_, GEN[id_](p), amb)


def rdate(y0=2015, y1=2025):
    return datetime.date(R.randint(y0, y1), R.randint(1, 12), R.randint(1, 28))


def labels(cc, id_):
    lang = LOC.C[cc][0]
    w = LOC.W[lang]
    if id_ in ('dob', 'email', 'iban', 'name', 'hired', 'staff', 'order', 'amt', 'dep', 'addr', 'note'):
        return w[id_].split('|')
    if id_ == 'phone':
        return w['phone'].split('|')
    return LOC.L[cc][id_].split(';')[0].split('|')


GENABB = {'dob': ['dob', 'birth_date', 'date_of_birth', 'birthdate'], 'email': ['email', 'e_mail', 'mail_addr', 'email_address'], 'phone': ['phone', 'tel', 'mobile', 'phone_no'], 'iban': ['iban', 'iban_no', 'bank_iban'], 'name': ['name', 'full_name', 'cust_nm', 'nm'], 'hired': ['hire_dt', 'start_date', 'created_at', 'eff_dt'],
          'staff': ['emp_no', 'staff_id', 'cust_id', 'rec_id'], 'order': ['order_no', 'invoice_no', 'ref_no', 'trk_no'], 'amt': ['amt', 'salary', 'balance', 'total'], 'dep': ['dept', 'cost_ctr', 'unit'], 'addr': ['addr', 'address1', 'street'], 'note': ['note', 'remarks', 'comment']}


def abbrs(cc, id_):
    if id_ in GENABB:
        return GENABB[id_]
    s = LOC.L[cc][id_].split(';')
    return s[1].split('|')


def camel(s):
    ps = [x for x in re.split(r'[^A-Za-z0-9]+', s) if x]
    if not ps:
        return 'field'
    return ps[0].lower() + ''.join(x.capitalize() for x in ps[1:])


def header(cc, id_, style):
    if style == 'label':
        return R.choice(labels(cc, id_))
    a = R.choice(abbrs(cc, id_))
    l = ascii_(R.choice(labels(cc, id_)))
    if len(re.sub('[^A-Za-z]', '', l)) < 2 or LOC.C[cc][0] in ('ja', 'ko', 'zh', 'zt', 'el', 'bg', 'ru', 'th', 'he', 'ar'):
        l = a
    if style == 'abbr':
        return a
    if style == 'camel':
        return camel(R.choice([a, l]))
    if style == 'caps':
        return re.sub(r'[^A-Z0-9]+', '_', R.choice([a, l]).upper()).strip('_')
    if style == 'snake':
        return re.sub(r'[^a-z0-9]+', '_', R.choice([a, l]).lower()).strip('_')
    raise ValueError(style)


def decoyval(kind, p):
    if kind == 'hired':
        return dfmt(rdate(), p.lang, p.cc)
    if kind == 'staff':
        return pick('%06d' % R.randint(1, 99999), 'P-%05d' % R.randint(100, 99999), str(R.randint(1000, 99999)), 'K%s' % dg(6))
    if kind == 'order':
        return pick(pick('RE-', 'ORD', 'INV-', 'F', 'PO') + str(R.randint(2019, 2025)) + '-' + dg(5), decoy_num(14), decoy_num(12), '1Z%s%s' % (up(3), decoy_num(13)), '4500' + dg(6))
    if kind == 'amt':
        a = R.randint(180000, 985000) / 100
        return '%.2f' % a if p.lang in ('en', 'ja', 'zh', 'ko', 'th', 'he', 'ar', 'zt') else ('%.2f' % a).replace('.', ',')
    if kind == 'dep':
        return pick('%d' % R.randint(100, 9900), 'HR-%d' % R.randint(1, 40), 'KST %d' % R.randint(4000, 8999), 'B%02d' % R.randint(1, 30))
    if kind == 'uuid':
        return str(uuid.UUID(int=R.getrandbits(128), version=4))
    if kind == 'addr':
        return p.street + ', ' + p.city
    if kind == 'name':
        return p.name
    raise ValueError(kind)


# ------------------------------------------------------------- table renderers
def q(s, d):
    return '"%s"' % s.replace('"', '""') if d in vis(s) or '"' in s or '\n' in s else s


def t_csv(h, rows, d=','):
    return '\n'.join(d.join(q(c, d) for c in r) for r in [h] + rows) + '\n'


def t_quoted(h, rows, d=';'):
    return '\r\n'.join(d.join('"%s"' % c.replace('"', '""') for c in r) for r in [h] + rows) + '\r\n'


def t_fixed(h, rows, gap=2):
    n = len(h)
    w = [max(len(vis(r[i])) for r in [h] + rows) + gap for i in range(n)]
    pad = lambda c, k: c + ' ' * (k - len(vis(c)))
    out = [''.join(pad(c, k) for c, k in zip(h, w)).rstrip(), ''.join('-' * (k - 1) + ' ' for k in w).rstrip()]
    out += [''.join(pad(c, k) for c, k in zip(r, w)).rstrip() for r in rows]
    return '\n'.join(out) + '\n'


def t_md(h, rows):
    e = lambda c: c.replace('|', '/')
    return '| ' + ' | '.join(map(e, h)) + ' |\n|' + '|'.join(['---'] * len(h)) + '|\n' + ''.join('| ' + ' | '.join(map(e, r)) + ' |\n' for r in rows)


def t_html(h, rows):
    cell = lambda t, c: '<%s>%s</%s>' % (t, html.escape(c, quote=False), t)
    return '<table class="data" border="1">\n<thead><tr>' + ''.join(cell('th', c) for c in h) + '</tr></thead>\n<tbody>\n' + ''.join('<tr>' + ''.join(cell('td', c) for c in r) + '</tr>\n' for r in rows) + '</tbody>\n</table>\n'


def t_json(h, rows, nested=False):
    recs = []
    for i, r in enumerate(rows):
        d = dict(zip(h, r))
        if nested:
            d = {'id': 1000 + i, 'attributes': {k: d[k] for k in h[:2]}, 'details': {'identity': {k: d[k] for k in h[2:5]}, 'other': [{'key': k, 'value': d[k]} for k in h[5:]]}}
        recs.append(d)
    return json.dumps({'count': len(recs), 'page': 1, 'items': recs} if nested else recs, ensure_ascii=False, indent=pick(1, 2, 4)) + '\n'


def t_jsonl(h, rows):
    return ''.join(json.dumps(dict(zip(h, r)), ensure_ascii=False, separators=pick((',', ':'), (', ', ': '))) + '\n' for r in rows)


def xname(s):
    n = re.sub(r'[^A-Za-z0-9_]', '', ascii_(s)) or 'field'
    return n if n[0].isalpha() else 'f' + n


def t_xml(h, rows, attrs=False):
    out = ['<?xml version="1.0" encoding="UTF-8"?>', '<export version="2.4.1.0" generated="2025-02-11T08:14:55Z">']
    for i, r in enumerate(rows):
        e = [html.escape(c) for c in r]
        if attrs:
            out.append('  <record seq="%d" %s/>' % (i + 1, ' '.join('%s="%s"' % (xname(a), b) for a, b in zip(h, e))))
        else:
            out.append('  <record seq="%d">' % (i + 1))
            out += ['    <%s>%s</%s>' % (xname(a), b, xname(a)) for a, b in zip(h, e)]
            out.append('  </record>')
    return '\n'.join(out + ['</export>']) + '\n'


def t_yaml(h, rows):
    out = []
    for r in rows:
        for i, (a, b) in enumerate(zip(h, r)):
            out.append('%s%s: %s' % ('- ' if i == 0 else '  ', a if re.match(r'^[\w.-]+$', a) else json.dumps(a, ensure_ascii=False), pick('"%s"' % b, "'%s'" % b)))
    return '\n'.join(out) + '\n'


def sq(s):
    return "'" + s.replace("'", "''") + "'"


def t_sql(h, rows, table='t', cols=True):
    cn = [re.sub(r'[^a-z0-9_]', '', ascii_(a).lower().replace(' ', '_')) or 'c%d' % i for i, a in enumerate(h)]
    out = ['-- dump %s, server version 10.6.12' % table, 'SET NAMES utf8mb4;', '']
    if not cols:
        out.append('CREATE TABLE `%s` (' % table)
        out += ['  `%s` varchar(%d) DEFAULT NULL%s' % (c, R.choice([32, 64, 120]), ',' if i < len(cn) - 1 else '') for i, c in enumerate(cn)]
        out += [') ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;', '']
        if R.random() < .5:
            out.append('INSERT INTO `%s` VALUES\n' % table + ',\n'.join('(' + ','.join(sq(c) for c in r) + ')' for r in rows) + ';')
            return '\n'.join(out) + '\n'
        out += ['INSERT INTO `%s` VALUES (%s);' % (table, ','.join(sq(c) for c in r)) for r in rows]
    else:
        if R.random() < .5:
            out += ['INSERT INTO %s (%s) VALUES (%s);' % (table, ', '.join(cn), ', '.join(sq(c) for c in r)) for r in rows]
        else:
            out.append('INSERT INTO %s (%s) VALUES\n' % (table, ', '.join(cn)) + ',\n'.join('  (' + ', '.join(sq(c) for c in r) + ')' for r in rows) + ';')
    return '\n'.join(out) + '\n'


def t_copy(h, rows, table='public.t'):
    cn = [re.sub(r'[^a-z0-9_]', '', ascii_(a).lower().replace(' ', '_')) or 'c%d' % i for i, a in enumerate(h)]
    return "SET client_encoding = 'UTF8';\nSET search_path = public;\n\nCOPY %s (%s) FROM stdin;\n" % (table, ', '.join(cn)) + ''.join('\t'.join(c.replace('\t', ' ') for c in r) + '\n' for r in rows) + '\\.\n'


def t_form(recs, sep=None):
    """recs: list of [(label, value)...]"""
    st = sep or R.choice(['colon', 'above', 'dots', 'eq', 'aligned', 'bracket', 'dash'])
    out = []
    for rec in recs:
        w = max(len(a) for a, _ in rec) + 2
        for a, b in rec:
            a = a.rstrip(':：')
            if st == 'colon':
                out.append('%s: %s' % (a, b))
            elif st == 'above':
                out += [a, b, '']
            elif st == 'dots':
                out.append(a + ' ' + '.' * max(3, 34 - len(a)) + ' ' + b)
            elif st == 'eq':
                out.append('%s = %s' % (a, b))
            elif st == 'aligned':
                out.append(a.ljust(w) + b)
            elif st == 'bracket':
                out.append('[%s]  %s' % (a, b))
            else:
                out.append('- %s – %s' % (a, b))
        out.append('')
        if st != 'above':
            out.append(R.choice(['-' * 40, '', '* * *', '=' * 24]))
    return '\n'.join(out) + '\n'


def ocrify(label):
    """broken spacing in a label, as scanned text has it"""
    r = R.random()
    if r < .3:
        return label.replace(' ', '  ')
    if r < .5 and len(label) > 6:
        k = R.randint(2, len(label) - 2)
        return label[:k] + ' ' + label[k:]
    if r < .7:
        return label.replace(' ', '')
    return label
