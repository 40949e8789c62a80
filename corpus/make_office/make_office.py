#!/usr/bin/env python3
"""Makes corpus/learning/office, office texts with marked values and many decoys; `pip install python-stdnum==2.2 faker`."""
import glob, random, re, os, sys, tomllib, unicodedata, datetime as D, collections, string, shutil
from faker import Faker
if os.environ.get('PYTHONHASHSEED') != '0':  # some Faker locales iterate over sets
    os.environ['PYTHONHASHSEED'] = '0'; os.execv(sys.executable, [sys.executable] + sys.argv)
R = random.Random(20250611)
Faker.seed(20250611)
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, '..', 'learning', 'office')
IDS = {x['id'] for f in glob.glob(os.path.join(HERE, '..', '..', 'detectors', '*.toml')) for x in tomllib.load(open(f, 'rb'))['detector']}
FK = {}
def fk(loc):
    if loc not in FK: FK[loc] = Faker(loc); FK[loc].seed_instance(sum(map(ord, loc)) * 7919)
    return FK[loc]
def dig(n, first=None): return ''.join(R.choice('0123456789' if i or first is None else first) for i in range(n))
def let(n, a=string.ascii_uppercase): return ''.join(R.choice(a) for _ in range(n))
def luhn(s):  # check digit to append
    t = 0
    for i, c in enumerate(reversed(s)):
        d = int(c)
        if i % 2 == 0: d = d * 2 - 9 if d > 4 else d * 2
        t += d
    return str(-t % 10)
def wsum(s, w): return sum(int(c) * x for c, x in zip(s, w))
def asc(s): return unicodedata.normalize('NFKD', s.replace('ß','ss').replace('ł','l').replace('Ł','L').replace('ø','o').replace('Ø','O').replace('æ','ae').replace('ı','i')).encode('ascii', 'ignore').decode()
def up(s): return re.sub('[^A-Z]', '', asc(s).upper())

class Person: pass
def person(loc, lo=1948, hi=2004):
    f = fk(loc); p = Person(); p.female = R.random() < .5
    try: p.first = f.first_name_female() if p.female else f.first_name_male()
    except Exception: p.first = f.first_name()
    try: p.last = f.last_name_female() if p.female else f.last_name_male()
    except Exception: p.last = f.last_name()
    p.dob = D.date(R.randint(lo, hi), R.randint(1, 12), R.randint(1, 28)); p.loc = loc
    return p
G = {}
def g(kind):
    def deco(fn): G[kind] = fn; return fn
    return deco
def again(fn):
    while True:
        try: r = fn()
        except (ValueError, IndexError, KeyError): continue
        if r: return r
# ---- AT CH DE
@g('at-svnr')
def _(p):
    def f():
        s = dig(3, '123456789'); d = p.dob.strftime('%d%m%y'); c = (wsum(s, (3,7,9)) + wsum(d, (5,8,4,2,1,6))) % 11
        return c < 10 and s + str(c) + d
    return again(f)
@g('ch-ahv')
def _(p):
    s = '756' + dig(9); return s + str(-wsum(s, (1,3)*6) % 10)
def ean13(pre=''):
    s = pre + dig(12 - len(pre)); return s + str(-wsum(s, (1,3)*6) % 10)
@g('de-steuer-id')
def _(p):
    def f():
        ds = list('0123456789'); R.shuffle(ds); a = ds[:9]; a.append(R.choice(a)); R.shuffle(a)
        if a[0] == '0': return None
        s = ''.join(a)
        pr = 10
        for c in s:
            x = (int(c) + pr) % 10 or 10; pr = x * 2 % 11
        return s + str((11 - pr) % 10)
    return again(f)
def v731(s): return str(sum((int(c, 36)) * (7,3,1)[i % 3] for i, c in enumerate(s)) % 10)
DEA = 'CFGHJKLMNPRTVWXYZ0123456789'
@g('de-personalausweis')
def _(p): s = 'L' + R.choice('0123456789') + let(7, DEA); return s + v731(s)
@g('de-passport')
def _(p): return 'C' + let(1, 'FGHJKL') + let(7, DEA)
@g('de-driving-licence')
def _(p):
    s = R.choice('ABCDEFGJKLN') + dig(3) + let(5, '0123456789' + string.ascii_uppercase); c = sum(int(x, 36) * w for x, w in zip(s, range(9, 0, -1))) % 11
    return s + ('X' if c == 10 else str(c)) + R.choice('112345')
@g('de-kvnr')
def _(p):
    l = R.choice(string.ascii_uppercase); s = '%02d' % (ord(l) - 64) + dig(8)
    t = sum(sum(map(int, str(int(c) * (1 + i % 2)))) for i, c in enumerate(s)); return l + s[2:] + str(t % 10)
@g('de-rvnr')
def _(p):
    a = R.choice(['12','13','15','24','38','50','53','65','44','52']); l = up(p.last)[0]; s = a + p.dob.strftime('%d%m%y') + '%02d' % (ord(l) - 64) + '%02d' % R.randint(50 if p.female else 0, 99 if p.female else 49)
    t = sum(sum(map(int, str(int(c) * w))) for c, w in zip(s, (2,1,2,5,7,1,2,1,2,1,2,1))); return s[:8] + l + s[10:] + str(t % 10)
@g('at-driving-licence')
def _(p): return dig(8, '12')
# ---- FR BE NL LU
@g('fr-nir')
def _(p):
    s = ('2' if p.female else '1') + p.dob.strftime('%y%m') + R.choice(['75','69','13','31','44','33','59','67','35','06','34']) + '%03d' % R.randint(1, 480) + '%03d' % R.randint(1, 600)
    return s + '%02d' % (97 - int(s) % 97)
@g('fr-spi')
def _(p): s = dig(10, '0123'); return s + '%03d' % (int(s) % 511)
@g('fr-passport')
def _(p): return R.choice(['12','14','16','18','19','20','21','22','23']) + let(2, 'ACDEFHIKPRTV') + dig(5)
@g('fr-driving-licence')
def _(p): return '%02d' % R.randint(85, 99) + '%02d' % R.randint(1, 12) + R.choice(['75','69','13','31','44','33']) + dig(6)
@g('fr-siret')
def _(p): s = dig(8, '345789'); s += luhn(s); s += '000' + R.choice('1234') + R.choice('123456'); s = s[:13]; return s + luhn(s)
@g('be-national-number')
def _(p):
    s = p.dob.strftime('%y%m%d') + '%03d' % (R.randint(0, 480) * 2 + (2 if p.female else 1)); b = ('2' if p.dob.year > 1999 else '') + s
    return s + '%02d' % (97 - int(b) % 97)
@g('be-driving-licence')
def _(p): return dig(10, '01')
@g('nl-bsn')
def _(p):
    def f(): s = dig(8, '12'); c = wsum(s, range(9, 1, -1)) % 11; return c < 10 and s + str(c)
    return again(f)
@g('nl-passport')
def _(p): return R.choice(['NP','NS','NU','NX','BN','NW']) + let(6, 'BCDFHJKLPR0123456789') + dig(1)
@g('nl-driving-licence')
def _(p): return dig(10, '345')
# ---- GB IE
@g('gb-nino')
def _(p): return again(lambda: (lambda a: a not in ('BG','GB','NK','KN','TN','NT','ZZ') and a + dig(6) + R.choice('ABCD'))(let(1, 'ABCEGHJKLMNPRSTWXYZ') + let(1, 'ABCEGHJKLMNPRSTWXYZ')))
@g('gb-nhs-number')
def _(p):
    def f(): s = dig(9, '46'); c = -wsum(s, range(10, 1, -1)) % 11; return c < 10 and s + str(c)
    return again(f)
@g('gb-utr')
def _(p): s = dig(9); return '21987654321'[wsum(s, (6,7,8,9,10,5,4,3,2)) % 11] + s
@g('gb-passport')
def _(p): return dig(9, '13578')
@g('gb-driving-licence')
def _(p):
    y = p.dob.strftime('%y'); m = p.dob.month + (50 if p.female else 0)
    return (up(p.last) + '99999')[:5] + y[0] + '%02d%02d' % (m, p.dob.day) + y[1] + up(p.first)[0] + R.choice('9AEJMR') + '9' + let(2, 'ABCDEFGHIJKLMNPRSTUVWX')
@g('gb-electoral-roll-number')
def _(p): return let(2, 'ABCDEFGHKL') + dig(R.choice([3, 4]), '12345')
@g('ie-ppsn')
def _(p): s = dig(7, '16789'); x = 'A'; return s + 'WABCDEFGHIJKLMNOPQRSTUV'[(wsum(s, range(8, 1, -1)) + 9) % 23] + x
@g('ie-passport')
def _(p): return R.choice(['PA','PB','LB','PC']) + dig(7)
@g('ie-driving-licence')
def _(p): return dig(9, '123')
# ---- ES IT PT
def dni(n): return n + 'TRWAGMYFPDXBNJZSQVHLCKE'[int(n) % 23]
@g('es-dni')
def _(p): return dni(dig(8, '2345671'))
G['es-nif'] = G['es-dni']; G['es-driving-licence'] = G['es-dni']
@g('es-nie')
def _(p): l = R.choice('XYZ'); n = dig(7); return l + n + dni(str('XYZ'.index(l)) + n)[-1]
@g('es-cif')
def _(p):
    s = dig(7); t = sum(int(luhn_d) for luhn_d in s[1::2]) + sum(sum(map(int, str(int(c) * 2))) for c in s[0::2]); return R.choice('AB') + s + str(-t % 10)
@g('es-nuss')
def _(p): a = R.choice(['28','08','46','41','48']); b = dig(8, '123456789'); return a + b + '%02d' % (int(a + b) % 97)
@g('es-passport')
def _(p): return R.choice(['PA','XD','AA','BF','PB'])+ let(1) + dig(6)
@g('it-codice-fiscale')
def _(p):
    from stdnum.it.codicefiscale import calc_check_digit
    def part(s, nm):
        s = up(s); c = [x for x in s if x not in 'AEIOU']; v = [x for x in s if x in 'AEIOU']
        if nm and len(c) > 3: c = [c[0], c[2], c[3]]
        return (''.join(c + v) + 'XXX')[:3]
    s = part(p.last, 0) + part(p.first, 1) + p.dob.strftime('%y') + 'ABCDEHLMPRST'[p.dob.month - 1] + '%02d' % (p.dob.day + (40 if p.female else 0)) + R.choice(['H501','F205','L219','F839','G273','A944','D612','D969'])
    return s + calc_check_digit(s)
@g('it-partita-iva')
def _(p): s = '0' + dig(6, '12345679') + R.choice(['015','048','058','021','001']); return s + luhn(s)
@g('it-passport')
def _(p): return R.choice(['YA','YB','YC']) + dig(7)
@g('it-driving-licence')
def _(p): return 'U1' + let(7, '0123456789ABCDEFGHLMNPRSTUVWXYZ') + let(1)
@g('pt-nif')
def _(p): s = dig(8, '12'); c = -wsum(s, range(9, 1, -1)) % 11; return s + str(c % 10 if c < 10 else 0)
@g('pt-driving-licence')
def _(p): return R.choice(['L','P','SE','C','BR']) + '-' + dig(6) + ' ' + dig(1)
# ---- PL CZ RO GR SE DK FI NO
@g('pl-pesel')
def _(p):
    m = p.dob.month + (20 if p.dob.year > 1999 else 0); s = p.dob.strftime('%y') + '%02d%02d' % (m, p.dob.day) + dig(3) + R.choice('02468' if p.female else '13579')
    return s + str(-wsum(s, (1,3,7,9,1,3,7,9,1,3)) % 10)
@g('pl-nip')
def _(p):
    def f(): s = R.choice(['526','701','676','897','779','583']) + dig(6); c = wsum(s, (6,5,7,2,3,4,5,6,7)) % 11; return c < 10 and s + str(c)
    return again(f)
@g('pl-identity-card')
def _(p):
    s = R.choice('AC') + let(2, 'ABCDEFGHJKLMNPRSTUVWXYZ'); d = dig(5); t = sum(int(c, 36) * w for c, w in zip(s, (7,3,1))) + wsum(d, (7,3,1,7,3)); return s + str(t % 10) + d
@g('pl-passport')
def _(p):
    s = 'E' + let(1, 'ABCDEFGHJKLMNPRSTUV'); d = dig(6); t = sum(int(c, 36) * w for c, w in zip(s, (7,3))) + wsum(d, (1,7,3,1,7,3)); return s + str(t % 10) + d
@g('pl-driving-licence')
def _(p): return '%05d/%02d/%04d' % (R.randint(100, 29999), R.randint(3, 23), R.choice([1433, 1061, 2261, 3064, 1465, 1261]))
@g('cz-rodne-cislo')
def _(p):
    m = p.dob.month + (50 if p.female else 0); a = p.dob.strftime('%y') + '%02d%02d' % (m, p.dob.day)
    return again(lambda: (lambda s: int(s) % 11 == 0 and s)(a + dig(4)))
@g('cz-driving-licence')
def _(p): return 'E' + R.choice('CDEFHJKL') + ' ' + dig(6)
@g('ro-cnp')
def _(p):
    s = (('6' if p.female else '5') if p.dob.year > 1999 else ('2' if p.female else '1')) + p.dob.strftime('%y%m%d') + R.choice(['40','12','22','35','13','05','08','41','26']) + '%03d' % R.randint(1, 998)
    c = wsum(s, (2,7,9,1,4,6,3,5,8,2,7,9)) % 11; return s + str(1 if c == 10 else c)
@g('gr-amka')
def _(p): s = p.dob.strftime('%d%m%y') + dig(4); return s + luhn(s)
@g('gr-driving-licence')
def _(p): return dig(9, '12345')
@g('se-personnummer')
def _(p): s = p.dob.strftime('%y%m%d') + dig(2) + R.choice('02468' if p.female else '13579'); return p.dob.strftime('%Y')[:2] + s + luhn(s)
@g('se-passport')
def _(p): return dig(8, '3589')
@g('dk-cpr')
def _(p):
    def f():
        s = p.dob.strftime('%d%m%y') + R.choice('0123' if p.dob.year < 2000 else '4567') + dig(2); c = -wsum(s, (4,3,2,7,6,5,4,3,2)) % 11; return c < 10 and c % 2 == (0 if p.female else 1) and s + str(c)
    return again(f)
@g('dk-driving-licence')
def _(p): return dig(8, '12')
@g('fi-hetu')
def _(p):
    n = '%03d' % (R.randint(1, 440) * 2 + (0 if p.female else 1)); d = p.dob.strftime('%d%m%y'); return d + ('A' if p.dob.year > 1999 else '-') + n + '0123456789ABCDEFHJKLMNPRSTUVWXY'[int(d + n) % 31]
@g('no-fodselsnummer')
def _(p):
    def f():
        s = p.dob.strftime('%d%m%y') + '%03d' % ((R.randint(1, 240) * 2 if p.dob.year < 2000 else R.randint(255, 495) * 2) + (0 if p.female else 1))
        a = -wsum(s, (3,7,6,1,8,9,4,5,2)) % 11
        if a > 9: return None
        s += str(a); b = -wsum(s, (5,4,3,2,7,6,5,4,3,2)) % 11; return b < 10 and s + str(b)
    return again(f)
@g('hr-oib')
def _(p):
    s = dig(10, '123456789'); pr = 10
    for c in s: x = (int(c) + pr) % 10 or 10; pr = x * 2 % 11
    return s + str((11 - pr) % 10)
@g('bg-egn')
def _(p):
    m = p.dob.month + (40 if p.dob.year > 1999 else 0); s = p.dob.strftime('%y') + '%02d%02d' % (m, p.dob.day) + dig(3); return s + str(wsum(s, (2,4,8,5,10,9,7,3,6)) % 11 % 10)
@g('ee-isikukood')
def _(p):
    s = str((4 if p.female else 3) + (2 if p.dob.year > 1999 else 0)) + p.dob.strftime('%y%m%d') + dig(3); c = wsum(s, (1,2,3,4,5,6,7,8,9,1)) % 11
    if c == 10: c = wsum(s, (3,4,5,6,7,8,9,1,2,3)) % 11 % 10
    return s + str(c)
G['lt-asmens-kodas'] = G['ee-isikukood']
# ---- RU TR
@g('ru-snils')
def _(p): s = dig(9, '1'); c = wsum(s, range(9, 0, -1)) % 101 % 100; return s + '%02d' % c
@g('ru-inn')
def _(p):
    s = R.choice(['7703','7728','5024','7810','6670']) + dig(6); s += str(wsum(s, (7,2,4,10,3,5,9,4,6,8)) % 11 % 10); return s + str(wsum(s, (3,7,2,4,10,3,5,9,4,6,8)) % 11 % 10)
@g('tr-kimlik')
def _(p):
    s = dig(9, '123456'); a = (7 * sum(int(c) for c in s[0::2]) - sum(int(c) for c in s[1::2])) % 10; s += str(a); return s + str(sum(map(int, s)) % 10)
# ---- Americas
@g('us-ssn')
def _(p): return again(lambda: (lambda a: 1 <= a <= 772 and a != 666 and '%03d%02d%04d' % (a, R.randint(1, 99), R.randint(1, 9999)))(R.randint(1, 772)))
@g('us-itin')
def _(p): return '9' + dig(2) + str(R.choice([70,72,75,78,80,83,85,88,91,94])) + dig(4)
@g('us-ein')
def _(p): return R.choice(['20','26','27','45','46','47','81','82','83','84','34','31','36']) + dig(7)
@g('us-passport')
def _(p): return R.choice([dig(9, '456'), R.choice('AYX') + dig(8)])
@g('us-npi')
def _(p): s = '1' + dig(8); return s + luhn('80840' + s)
@g('us-dea')
def _(p): d = dig(6); return R.choice('ABFM') + up(p.last)[0] + d + str((int(d[0]) + int(d[2]) + int(d[4]) + 2 * (int(d[1]) + int(d[3]) + int(d[5]))) % 10)
@g('us-mbi')
def _(p):
    A = 'ACDEFGHJKMNPQRTUVWXY'; a = lambda: R.choice(A); n = lambda: dig(1); x = lambda: R.choice(A + '0123456789')
    return R.choice('123456789') + a() + x() + n() + a() + x() + n() + a() + a() + n() + n()
@g('us-hicn')
def _(p): return G['us-ssn'](p) + R.choice(['A','B','D','C1'])
@g('us-ndc')
def _(p): return dig(5, '0') + '-' + dig(4) + '-' + dig(2)
@g('us-hcpcs')
def _(p): return R.choice(['J1100','J0696','J3490','A4253','E0601','E0143','G0439','G0008','L1832','Q0091','A7038','K0001'])
@g('us-alien-number')
def _(p): return 'A' + dig(9, '012')
@g('us-driving-licence')
def _(p): return up(p.last)[0] + dig(12)
@g('ca-sin')
def _(p): s = dig(8, '124567'); return s + luhn(s)
@g('ca-passport')
def _(p): return R.choice(['AB','GA','HK','AF','WG']) + dig(6)
@g('ca-driving-licence')
def _(p): return up(p.last)[0] + dig(8) + p.dob.strftime('%y') + '%02d' % (p.dob.month + (50 if p.female else 0)) + '%02d' % p.dob.day
@g('ca-health-number')
def _(p): s = dig(9, '123456789'); return s + luhn(s)
@g('ca-permanent-resident')
def _(p): return R.choice(['RA','RB','PA']) + dig(10)
@g('br-cpf')
def _(p):
    s = dig(9, '01234')
    for _ in 0, 1: s += str(-wsum(s, range(len(s) + 1, 1, -1)) % 11 % 10)
    return s
@g('br-cnpj')
def _(p):
    s = dig(8, '123') + '0001'
    for w in ((5,4,3,2,9,8,7,6,5,4,3,2), (6,5,4,3,2,9,8,7,6,5,4,3,2)): s += str(-wsum(s, w) % 11 % 10)
    return s
@g('br-rg')
def _(p): s = dig(8, '1234'); c = -wsum(s, range(2, 10)) % 11; return s + ('X' if c == 10 else str(c))
@g('br-cep')
def _(p): return R.choice(['01','04','05','20','22','30','40','80','88','90']) + dig(3) + '0' + dig(2)
@g('br-pis')
def _(p): s = '1' + dig(9, '2'); return s + str(-wsum(s, (3,2,9,8,7,6,5,4,3,2)) % 11 % 10)
@g('br-passport')
def _(p): return R.choice(['FT','FZ','GA','GB','YD']) + dig(6)
def mx4(p):
    l = up(p.last); v = next((c for c in l[1:] if c in 'AEIOU'), 'X'); return l[0] + v + R.choice('GHLMRSC') + up(p.first)[0]
@g('mx-curp')
def _(p):
    from stdnum.mx import curp
    c = lambda s: next((x for x in up(s)[1:] if x not in 'AEIOU'), 'X')
    s = mx4(p) + p.dob.strftime('%y%m%d') + ('M' if p.female else 'H') + R.choice(['DF','JC','NL','PL','VZ','GT','MC']) + c(p.last) + R.choice('NRLZS') + c(p.first) + ('A' if p.dob.year > 1999 else '0')
    return s + curp.calc_check_digit(s)
@g('mx-rfc')
def _(p):
    from stdnum.mx import rfc
    s = mx4(p) + p.dob.strftime('%y%m%d') + let(2, '123456789ABCDEFGHJKLMNPQRSTUVWXYZ'); return s + rfc.calc_check_digit(s)
@g('mx-passport')
def _(p): return R.choice('GN') + dig(8)
@g('cl-rut')
def _(p):
    s = dig(8, '1'); c = -wsum(s, (3,2,7,6,5,4,3,2)) % 11; return s + ('K' if c == 10 else str(c))
@g('ar-cuit')
def _(p):
    def f(): s = ('27' if p.female else '20') + dig(8, '23'); c = -wsum(s, (5,4,3,2,7,6,5,4,3,2)) % 11; return c < 10 and s + str(c)
    return again(f)
# ---- Asia, Oceania, Africa
@g('in-aadhaar')
def _(p):
    from stdnum import verhoeff
    s = dig(11, '23456789'); return s + verhoeff.calc_check_digit(s)
@g('in-pan')
def _(p): return let(3) + 'P' + up(p.last)[0] + dig(4) + let(1)
@g('in-gstin')
def _(p):
    from stdnum import luhn as L
    s = R.choice(['27','29','07','33','24']) + let(3) + R.choice('CPF') + let(1) + dig(4) + let(1) + '1Z'; return s + L.calc_check_digit(s, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
@g('in-driving-licence')
def _(p): return R.choice(['MH12','KA03','DL08','TN07','MH14']) + str(R.randint(2003, 2022)) + '00' + dig(5)
@g('in-passport')
def _(p): return R.choice('JKLMNPRSTUVZ') + dig(7, '123456789')
@g('in-voter-id')
def _(p): return R.choice(['XGT','YCV','UDP','SRO','ZMX']) + dig(7)
@g('jp-my-number')
def _(p):
    s = dig(11); t = sum(int(c) * (n + 1 if n <= 6 else n - 5) for n, c in enumerate(reversed(s), 1)) % 11; return s + str(0 if t <= 1 else 11 - t)
@g('jp-passport')
def _(p): return R.choice(['TK','TR','TZ','TS','MZ']) + dig(7)
@g('kr-rrn')
def _(p):
    s = p.dob.strftime('%y%m%d') + str((2 if p.female else 1) + (2 if p.dob.year > 1999 else 0)) + '%02d' % R.randint(0, 95) + dig(3); return s + str((11 - wsum(s, (2,3,4,5,6,7,8,9,2,3,4,5)) % 11) % 10)
@g('kr-passport')
def _(p): return 'M' + dig(8)
@g('cn-resident-id')
def _(p):
    s = R.choice(['110105','310104','440305','330106','510107','420111','320505']) + p.dob.strftime('%Y%m%d') + dig(2) + R.choice('02468' if p.female else '13579')
    return s + '10X98765432'[wsum(s, (7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2)) % 11]
@g('cn-passport')
def _(p): return R.choice(['E' + dig(8), 'E' + let(1, 'ABCDEFGHJK') + dig(7)])
@g('au-tfn')
def _(p):
    def f(): s = dig(8, '12345678'); return next((s + str(c) for c in range(10) if wsum(s + str(c), (1,4,3,7,5,8,6,9,10)) % 11 == 0), None)
    return again(f)
@g('au-medicare')
def _(p): s = dig(8, '23456'); return s + str(wsum(s, (1,3,7,9,1,3,7,9)) % 10) + R.choice('1123')
@g('au-abn')
def _(p):
    s = dig(9, '1234567'); c = 11 + (-sum(int(x) * w for x, w in zip(s, (3,5,7,9,11,13,15,17,19))) - 1) % 89
    return str(c) + s
@g('au-acn')
def _(p): s = dig(8, '016'); return s + str(-wsum(s, range(8, 0, -1)) % 10)
@g('au-driving-licence')
def _(p): return dig(8, '12')
@g('au-passport')
def _(p): return R.choice(['N','PA','PB','RA','E']) + dig(7)
@g('nz-ird')
def _(p):
    def f():
        s = '0' + dig(7, '56789'); c = -wsum(s, (3,2,7,6,5,4,3,2)) % 11; return c < 10 and s[1:] + str(c)
    return again(f)
@g('za-id')
def _(p): s = p.dob.strftime('%y%m%d') + dig(1, '01234' if p.female else '56789') + dig(3) + '08'; return s + luhn(s)
@g('sg-nric')
def _(p):
    l = 'T' if p.dob.year > 1999 else 'S'; s = dig(7); t = wsum(s, (2,7,6,5,4,3,2)) + (4 if l == 'T' else 0); return l + s + 'JZIHGFEDCBA'[t % 11]
@g('hk-id')
def _(p):
    l = R.choice('ABCDGKRYZ'); s = dig(6); t = (36 * 9 + int(l, 36) * 8 + wsum(s, (7,6,5,4,3,2))); c = -t % 11; return l + s + ('A' if c == 10 else str(c))
# ---- finance, network, vehicle
@g('finance-card')
def _(p): s = R.choice(['4539','4917','4485','5218','5412','5355','4026','5168']) + dig(11); return s + luhn(s)
@g('finance-card-code')
def _(p): return dig(3)
@g('finance-card-expiry')
def _(p): return '%02d/%02d' % (R.randint(1, 12), R.randint(26, 30))
@g('finance-us-routing')
def _(p): s = R.choice(['0412','0440','0260','1210','0710','0319','2720','0630']) + dig(4); return s + str(-wsum(s, (3,7,1)*3) % 10)
@g('finance-bank-account')
def _(p): return dig(R.choice([9, 10, 10, 12]), '123456789')
@g('finance-isin')
def _(p):
    cc = R.choice(['DE000','US','FR001','NL001','GB00','IE00B']); s = cc + (let(11 - len(cc), '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ') if cc.startswith('IE') else dig(11 - len(cc)))
    return s + luhn(''.join(str(int(c, 36)) for c in s))
@g('finance-lei')
def _(p):
    s = R.choice(['5299','2138','9695','7245','8156']) + '00' + let(12, '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'); return s + '%02d' % (98 - int(''.join(str(int(c, 36)) for c in s + '00')) % 97)
@g('finance-ethereum-address')
def _(p): return '0x' + let(40, '0123456789abcdef')
@g('finance-bitcoin-address')
def _(p):
    import hashlib
    b = b'\0' + bytes(R.randrange(256) for _ in range(20)); b += hashlib.sha256(hashlib.sha256(b).digest()).digest()[:4]
    n = int.from_bytes(b, 'big'); o = ''
    while n: n, r = divmod(n, 58); o = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'[r] + o
    return '1' * (len(b) - len(b.lstrip(b'\0'))) + o
@g('finance-gb-account')
def _(p): return R.choice(['20','30','40','60','77','09','23']) + dig(4) + dig(8, '0123456789')
@g('finance-fr-account')
def _(p): return bban('FR')
@g('finance-es-account')
def _(p): return bban('ES')
@g('finance-it-account')
def _(p): return bban('IT')
@g('eu-health-card')
def _(p):
    cc = {'de': '276', 'fr': '250', 'at': '040', 'pl': '616', 'es': '724', 'it': '380', 'be': '056', 'ni': '705'}.get(p.loc[-2:].lower(), '276'); s = '80' + cc + '00' + dig(12); return s + luhn(s)
BANKS = {'DE': ['37050198','50040000','70020270','20050550','60050101'], 'GB': ['BARC','NWBK','LOYD','MIDL'], 'NL': ['ABNA','INGB','RABO','TRIO'], 'FR': ['30004','20041','10278','30003'], 'ES': ['2100','0049','0182','0081'], 'IT': ['02008','03069','05034'], 'BE': ['310','363','737','001'], 'AT': ['20111','12000','32000'], 'CH': ['00762','00230','80808'], 'PL': ['10201026','11402004','10901056'], 'SE': ['500','600','300'], 'DK': ['3000','0040','8117'], 'FI': ['123456','405500','529012'], 'PT': ['0035','0033','0007'], 'IE': ['AIBK','BOFI'], 'CZ': ['0800','0100','2010'], 'RO': ['RNCB','BTRL','BRDE'], 'GR': ['011','014','017'], 'UA': ['305299','322001','300528'], 'TR': ['00010','00062','00046'], 'LU': ['001','003'], 'NO': ['1503','9710']}
def m97(s): return int(''.join(str(int(c, 36)) for c in s)) % 97
def bban(cc):
    b = R.choice(BANKS[cc])
    if cc == 'DE': return b + dig(10, '01')
    if cc == 'GB': return b + R.choice(['20','30','40','60']) + dig(4) + dig(8)
    if cc == 'IE': return b + '9' + dig(5) + dig(8)
    if cc == 'NL': return b + '0' + dig(9, '1234567')
    if cc == 'FR':
        gu = '0' + dig(4); ac = dig(11); k = 97 - (89 * int(b) + 15 * int(gu) + 3 * int(ac)) % 97; return b + gu + ac + '%02d' % k
    if cc == 'ES':
        o = dig(4); a = dig(10); W = (1,2,4,8,5,10,9,7,3,6); f = lambda s: (lambda x: {10: 1, 11: 0}.get(x, x))(11 - wsum(s, W) % 11); return b + o + str(f('00' + b + o)) + str(f(a)) + a
    if cc == 'IT':
        s = b + dig(5, '01') + '00000' + dig(7) if True else ''
        odd = [1,0,5,7,9,13,15,17,19,21,2,4,18,20,11,3,6,8,12,14,16,10,22,25,24,23]; s = s[:22]
        t = sum((odd[int(c, 36) if c.isdigit() else int(c, 36) - 10] if i % 2 == 0 else (int(c) if c.isdigit() else int(c, 36) - 10)) for i, c in enumerate(s)); return string.ascii_uppercase[t % 26] + s
    if cc == 'BE': s = b + dig(7); return s + '%02d' % (int(s) % 97 or 97)
    if cc == 'AT': return b + dig(11, '0')
    if cc == 'CH': return b + dig(12)
    if cc == 'PL': return b + dig(16)
    if cc == 'SE': return b + dig(17, '0')
    if cc == 'DK': return b + dig(10)
    if cc == 'FI': s = b + dig(7); return s + luhn(s)
    if cc == 'PT': s = b + dig(4) + dig(11); return s + '%02d' % (98 - int(s + '00') % 97)
    if cc == 'CZ': return b + '0000' + '00' + again(lambda: (lambda s: wsum(s, (6,3,7,9,10,5,8,4,2,1)) % 11 == 0 and s)(dig(10, '12')))
    if cc == 'RO': return b + let(16, '0123456789')
    if cc == 'GR': return b + dig(4) + dig(16, '0')
    if cc == 'UA': return b + '0000' + dig(15, '2')
    if cc == 'TR': return b + '0' + dig(16)
    if cc == 'LU': return b + dig(13)
    if cc == 'NO': s = b + dig(6); c = -wsum(s, (5,4,3,2,7,6,5,4,3,2)) % 11; return s + str(c) if c < 10 else bban('NO')
def iban(cc): b = bban(cc); return cc + '%02d' % (98 - m97(b + cc + '00')) + b
@g('network-ipv4')
def _(p): return '%d.%d.%d.%d' % (R.choice([81,84,87,91,62,78,93,185,212,217,176,79,24,68,71,73]), R.randint(1, 254), R.randint(0, 254), R.randint(2, 253))
@g('network-ipv6')
def _(p): return R.choice(['2a02:8109','2003:e4','2001:861','2a01:cb14']) + ':' + ':'.join(format(R.randint(0x100, 0xffff), 'x') for _ in range(6))
@g('network-mac')
def _(p): return ':'.join(['3c','22','fb']) + ':' + ':'.join('%02x' % R.randrange(256) for _ in range(3))
@g('network-imei')
def _(p): s = R.choice(['35','86']) + dig(12); return s + luhn(s)
@g('vehicle-vin')
def _(p):
    tr = dict(zip('ABCDEFGHJKLMNPRSTUVWXYZ', (1,2,3,4,5,6,7,8,1,2,3,4,5,7,9,2,3,4,5,6,7,8,9)))
    s = R.choice(['1FTFW1','2HGFC2','5YFBUR','1G1ZD5','4T1B11','3VW2B7']) + let(1, 'ABEFHK') + dig(1) + '0' + R.choice('FGHJKLMNPR') + R.choice('ABFHMU') + dig(6)
    t = sum((int(c) if c.isdigit() else tr[c]) * w for c, w in zip(s, (8,7,6,5,4,3,2,10,0,9,8,7,6,5,4,3,2))) % 11; return s[:8] + ('X' if t == 10 else str(t)) + s[9:]
def euvin(): return R.choice(['WVWZZZ1KZ','WBA3A5100','VF1RFB000','ZFA31200','VSSZZZ5FZ','TMBJJ7NE','WDD20500'])[:8].ljust(8, '0') + R.choice('0Z1') + R.choice('FGHJKLM') + R.choice('PWRB') + dig(6)
# ------------------------------------------------------------------ template engine
TS = []
def T(name, loc, text, dom='nordmarkt-systems.com'): TS.append((name, loc, text.lstrip('\n'), dom))
MARK = re.compile(r'⟦(\??)([a-z0-9-]+):(.*?)⟧', re.S)
def vis(s): return MARK.sub(lambda m: m.group(3), s)
def pat(v, pt):
    cut = pt.endswith('~'); pt = pt.rstrip('~'); it = iter(v); o = ''
    for c in pt: o += next(it) if c == '#' else c
    rest = ''.join(it)
    if rest and not cut: raise SystemExit('pattern %r leaves %r of %r' % (pt, rest, v))
    return o
def rnd(pt):
    pt = re.sub(r'\[([\d ,]+)\]', lambda m: R.choice(m.group(1).split(',')), pt)
    return ''.join(dig(1) if c == '#' else dig(1, '23456789') if c == 'N' else let(1) if c == '?' else let(1, '0123456789abcdef') if c == '%' else c for c in pt)
def dec(pt): return ''.join(dig(1) if c == '#' else let(1) if c == '?' else let(1, '0123456789abcdef') if c == '%' else c for c in pt)
def amount(a, b, st):
    s = '%.2f' % R.uniform(a, b)
    i, f = s.split('.'); gi = re.sub(r'(?<=\d)(?=(\d{3})+$)', {'en': ',', 'de': '.', 'fr': ' ', 'x': '', 'xc': '', 'ch': "'"}[st], i); return gi + ('.' if st in ('en', 'x', 'ch') else ',') + f
def mailof(p, dom):
    a, b = asc(p.first).lower(), asc(p.last).lower(); a, b = [re.sub('[^a-z]', '', x) for x in (a, b)]
    if not a or not b: a, b = R.choice(['yuki','minho','li.na','olena','d.ivanov','ktanaka','sjpark','wangwei','eleni','maria']), dig(2)
    if len(b) == 2 and b.isdigit(): return (a + b) + '@' + dom
    return R.choice([a + '.' + b, a[0] + '.' + b, a + b, b + '.' + a, a + '_' + b + dig(2), a[0] + b]) + '@' + dom
class Ctx: pass
def render(loc, text, dom):
    c = Ctx(); c.p = person(loc); c.v = {}; c.out = ''; c.dom = dom; c.i = 0; c.rep = 0; c.now = D.datetime(R.randint(2023, 2025), R.randint(1, 10), R.randint(1, 28), R.randint(7, 16), R.randint(0, 59), R.randint(0, 59))
    def block(t):
        pos = 0
        for m in TOK.finditer(t):
            if m.start() < pos: continue
            c.out += t[pos:m.start()]; pos = m.end(); b = m.group(1)
            if b.startswith('R|'):
                e = t.index('{{/R}}', pos); body = t[pos:e]; n = int(b[2:]); body = body.lstrip('\n') if body.startswith('\n') else body
                c.rep = 1
                for i in range(1, n + 1): c.i = i; block(body)
                c.rep = 0
                pos = e + 6
                if t[pos:pos + 1] == '\n': pos += 1
                continue
            c.out += tok(b)
        c.out += t[pos:]
    def tok(b):
        sv = None
        if '>' in b and not b.startswith('.'): b, sv = b.rsplit('>', 1)
        r = tok2(b)
        if sv: c.v[sv] = r
        return r
    def tok2(b):
        p = c.p
        if b[0] == '.': return dec(b[1:])
        if b[0] == '=': return c.v[b[1:]]
        if b[0] == '@':
            cur = len(vis(c.out).rsplit('\n', 1)[-1]); return ' ' * max(1, int(b[1:]) - cur)
        a = b.split('|'); k = a[0]; x = a[1] if len(a) > 1 else ''
        if k == 'P':
            lo, hi = (int(a[1]), int(a[2])) if len(a) > 2 else (1948, 2004); c.p = person(a[3] if len(a) > 3 else loc, lo, hi); return ''
        if k == 'i': return str(c.i).zfill(int(x or 1))
        if k == 'name': return p.first + ' ' + p.last
        if k == 'NAME': return (p.last + ' ' + p.first).upper()
        if k == 'ln': return p.last
        if k == 'LN': return p.last.upper()
        if k == 'fn': return p.first
        if k == 'sex': return a[1] if p.female else a[2]
        if k == 'street': return fk(loc).street_name() + (x or ' ') + str(R.randint(1, 180))
        if k == 'usstreet': return str(R.randint(12, 9800)) + ' ' + fk(loc).street_name()
        if k == 'city': return fk(loc).city()
        if k == 'zip': return fk(loc).postcode()
        if k == 'c': return R.choice(a[1:])
        if k == 'n': return str(R.randint(int(a[1]), int(a[2])))
        if k == 'amt': return amount(float(a[1]), float(a[2]), a[3])
        if k == 'dt':
            if len(a) < 4 or ('%H' in x and a[2] == a[3]):
                if '%H' in x: c.now += D.timedelta(seconds=R.randint(1, 400) if c.rep else R.randint(60, 30000), milliseconds=R.randint(0, 999)); return c.now.strftime(x)
                if not c.rep: c.now += D.timedelta(days=R.randint(0, 3)); return c.now.strftime(x)
            lo, hi = (int(a[2]), int(a[3])) if len(a) > 3 else (2016, 2025)
            return D.datetime(R.randint(lo, hi), R.randint(1, 12), R.randint(1, 28), R.randint(6, 21), R.randint(0, 59), R.randint(0, 59), R.randint(0, 999) * 1000).strftime(x)
        if k == 'ean': return ean13(x)
        if k == 'uuid': return '-'.join(let(n, '0123456789abcdef') for n in (8, 4)) + '-4' + let(3, '0123456789abcdef') + '-a' + let(3, '0123456789abcdef') + '-' + let(12, '0123456789abcdef')
        if k == 'hex': return let(int(x), '0123456789abcdef')
        if k == 'unionpay': s = '62' + R.choice(['2848','2202','1700','2588']) + dig(12); return '⟦finance-card:' + s + luhn(s) + '⟧'
        if k == 'euvin': return '⟦vehicle-vin:' + euvin() + '⟧'
        q = ''
        if k[0] == '?': q = '?'; k = k[1:]
        if k == 'mail':
            v = x if '@' in x and not x.endswith('@') else x + c.dom if x.endswith('@') else mailof(p, x or c.dom); k = 'contact-email'
        elif k == 'dob': v = p.dob.strftime(x or '%Y-%m-%d'); k = 'person-birth-date'
        elif k == 'tel': v = rnd(x); k = 'contact-phone'
        elif k.startswith('contact-phone'):
            v = rnd(x)
            while re.search(r'[ (.-]555|\D\d11\D', v): v = rnd(x)
        elif k == 'iban': v = iban(x[:2]); v = ' '.join(v[i:i + 4] for i in range(0, len(v), 4)) if x.endswith('4') else v; k = 'finance-iban'
        elif k in ('m', 'q'): q = '?' if k == 'q' else ''; k, v = a[1], a[2]
        elif k == 'coord':
            v = '%.5f%s%.5f' % (float(a[1]) + R.uniform(-.05, .05), a[3] if len(a) > 3 else ', ', float(a[2]) + R.uniform(-.05, .05)); k = 'network-coordinates'
        else:
            v = G[k](p)
            if x: v = pat(v, x)
        return '⟦' + q + k + ':' + v + '⟧'
    block(text); return c.out
TOK = re.compile(r'\{\{(.+?)\}\}')
T('de_mail_thread_bank.txt', 'de_DE', r'''
Von: {{name}} <{{mail>a}}>
Gesendet: {{dt|%d.%m.%Y %H:%M}}
An: Personalabrechnung <{{mail|lohn@}}>
Betreff: AW: AW: Neue Bankverbindung / Vorgang {{.HR-2024-#####}}

Hallo Frau Brennecke,

anbei wie besprochen meine neue Bankverbindung, bitte ab der Abrechnung 07/2024 verwenden:
{{iban|DE4>ib}} bei der Sparkasse, BIC {{m|finance-bic|COLSDE33XXX}}.
Die alte (endet auf {{.####}}) können Sie löschen. Meine Steuer-ID haben Sie ja schon, zur Sicherheit
nochmal: {{de-steuer-id|## ### ### ###}}. Rentenversicherungsnr. steht auf dem alten Ausweis, {{de-rvnr|## ###### # ###}}.
Personalnummer ist {{.00######}}, Kostenstelle {{.######}}.

Erreichbar bin ich mobil unter {{contact-phone-de|0176 ########}} oder Durchwahl -{{.###}}.

Viele Grüße
{{name}}
--
{{name}} | Einkauf / Raum {{.?#.###}}
Brenkotec Antriebe GmbH · {{street}} · {{zip}} {{city}}
T {{tel|+49 2204 #####-###}} · F {{tel|+49 2204 #####-###}} · {{=a}}
Amtsgericht Köln HRB {{.#####}} · USt-IdNr. DE{{.#########}} · WEEE-Reg.-Nr. DE {{.########}}

> Am {{dt|%d.%m.%Y um %H:%M}} schrieb Brennecke, Lohnbüro:
>
> Guten Tag,
>
> die Rücklastschrift (Ref. {{.####-######-##}}, Mandat {{.BRK-M-########}}) kam heute zurück,
> Konto erloschen. Bitte neue IBAN mitteilen, sonst buche ich den Abschlag von {{amt|800|2900|de}} EUR
> auf das Zwischenkonto {{.######}}.
>
>> Hallo, die Abrechnung {{dt|%m/%Y}} ist bei mir nicht angekommen. Beleg {{.4900######}} fehlt auch.
>> Gruß {{ln}}
''', 'brenkotec.de')

T('de_payroll_lohnjournal.csv', 'de_DE', r'''
ABKRS;PERNR;NAME_N;EINTR;GEBDAT;STKL;KIFB;IDNR;SVNR;KK_BTNR;KK_NAME;KOSTL;LOA;BRUTTO;LST;SOLZ;KV_AN;RV_AN;NETTO;IBAN;BELNR
{{R|14}}{{P|1958|2003}}01;{{.00####}};{{ln}}, {{fn}};{{dt|%d.%m.%Y|2001|2024}};{{dob|%d.%m.%Y}};{{c|1|3|4|5}};{{c|0,0|0,5|1,0|2,0}};{{de-steuer-id}};{{de-rvnr}};{{c|67450665|15517302|29720865|87880235}};{{c|AOK Rheinl.|TK|Barmer|DAK}};{{.41####}};{{.####}};{{amt|2200|6400|xc}};{{amt|120|1400|xc}};0,00;{{amt|160|420|xc}};{{amt|190|600|xc}};{{amt|1500|3900|xc}};{{iban|DE}};{{.19########}}
{{/R}}
''')

T('de_krankenhaus_entlassbrief.txt', 'de_DE', r'''
KLINIKUM AM STEINBERG        Klinik für Innere Medizin II – Station 4B, Zi. {{.4##}}
Chefarzt Prof. Dr. med. H. Quandt
                                                        Fallnummer {{.20########}}
                                                        Aufn.-Nr. {{.#######}}
Herrn/Frau
{{name}}
{{street}}
{{zip}} {{city}}

Entlassungsbrief                                        {{dt|%d.%m.%Y|2024|2025}}

Sehr geehrte Kollegin, sehr geehrter Kollege,

wir berichten über {{sex|unsere gemeinsame Patientin|unseren gemeinsamen Patienten}} {{name}}, geb. {{dob|%d.%m.%Y}},
wohnhaft wie oben, Kasse: Techniker, Vers.-Nr. {{de-kvnr|####  ### ###>kv}}, die/der sich vom
{{dt|%d.%m.}} bis {{dt|%d.%m.%Y}} in unserer stationären Behandlung befand.

Diagnosen:  I50.13 Linksherzinsuffizienz NYHA III; E11.90; Z95.0
            Herzschrittmacher (Aggregat-SN {{.PJN######H}}, Elektrode {{.LFJ######}})
Labor bei Aufnahme ({{dt|%d.%m.%Y %H:%M}}): NT-proBNP 4318 pg/ml, Krea 1,42, K+ 4,9, LDH 243, GFR 48
Probennummer {{.##########}}; EKG-Nr. {{.######}}

Medikation:
   Torasemid 10 mg   1-0-0-0   PZN {{.0#######}}
   Bisoprolol 5 mg   1-0-1-0   PZN {{.0#######}}

Zuzahlung offen: 10 Tage à 10,00 € = 100,00 €, Verwendungszweck Fall {{.20########}}.
Europäische Krankenversicherungskarte, Kenn-Nr. der Karte: {{eu-health-card}}, gültig bis {{dt|%m/%y|2026|2029}}

Für Rückfragen steht Ihnen das Sekretariat unter {{contact-phone-de|(0 51 21) 8# ## - 0}}, Fax {{contact-phone-de|05121/8####9}}, zur Verfügung.

Mit freundlichen kollegialen Grüßen
dokumentiert: user qm{{.####}}   BSNR {{.27#######}}   Druck {{dt|%d.%m.%Y %H:%M:%S}}
''')

T('de_mietvertrag.txt', 'de_DE', r'''
W O H N R A U M M I E T V E R T R A G           (Formular Nr. {{.MV-####}}, Stand 03/2022)

zwischen Hausverwaltung Lindhorst & Rabe KG, {{street}}, {{zip}} {{city}}, Objekt-Nr. {{.###/##}}   - Vermieter -
und
1.  {{P|1975|1999}}{{name}}
    geboren am {{dob|%d.%m.%Y}} in {{city}}
    Personalausweis {{de-personalausweis|#########~}}{{.   }}ausgestellt {{dt|%d.%m.%Y}} durch Stadt {{city}}
2.  {{P|1975|1999}}{{name}}
    geboren am {{dob|%d. %m. %Y}} in {{city}}
    Reisepaß-Nr {{de-passport}}
                                                                                    - Mieter -
§ 1 Mieträume
Vermietet wird die Wohnung Nr. {{n|1|40}} im 3. OG links, {{n|48|112}},{{n|10|99}} m², Kellerabteil {{n|1|60}}.
Zählerstände bei Übergabe:  Strom Zähler-Nr. {{.1EMH00########}}  Stand {{.0#####}},{{.#}} kWh
                            Gas   Zähler-Nr. {{.7GMT########}}    Stand {{.#####}} m³
                            Wasser kalt {{.8ZRI##########}}       Stand {{.###}},{{.###}}
Marktlokation: {{.5##########}}
§ 2 Miete   Kaltmiete {{amt|520|1350|de}} €, Nebenkosten {{amt|120|330|de}} €
Die Miete ist bis zum 3. Werktag zu überweisen auf Konto {{iban|DE4}}
§ 3 Kaution   Mietkautionskonto, Sparbuch-Nr. {{.34########}}.
Telefon Mieter zu 1: {{contact-phone-de|0151/########}}       zu 2: {{contact-phone-de|0 1 6 0 - N#######}}
E-Mail: {{mail|posteo-nord.de}}
Schlüssel: 2x Haustür (Nr. {{.K####}}), 3x Wohnung ({{.K####}}), 1x Briefkasten {{.###}}
''')

T('de_sepa_mandat.txt', 'de_DE', r'''
Stadtwerke Ellerbach AöR
SEPA-Lastschriftmandat (wiederkehrende Zahlungen)

Gläubiger-Identifikationsnummer   DE{{.##}}ZZZ0000{{.#######}}
Mandatsreferenz                   {{.VK-########-01}}
Vertragskonto                     {{.2000########}}
Zähler                            {{.1ESY##########}}

Name des Kontoinhabers
    {{name}}
Anschrift
    {{street}}, {{zip}} {{city}}
IBAN
    {{iban|DE}}
Kreditinstitut (Name und BIC)
    Commerzbank, {{m|finance-bic|COBADEFFXXX}}
alternativ, altes Format (Kto/BLZ):
    Kto. {{m|finance-de-account|0532716 18, BLZ 500 400 00}}
Tel. tagsüber {{contact-phone-de|06103 #######}}      Mail {{mail|webpost-hessen.de}}

Abschlag {{amt|60|290|de}} € zum 15., Rechnung Nr. {{.RE##########}} vom {{dt|%d.%m.%Y}}, Verbrauch {{n|1800|5200}} kWh
Ort, Datum  {{city}}, {{dt|%d.%m.%Y}}       Unterschrift
''')

T('de_fuehrerschein_pruefung.tsv', 'de_DE', '''
lfd	PersNr	Name	Vorname	geb	FS-Nr	Klassen	ausgest. am	Behörde	Kontrolle	Tankkarte	FIN Dienstwagen	Kennz	km
{{R|11}}{{P|1962|1999}}{{i}}	{{.7####}}	{{ln}}	{{fn}}	{{dob|%d.%m.%y}}	{{de-driving-licence}}	{{c|B, BE|B|C1E|B, L, M}}	{{dt|%d.%m.%Y|2001|2022}}	{{c|LRA Rottweil|Stadt Bochum|Kreis Gütersloh}}	{{dt|%m/%Y|2023|2025}}	{{.70431000########}}	{{euvin}}	{{.RW-?? ####}}	{{n|9000|180000}}
{{/R}}
''')

T('de_ticket_export.json', 'de_DE', r'''
[
{{R|5}}{{P}} {
  "ticket": "{{.INC00#######}}", "erstelltAm": "{{dt|%Y-%m-%dT%H:%M:%SZ}}", "prio": {{n|1|4}}, "queue": "SD-{{.##}}",
  "melder": { "nachname": "{{ln}}", "vorname": "{{fn}}", "mail": "{{mail}}", "tel": "{{contact-phone-de|089 / ## ## ## ##}}", "nst": "{{.####}}" },
  "asset": { "inv": "{{.NB-######}}", "sn": "{{.5CG####??#}}", "mac": "{{network-mac}}", "ip": "{{network-ipv4}}", "imei": "{{network-imei}}", "eanArtikel": "{{ean|40}}" },
  "text": "Nutzer meldet, dass im Portal nach Eingabe der Steuer-IdNr. {{de-steuer-id}} der Fehler 0x{{.%%%%%%%%}} kommt. Vorgang {{.########}}, Build {{.##.#.####}}. Rückruf bitte unter {{tel|+49 (0)30 [2,4,6]#######}}.",
  "verlauf": [ "{{dt|%d.%m.%Y %H:%M}} zugewiesen an {{.u######}}", "{{dt|%d.%m.%Y %H:%M}} SLA {{.##}}:00 h" ],
  "hash": "{{hex|40}}", "licenseKey": "{{.?#??#-##?#?-?????-#?#?#-??##?}}"
 },
{{/R}}
 {"ticket": "{{.INC00#######}}", "text": "Drucker Raum {{.####}} offline, Toner CF{{.###}}A, Artikel {{.##########}}"}
]
''', 'haldenwerk.de')

T('at_aufnahme_schule.txt', 'de_AT', r'''
Volksschule {{city}}, Schulkennzahl {{.######}}
Schülerstammblatt / Liste der 1a, Schuljahr 2024/25                     GZ: {{.VS-###/####-24}}

Nr  Zuname, Vorname                   SV-Nr.          Geb.datum       Erziehungsberechtigte/r    Erreichbar
{{R|9}}{{P|2016|2018}}{{i|2}}  {{ln}}, {{fn}}{{@38}}{{at-svnr|#### ######}}{{@54}}{{dob|%d.%m.%Y}}{{@70}}{{P|1978|1994}}{{name}}{{@97}}{{tel|+43 664 #######}}
{{/R}}
Bankeinzug Mittagstisch: {{iban|AT4}} ({{m|finance-bic|GIBAATWWXXX}}), Beleg {{.####/####}}
Busausweise Nr. {{.######}} bis {{.######}}, Garderobenkästchen 101-122.
Rückfragen: Direktion, {{mail|direktion@}}, DW {{.##}}
''', 'vs-lindenhof.at')

T('at_lohnzettel.xml', 'de_AT', r'''
<?xml version="1.0" encoding="UTF-8"?>
<Lohnzettel xmlns="urn:kl-lohn:l16:2024" Referenz="{{.L16-########}}" Paket="{{uuid}}">
  <Dienstgeber FNR="{{.FN ######x}}" UID="ATU{{.########}}" BetrNr="{{.######### }}"/>
{{R|4}}{{P}}  <AN PersNr="{{.#####}}">
    <FamName>{{ln}}</FamName><VorName>{{fn}}</VorName>
    <VNR>{{at-svnr}}</VNR><GebDat>{{dob|%Y-%m-%d}}</GebDat>
    <Eintritt>{{dt|%Y-%m-%d}}</Eintritt><KZ210>{{amt|24000|71000|xc}}</KZ210><KZ220>{{amt|2000|7000|xc}}</KZ220>
    <Bank><IBAN>{{iban|AT}}</IBAN><Inhaber>{{name}}</Inhaber></Bank>
    <FS Klasse="B" ausgestellt="{{dt|%d.%m.%Y}}">{{at-driving-licence|##/######}}</FS>
    <Kontakt typ="mobil">{{tel|+43-699-1#######}}</Kontakt><Kontakt typ="mail">{{mail}}</Kontakt>
  </AN>
{{/R}}</Lohnzettel>
''', 'klammer-lohn.at')

T('ch_crm_export.jsonl', 'de_CH', r'''
{{R|9}}{{P}}{"kundenNr":"{{.1######}}","person":{"name":"{{ln}}","vorname":"{{fn}}","gebDat":"{{dob|%d.%m.%Y}}","ahvNr":"{{ch-ahv|###.####.####.##}}"},"adresse":{"str":"{{street}}","plz":"{{.8###}}","ort":"{{city}}"},"kontakt":{"mob":"{{tel|+41 79 [2,3,4,6,7]## ## ##}}","mail":"{{mail}}"},"police":{"nr":"{{.14.###.###}}","ab":"{{dt|%d.%m.%Y}}","praemie":"{{amt|180|2200|ch}}"},"zahlung":{"iban":"{{iban|CH4}}","qrRef":"{{.## ##### ##### ##### ##### #####}}"}}
{{/R}}
''', 'alpsicura.ch')

T('ch_unfallmeldung.txt', 'fr_CH', r'''
DÉCLARATION D'ACCIDENT LAA                          No de sinistre {{.##.#####.##.#}}
Employeur: Ateliers Rochevert SA, IDE CHE-{{.###.###.###}}, no client {{.###-####.#}}

1. Personne assurée
   nom, prénom .................... {{name}}
   N° AVS ......................... {{ch-ahv|### #### #### ##}}
   né(e) le ....................... {{dob|%d.%m.%Y}}
   tél. ........................... {{tel|+41 22 ### ## ##}}
   compte (salaire) ............... {{iban|CH}}
2. Engagement: {{dt|%d.%m.%Y|2005|2022}}     salaire de base CHF {{amt|4600|8200|ch}}    taux 100 %
3. Date du sinistre: {{dt|%d.%m.%Y}} à {{dt|%H.%M}} h, lieu: halle 3, plan {{.A-####}}, coord. {{.2 5## ### / 1 1## ###}}
4. Machine n° {{.MX-#####}}, année 2014, dernière révision {{dt|%m.%Y}}
5. Premier soins: cabinet Dr Aubonne, RCC {{.?######}}, GLN {{ean|7601}}
''', 'rochevert.ch')

T('gb_email_thread_hr.txt', 'en_GB', r'''
From: {{name}} [mailto:{{mail>m}}]
Sent: {{dt|%d %B %Y %H:%M}}
To: Payroll
Cc: {{mail|hr.helpdesk@}}
Subject: RE: RE: FW: starter form - req {{.REQ-#####}}

Hi Donna,

Sorry, P45 has gone missing in the move. NI is {{gb-nino|## ## ## ## #}} and my UTR (from when I was self
employed) {{gb-utr|##### #####}}. Bank is Barclays, {{m|finance-gb-account|20-63-28 73914502}}. DOB for the pension
people {{dob|%d/%m/%Y}}.

If you need a copy of the passport it's {{gb-passport}}, valid until {{dt|%b %Y|2027|2031}} - happy to bring it to room {{.#.##}}.

Ta
{{fn}}
{{contact-phone-gb|07[4,5,7,8,9]## ######}} (personal) / ext {{.####}}

-----Original Message-----
From: Payroll
Sent: {{dt|%d %B %Y %H:%M}}
Subject: RE: FW: starter form - req {{.REQ-#####}}

Hi {{fn}}, employee no. {{.E0#####}} is now set up, cost centre {{.####-###}}, pension scheme ref {{.PS########}}.
PAYE ref of previous employer {{.###/?A#####}}? And your NI number please - mine's not a guess I can make :-)

Donna Whitcroft | Payroll Manager | Tillbrook Castings Ltd (Company No. {{.0#######}}, VAT GB {{.### #### ##}})
DDI {{contact-phone-gb|0121 4## ####}} | switchboard {{contact-phone-gb|(0121) 4## ####}} | {{m|contact-email|d.whitcroft@tillbrook-castings.co.uk}}
''', 'tillbrook-castings.co.uk')

T('gb_nhs_discharge.txt', 'en_GB', r'''
ST AUDREY'S HOSPITAL NHS TRUST                     Discharge Summary
Ward: Heron / Bed {{n|1|24}}                               Hosp No: {{.K######}}   Episode {{.########}}

Pt: {{LN}}, {{fn}}       {{sex|F|M}}        b. {{dob|%d-%b-%Y}}       NHS {{gb-nhs-number|### ### ####}}
GP: Dr P Oakhanger, The Mill Surgery (code {{.?#####}}), tel {{contact-phone-gb|01[225,384,482,733,603,865,743] ######}}
Next of kin: {{P}}{{name}} ({{c|wife|brother|daughter}}) {{contact-phone-gb|07[4,5,7,8,9]## ### ###}}

Admitted {{dt|%d/%m/%Y %H:%M|2024|2025}}  Discharged {{dt|%d/%m/%Y|2024|2025}}   LOS 6

Dx  1. CAP, CURB-65 = 2   2. AF (rate controlled)  3. T2DM HbA1c 58
Bloods  WCC 14.2  CRP 188 -> 34  Na 131  Creat 97  (lab ref {{.24.#######.?}})
CXR acc no {{.RTH########}}; repeat 6/52
Meds on discharge: amoxicillin 500mg tds (5/7) batch {{.AX####}}; apixaban 5mg bd; metformin 1g bd
Dispensed {{dt|%d/%m/%Y}}, label {{.######}}, GTIN {{ean|503}}

Copy to patient. Contact ward clerk bleep {{.####}}. GMC {{.#######}}.
''')

T('gb_tenancy_agreement.md', 'en_GB', r'''
# Assured Shorthold Tenancy – summary sheet

Deposit certificate `{{.DPS########}}`, property ref `{{.LET-####}}`, UPRN {{.100#########}}, EPC {{.####-####-####-####-####}}

| | Tenant 1 | Tenant 2 |
|---|---|---|
| Name | {{P|1970|2001}}{{name}} | {{P|1970|2001}}{{name}} |
| D.O.B. | {{dob|%d %b %Y}} | {{dob|%d.%m.%y}} |
| N.I. | {{gb-nino}} | {{gb-nino|##-##-##-##-#}} |
| Driving licence | {{gb-driving-licence}} | {{gb-driving-licence|##### ###### #####}} |
| Mobile | {{contact-phone-gb|07[4,5,7,8,9]## ######}} | {{tel|+44 7[4,5,7,8,9]## ######}} |
| Email | {{mail|inkwellpost.co.uk}} | {{mail|inkwellpost.co.uk}} |
| Right to rent check | {{dt|%d/%m/%Y}} | {{dt|%d/%m/%Y}} |
| Poll no. (electoral register) | {{gb-electoral-roll-number}} | – |

Rent £{{amt|650|1900|en}} pcm to *Copperfield Lettings client a/c*, sort code {{m|finance-gb-account|40-18-22, account no. 61830475}}, quoting {{.LET####-##}}.

Meter readings at check-in: elec {{.0####}} (MPAN {{.## ### ### ## #### #### ###}}), gas {{.0####}} (MPRN {{.##########}}), water serial {{.##?######}}.
Inventory v{{n|1|4}}.{{n|0|9}}, {{.##}} photos, alarm code to be changed.
''')

T('gb_school_list.tsv', 'en_GB', '''
UPN	Adm No	Surname	Forename	Sex	Born	Yr/Reg	NHS No.	Parent/carer	Emergency tel	email	FSM	Ethn	Locker
{{R|13}}{{P|2009|2013}}{{.?##########0##}}	{{.00####}}	{{ln}}	{{fn}}	{{sex|F|M}}	{{dob|%d/%m/%Y}}	{{c|7K|8M|9D|10S}}	{{gb-nhs-number}}	{{P|1975|1988}}{{name}}	{{contact-phone-gb|07[4,5,7,8,9]## ######}}	{{mail|brambleline.net}}	{{c|Y|N}}	{{c|WBRI|AIND|BCRB}}	{{.###}}
{{/R}}
''')

T('gb_payroll_bacs.txt', 'en_GB', r'''
1PAYROLL BACS LISTING    RUN {{.####}}   PERIOD 08/24     SITE {{.##}}    PROG PYB{{.###}}    PAGE   1
 SUN {{.######}}   FILE HASH {{.##########}}
0 EMP NO   NAME                     NI NUMBER    TX CODE  SORT-ACCOUNT          NET PAY   REF         P/DAY
{{R|12}}{{P}}  {{.######}}   {{NAME}}{{@36}}{{gb-nino}}{{@49}}{{c|1257L|K475|BR|1100L}}{{@58}}{{finance-gb-account|###### ########}}{{@78}}{{amt|900|3400|x}}{{@88}}{{.PR########}}{{@100}}{{n|202401|202412}}
{{/R}}0 TOTAL ITEMS  000012      CONTROL {{.############}}      END OF REPORT
''')

T('us_onboarding_letter.txt', 'en_US', r'''
CALDER RIDGE LOGISTICS, INC.
{{usstreet}}, {{city}}, OH 43{{.###}}
FEIN {{us-ein|##-#######}}

{{dt|%B %d, %Y|2023|2025}}

{{name}}
{{usstreet}}
{{city}}, OH 43{{.###}}-{{.####}}

RE: Offer of employment - Requisition {{.R-#######}} / Position {{.0000####}}

Dear {{fn}},

We are pleased to confirm your start date of {{dt|%m/%d/%Y|2024|2025}} as Dispatch Coordinator (grade {{n|5|9}}, dept {{.####}}),
at an annual rate of ${{n|41|78}},{{.###}}. Your employee ID will be {{.1######}}. Badge office is room {{.###}}, bldg 4.

To finish your I-9 and direct deposit we have the following on file. Please correct anything that's wrong:

     Social Security Number      {{us-ssn|###-##-####}}
     Date of birth               {{dob|%m/%d/%Y}}
     Driver license (OH)         {{.}}{{m|us-driving-licence|RT482917}}
     Document A: U.S. passport   {{us-passport}}    exp. {{dt|%m/%d/%Y|2027|2033}}
     Direct deposit              routing {{finance-us-routing}} acct {{finance-bank-account}} (checking)
     Cell                        {{contact-phone-us|(614) N##-####}}
     Personal e-mail             {{mail|tidepost.net}}

Benefit group number {{.#####-##}}, plan RX BIN {{.######}}, RX PCN {{.A#}}, 401(k) plan no. {{.#####}}. Questions: call {{contact-phone-us|1-800-N##-####}} ext. {{.####}}.

Sincerely,
Talent Operations                                     form HR-{{.###}} (rev. 03/2023)
''', 'calderridge.com')

T('us_payroll_register.csv', 'en_US', r'''
CO,FILE_NBR,EE_NM,SSN,HIRE_DT,BRTH_DT,DEPT,CLK,RT,HRS_REG,HRS_OT,GROSS,FIT,SS_EE,MED_EE,SIT,NET,CHK_NBR,DD_ABA,DD_ACCT,PHN
{{R|18}}{{P}}K4Q,{{.######}},"{{ln}}, {{fn}}",{{us-ssn|###-##-####}},{{dt|%m/%d/%Y|2004|2024}},{{dob|%m/%d/%Y}},{{.######}},{{.###}},{{n|16|48}}.{{.##}},{{n|60|80}}.00,{{n|0|12}}.50,{{amt|1300|4200|x}},{{amt|90|600|x}},{{amt|80|260|x}},{{amt|19|60|x}},{{amt|30|140|x}},{{amt|900|3100|x}},{{.0000######}},{{finance-us-routing}},{{finance-bank-account}},{{contact-phone-us|216-N##-####}}
{{/R}}
''')

T('us_insurance_claim.txt', 'en_US', r'''
HEALTH INSURANCE CLAIM FORM                                     DCN {{.#############}}
-----------------------------------------------------------------------------------------
1a INSURED'S I.D. NUMBER      {{us-mbi|####-###-####}}            GROUP {{.######}}  CLAIM CTRL {{.2024#########}}
2  PATIENT'S NAME             {{NAME}}
3  PATIENT'S BIRTH DATE  SEX  {{dob|%m %d %Y}}   {{sex|F X  M _|F _  M X}}
5  PATIENT'S ADDRESS          {{usstreet}} , {{city}}  FL  33{{.###}}
   TELEPHONE                  {{contact-phone-us|(305) N## ####}}
9a OTHER POLICY NO            {{.XJH#########}}
14 DATE OF CURRENT ILLNESS    {{dt|%m %d %Y|2024|2025}}       17b REFERRING NPI  {{us-npi}}
21 DIAGNOSIS (ICD-10)  A M17.11  B E11.9  C Z79.4
23 PRIOR AUTH NUMBER  {{.##########}}
24 A DATES        B  D PROCEDURE         F CHARGES   G   J RENDERING
   {{dt|%m %d %y|2024|2025}}       11 {{us-hcpcs}}            {{amt|40|700|x}}     1   {{us-npi>np}}
   {{dt|%m %d %y|2024|2025}}       11 99213            {{amt|80|190|x}}    1   {{=np}}
   {{dt|%m %d %y|2024|2025}}       11 {{us-hcpcs}}    NDC {{us-ndc}}  ML 2.0   {{amt|40|700|x}}
25 FEDERAL TAX I.D.  {{us-ein|##-#######}}  EIN [X]     26 PATIENT'S ACCOUNT NO. {{.######-##}}
28 TOTAL CHARGE  ${{amt|300|1600|en}}
33 BILLING PROVIDER  Palmetto Shore Orthopedics PA,  {{contact-phone-us|305.N##.####}}   NPI {{us-npi}}
   Rx on file: DEA {{us-dea}}   state lic ME{{.######}}   taxonomy {{.207X0####X}}
   Implant (if any)  UDI {{m|us-udi|(01)00887341120563(17)280531(10)7K24T118(21)00394417}}   invoice {{.INV-######}}
OLD HIC # (pre-2018 record): {{us-hicn|###-##-#####}}
'''.replace('{{us-hicn|###-##-#####}}', '{{us-ssn|###-##-####}}A'.replace('{{us-ssn|###-##-####}}A', '{{m|us-hicn|418-73-2906A}}')))

T('us_police_report.txt', 'en_US', r'''
CRASH REPORT SUPPLEMENT            AGENCY ORI {{.OH0######}}         REPORT # {{.24-######}}   CAD {{.P24#######}}
Location: SR-{{n|2|800}} @ MP {{n|10|90}}.{{n|1|9}}    GPS {{coord|40.1|-82.9}}      Weather 01  Light 2

UNIT 1   Driver: {{P}}{{name}}   DOB {{dob|%m/%d/%Y}}   OLN {{m|us-driving-licence|TK 730 518}} OH  class D
         Veh: 2017 Ford F150   Plate {{.??? ####}}   VIN {{vehicle-vin}}
         Ins: Meridale Mutual, policy {{.H 44 #######-#}}, NAIC {{.#####}}
UNIT 2   Driver: {{P}}{{name}}   born {{dob|%B %d, %Y}}   Florida license {{us-driving-licence|####-###-##-###-#}}
         Veh: 2020 Honda Civic   VIN: {{vehicle-vin}}     odometer {{n|20|98}},{{.###}}
         Ph {{contact-phone-us|740-N##-####}}

Narrative: U1 was s/b when U2 failed to yield. Tow by Harlan's, invoice {{.#####}}, yard lot {{.##?}}. Witness
({{P}}{{name}}, {{contact-phone-us|(740)N##-####}}) saw it from 120 ft; stmt tagged item {{.###}}. EMS run {{.24-#####}}.
U2 passenger had no ID and gave a social of {{us-ssn|### ## ####}}.
Ofc badge {{.####}}   reviewed {{dt|%m/%d/%Y %H%M|2024|2024}} hrs    exhibits photos DSC_{{.####}}-DSC_{{.####}}
''')

T('us_app_log.log', 'en_US', r'''
{{R|14}}{{P}}{{dt|%Y-%m-%d %H:%M:%S,%f|2025|2025}} INFO  [http-nio-8080-exec-{{n|1|40}}] c.c.m.web.AccountController - rid={{uuid}} saved User(id={{.######}}, userName={{mail}}, firstName={{fn}}, lastName={{ln}}, birthDate={{dob|%Y-%m-%d}}, taxId={{us-ssn}}, phone={{tel|+1614N######}}, customerNo={{.#########}}, version={{n|1|30}}) from {{network-ipv4}} in {{n|4|900}}ms
{{dt|%Y-%m-%d %H:%M:%S,%f|2025|2025}} DEBUG [kafka-consumer-{{n|1|9}}] c.c.m.billing.CardService - tokenised pan={{finance-card}} exp={{finance-card-expiry}} token={{hex|32}} order={{.############}} batch={{.######}} amount={{n|300|99999}}
{{/R}}
{{dt|%Y-%m-%d %H:%M:%S,%f}} WARN  [scheduler-1] c.c.m.JobRunner - job {{.########}} finished with 3 skips, checksum {{hex|64}}, build 4.{{n|1|30}}.{{n|0|9}}+{{hex|7}}
{{dt|%Y-%m-%d %H:%M:%S,%f}} ERROR [main] com.zaxxer.HikariPool - cannot open ⟦credential-jdbc-password:jdbc:postgresql://crm-db-02.calder.internal:5432/members?user=members_rw&password={base62:16}⟧ (SQLSTATE 08001)
''', 'harborleaf.net')

T('us_slack_chat.txt', 'en_US', r'''
#payments-oncall  (exported {{dt|%Y-%m-%d}})

[9:02 AM] priya: anyone know why order {{.##########}} is stuck? case {{.0########}} in the crm
[9:03 AM] marcus: customer called twice, cust # {{.########}}. number is {{contact-phone-us|503-N##-####}} if you wanna call back
[9:04 AM] marcus: they read the whole card to me ugh, {{finance-card|#### #### #### ####}} {{finance-card-expiry}} cvv {{finance-card-code}}. deleting this msg later
[9:04 AM] priya: MARCUS
[9:05 AM] priya: tracking {{.9400 1### #### #### #### ##}} says delivered {{dt|%m/%d}}. refund id {{.re_##########}}
[9:11 AM] dev-bot: deploy {{hex|10}} to prod-us-east OK (build #{{.#####}}, 1,{{.###}} tests)
[9:12 AM] marcus: she's also asking to fix her social on the 1099, ends in {{.####}}… full is {{us-ssn}}, bday {{dob|%m/%d/%y}}
[9:15 AM] priya: put it in the ticket NOT HERE. PAY-{{.####}}
[9:16 AM] marcus: k. vendor one too? Tooley Brothers ein {{us-ein}}
[9:20 AM] jonas: fyi db creds for the replica rotate at noon, old one was ⟦credential-database-url:mysql://report:{base62:18}@replica3.pay.internal:3306/ledger⟧
[9:21 AM] priya: *sigh*
[9:31 AM] marcus: zoom 9{{.## #### ####}} passcode {{.######}}, pls join
''')

T('us_tax_cover_sheet.txt', 'en_US', r'''
HOLLIS & BRANDT CPAs - 2023 Form 1040 - client copy cover sheet           Client {{.H####.01}}
Taxpayer  {{P|1950|1980}}{{name}}               {{us-ssn|###-##-####}}
Spouse    {{P|1950|1980}}{{name}}               {{us-itin|###-##-####}}
Dependents
   {{P|2008|2018}}{{fn}} {{ln}}     {{us-ssn|###-##-####}}    {{dob|%m-%d-%Y}}
   {{P|2008|2018}}{{fn}} {{ln}}     {{us-ssn|###-##-####}}    {{dob|%m-%d-%Y}}

Federal refund ..... $ {{amt|200|6000|en}}   DCN {{.00-######-#####-#}}   EFIN {{.######}}  PTIN P{{.########}}
Refund to RTN {{finance-us-routing}}  Account {{finance-bank-account}}
Estimated Q1  due 04/15/2024 .. ${{amt|200|2000|en}}
Sched C business: EIN {{us-ein|##-#######}}, NAICS {{.######}}, gross {{n|20|200}},{{.###}}
Broker 1099-B account {{.####-####}}, CUSIP {{.#####?###}}, ISIN {{finance-isin}}
Prior-yr AGI {{n|40|160}},{{.###}}   Self-select PIN {{.#####}}
Your USCIS file (A-Number) {{us-alien-number|####-###-###}} - receipt {{.MSC##########}}
''')

T('us_sql_dump.sql', 'en_US', r'''
-- MySQL dump 10.13  Distrib 8.0.34  host: db7   database: benefits_{{.##}}
DROP TABLE IF EXISTS `mbr`;
CREATE TABLE `mbr` (`id` int NOT NULL, `grp_no` char(8), `lname` varchar(40), `fname` varchar(40), `ssn` char(9), `dob` date, `eff_dt` date, `home_ph` char(10), `email` varchar(80), `zip` char(9), `upd_ts` datetime, `crc` char(8));
INSERT INTO `mbr` VALUES
{{R|14}}{{P}}({{.1#####}},'{{.########}}','{{ln}}','{{fn}}','{{us-ssn}}','{{dob|%Y-%m-%d}}','{{dt|%Y-%m-%d}}','{{contact-phone-us|937N######}}','{{mail}}','{{.4########}}','{{dt|%Y-%m-%d %H:%M:%S}}','{{.%%%%%%%%}}'),
{{/R}}(199999,'00000000','SYSTEM','SYSTEM',NULL,NULL,'2019-01-01','{{.}}0000000000',NULL,NULL,'2019-01-01 00:00:00','00000000');
INSERT INTO `prov` VALUES (4411,'{{us-npi}}','Ames Family Practice','{{us-ein}}','{{.207Q0####X}}','{{contact-phone-us|937N######}}'),(4412,'{{us-npi}}','Lakeland Imaging','{{us-ein}}','{{.2085R####X}}','{{contact-phone-us|937N######}}');
''', 'glenbury.org')

T('us_html_form.html', 'en_US', r'''
<!doctype html><html><head><title>Account maintenance – {{.ACM-####}}</title><meta name="build" content="{{hex|12}}"></head><body>
<form id="f{{.####}}" method="post" action="/svc/v2/member/{{.########}}">
<h2>Member profile</h2>
<table>
<tr><td><label for="n">Full name</label></td><td><input id="n" value="{{name}}"></td></tr>
<tr><td>SSN</td><td><input name="govId" maxlength=11 value="{{us-ssn|###-##-####}}"></td></tr>
<tr><td>Birthday (mm/dd/yyyy)</td><td><input name="bd" value="{{dob|%m/%d/%Y}}"></td></tr>
<tr><td>Home / work</td><td><input name="t1" value="{{contact-phone-us|(312) N##-####}}"> <input name="t2" value="{{contact-phone-us|312.N##.####}}"> x<input name="x" value="{{.####}}"></td></tr>
<tr><td>E-mail</td><td><input name="em" value="{{mail}}"></td></tr>
<tr><td>Share account</td><td>{{finance-bank-account}}</td></tr>
<tr><td>ABA</td><td>{{finance-us-routing|#### #### #}}</td></tr>
<tr><td>Debit card</td><td><input type="text" name="cc" value="{{finance-card|####-####-####-####}}"> good thru <b>{{finance-card-expiry}}</b></td></tr>
<tr><td>Member since</td><td>{{dt|%m/%d/%Y|1999|2019}}</td></tr>
<tr><td>Member no.</td><td>{{.#########}}</td></tr>
</table>
<input type="hidden" name="csrf" value="{{hex|32}}"><input type="hidden" name="ts" value="17{{.########}}"><input type="hidden" name="branch" value="{{.####}}">
</form></body></html>
''', 'prairieunion.org')

T('ie_minutes.md', 'en_IE', r'''
## Minutes – Residents' Management Company, Unit {{n|1|30}}, meeting {{.2024/##}}
**Date:** {{dt|%d %B %Y}}, 19:30, room 2.{{.##}}   **CRO:** {{.######}}

1. Matters arising: sinking fund at €{{amt|20000|90000|en}}; insurance policy {{.CPL#######}} renewed until {{dt|%d/%m/%Y|2026|2027}}.
2. Caretaker appointment. {{P}}{{name}} to start {{dt|%d/%m/%Y}}. PPS number {{ie-ppsn}}, d.o.b. {{dob|%d/%m/%Y}}, licence no. {{ie-driving-licence}} (cat. B, BE). Mobile {{tel|+353 87 ### ####}}. Wages to {{iban|IE4}}.
3. Garda vetting: passport {{ie-passport}} seen by sec.; application {{.GV########}}.
4. ESB meter {{.########}} reading {{.#####}}; MPRN {{.10#########}}. GPRN {{.#######}}.
5. Eircode of bin store: {{.D## ?#?#}}. Quote {{.Q-#####}} from Cahillane Paving, VAT IE{{.#######?}}, €{{amt|2000|9000|en}}
6. AOB – contact sec. at {{mail|secretary@}} or {{?contact-phone|(01) 8## ####}}
''', 'oakfieldrmc.ie')
T('fr_mail_sinistre.txt', 'fr_FR', r'''
De : {{name}} <{{mail|courriel-atlantic.fr}}>
À : {{m|contact-email|sinistres.auto@mutuelle-ponant.fr}}
Date : {{dt|%d/%m/%Y %H:%M}}
Objet : Re: Re: Votre sinistre n° {{.S24#######}} - contrat {{.### ### ### A}}

Bonjour,

Comme demandé, voici les éléments manquants pour le dossier : permis de conduire {{fr-driving-licence}} délivré
le {{dt|%d/%m/%Y|1995|2012}}, n° de sécu {{fr-nir|# ## ## ## ### ### ##}}. Le véhicule porte le numéro de série
{{euvin}} (champ E de la carte grise), formule {{.2019??#####}}. Kilométrage 84 512.

Pour le virement de {{amt|400|4000|fr}} € : {{iban|FR4}}

Vous pouvez me joindre au {{contact-phone-fr|06 [10,22,35,45,58,62,71,84] ## ## ##}} après 18h.
Cordialement,
{{name}}, {{street}}, {{zip}} {{city}}

Le {{dt|%d/%m/%Y}} à {{dt|%H:%M}}, Mutuelle du Ponant a écrit :
> Madame, Monsieur,
> Votre référence sociétaire {{.########}} / gestionnaire {{.G####}}.
> Merci de nous transmettre le permis, la date de naissance du conducteur ({{dob|%d/%m/%Y}} d'après notre
> fichier ?) et un RIB. L'expert passera le {{dt|%d/%m}} ; devis garage n° {{.DV-#####}} reçu.
> Tél. {{contact-phone-fr|02.98.[44,80,46,33].##.##}} - fax {{contact-phone-fr|02 98 [44,80,46,33] ## ##}} - poste {{.####}}
> SIRET {{fr-siret|### ### ### #####}} - APE 6512Z - n° ORIAS {{.########}}
''')

T('fr_dsn_paie.csv', 'fr_FR', r'''
MAT;NOM;PRENOM;NIR;DTNAI;DTENT;CODCT;QUAL;ETAB_SIRET;TXHOR;BRUT;CSG;PAS_TX;NETAPAYER;RIB;MODEP;TEL;NBULL
{{R|13}}{{P}}{{.0####}};{{LN}};{{fn}};{{fr-nir}};{{dob|%d/%m/%Y}};{{dt|%d/%m/%Y|2003|2024}};{{c|01|02|03}};{{.###?}};{{fr-siret}};{{n|11|39}},{{.##}};{{amt|1700|5200|xc}};{{amt|90|400|xc}};{{n|0|14}},{{n|0|9}};{{amt|1300|4100|xc}};{{iban|FR}};V;{{contact-phone-fr|06[10,22,35,45,58,62,71,84]######}};{{.2024########}}
{{/R}}
''')

T('fr_bail.txt', 'fr_FR', r'''
CONTRAT DE LOCATION - logement meublé                        Réf. agence : {{.L-#####}} / mandat {{.####}}

ENTRE LES SOUSSIGNÉS
La SCI des Tanneurs (SIREN {{.### ### ###}}, RCS Angers), représentée par {{name}}
ET
{{P|1980|2000}}{{name}}, né{{sex|e|}} le {{dob|%d %m %Y}} à {{city}}, passeport n° {{fr-passport}} délivré le {{dt|%d.%m.%Y}},
n° fiscal {{fr-spi|## ## ### ### ###}}, téléphone {{contact-phone-fr|07.[49,61,68,81].##.##.##}}, courriel {{mail|boite-loire.fr}}

Désignation : lot n° {{n|1|90}}, 2e étage, porte {{n|10|40}}, {{n|22|80}},{{.##}} m² (loi Carrez), section cadastrale {{.?? ###}}
Loyer : {{amt|380|980|fr}} € + charges {{n|30|90}} €. IRL T{{n|1|4}} 2023 : 14{{n|0|3}},{{.##}}
Règlement par virement :   {{finance-fr-account|##### ##### ########### ##}}
        (banque / guichet / compte / clé)   titulaire SCI des Tanneurs
DPE n° {{.2349E#######?}} ; PDL électricité {{.##############}} ; compteur eau {{.D##??######}} index {{.0####}}
Dépôt de garantie encaissé, chèque n° {{.#######}}
''')

T('fr_entreprise_facture.txt', 'fr_FR', r'''
                    MENUISERIE  GAUTREAU & FILS
                    {{street}} - {{zip}} {{city}}
                    Tél {{contact-phone-fr|0241######}}  -  {{mail|contact@}}
                    SIRET {{fr-siret}}   TVA FR{{.## #########}}   APE 4332A   RM {{.###}}

FACTURE N° FA-2024-{{.####}}            du {{dt|%d/%m/%Y|2024|2024}}      BL {{.#######}}      Client {{.C#####}}
                                       Doit : {{name}}
Réf.        Désignation                          EAN              Qté   PU HT       Montant
{{R|5}}{{.####-##}}   {{c|Porte isoplane|Plinthe MDF|Paumelle 110|Vitrage 44.2|Quincaillerie}}{{@44}}{{ean|34}}    {{n|1|9}}   {{amt|4|400|fr}}   {{amt|30|900|fr}}
{{/R}}
Total TTC  {{amt|700|5000|fr}} €      échéance {{dt|%d/%m/%Y}}
Banque : {{iban|FR4}}   code BIC {{m|finance-bic|AGRIFRPP894}}
Décennale n° {{.########/###}}  Assureur Ponant       Pénalités 3 x 5,07 %    Escompte néant
''', 'gautreau-menuiserie.fr')

T('fr_hopital_ordonnance.txt', 'fr_FR', r'''
CENTRE HOSPITALIER DU VAL D'ORGE          FINESS {{.91#######}}      IPP {{.########}}   IEP {{.24#######}}
Compte rendu d'hospitalisation – service de pneumologie, ch. {{.###}}

Patient : {{LN}} {{fn}}            DDN {{dob|%d/%m/%Y}}            INS {{fr-nir|############### }}
'''.replace('{{fr-nir|############### }}', '{{fr-nir}}') + r'''
Entrée le {{dt|%d/%m/%Y}}       Sortie le {{dt|%d/%m/%Y}}       UF {{.####}}       Lit {{.##}}
Médecin traitant Dr {{P}}{{ln}}, RPPS {{.10#########}}, AM {{.911#####}}

Mme/M. est sorti(e) sous oxygénothérapie 2 l/min. GDS : pH 7,38 ; PaO2 61 ; Labo {{.#########}}. TDM n° {{.ACC######}}.
Bon de transport {{.########}}. Mutuelle AMC {{.########}} adhérent {{.#########}}.
Personne à prévenir : {{P}}{{name}} au zéro six – {{contact-phone-fr|06 [10,22,35,45,58,62,71,84] ## ## ##}}, ou bien {{tel|+33 (0)1 [42,43,45,53,69] ## ## ##}}.
''')

T('fr_wiki_page.md', 'fr_FR', r'''
# Accès recette – module « adhérents »

_Dernière màj {{dt|%d/%m/%Y}} par {{mail}} – page {{.#####}}, v{{n|2|40}}_

Jeu de données recopié de prod le {{dt|%d/%m}} (oui, je sais…) :

| id | adhérent | n° SS | n° fiscal | tél | contrat | effet |
|---:|---|---|---|---|---|---|
{{R|7}}{{P}}| {{.#####}} | {{name}} | {{fr-nir|# ## ## ## ### ### / ##}} | {{fr-spi}} | {{contact-phone-fr|06.[10,22,35,45,58,62,71,84].##.##.##}} | {{.PX#########}} | {{dt|%d/%m/%Y}} |
{{/R}}

Serveur : `{{network-ipv4}}` (port 8443), commit `{{hex|8}}`, Jira ADH-{{.####}}.

```
spring.datasource.url=⟦credential-jdbc-password:jdbc:mariadb://bdd-rec01.ponant.local:3306/adh?user=adh_app&password={base62:12}⟧
MAX_LIGNES=50000
retention.jours=1095
```
Contact d'astreinte : {{contact-phone-fr|0 6## ## ## ##}}, sinon poste {{.####}}. Salle {{.B###}}.
'''.replace('{{contact-phone-fr|0 6## ## ## ##}}', '{{contact-phone-fr|06-[10,22,35,45,58,62,71,84]-##-##-##}}'), 'ponant-si.fr')

T('es_mail_rrhh.txt', 'es_ES', r'''
De: {{name}} <{{mail>z}}>
Para: Administración de Personal <{{mail|nominas@}}>
Enviado: {{dt|%d/%m/%Y %H:%M}}
Asunto: RV: RE: Datos para el alta – exp. {{.RH/2024/####}}

Buenos días Charo:

Te paso los datos. DNI {{es-dni|########-#}}, nº afiliación a la SS {{es-nuss|## / ######## / ##}}, cta. bancaria {{iban|ES4}}.
Nací el {{dob|%d/%m/%Y}} por si hace falta para el modelo 145. Mi móvil: {{contact-phone-es|6## ## ## ##}} y fijo {{contact-phone-es|91 [3,4,5,7]## ## ##}}.
El compañero nuevo (portugués residente aquí) tiene NIE {{es-nie|#-#######-#}}; su pasaporte no lo encuentro.

Un saludo,
{{name}} – Dpto. Compras, planta {{n|1|9}}, despacho {{.###}}
Envases Montebruno, S.L. – CIF {{es-cif}} – R.M. Zaragoza, tomo {{.####}}, folio {{.###}}, hoja Z-{{.#####}}

> -----Mensaje original-----
> Hola, necesito: NIF, nº de la Seguridad Social e IBAN. El código de cuenta de cotización de la empresa
> es {{.50/######/##}} y el convenio {{.9900####}}. Tu nº de empleado será el {{.#####}}. Pedido de EPIs {{.45########}}.
> Charo
''', 'montebruno.es')

T('es_nominas_fijo.txt', 'es_ES', r'''
LISTADO NOMINAS            EMP {{.###}}  CCC {{.011128#########}}   PERIODO 202409   PAG 1   PGM NOM{{.###}}
TRAB   APELLIDOS Y NOMBRE              NIF         NUM.S.S.       F.NAC     ANTIG     GRUPO  LIQUIDO    CUENTA ABONO
{{R|12}}{{P}}{{.#####}}  {{NAME}}{{@39}}{{es-nif}}{{@51}}{{es-nuss}}{{@66}}{{dob|%d%m%Y}}{{@76}}{{dt|%d%m%Y|1998|2023}}{{@86}}{{.0#}}{{@93}}{{amt|1100|2900|de}}{{@104}}{{finance-es-account}}
{{/R}}TOTAL REGISTROS 12    REMESA {{.2024######}}    SUMA CONTROL {{.#########}}
''')

T('es_parte_accidente.txt', 'es_ES', r'''
PARTE AMISTOSO – transcripción para el expediente {{.AUT-2024-#####}}         siniestro {{.########}}

                       VEHÍCULO A                          VEHÍCULO B
Tomador                {{P}}{{name>a}}{{@59}}{{P}}{{name>b}}
D.N.I./N.I.F.          {{es-dni}}{{@59}}{{es-dni|########-#}}
Teléfono               {{contact-phone-es|6########}}{{@59}}{{tel|+34 6## ### ###}}
Permiso conducir       {{es-driving-licence}}{{@59}}{{es-driving-licence}}
Matrícula              {{.#### ???}}{{@59}}{{.#### ???}}
Bastidor               {{euvin}}{{@59}}{{euvin}}
Nº póliza              {{.0 ## #########}}{{@59}}{{.#########-#}}
Carta verde            {{.E/###/#####}}{{@59}}–
Válido hasta           {{dt|%d/%m/%Y|2025|2026}}{{@59}}{{dt|%d/%m/%Y|2025|2026}}

Lugar: A-{{n|1|92}} km {{n|10|400}},{{n|1|9}}  Fecha: {{dt|%d/%m/%Y}}  Hora: {{dt|%H:%M}}    Atestado {{.####/24}}
Lesionado: {{P}}{{name}}, con tarjeta sanitaria CIP {{.????##########}}, ingresado en el hospital comarcal (hab. {{.###}}).
Su pasaporte lleva el número {{es-passport}}. Perito: {{contact-phone-es|976 ## ## ##}}, colegiado {{.####}}
''')

T('es_clientes.yaml', 'es_ES', r'''
# volcado clientes {{dt|%Y-%m-%d}}  lote {{.######}}
version: 2.{{n|1|9}}.{{n|0|9}}
clientes:
{{R|7}}{{P}}  - codigo: "{{.43#####}}"
    nombre: "{{name}}"
    {{c|nif|docIdentidad|num_identificacion}}: {{es-nif}}
    fechaNac: {{dob|%Y-%m-%d}}
    fechaAlta: {{dt|%Y-%m-%d}}
    movil: "{{contact-phone-es|6########}}"
    correo: {{mail}}
    domiciliacion:
      cuenta: {{iban|ES}}
      mandato: {{.MND-##########}}
    contrato_luz: {cups: ES00{{.##############??}}, contador: "{{.#########}}", lectura: {{n|1000|99999}}}
{{/R}}proveedor: {razon: "Hierros Calatañazor SA", cif: {{es-cif}}, tel: "{{contact-phone-es|975 ### ###}}", idExterno: {{.########}}}
''', 'energia-duero.es')

T('it_mail_assunzione.txt', 'it_IT', r'''
Da: {{name}} <{{mail>m}}>
A: {{mail|personale@}}
Data: {{dt|%d/%m/%Y %H.%M}}
Oggetto: R: R: documenti assunzione prot. {{.####/2024}}

Buongiorno dott.ssa Marchetto,
come da accordi Le invio i dati richiesti.

cod. fisc.: {{it-codice-fiscale}}
nat{{sex|a|o}} il {{dob|%d/%m/%Y}}
C.I. rilasciata dal comune di {{city}}, n. {{.CA#####??}}, scad. {{dt|%d/%m/%Y|2027|2032}}
patente {{it-driving-licence}} cat. B
passaporto {{it-passport}}
coordinate bancarie {{iban|IT4}}
cell. {{contact-phone-it|[320,328,333,338,347,349,366,392] #######}}, casa {{contact-phone-it|049 ######}}

Matricola INPS azienda mi risulta {{.##########}}; PAT INAIL {{.########/##}}.
Saluti
{{name}}

> Gent.mo/a, ci servono codice fiscale, patente (userà il furgone targato {{.?? ### ??}}, telaio {{euvin}}), IBAN.
> La Sua matricola interna sarà {{.00###}}, badge {{.##########}}, reparto {{.##}}, decorrenza {{dt|%d/%m/%Y}}.
> Officine Carraresi Srl - P.IVA {{it-partita-iva}} - REA PD-{{.######}} - SDI {{.?#?##?#}}
''', 'officinecarraresi.it')

T('it_fattura.xml', 'it_IT', r'''
<?xml version="1.0" encoding="UTF-8"?>
<p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
 <FatturaElettronicaHeader>
  <DatiTrasmissione><IdTrasmittente><IdPaese>IT</IdPaese><IdCodice>{{it-partita-iva}}</IdCodice></IdTrasmittente><ProgressivoInvio>{{.#####}}</ProgressivoInvio><CodiceDestinatario>{{.??#?#?#}}</CodiceDestinatario></DatiTrasmissione>
  <CedentePrestatore><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>{{it-partita-iva}}</IdCodice></IdFiscaleIVA><CodiceFiscale>{{it-codice-fiscale}}</CodiceFiscale><Anagrafica><Nome>{{fn}}</Nome><Cognome>{{ln}}</Cognome></Anagrafica></DatiAnagrafici>
   <Contatti><Telefono>{{contact-phone-it|0532######}}</Telefono><Email>{{mail}}</Email></Contatti></CedentePrestatore>
  {{P}}<CessionarioCommittente><CodiceFiscale>{{it-codice-fiscale}}</CodiceFiscale><Denominazione>{{name}}</Denominazione><CAP>{{.44###}}</CAP></CessionarioCommittente>
 </FatturaElettronicaHeader>
 <FatturaElettronicaBody>
  <DatiGeneraliDocumento><Data>{{dt|%Y-%m-%d}}</Data><Numero>{{n|1|900}}/FE</Numero><ImportoTotaleDocumento>{{amt|100|3000|x}}</ImportoTotaleDocumento></DatiGeneraliDocumento>
  <DatiOrdineAcquisto><IdDocumento>{{.45########}}</IdDocumento><CodiceCIG>{{.Z%%%%%%%%%}}</CodiceCIG></DatiOrdineAcquisto>
  <DettaglioLinee><NumeroLinea>1</NumeroLinea><CodiceArticolo><CodiceTipo>EAN</CodiceTipo><CodiceValore>{{ean|80}}</CodiceValore></CodiceArticolo><Quantita>3.00</Quantita></DettaglioLinee>
  <DatiPagamento><ModalitaPagamento>MP05</ModalitaPagamento><IBAN>{{iban|IT}}</IBAN><BIC>{{m|finance-bic|UNCRITM1XXX}}</BIC></DatiPagamento>
 </FatturaElettronicaBody>
</p:FatturaElettronica>
''', 'studio-vanzetti.it')

T('it_scuola_iscrizioni.tsv', 'it_IT', '''
N.	Cognome	Nome	Cod.Fisc. alunno	nato il	Classe	Protocollo	C.F. genitore	Tel. genitore	e-mail	Mensa	Cod. mecc.
{{R|12}}{{P|2010|2018}}{{i}}	{{ln}}	{{fn}}	{{it-codice-fiscale}}	{{dob|%d/%m/%Y}}	{{c|1A|2B|3C}}	{{.000####}}	{{P|1975|1990}}{{it-codice-fiscale}}	{{contact-phone-it|[320,328,333,338,347,349,366,392] ### ####}}	{{mail|postalibera-net.it}}	{{c|SI|NO}}	{{.PDIC####0?}}
{{/R}}
''')

T('it_verbale_condominio.txt', 'it_IT', r'''
VERBALE DI ASSEMBLEA - Condominio "Le Querce", C.F. {{?it-partita-iva}}, {{street}}
Addì {{dt|%d/%m/%Y}}, in seconda convocazione, presenti millesimi {{n|500|980}},{{.##}}/1000

Punto 2) Nuovo amministratore: geom. {{name}}, P. IVA {{it-partita-iva}} (c.f. {{it-codice-fiscale|### ### ##### #####}}), polizza RC n. {{.##########}}.
Conto intestato al condominio, vecchie coordinate BBAN {{finance-it-account|# ##### ##### ############}}; nuovo conto in apertura pratica {{.########}}.
Punto 3) Morosi: int. 7, {{P}}{{name}}, € {{amt|300|2400|de}}, raccomandata n. {{.1##########-#}}; telefonare al {{contact-phone-it|347-#######}}.
Punto 4) Caldaia matricola {{.#############}}, lettura contatore {{.0#####}}, PDR {{.##############}}, POD IT{{.###E########}}
Punto 5) varie: codice cancello cambiato, preventivo {{.n. ###/24}}, foglio {{n|1|90}} mappale {{n|100|900}} sub {{n|1|30}}.
''')

T('nl_ziekenhuis_brief.txt', 'nl_NL', r'''
Streekziekenhuis De Waarden                               Patiëntnr. {{.#######}}
Polikliniek Cardiologie, route {{.###}}                           DBC {{.15##########}}

Betreft: {{sex|mevrouw|de heer}} {{name}}, geb. {{dob|%d-%m-%Y}}, BSN {{nl-bsn}}
Adres  : {{street}}, {{zip}} {{city}}     Tel: {{tel|+31 6 [1,2,3,4,5]#######}}
Verzekerd bij: Zorggroep Maasland, UZOVI {{.33##}}, polis {{.#########}}

Geachte collega,

Bovengenoemde patiënt werd opgenomen van {{dt|%d-%m}} t/m {{dt|%d-%m-%Y}}. ECG: SR 72/min. Echo: EF 45%. Lab {{.########}}.
Pacemaker serienr. {{.##########}}; recept {{.RX########}}, ZI-nr {{.########}}, G-standaard {{.######}}.
Declaratie {{dt|%d-%m-%Y}}: factuur {{.2024######}}, AGB zorgverlener {{.03######}}.
De partner is te bereiken op {{?contact-phone|06-########}}, e-mail {{mail|maaspost.nl}}.
Na controle van het burgerservicenummer ({{P}}{{nl-bsn|#### ## ###}}) van de dochter is ook zij ingeschreven.
''')

T('nl_loonstaat.csv', 'nl_NL', r'''
"WGNR","PERS_NR","ACHTERNAAM","VRLT","SOFINR","GEBDAT","INDIENST","AFD","SCHAAL","FT_PCT","BRUTO","LH","PENS","NETTO","REKENING","BOEKSTUK","LEASEKENT"
{{R|13}}{{P}}"{{.0#####}}","{{.####}}","{{ln}}","{{fn}}","{{nl-bsn}}","{{dob|%d-%m-%Y}}","{{dt|%d-%m-%Y|2001|2024}}","{{.###}}","{{n|5|12}}-{{n|0|11}}","{{c|100|80|60}}","{{amt|2100|5900|x}}","{{amt|200|1500|x}}","{{amt|60|300|x}}","{{amt|1700|4100|x}}","{{iban|NL}}","{{.24######}}","{{.?-###-??}}"
{{/R}}
''')

T('nl_huurcontract.txt', 'nl_NL', r'''
HUUROVEREENKOMST WOONRUIMTE (model {{.ROZ-2017}})  dossier {{.######}}  VHE {{.#####}}

Huurder:   {{name}}
           geboortedatum   {{dob|%d %m %Y}}
           legitimatie     paspoort {{nl-passport}}, afgegeven te {{city}} d.d. {{dt|%d-%m-%Y}}
           rijbewijs       {{nl-driving-licence}}
           sofi/bsn        {{nl-bsn|###.###.###}}
Verhuurder: Stichting Woonbelang Oost, KvK {{.########}}, btw NL{{.#########}}B01
Kale huur € {{amt|480|1100|de}}, servicekosten € {{amt|20|90|de}}, incasso van {{iban|NL4}} (mandaat {{.WB-########}})
Meterstanden: E {{.#####}} / {{.#####}}, G {{.#####}}, W {{.####}}; EAN-code aansluiting {{.8716##############}}
''')

T('be_mail_mutuelle.txt', 'fr_BE', r'''
De : {{name}} <{{mail>m}}>
Envoyé : {{dt|%d/%m/%Y %H:%M}}
À : {{m|contact-email|indemnites.liege@mutualite-ardenne.be}}
Objet : TR: dossier {{.24/#####/##}} — NISS

Bonjour, voici mon numéro de registre national : {{be-national-number|##.##.##-###.##}}. Celui de mon fils {{P|2006|2015}}{{fn}}, c'est {{be-national-number|###### ### ##}} (né le {{dob|%d/%m/%Y}}).
Remboursement svp sur {{iban|BE4}} ({{m|finance-bic|GEBABEBB}}). J'ai envoyé l'attestation {{.B########}} le {{dt|%d/%m}}.
Mon gsm : {{tel|+32 4[70,75,85,93,97] ## ## ##}} ; bureau {{?contact-phone|04/2## ## ##}}

-----Message d'origine-----
Chère affiliée, cher affilié,
Affiliation {{.###/#######-##}}. Sans votre NISS (au dos de la carte d'identité, après la date d'expiration) nous ne pouvons…
N° de carte eID {{.592-#######-##}} reçu. BCE {{.0###.###.###}}. Communication structurée +++{{.###/####/#####}}+++
''', 'skyvallon.be')

T('be_personeel.jsonl', 'nl_BE', r'''
{{R|8}}{{P}}{"medewerker":{"stamnr":"{{.0#####}}","naam":"{{ln}}","voornaam":"{{fn}}","rijksregisternr":"{{be-national-number|##.##.##-###-##}}","geboren":"{{dob|%d/%m/%Y}}","inDienst":"{{dt|%d/%m/%Y|2008|2024}}"},"contact":{"gsm":"{{tel|+324[70,76,86,95]######}}","mail":"{{mail}}"},"rijbewijs":{"nr":"{{be-driving-licence}}","cat":"B"},"loon":{"iban":"{{iban|BE}}","paritairComite":"{{.###.##}}","dimona":"{{.############}}"},"wagen":{"kenteken":"{{.1-???-###}}","tankkaart":"{{.70########}}","chassis":"{{euvin}}"}}
{{/R}}
''', 'vlasfabriek-leie.be')

T('pl_umowa_zlecenie.txt', 'pl_PL', r'''
UMOWA ZLECENIA NR {{.###/2024/HR}}                      zawarta {{dt|%d.%m.%Y}} r.

Zleceniodawca: Drewnopol Sp. z o.o., {{street}}, {{zip}} {{city}}, KRS {{.0000######}}, REGON {{.#########}}, NIP {{pl-nip|###-###-##-##}}
Zleceniobiorca: {{name}}, zam. {{street}}, {{zip}} {{city}}
  PESEL ................ {{pl-pesel}}
  dowód osobisty ....... {{pl-identity-card|### ######}} wyd. przez Prezydenta Miasta, ważny do {{dt|%d.%m.%Y|2027|2033}}
  ur. .................. {{dob|%d.%m.%Y}} w m. {{city}}
  prawo jazdy .......... {{pl-driving-licence}} (kat. B)
  rachunek ............. {{iban|PL4}}
  tel. kom. ............ {{tel|+48 [502,513,537,602,660,698,721,790,885] ### ###}}, mail {{mail}}
Zakres: rozładunek wg WZ {{.WZ/####/24}}, stawka {{n|29|60}},{{.##}} zł/h. Paleta EAN {{ean|590}}.
Faktury za paliwo nr {{.FV/#####/2024}}, licznik {{.######}} km, nr rej. {{.PO #####}}.
''', 'drewnopol.pl')

T('pl_mail_dwujezyczny.txt', 'pl_PL', r'''
From: {{name}} <{{mail}}>
To: {{m|contact-email|visa.support@kontynent-travel.pl}}
Date: {{dt|%a, %d %b %Y %H:%M:%S +0200}}
Subject: Odp: Wyjazd służbowy / business trip, zam. {{.ZK-#####}}

Dzień dobry / Hello,

moje dane do biletu: paszport nr {{pl-passport}} (exp {{dt|%d.%m.%Y|2026|2032}}), data ur. {{dob|%d.%m.%Y}}, PESEL na życzenie: {{pl-pesel}}.
Please charge the company card {{finance-card|#### #### #### ####}}, valid {{finance-card-expiry}}, CVC {{finance-card-code}}.
NIP do faktury: {{pl-nip}}, ewentualnie z prefiksem PL. Rezerwacja {{.?#????}}, bilet 080-{{.##########}}.

pozdrawiam
{{fn}}  / kom. {{tel|+48 [502,513,537,602,660,698,721,790,885]######}} / wewn. {{.###}}
>> Prosimy o nr paszportu i datę urodzenia. Nr klienta {{.#######}}. Oferta ważna do {{dt|%d.%m}}. Hotel pok. {{.###}}, voucher {{.V#########}}
''', 'mechanika-wroclaw.pl')

T('pl_szpital.xml', 'pl_PL', r'''
<?xml version='1.0' encoding='utf-8'?>
<karta nr="{{.#####/2024}}" ksiega="{{.00000001####}}" id="{{uuid}}">
 <pacjent><nazwisko>{{ln}}</nazwisko><imie>{{fn}}</imie><nrPesel>{{pl-pesel}}</nrPesel><dataUr>{{dob|%Y-%m-%d}}</dataUr><telefon>{{tel|+48 (22) ### ## ##}}</telefon></pacjent>
 <opiekun stopien="matka">{{P}}<nazwisko>{{ln}}</nazwisko><dok rodzaj="DO" seria_numer="{{pl-identity-card}}"/><email>{{mail|poczta-wisla.pl}}</email></opiekun>
 <pobyt od="{{dt|%Y-%m-%d}}" do="{{dt|%Y-%m-%d}}" oddzial="{{.4###}}" resort7="{{.###}}" nfz="{{.0#}}"/>
 <ekuz wydana="{{dt|%Y-%m-%d}}">{{eu-health-card}}</ekuz>
 <rozpoznanie icd="J18.9"/><recepta kod="{{.####}}" klucz="{{.############################################}}"/><lek ean="{{ean|590}}" bloz="{{.#######}}" op="2"/>
 <lekarz npwz="{{.#######}}" regon="{{.#########}}"/>
</karta>
''')

T('pt_contrato_arrendamento.txt', 'pt_PT', r'''
CONTRATO DE ARRENDAMENTO PARA HABITAÇÃO                Registo AT n.º {{.#######}}

SENHORIO: {{name}}, contribuinte n.º {{pt-nif|### ### ###}}, residente em {{city}}
ARRENDATÁRIO: {{P}}{{name}}, nascido a {{dob|%d/%m/%Y}}, NIF {{pt-nif}}, CC n.º {{.######## # ??#}} válido até {{dt|%d/%m/%Y|2026|2032}},
carta de condução {{pt-driving-licence}}, tlm. {{tel|+351 91# ### ###}}, email {{mail|correioalgarve.pt}}

Cláusula 1.ª  Fração "{{c|B|D|F}}", artigo matricial {{.####}}, descrição {{.####/########}}, licença {{.###/1998}}, cert. energético SCE{{.#########}}
Cláusula 3.ª  Renda de {{amt|450|1100|de}} € por transferência para o IBAN {{iban|PT4}}
Cláusula 7.ª  Contadores: luz CPE PT0002{{.############??}}, leitura {{.#####}}; água {{.??######}}, leitura {{.####}}.
Recibo {{.###/2024}}; imposto de selo {{amt|40|120|de}} €. Fiador: {{P}}{{name}} (contribuinte {{pt-nif}}).
''')
T('se_mail_anstallning.txt', 'sv_SE', r'''
Från: {{name}} <{{mail>m}}>
Till: {{mail|loner@}}
Skickat: den {{dt|%d %m %Y %H:%M}}
Ämne: SV: SV: Uppgifter inför anställning, ärende {{.HR######}}

Hej Gunilla!
Pnr {{se-personnummer|########-####}}, passnr {{se-passport}} (giltigt t.o.m. {{dt|%Y-%m-%d|2026|2029}}). Lönekonto i Swedbank: {{iban|SE4}},
BIC {{m|finance-bic|SWEDSESS}}. Körkortet (B) är från {{dt|%Y-%m-%d|2005|2019}}.
Mobil {{tel|+46 70-### ## ##}}.
Mvh {{fn}}

> Hej, vi behöver personnummer, konto och passnummer (säkerhetsprövning, dnr {{.2024/#####-#}}).
> Anst.nr {{.#####}}, kst {{.####}}, avtal {{.###}}. Org.nr 556{{.###-####}}, bankgiro {{.####-####}}, plusgiro {{.## ## ##-#}}
> OCR {{.##############}} fakt {{.#######}}. Rum {{.?###}}. /Gunilla Sjöbrink, tel {{tel|+46 (0)31 ### ## ##}}
''', 'kullaverken.se')
T('se_klasslista.tsv', 'sv_SE', '''
Nr	Efternamn	Förnamn	Personnr	Klass	Skåp	Vårdnadshavare	Vh personnr	Tfn	E-post	Kortnr bibliotek	Inskr.datum
{{R|12}}{{P|2009|2014}}{{i}}	{{ln}}	{{fn}}	{{se-personnummer|########-####}}	{{c|7A|7B|8C}}	{{.###}}	{{P|1974|1988}}{{name}}	{{se-personnummer}}	{{tel|+4673#######}}	{{mail|bredbandslinden.se}}	{{.2#############}}	{{dt|%Y-%m-%d}}
{{/R}}
''')
T('dk_lejekontrakt.txt', 'da_DK', r'''
LEJEKONTRAKT  typeformular A, 9. udgave      sagsnr. {{.24-####}}    lejemål {{.###-####-##}}
Lejer: {{name}}, CPR-nr. {{dk-cpr|######-####}}
Medlejer: {{P}}{{name}}  (cpr {{dk-cpr}})
Kørekort set: {{dk-driving-licence}}, udst. {{dt|%d.%m.%Y}}, Rigspolitiet
Tlf. {{tel|+45 [20,23,40,51,61] ## ## ##}} / {{?contact-phone|2# ## ## ##}}      mail {{mail|fjordpost.dk}}
Udlejer: Ejd.selskabet Strandbakken ApS, CVR {{.########}}, reg. {{.####}} konto {{.##########}}, IBAN {{iban|DK4}}
Husleje kr. {{amt|4200|11500|de}}, a conto varme kr. {{n|300|900}}, i alt. Depositum 3 mdr.
Målere ved indflytning: el nr. {{.57##############}} stand {{.######}}, varme {{.########}} stand {{.###}},{{.##}} MWh, vand {{.########}}
Ejendomsnr. {{.######}}, BBR {{.###-######}}, matr. nr. {{.##?}}. Faktura {{.#######}} betalt {{dt|%d-%m-%Y}}.
''')
T('dk_app_log.log', 'da_DK', r'''
{{R|10}}{{P}}{{dt|%Y-%m-%dT%H:%M:%S.%f+02:00|2025|2025}} [{{c|INF|WRN}}] Medlem.Api corrId={{hex|16}} Medlem {"medlemsnr":{{.7#######}},"navn":"{{name}}","cprNr":"{{dk-cpr}}","foedt":"{{dob|%d-%m-%Y}}","mobil":"{{tel|+45[20,22,28,41,61]######}}","mail":"{{mail}}","aftale":{{.3#########}},"konto":{"iban":"{{iban|DK}}"}} ip={{network-ipv4}} elapsed={{n|3|880}}
{{/R}}
2025-05-05T04:12:09.112000+02:00 [ERR] Medlem.Api Login failed for ⟦credential-connection-string:Server=sql-medlem-01;Database=Medlem;User Id=medlem_svc;Password={base62:15};⟧ attempt {{n|1|9}}/{{n|10|20}}, sid S-1-5-21-{{.##########-##########-##########}}-{{.####}}
''', 'medlemsforbund.dk')
T('fi_potilas.txt', 'fi_FI', r'''
JOKIVARREN SAIRAALA                    LOPPULAUSUNTO                    os. 3B / huone {{.###}}
Potilas  {{LN}} {{fn}}        hetu {{fi-hetu}}          hoitojakso {{.########}}
Synt. {{dob|%-d.%-m.%Y}}, puh. {{tel|+358 40 ### ####}}, lähiomainen {{P}}{{name}} ({{fi-hetu}}), {{tel|+358 50 #######}}

Tulo {{dt|%d.%m.%Y klo %H.%M}}, lähtö {{dt|%d.%m.%Y}}. Dg J44.1, I10. Lab: P-CRP 112, Hb 128, näyte {{.##########}}.
Lähete {{.LÄH-######}}, thx-kuva {{.ACC########}}, Kanta OID 1.2.246.10.{{.########}}.{{.#####}}.2024
Matkakorvaus tilille {{iban|FI4}} ({{m|finance-bic|NDEAFIHH}}), Kela-päätös {{.########}}, viitenumero {{.#### #####}}
Lääkkeet: Spiriva 18 mikrog, Vnr {{.######}}, erä {{.?#####}}, käyt. viim. {{dt|%m/%Y|2026|2028}}
''')
T('fi_asiakas.yaml', 'fi_FI', r'''
# siirto CRM -> laskutus, ajo {{.######}}, {{dt|%Y-%m-%d %H:%M}}
asiakkaat:
{{R|6}}{{P}}- {asno: "{{.#######}}", nimi: "{{name}}", henkilotunnus: "{{fi-hetu}}", puhelin: "{{tel|+358-45-#######}}", sahkoposti: "{{mail}}", sopimus: {nro: "{{.SO########}}", alku: {{dt|%Y-%m-%d}}, kayttopaikka: "{{.6430##############}}"}, mittari: {nro: {{.########}}, lukema: {{n|1000|99999}}}, verkkolaskuosoite: "0037{{.########}}", tili: {{iban|FI}}}
{{/R}}
''', 'lapinsahko.fi')
T('no_skademelding.txt', 'no_NO', r'''
SKADEMELDING MOTORVOGN              Skadenr {{.24-######}}     Polisenr {{.########.#}}
Fører: {{name}}   Fødselsnr: {{no-fodselsnummer|###### #####}}   Tlf {{tel|+47 4## ## ###}}
Eier av motpart: {{P}}{{name}} f.nr. {{no-fodselsnummer}}   {{mail|fjellnett.no}}
Reg.nr {{.?? #####}} / {{.?? #####}}, understellsnr {{euvin}}, km {{n|20|190}} {{.###}}
Utbetaling: {{iban|NO4}}; KID {{.##########}}; verksted org.nr 9{{.## ### ###}}, takst {{.T-####}}, kr {{n|5|80}} {{.###}},-
Tid {{dt|%d.%m.%Y kl %H.%M}}, E6 ved {{coord|59.9|10.8|N }}
'''.replace('{{coord|59.9|10.8|N }}', '{{coord|59.9|10.8}}'))
T('cz_dotaznik_zam.txt', 'cs_CZ', r'''
OSOBNÍ DOTAZNÍK ZAMĚSTNANCE                os. číslo: {{.#####}}       stř. {{.####}}

Příjmení a jméno : {{name}}
Rodné číslo      : {{cz-rodne-cislo|######/####}}
Dat. nar.        : {{dob|%-d. %-m. %Y}}
Číslo OP         : {{.#########}}  platnost do {{dt|%d.%m.%Y|2027|2033}}
ŘP               : {{cz-driving-licence}}, sk. B
Účet pro mzdu    : {{.######-##########}}/0100   (IBAN {{iban|CZ4}})
Mobil / e-mail   : {{tel|+420 [602,603,724,731,777] ### ###}} / {{mail}}
Děti (sleva na dani): {{P|2010|2020}}{{fn}}, r.č. {{cz-rodne-cislo}}; {{P|2010|2020}}{{fn}}, {{cz-rodne-cislo|######/####}}
Zdrav. poj.      : 111 VZP, čp. {{.##########}}    Nástup {{dt|%d.%m.%Y}}
Zaměstnavatel    : Strojírny Vltavan a.s., IČO {{.########}}, DIČ CZ{{.########}}, sp. zn. B {{.####}}, VS {{.##########}}, KS 0558, SS {{.########}}
''', 'strojirny-vltavan.cz')
T('ro_contract_munca.txt', 'ro_RO', r'''
CONTRACT INDIVIDUAL DE MUNCĂ nr. {{.####}}/{{dt|%d.%m.%Y}}   (REVISAL {{.########}})
A. Angajator: S.C. Moldocarpat Prod S.R.L., CUI RO{{.########}}, J22/{{.####}}/2009, cont {{iban|RO4}}
B. Salariatul/a: {{name}}, CNP {{ro-cnp}}, C.I. seria {{.?? nr. ######}}, elib. SPCLEP la {{dt|%d.%m.%Y}}, permis auto {{ro-driving-licence}}
   născut(ă) {{dob|%d.%m.%Y}}, tel. {{tel|+40 7[22,31,44,55,66] ### ###}}, mail {{mail|postadanubiu.ro}}
C. Cod COR {{.######}}, marca {{.####}}, durata nedeterminată de la {{dt|%d.%m.%Y}}
D. Salariu de bază brut {{n|3700|9000}} lei; virament card IBAN {{iban|RO}} deschis la BT.
   Persoană în întreținere: {{P|2008|2018}}{{name}} - {{ro-cnp|# ## ## ## ######}}
   Factura echipament {{.MPR ######}}, aviz {{.#######}}, cod bare {{ean|594}}
'''.replace('{{ro-driving-licence}}', '{{m|ro-driving-licence|I00482917D}}'))
T('gr_ekpaideysi.txt', 'el_GR', r'''
ΓΕΝΙΚΟ ΝΟΣΟΚΟΜΕΙΟ ΑΙΓΙΑΛΕΙΑΣ          Αρ. Μητρώου {{.########}}    Αρ. Πρωτ. {{.#####/2024}}
ΕΞΙΤΗΡΙΟ
Ονοματεπώνυμο: {{name}}     ΑΜΚΑ: {{gr-amka}}     Ημ. γέννησης {{dob|%d/%m/%Y}}
Α.Φ.Μ. {{.#########}}  ΑΔΤ {{.ΑΒ ######}}  τηλ. {{tel|+30 69[3,4,7,8]#######}}   Θάλαμος {{.###}} κλίνη {{.#}}
Εισαγωγή {{dt|%d/%m/%Y}} – Έξοδος {{dt|%d/%m/%Y}}   ΚΕΝ {{.Κ##Χ}}   Παραπεμπτικό {{.################}}
Συνοδός: {{P}}{{name}}, A.M.K.A. {{gr-amka|###### #####}}, άδεια οδήγησης {{gr-driving-licence}}, {{mail|tachydromos-net.gr}}
Συμμετοχή ασθενούς {{amt|12|300|de}} € κατάθεση στο {{iban|GR4}}, παραστατικό {{.Α-#####}}
''')
T('hr_ugovor.txt', 'hr_HR', r'''
UGOVOR O ZAKUPU br. {{.##/2024}}   Klasa {{.372-03/24-01/###}}  Urbroj {{.2168-##-##-24-#}}
Zakupodavac: Jadran Most d.o.o., OIB {{hr-oib}}, MBS {{.0########}}, IBAN {{iban|LU4}}
Zakupnik: {{name}}, rođ. {{dob|%d.%m.%Y.}}, OIB: {{hr-oib}}, os. iskaznica {{.#########}}, mob. {{tel|+385 91 ### ####}}, {{mail|otokposta.hr}}
Zakupnina {{amt|300|900|de}} EUR, brojilo {{.########}} stanje {{.#####}}, k.č. {{.####/#}}, z.k.ul. {{.####}}, poziv na broj {{.HR01 #####-####-#}}
''')
T('tr_ise_giris.txt', 'tr_TR', r'''
PERSONEL BİLGİ FORMU                                     Sicil no: {{.0####}}   Form: İK-FR-{{.###}} Rev.{{n|1|9}}

Adı Soyadı             {{name}}
T.C. Kimlik No         {{tr-kimlik}}
Doğum Tarihi           {{dob|%d.%m.%Y}}
Cep                    {{tel|+90 53# ### ## ##}}
Banka                  {{iban|TR4}}
SGK işyeri sicil       {{.2 #### ## ## ####### ### ## ##}}
Ehliyet                {{.######}}  (B)  veriliş {{dt|%d.%m.%Y}}
Eşinin TC'si           {{P}}{{tr-kimlik|### ### ### ##}}
Acil durumda           {{P}}{{name}}, {{tel|+905[32,42,55,05]#######}}
Vergi dairesi / VKN    Gazi / {{.##########}}   (şirket)     Mersis {{.0###############}}
Zimmet: laptop S/N {{.PF#??#?#}}, kulaklık barkod {{ean|869}}, oda {{.###}}
E-posta: {{mail}}
''', 'anadoludokum.com.tr')
T('tr_whatsapp.txt', 'tr_TR', r'''
[{{dt|%d.%m.%Y %H:%M:%S}}] Emlak Selin: Merhaba kira sözleşmesi için kimlik no ve doğum tarihinizi alabilir miyim
[{{dt|%d.%m.%Y %H:%M:%S}}] {{fn}}: tabi, {{tr-kimlik}} , {{dob|%d/%m/%Y}}
[{{dt|%d.%m.%Y %H:%M:%S}}] {{fn}}: kefil abim olacak onunki {{P}}{{tr-kimlik}} telefonu {{tel|+90 (532) ### ## ##}}
[{{dt|%d.%m.%Y %H:%M:%S}}] Emlak Selin: Süper. Kaporayı şuraya atarsanız {{iban|TR}} açıklamaya daire {{n|1|30}} yazın lütfen
[{{dt|%d.%m.%Y %H:%M:%S}}] {{fn}}: attım, dekont no {{.###########}} 12.500,00 TL
[{{dt|%d.%m.%Y %H:%M:%S}}] Emlak Selin: elektrik tesisat no {{.##########}}, sayaç {{.########}}, DASK poliçe {{.########}}, ada {{.####}} parsel {{.##}}
[{{dt|%d.%m.%Y %H:%M:%S}}] {{fn}}: 👍 mailim {{mail|postakutusu-ege.com}}
''')
T('br_admissao.txt', 'pt_BR', r'''
FICHA DE REGISTRO DE EMPREGADO                 Matrícula {{.######}}    Livro {{.##}} fl. {{.###}}
Empresa: Usina Santa Petronila Ltda   CNPJ {{br-cnpj|##.###.###/####-##}}  I.E. {{.###.###.###.###}}  CNAE {{.####-#/##}}
Nome: {{name}}                     Nascimento: {{dob|%d/%m/%Y}}
CPF: {{br-cpf|###.###.###-##}}   RG: {{br-rg|##.###.###-#}} SSP/SP   PIS: {{br-pis|###.#####.##-#}}   CTPS {{.#####}} série {{.###}}-SP
CNH reg. {{.0##########}} cat. AB val. {{dt|%d/%m/%Y|2026|2031}}   Título eleitor {{.#### #### ####}} zona {{.###}} seção {{.####}}
End.: {{street|, }} - CEP {{br-cep|#####-###}}  {{city}}
Fone: {{contact-phone-br|(16) 99###-####}}  rec.: {{contact-phone-br|(16) 3###-####}}
e-mail: {{mail|correiovale.com.br}}
Dependentes: {{P|2008|2020}}{{name}} - {{dob|%d/%m/%y}} - CPF {{br-cpf}}
Banco 237 ag. {{.####-#}} c/c {{.#####-#}}     Admissão {{dt|%d/%m/%Y}}     CBO {{.####-##}}    Salário R$ {{amt|1700|6000|de}}
eSocial recibo {{.1.#.###################}}
''')
T('br_crm.jsonl', 'pt_BR', r'''
{{R|10}}{{P}}{"id":{{.1#######}},"cliente":{"nomeCompleto":"{{name}}","documento":{"tipo":"CPF","numero":"{{br-cpf}}"},"rg":"{{br-rg}}","dtNasc":"{{dob|%Y-%m-%d}}"},"endereco":{"cep":"{{br-cep}}","logradouro":"{{street}}","ibge":"{{.35#####}}"},"contatos":[{"t":"cel","v":"{{contact-phone-br|119[5,7,8]#######}}"},{"t":"mail","v":"{{mail}}"}],"pedido":{"nr":"{{.###########}}","nfe":"{{.35##############550010000#############}}","rastreio":"{{.?? ### ### ### BR}}","valor":{{amt|20|2500|x}}},"loja":{"cnpj":"{{br-cnpj}}","cod":{{.2###}}},"criadoEm":"{{dt|%Y-%m-%dT%H:%M:%S-03:00}}"}
{{/R}}
''', 'lojasararipe.com.br')
T('br_chat_suporte.txt', 'pt_BR', r'''
Protocolo {{.2024##########}} - chat web - fila {{.##}} - {{dt|%d/%m/%Y %H:%M}}
Atendente Jéssica: Boa tarde! Me informa o cpf do titular por gentileza?
Cliente: {{br-cpf|### ### ### ##}}
Cliente: ou da minha mae q é a titular {{P}}{{br-cpf|###.###.###-##}}
Atendente Jéssica: E a data de nascimento dela?
Cliente: {{dob|%d/%m/%Y}}
Atendente Jéssica: Localizei, contrato {{.###########}}, instalação {{.##########}}, fatura de {{dt|%m/%Y}} cód. barras {{.8366000000#-# ###########-# ###########-# ###########-#}}
Cliente: o zap pra mandar o boleto é {{contact-phone-br|21 9[6,8,9]###-####}} , CEP da casa {{br-cep|##.###-###}}
Atendente Jéssica: Leitura anterior {{.#####}}, atual {{.#####}}, medidor {{.########}}. O NIS dela consta {{br-pis|### ##### ## #}}, confirma?
Cliente: isso. passaporte vcs nao precisam ne kkk
Atendente Jéssica: rs não. Prazo 5 dias úteis, OS {{.#########}}. Senha do atendimento {{.?###}}.
''')
T('br_viagem.xml', 'pt_BR', r'''
<reserva loc="{{.?#????}}" emissao="{{dt|%Y-%m-%dT%H:%M:%S}}" tkt="957-{{.##########}}">
{{R|4}}{{P}} <pax seq="{{i}}"><nome>{{LN}}/{{fn}}</nome><dtn>{{dob|%d%b%y}}</dtn><pspt emissor="BRA" val="{{dt|%Y-%m-%d|2027|2032}}">{{br-passport}}</pspt><cpf>{{br-cpf|###.###.###-##}}</cpf><cel>{{tel|+55 31 9[8,9]###-####}}</cel><fid>{{.LT#########}}</fid><poltrona>{{n|1|32}}{{c|A|C|F}}</poltrona></pax>
{{/R}} <pagto><cartao bandeira="VI" val="{{finance-card-expiry}}">{{finance-card}}</cartao><aut>{{.######}}</aut><nsu>{{.#########}}</nsu><tid>{{.####################}}</tid></pagto>
 <agencia cnpj="{{br-cnpj}}" iata="{{.57######}}" mail="{{mail|reservas@}}"/>
</reserva>
''', 'rotaserrana.com.br')
T('mx_alta_empleado.txt', 'es_MX', r'''
Para: {{m|contact-email|nominas@aceromonclova.mx}}
Asunto: ALTA IMSS {{dt|%d/%m/%Y}} – folio {{.########}}

Buen día, favor de dar de alta:
Nombre completo: {{name}}
CURP: {{mx-curp}}
R.F.C.: {{mx-rfc|#### ###### ###}}
NSS: {{.## ## ## #### #}}
Fecha de nac.: {{dob|%d/%m/%Y}}
CLABE {{.0##18#############}} (Banorte), no. de tarjeta de nómina {{finance-card|#### #### #### ####}}
Cel. {{tel|+52 81 N### ####}}
Núm. empleado {{.#####}}, registro patronal {{.?##-#####-##-#}}, puesto {{.####}}, SDI ${{amt|280|900|en}}
Pasaporte (para el viaje a planta Laredo) {{mx-passport}}

>El {{dt|%d/%m/%Y}}, RH escribió:
>Manden RFC y CURP de {{P}}{{name}} también -> {{mx-rfc}} / {{mx-curp}}
>Factura UUID {{uuid}}, serie A folio {{.####}}, orden de compra {{.4500######}}
''')
T('mx_escuela.tsv', 'es_MX', '''
No.	Paterno	Nombre(s)	CURP alumno	Grupo	CCT	Folio	Tutor	RFC tutor (factura)	Cel tutor	Correo	Tipo sangre	Promedio
{{R|11}}{{P|2009|2017}}{{i}}	{{ln}}	{{fn}}	{{mx-curp}}	{{c|3°A|4°B|6°A}}	{{.19DPR####?}}	{{.########}}	{{P|1975|1990}}{{name}}	{{mx-rfc}}	{{tel|+52 1 55 #### ####}}	{{mail|correonopal.mx}}	{{c|O+|A+}}	{{n|7|9}}.{{n|0|9}}
{{/R}}
'''.replace('+52 1 55', '+52 55'))
T('in_onboarding_mail.txt', 'en_IN', r'''
From: {{name}} <{{mail}}>
To: {{mail|onboarding@}}
Subject: Re: Re: Joining docs pending // Emp code {{.EMP######}}

Dear Team,

PFA the scanned copies. Details typed below as requested for the HRMS entry:

PAN : {{in-pan}}
Aadhar no : {{in-aadhaar|#### #### ####}}
DOB : {{dob|%d-%b-%Y}}
UAN : {{.10##########}}  (PF a/c {{.MH/BAN/#######/###/#######}})
Passport : {{in-passport}} valid upto {{dt|%d/%m/%Y|2027|2032}}
DL : {{in-driving-licence|#### ###########}}
Voter Id card: {{in-voter-id}}
Salary A/c : HDFC {{.501###########}} IFSC HDFC000{{.####}}
Mob : {{tel|+91 98### #####}}  alt {{?contact-phone|0{{}}}}

Rgds,
{{fn}}

On {{dt|%a, %d %b, %Y}} at {{dt|%I:%M}} PM Onboarding wrote:
> Pls share PAN, adhaar and bank proof by EOD. Offer ref {{.OL/2024/#####}}, DOJ {{dt|%d/%m/%Y}}, CTC INR {{n|6|24}},{{.##}},000
> Vendor for BGV: GSTIN {{in-gstin}}, PO {{.45########}}, SAC 998{{.###}}
'''.replace('  alt {{?contact-phone|0{{}}}}', ''), 'zenvaratech.in')
T('in_kyc_dump.sql', 'en_IN', r'''
COPY kyc.customer (cust_id, cif, nm, fthr_nm, dt_brth, pan_no, uid_no, mob, eml, pin_cd, acct_no, opn_dt, ckyc, upd_by) FROM stdin WITH DELIMITER '|';
{{R|14}}{{P}}{{.#####}}|{{.8##########}}|{{name}}|{{P|1940|1960}}{{name}}|{{P}}{{dob|%d-%m-%Y}}|{{in-pan}}|{{in-aadhaar}}|{{tel|+919[4,7,8,9]########}}|{{mail}}|{{.56####}}|{{.3###########}}|{{dt|%d-%m-%Y}}|{{.5#############}}|T{{.#####}}
{{/R}}\.
-- {{.######}} rows skipped, md5 {{hex|32}}
''', 'sahyadribank.in')
T('in_gst_invoice.txt', 'en_IN', r'''
TAX INVOICE                                     Invoice No. {{.SVT/24-25/#####}}   Dt. {{dt|%d-%m-%Y}}
Shree Vardhan Traders, {{city}} - {{.41####}}         GSTIN/UIN: {{in-gstin}}      PAN: {{m|in-pan|AAVCS7381K}}
Buyer: Kaveri Polymers    GSTIN {{in-gstin}}    State Code 29     E-way bill {{.#### #### ####}}
IRN {{hex|64}}   Ack No. {{.1324##########}}
HSN       Description            Qty      Rate        Amount
{{R|4}}{{.39####}}    {{c|PVC granules|HDPE drum|LD film roll|Gasket}}{{@33}}{{n|2|90}} kg    {{amt|40|300|en}}    {{amt|900|90000|en}}
{{/R}}Contact person {{name}} {{tel|+91-20-2### ####}}, {{mail|accounts@}}     LR no {{.#######}}, veh. {{.MH 12 ?? ####}}
Bank: a/c {{.#############}}, IFSC SBIN00{{.#####}}, SWIFT {{m|finance-bic|SBININBB}}
''', 'shreevardhan.co.in')
T('jp_jinji.csv', 'ja_JP', r'''
社員番号,氏名,生年月日,個人番号,入社年月日,部署CD,等級,基本給,携帯,メール,雇用保険番号,口座番号,旅券番号,更新日時
{{R|10}}{{P}}{{.#######}},{{ln}} {{fn}},{{dob|%Y/%m/%d}},{{jp-my-number}},{{dt|%Y/%m/%d|2001|2024}},{{.####}},{{n|1|8}},{{n|210000|520000}},{{tel|+81 90-N###-####}},{{mail}},{{.####-######-#}},{{.#######}},{{jp-passport}},{{dt|%Y-%m-%d %H:%M:%S}}
{{/R}}
''', 'hoshimi-seiki.co.jp')
T('jp_mail.txt', 'ja_JP', r'''
差出人: {{name}} <{{mail}}>
件名: Re: 年末調整の件（受付番号 {{.2024-######}}）

総務部 ご担当者様

お世話になっております。マイナンバーは {{jp-my-number|#### #### ####}} です。生年月日は{{dob|%Y年%m月%d日}}、
扶養に入れる妻のものは {{P}}{{jp-my-number}}（{{dob|%Y/%m/%d}}生）になります。
出張用パスポート（番号 {{jp-passport}}、有効期限 {{dt|%Y年%m月%d日|2027|2033}}）も更新しました。
緊急連絡先：{{tel|+81-3-[3,5,6]###-####}}　内線 {{.####}}

> 振込口座：みずほ 支店{{.###}} 普通 {{.#######}}、法人番号 {{.#############}}、
> 請求書番号 INV-{{.########}}、郵便番号 {{.###-####}}、伝票 {{.####-####-####}}（追跡）
''', 'hoshimi-seiki.co.jp')
T('kr_hr.txt', 'ko_KR', r'''
근로계약서 / 인사기록카드                         문서번호 {{.HR-2024-####}}     사번 {{.20######}}
성명        {{ln}}{{fn}}
주민등록번호  {{kr-rrn|######-#######}}
여권번호     {{kr-passport}} (만료 {{dt|%Y.%m.%d|2027|2033}})
휴대폰      {{tel|+82 10-N###-####}}
이메일      {{mail}}
급여계좌    국민은행 {{.######-##-######}}
입사일      {{dt|%Y-%m-%d}}      부서코드 {{.####}}   호봉 {{n|1|20}}
배우자      {{P}}{{ln}}{{fn}} (주민번호 {{kr-rrn}})
자녀        {{P|2008|2020}}{{ln}}{{fn}} - {{dob|%Y년 %m월 %d일}}생
사업자등록번호 {{.###-##-#####}}, 사업장관리번호 {{.###########}}, 계약 {{.2024-##-#####}}, 송장 {{.####-####-####}}
''', 'hanbyeolfood.kr')
T('kr_app_log.log', 'ko_KR', r'''
{{R|9}}{{P}}{{dt|%Y-%m-%d %H:%M:%S.%f|2025|2025}} [nio-8080-{{n|1|20}}] INFO  k.h.member.MemberService : 회원조회 Member(memberSeq={{.########}}, nm={{ln}}{{fn}}, juminNo={{kr-rrn}}, hp={{tel|+8210N#######}}, email={{mail}}, orderNo={{.2025##########}}, grade={{n|1|5}}) clientIp={{network-ipv4}} trace={{hex|32}}
{{/R}}
''', 'hanbyeolmall.kr')
T('cn_renshi.csv', 'zh_CN', r'''
工号,姓名,身份证号,出生日期,入职日期,部门编码,手机,邮箱,银行卡号,社保电脑号,合同编号,护照号,备注
{{R|11}}{{P}}{{.A#####}},{{ln}}{{fn}},{{cn-resident-id}},{{dob|%Y-%m-%d}},{{dt|%Y-%m-%d}},{{.####}},{{tel|+86 13[5,8,9]########}},{{mail}},{{unionpay}},{{.6########}},{{.HT2024######}},{{cn-passport}},工位{{.###}}
{{/R}}
''', 'lanfengdianzi.cn')
T('cn_zulin.txt', 'zh_CN', r'''
房屋租赁合同（编号：{{.ZL-2024-#####}}）
甲方（出租人）：{{ln}}{{fn}}，身份证 {{cn-resident-id|###### ######## ####}}
乙方（承租人）：{{P}}{{ln}}{{fn}}，公民身份号码：{{cn-resident-id}}，电话 {{tel|+86-138-####-####}}，电子邮箱 {{mail|yunhaiyou.cn}}
房产证号 {{.沪房地徐字(2011)第######号}}，面积 {{n|38|120}}.{{.##}} 平方米，{{n|1|30}}楼{{.####}}室
租期自 {{dt|%Y年%m月%d日}} 起12个月，月租金 {{n|3200|9800}} 元，押一付三
水表底数 {{.#####}}，电表号 {{.############}}，读数 {{.#####}}，燃气户号 {{.##########}}，统一社会信用代码 91310104MA{{.########?}}
外籍同住人持护照，前往入境登记；乙方护照号码为 {{cn-passport}}，有效期至 {{dt|%Y-%m-%d|2027|2032}}。
''')
T('au_onboarding.json', 'en_AU', r'''
{
 "batch": "{{uuid}}", "generated": "{{dt|%Y-%m-%dT%H:%M:%S+10:00}}", "employer": {"abn": "{{au-abn|## ### ### ###}}", "acn": "{{au-acn|### ### ###}}", "branchCode": "{{.###}}"},
 "starters": [
{{R|6}}{{P}}  {"empId": "{{.E######}}", "surname": "{{ln}}", "given": "{{fn}}", "birthDt": "{{dob|%d/%m/%Y}}", "taxFileNumber": "{{au-tfn}}", "super": {"usi": "{{.STA####AU}}", "memberNo": "{{.#########}}"}, "bank": {"bsb": "{{.0##-###}}", "acct": "{{.#########}}"}, "mobile": "{{tel|+61 4[12,18,31,50] ### ###}}", "email": "{{mail}}", "licence": {"state": "NSW", "no": "{{au-driving-licence}}", "card": "{{.2#########}}"}, "start": "{{dt|%d/%m/%Y}}"},
{{/R}}  null ]
}
''', 'coolabahfreight.com.au')
T('au_gp_referral.txt', 'en_AU', r'''
Wattle Creek Medical Centre - Provider {{.######?#}} - ABN {{au-abn}}
Re: {{name}} d.o.b. {{dob|%d/%m/%y}}  Medicare {{au-medicare|#### ##### #}} ref 2 exp {{dt|%m/%Y|2026|2028}}   UR {{.#######}}
    mob {{tel|+61 4########}}   DVA -   Pension card {{.### ### ###?}}

Dear Dr Pettifer, thanks for seeing {{fn}} re L knee OA. Imaging {{.24-#######}} ({{dt|%d/%m/%Y}}): tricompartmental.
WorkCover claim {{.0#########}}, employer's policy {{.######}}, TFN for the reimbursement form {{au-tfn|### ### ###}} (pt asked us to pass on).
Passport (o/s trip Jan) {{au-passport}}. MBS item 104, script {{.########}}, PBS {{.####?}}.
Son, {{P|2008|2018}}{{fn}}, is on the same card (IRN 4): {{dob|%d %B %Y}}.
''')
T('au_police_report.txt', 'en_AU', r'''
COLLISION REPORT  Event E{{.########}}   Stn {{.##}}   Rego 1 {{.??? ###}}  Rego 2 {{.###-???}}
Driver 1: {{name}}, DOB {{dob|%d/%m/%Y}}, Lic. No. {{au-driving-licence|## ### ###}} (NSW cl C), ph {{tel|+61 2 9### ####}}
Driver 2: {{P}}{{name}}, DOB {{dob|%d %b %Y}}, VIC licence {{m|au-driving-licence|083614927}}, {{mail|billabongpost.com.au}}
VIN/chassis veh 2: {{m|vehicle-vin|6T1BF3FK70X462915}}  Ins policy {{.MOT#########}}, tow docket {{.######}}
Locn Pacific Hwy, {{coord|-33.4|151.4}}, at {{dt|%H%M hrs %d/%m/%Y}}, speed zone 80, odometer {{.######}}
''')
T('ca_payroll.csv', 'en_CA', r'''
Emp#,Surname,Given,SIN,Birth,Hired,Prov,TD1,Gross YTD,CPP,EI,FedTax,Net,Transit-Inst,Acct,Cell,ROE Serial,Cheque
{{R|12}}{{P}}{{.#####}},{{ln}},{{fn}},{{ca-sin|### ### ###}},{{dob|%Y-%m-%d}},{{dt|%Y-%m-%d|2006|2024}},{{c|ON|BC|AB}},1,{{amt|18000|70000|x}},{{amt|800|3500|x}},{{amt|200|900|x}},{{amt|2000|9000|x}},{{amt|15000|50000|x}},{{.#####-00#}},{{finance-bank-account}},{{contact-phone-us|(416) N##-####}},W{{.########}},{{.######}}
{{/R}}
''')
T('ca_formulaire_bilingue.txt', 'fr_CA', r'''
DEMANDE D'ASSURANCE COLLECTIVE / GROUP INSURANCE APPLICATION        Police/Policy {{.######}}  Div. {{.###}}  Cert. {{.#########}}
Nom / Name                    {{name}}
NAS / SIN                     {{ca-sin}}
Naissance / Birth             {{dob|%Y-%m-%d}}
Carte santé ON / Health card  {{ca-health-number|#### ### ###}} {{.??}}
Permis (ON) / Driver's lic.   {{ca-driving-licence|#####-#####-#####}}
Passeport / Passport          {{ca-passport}}
Résident permanent / PR card  {{ca-permanent-resident}}
Tél. / Phone                  {{contact-phone-us|514 N##-####}} poste/ext. {{.###}}
Courriel                      {{mail|laurentmail.ca}}
Employeur / Employer          Scierie Beaurivage inc., NEQ {{.11########}}, NE {{.#########}} RP0001
Dépôt direct                  transit {{.#####}} inst. {{.00#}} compte {{finance-bank-account}}
Embauché / Hired {{dt|%Y-%m-%d}}     Formulaire / Form {{.F###-###A}} ({{dt|%m-%Y}})
''')
T('ca_ticket.txt', 'en_CA', r'''
Ticket #{{.######}}   Opened {{dt|%Y-%m-%d %H:%M}}   Status: Pending customer   Asset {{.LT-#####}}   SLA {{n|1|9}}h
Requester: {{name}} ({{mail>e}})
-----
Description: Cannot log into MyBenefits. Says "identity mismatch". I typed my SIN {{ca-sin|###-###-###}} and birthdate {{dob|%B %d, %Y}} exactly as on the T4 (box 14: {{amt|30000|80000|x}}, box 22 {{amt|3000|8000|x}}). Confirmation no {{.##########}}. You can reach me at {{contact-phone-us|604.N##.####}} - no texts.
Comment 1 (agent {{.a####}}, {{dt|%Y-%m-%d %H:%M}}): verified w/ OHIP {{P}}{{ca-health-number}} for spouse, member id {{.###-####-##}}
Comment 2 (system): IP {{network-ipv6}} blocked, ref {{uuid}}, UA Chrome/126.0.{{.####}}.{{.###}}
Comment 3: closing; KB{{.#######}}, change {{.CHG#######}}
''', 'northspanutilities.ca')
T('za_application.txt', 'en_GB', r'''
FNB-style debit order & RICA form (branch copy)             Ref {{.DO#########}}   Acc {{.62#########}}
Surname {{ln}}          Names {{fn}}
I.D. No. {{za-id}}      Cell {{tel|+27 82 ### ####}}     Alt. {{tel|+2773#######}}
Spouse's identity number: {{P}}{{za-id|###### #### ## #}}
Employer: Karoo Windpumps (Pty) Ltd, reg. 2009/{{.######}}/07, VAT 4{{.#########}}, PAYE 7{{.#########}}, income tax ref {{.##########}}
Meter (prepaid) {{.0##########}}   Erf {{.####}}   SIM 8927{{.###############}}   IMEI {{network-imei}}
Policy {{.######## X#}}   Premium R {{amt|180|1900|en}} on the 25th    E-mail {{mail|veldpost.co.za}}
Dependants: {{P|2006|2018}}{{fn}} {{za-id}}; {{P|2006|2018}}{{fn}}, b. {{dob|%Y/%m/%d}}
''')
T('za_payroll_fixed.txt', 'en_GB', r'''
PRG PAY{{.###}}   KAROO WINDPUMPS (PTY) LTD   TAX YEAR 2025  PERIOD 05   RUN {{.######}}           PAGE 001
EMPNO   SURNAME & INITIAL        IDENTITY NO    TAX REF     ENGAGED   CELL            GROSS      PAYE      NETT
{{R|11}}{{P}}{{.K####}}   {{LN}}{{@33}}{{za-id}}{{@48}}{{.0#########}}{{@60}}{{dt|%Y%m%d|2004|2023}}{{@70}}{{tel|+27########## }}{{@86}}{{amt|8000|40000|x}}{{@97}}{{amt|300|9000|x}}{{@107}}{{amt|7000|31000|x}}
{{/R}}HASH {{.############}}
'''.replace('+27########## ', '+2783#######'))
T('ua_mail.txt', 'uk_UA', r'''
Від: {{name}} <{{mail|poshta-dnipro.com.ua}}>
Тема: Re: договір № {{.##-####/24}}, акт звірки

Доброго дня! Надсилаю реквізити: {{iban|UA4}}, МФО {{.3#####}}, ЄДРПОУ {{.########}}, ІПН {{.############}} (платник ПДВ).
Мій моб. {{tel|+380 67 ### ## ##}}, дата народження для перепустки – {{dob|%d.%m.%Y}}. ТТН {{.59#############}}, рахунок {{.№ ####}} від {{dt|%d.%m.%Y}}.
З повагою, {{fn}} / тел. офісу {{tel|+38 (044) ### ## ##}}, вн. {{.###}}
''')
T('ru_anketa.txt', 'ru_RU', r'''
АНКЕТА СОТРУДНИКА                        таб. № {{.0####}}        приказ № {{.###-к}} от {{dt|%d.%m.%Y}}
Ф.И.О.: {{name}}
Дата рождения: {{dob|%d.%m.%Y}} г.
ИНН {{ru-inn}}   СНИЛС {{ru-snils|###-###-### ##}}
Полис ОМС {{.################}}   вод. удостоверение {{.99 ## ######}}
Тел.: {{tel|+7 (916) ###-##-##}}    e-mail: {{mail|pochta-volga.ru}}
Супруг(а): {{P}}{{name}}, {{dob|%d.%m.%Y}} г.р., страховой номер {{ru-snils|### ### ### ##}}
Организация: ООО «Камнерез-Урал», ОГРН {{.1############}}, КПП {{.#########}}, р/с {{.40702810############}}, БИК {{.0########}}
Договор {{.Д-####/24}}, счёт-фактура {{.№ #####}}, инв. № ноутбука {{.0000#####}}
''')
T('ru_vedomost.csv', 'ru_RU', r'''
ТабНом;ФИО;ДатаРожд;СНИЛС;ИНН_ФЛ;Подр;ДатаПриема;Оклад;НДФЛ;КВыплате;ЛицСчет;Телефон
{{R|9}}{{P}}{{.0####}};{{name}};{{dob|%d.%m.%Y}};{{ru-snils|###-###-### ##}};{{ru-inn}};{{.###}};{{dt|%d.%m.%Y}};{{amt|35000|120000|xc}};{{amt|4000|15000|xc}};{{amt|30000|100000|xc}};{{.40817810############}};{{tel|+7-9[03,16,25,61,85]-###-##-##}}
{{/R}}
''')
T('dev_env_crm.env', 'en_GB', r'''
# crm-sync  ticket OPS-{{.####}}   {{dt|%Y-%m-%d}}  (copied by {{mail}})
APP_ENV=production
APP_VERSION=5.{{n|1|40}}.{{n|0|9}}
GIT_SHA={{hex|40}}
DATABASE_URL=⟦credential-database-url:postgres://app:{base62:14}@db-main.internal:5432/crm⟧
REDIS_URL=⟦credential-database-url:redis://:{base62:20}@cache-01.internal:6379/0⟧
AMQP=⟦credential-database-url:amqps://sync:{base62:16}@mq.internal:5671/vh_crm⟧
SMTP_HOST=mail.inkbarrow.co.uk
ADMIN_NOTIFY={{mail|ops.alerts@}}
FTP_DROP=⟦credential-url-password:ftp://bacs_out:{base62:11}@ftp.inkbarrow.co.uk/outgoing⟧
TENANT_ID={{uuid}}
MAX_POOL=40
ON_CALL={{tel|+44 7[4,5,7,8,9]## ######}}
BANK_LEI={{finance-lei}}
COMPANY_IBAN="{{iban|GB}}"
GATEWAY_IP={{network-ipv4}}
METRICS_BIND={{?m|network-ipv4|0.0.0.0}}:9100
DOCS_SAMPLE_MAIL={{?m|contact-email|jane.doe@example.com}}
LICENSE_SERIAL={{.????-####-????-####}}
'''.replace('{{?m|', '{{q|'), 'inkbarrow.co.uk')
T('dev_application.properties', 'de_DE', r'''
# Stand {{dt|%d.%m.%Y}}, Release 2024.{{n|1|12}}, Auftrag {{.A-######}}
server.port=8443
spring.datasource.url=⟦credential-jdbc-password:jdbc:sqlserver://sqlprod07:1433;databaseName=lohn;user=lohn_app;password={base62:15}⟧
legacy.db=⟦credential-connection-string:Data Source=ora-lohn;User Id=LOHN_RO;Password={base62:12};⟧
report.empfaenger={{mail|revision@}},{{mail|lohnbuero@}}
stoerung.telefon={{contact-phone-de|0800 #######}}
betriebsnummer={{.########}}
mandant=0{{.##}}
bank.iban={{iban|DE}}
bank.bic={{m|finance-bic|GENODED1SPK}}
drucker.mac={{network-mac}}
test.steuerid={{?de-steuer-id}}
test.iban={{?iban|DE}}
build.hash={{hex|40}}
cache.ttl=86400
elster.hersteller.id={{.#####}}
''', 'lohnkraft.de')
T('dev_router_log.log', 'en_US', r'''
{{R|16}}{{dt|%b %d %H:%M:%S}} edge-fw2 dhcpd[{{.####}}]: DHCPACK on {{network-ipv4}} to {{network-mac}} (host-{{.####}}) via eth{{n|0|4}} lease {{.#####}} xid 0x{{.%%%%%%%%}}
{{dt|%b %d %H:%M:%S}} edge-fw2 sshd[{{.####}}]: Accepted publickey for svc{{.##}} from {{network-ipv6}} port {{.4####}} ssh2: key #{{.###}} serial {{.########}} fw 12.4.{{n|1|9}}.{{.###}}
{{/R}}
''')
T('dev_mdm_export.csv', 'en_GB', r'''
asset_tag,assigned_to,upn,model,serial,imei1,eid,wifi_mac,last_ip,msisdn,os,enrolled,warranty_end,po
{{R|12}}{{P}}{{.MB-#####}},{{name}},{{mail}},{{c|SM-S911B|A2890|Pixel 8}},{{.R5C??#?????}},{{network-imei|##-######-######-#}},{{.8904################ ############}},{{network-mac}},{{network-ipv4}},{{tel|+447[4,5,7,8,9]########}},{{n|13|17}}.{{n|0|6}}.{{n|0|3}},{{dt|%d/%m/%Y}},{{dt|%d/%m/%Y|2026|2028}},{{.45########}}
{{/R}}
'''.replace('################ ############', '############################'), 'hartleypike.co.uk')
T('dev_http_trace.txt', 'en_US', r'''
--- captured {{dt|%Y-%m-%dT%H:%M:%SZ}} capture-id {{uuid}} ---
POST /api/v3/loan/{{.########}}/applicants HTTP/1.1
Host: intake.prairieunion.org
X-Forwarded-For: {{network-ipv4}}
⟦network-http-cookie:Cookie: JSESSIONID={hex:32}; csrftoken={base62:24}⟧
Content-Type: application/x-www-form-urlencoded
Content-Length: 412

applicant.lastName={{ln}}&applicant.ssn={{us-ssn}}&applicant.dob={{dob|%m%d%Y}}&cell={{contact-phone-us|312N######}}&mail={{mail}}&officer={{.#####}}&loanNbr={{.##########}}&amt={{n|4000|30000}}&employerEin={{us-ein}}
--- response 201, 88 ms, etag "{{hex|16}}", node-{{n|1|9}} ---
{"applicationId":{{.8#########}},"score":{{n|580|820}},"decisionCode":"{{.?##}}","ach":{"rtn":"{{finance-us-routing}}","dda":"{{finance-bank-account}}"},"device":{"geo":"{{coord|41.8|-87.6|,}}"}}
''', 'prairieunion.org')
T('fin_broker_report.md', 'en_GB', r'''
# Quarterly custody statement – client {{.####-####-##}}

Beneficial owner {{name}}, born {{dob|%d.%m.%Y}}, US person: no. Legal entity `{{finance-lei}}` (SPV), reg. LU B{{.######}}.

| ISIN | WKN / SEDOL | Position | Price | Trade ref |
|---|---|---:|---:|---|
{{R|6}}| {{finance-isin}} | {{.%#?###}} | {{n|10|900}} | {{amt|4|400|en}} | {{.TR##########}} |
{{/R}}

Settlement {{iban|LU4}}, SWIFT {{m|finance-bic|BCEELULL}}; cold wallet `{{finance-bitcoin-address}}`, treasury contract `{{finance-ethereum-address}}` (block {{.########}}, tx `0x{{hex|64}}`).
Relationship manager {{mail|c.thill@}}, {{tel|+352 26 ## ## ##}}, room {{.#.##}}. Report id {{uuid}}.
''', 'mosellecustody.lu')
T('travel_booking_en.txt', 'en_GB', r'''
BOOKING CONFIRMATION         PNR {{.?#??#?}}      Issued {{dt|%d%b%y}}       IATA {{.91######}}      Consultant {{.##}}

PAX 1  {{LN}}/{{fn}} {{sex|MRS|MR}}    FQTV {{.BA########}}    tkt 125-{{.##########}}
       PPT GBR {{gb-passport}} exp {{dt|%d%b%Y|2027|2033}}     DOB {{dob|%d%b%y}}
PAX 2  {{P||}}{{P}}{{LN}}/{{fn}}       tkt 125-{{.##########}}
       PPT IRL {{ie-passport}}  DOB {{dob|%d%b%Y}}
       EHIC/GHIC {{eu-health-card}}

1  BA0{{.###}} Y {{dt|%d%b}} LHRATH HK2  0720 1255   seat 2{{n|0|9}}A 2{{n|0|9}}B   term 5 gate {{n|1|40}}
2  HTL conf {{.########}}  room type DLX  rate GBP {{amt|90|300|en}}
3  CAR {{.?#########}}  driver licence {{gb-driving-licence}}
Contact CTCM {{tel|+447[4,5,7,8,9]########}}   CTCE {{mail}}
FOP  CC {{finance-card}} / {{finance-card-expiry}}   auth {{.######}}   GBP {{amt|400|2500|en}}
Insurance cert {{.TRV-########}}   24h line {{contact-phone-gb|0808 ### ####}}
'''.replace('{{P||}}', ''), 'inkwellpost.co.uk')
T('travel_booking_ko_jp.json', 'ko_KR', r'''
{"예약번호":"{{.#######}}","pnr":"{{.??#?#?}}","발권일":"{{dt|%Y-%m-%d}}",
 "승객":[
  {"영문명":"LEE/{{.????}}","생년월일":"{{dob|%Y-%m-%d}}","여권":{"번호":"{{kr-passport}}","만료":"{{dt|%Y-%m-%d|2027|2033}}"},"휴대전화":"{{tel|+82-10-N###-####}}","회원번호":"{{.############}}"},
  {"영문명":"TANAKA/{{.????}}","dateOfBirth":"{{P}}{{dob|%d/%m/%Y}}","passportNo":"{{jp-passport}}","티켓":"180{{.##########}}"},
  {"영문명":"CHEN/{{.????}}","dateOfBirth":"{{P}}{{dob|%Y%m%d}}","passportNo":"{{cn-passport}}","티켓":"180{{.##########}}"}
 ],
 "결제":{"카드":"{{finance-card|####-####-####-####}}","유효":"{{finance-card-expiry}}","승인":"{{.########}}","금액":{{n|200000|1800000}}},
 "문의":"{{mail|help@}}"}
''', 'narutour.kr')
T('us_scrip_pharmacy_fixed.txt', 'en_US', r'''
RX DAILY LOG   STORE {{.####}}   NCPDP {{.#######}}   DATE {{dt|%m/%d/%Y}}   OPER {{.###}}                        PAGE {{n|1|40}}
RX NBR    PATIENT                  BIRTH      NDC            QTY  PRESCR NPI   DEA         PHONE         COPAY
{{R|11}}{{P}}{{.6######}}   {{NAME}}{{@36}}{{dob|%m/%d/%y}}{{@47}}{{us-ndc}}{{@62}}{{n|10|90}}{{@67}}{{us-npi}}{{@80}}{{us-dea}}{{@92}}{{contact-phone-us|214N######}}{{@106}}{{amt|0|60|x}}
{{/R}}MEDICARE PART D  {{P}}{{NAME}}   MBI {{us-mbi}}   BIN {{.######}} PCN {{.MEDD####}} GRP {{.RX####}}
BATCH {{.########}}  RECORDS 11  CTL {{.##########}}
''')
T('us_hrxml.xml', 'en_US', r'''
<?xml version="1.0"?>
<hr:Candidate xmlns:hr="http://ns.hr-xml.org/2007-04-15" reqId="{{.JR-######}}" source="{{uuid}}">
{{R|4}}{{P}}  <hr:Person seq="{{i}}">
    <hr:PersonLegalId countryCode="US" documentType="SSN"><hr:IdValue>{{us-ssn|###-##-####}}</hr:IdValue></hr:PersonLegalId>
    <hr:PersonLegalId countryCode="US" documentType="DriversLicense" issuer="FL"><hr:IdValue>{{us-driving-licence}}</hr:IdValue></hr:PersonLegalId>
    <hr:PersonName><hr:GivenName>{{fn}}</hr:GivenName><hr:FamilyName>{{ln}}</hr:FamilyName></hr:PersonName>
    <hr:DateOfBirth>{{dob|%Y-%m-%d}}</hr:DateOfBirth><hr:HireDate>{{dt|%Y-%m-%d}}</hr:HireDate>
    <hr:WorkAuth type="A-Number" expires="{{dt|%Y-%m-%d|2026|2029}}">{{us-alien-number}}</hr:WorkAuth>
    <hr:Phone use="mobile">{{contact-phone-us|813-N##-####}}</hr:Phone><hr:InternetEmailAddress>{{mail}}</hr:InternetEmailAddress>
    <hr:EmployeeId>{{.#########}}</hr:EmployeeId><hr:CostCenter>{{.####-####-##}}</hr:CostCenter>
  </hr:Person>
{{/R}}</hr:Candidate>
''', 'suncoastmills.com')
T('gb_insurance_accident.txt', 'en_GB', r'''
MOTOR ACCIDENT REPORT FORM          Policy: {{.MV/########/##}}         Claim: {{.C24######}}

YOU
 Full name ............ {{name}}
 Date of birth ........ {{dob|%d / %m / %Y}}
 Licence no. .......... {{gb-driving-licence}}   held since {{dt|%Y|1990|2015}}
 Occupation ........... fitter          NI no. (injury claims only) ... {{gb-nino|## ###### #}}
 Day tel. ............. {{contact-phone-gb|0113 2## ####}}     Mob. {{contact-phone-gb|07[4,5,7,8,9]##-######}}
 Vehicle reg. ......... {{.??## ???}}       VIN ... {{euvin}}      Mileage {{n|20|90}},{{.###}}
THIRD PARTY
 {{P}}{{name}}, {{street}}, policy {{.###-#######}}, tel {{contact-phone-gb|(07[4,5,7,8,9]##) ######}}
POLICE  Ref {{.YP-########-2024}}, PC {{.####}}; log {{.###}} of {{dt|%d/%m/%Y}}
INJURED {{P}}{{name}}, NHS no. {{gb-nhs-number|###-###-####}}, St Audrey's A&E no. {{.A##-######}}
PAY CLAIM TO  {{m|finance-gb-account|30-94-17  50283716}}   (HSBC/Lloyds delete as app.)
Estimate {{.E-#####}} £{{amt|300|4000|en}} inc VAT; repairer VAT no {{.### #### ##}}; w3w n/a; grid SK {{.### ###}}
''')
T('de_whatsapp_verein.txt', 'de_DE', r'''
{{dt|%d.%m.%y}}, {{dt|%H:%M}} - Tanja (Kasse): Leute ich brauch noch Geburtsdatum + IBAN fürs Vereinsportal 🙏
{{dt|%d.%m.%y}}, {{dt|%H:%M}} - {{P}}{{fn}}: {{dob|%d.%m.%Y}}, {{iban|DE4}}
{{dt|%d.%m.%y}}, {{dt|%H:%M}} - {{P}}{{fn}}: bei mir {{dob|%-d.%-m.%y}} und {{iban|DE}}
{{dt|%d.%m.%y}}, {{dt|%H:%M}} - Tanja (Kasse): danke! Mitgliedsnr sind {{.#####}} und {{.#####}}. Passnummer DFB {{.####-####}}
{{dt|%d.%m.%y}}, {{dt|%H:%M}} - {{fn}}: neue handynr {{contact-phone-de|01590 #######}}, alte löschen
{{dt|%d.%m.%y}}, {{dt|%H:%M}} - Tanja (Kasse): Bus ist gebucht, Buchung {{.########}}, Abfahrt 7:45, 1.240 €, Zählerstand km {{.######}}
{{dt|%d.%m.%y}}, {{dt|%H:%M}} - {{P}}{{fn}}: Krankenkasse für den Lehrgang? TK, {{de-kvnr}} steht auf der Karte. Perso auch? {{de-personalausweis}}
{{dt|%d.%m.%y}}, {{dt|%H:%M}} - Tanja (Kasse): nee reicht 😅 Trikotnr {{n|1|99}}, Spind {{.###}}
''')
T('de_steuer_deckblatt.txt', 'de_DE', r'''
Finanzamt Wetterau-Süd                                 Einkommensteuer 2023 – Deckblatt / Mandant {{.#####}}
Steuernummer  {{.0## ### #####}}                                Az. {{.S ####-###/24}}
                       Stpfl. / Ehemann              Ehefrau
IdNr.                  {{P}}{{de-steuer-id}}                   {{P}}{{de-steuer-id|## ### ### ###}}
geb.                   {{dob|%d.%m.%Y}}                    {{dob|%d.%m.%Y}}
Kind 1 IdNr.           {{P|2008|2020}}{{de-steuer-id|##/###/###/###}}    geb. {{dob|%d.%m.%Y}}
Erstattung auf:        {{iban|DE4}}
Telefon                {{contact-phone-de|06031-######}}
Transferticket {{.et##???##????######}}, Telenummer {{.######-##########}}, Zertifikat gültig bis {{dt|%d.%m.%Y|2026|2028}}
Festgesetzt {{amt|1000|9000|de}} €  anzurechnen {{amt|1000|9000|de}} €  Flurstück {{.##/###}}  EW-Az. {{.### ### # ### #### ##}}
''')
T('fr_chat_support.json', 'fr_FR', r'''
{"conversation":"{{.c-########}}","ouvert":"{{dt|%Y-%m-%dT%H:%M:%S+02:00}}","agent":"A{{.###}}","messages":[
 {"de":"client","txt":"Bonjour jai pas reçu mon colis {{.8R###########}}, commande {{.4########}}"},
 {"de":"agent","txt":"Bonjour, votre nom, date de naissance et téléphone svp ?"},
 {"de":"client","txt":"{{name}} {{dob|%d/%m/%Y}} {{contact-phone-fr|06[10,22,35,45,58,62,71,84]######}}"},
 {"de":"client","txt":"pour le remboursement mon iban c {{iban|FR}}"},
 {"de":"agent","txt":"Merci. Et l'adresse mail du compte ? Je vois le client {{.1#######}}."},
 {"de":"client","txt":"{{mail}}"},
 {"de":"client","txt":"vs voulez aussi le numéro de la carte ? {{finance-card|#### #### #### ####}}"},
 {"de":"agent","txt":"Surtout pas ! Dossier {{.R-#######}}, sous 5 jours, avoir {{.AV######}} de {{amt|10|300|fr}} €. Magasin SIRET {{fr-siret|### ### ### #####}}."}]}
''', 'boitaulettres-sud.fr')
T('es_hospital_alta.txt', 'es_ES', r'''
HOSPITAL COMARCAL DEL SEGURA – INFORME DE ALTA         NHC {{.######}}   Episodio {{.########}}
Paciente: {{name}}    F. nac: {{dob|%d-%m-%Y}}    Sexo {{sex|M|H}}    Cama {{.###-#}}
NASS {{es-nuss|##/########-##}}     DNI/NIE {{es-nie}}     Tfno. {{contact-phone-es|968 ######}}
Tarjeta Sanitaria Europea nº {{eu-health-card}} cad. {{dt|%d/%m/%Y|2026|2027}}
Ingreso {{dt|%d/%m/%Y %H:%M}}  Alta {{dt|%d/%m/%Y}}  CIE-10 K35.80   Petición lab. {{.24######}}  Anat. pat. {{.B24-#####}}
Tto: paracetamol 1 g (CN {{.######}}), enoxaparina 40 mg (CN {{.######}}, lote {{.?####}})
Médico: nº col. {{.30/#######}}. Próxima cita {{dt|%d/%m/%Y}} – consulta {{n|1|40}}. Acompañante: {{P}}{{name}}, {{es-dni}}, {{contact-phone-es|6##-###-###}}
''')
T('nl_slack_export.json', 'nl_NL', r'''
[{"ts":"17{{.########}}.{{.######}}","user":"U0{{.?##?#?}}","text":"kan iemand klant {{.########}} nakijken? bsn {{nl-bsn}} matcht niet met geboortedatum {{dob|%d-%m-%Y}}"},
{"ts":"17{{.########}}.{{.######}}","user":"U0{{.?##?#?}}","text":"in het oude systeem staat {{nl-bsn|####.##.###}}, typfout dus. polis {{.#########}}, dossier {{.2024-####}}"},
{"ts":"17{{.########}}.{{.######}}","user":"U0{{.?##?#?}}","text":"bel 'm even: {{tel|+31 (0)6 [14,21,38,51,53] ## ## ##}}, of mail {{mail|grachtenmail.nl}}. teruggave {{amt|20|400|de}} euro naar {{iban|NL}}"},
{"ts":"17{{.########}}.{{.######}}","user":"B0{{.?##?#?}}","text":"Deploy {{hex|8}} klaar, pipeline {{.#######}}, {{.###}} tests, release 24.{{n|1|12}}.{{n|0|9}}"},
{"ts":"17{{.########}}.{{.######}}","user":"U0{{.?##?#?}}","text":"rijbewijs op de foto is nr {{nl-driving-licence}} geldig tot {{dt|%d-%m-%Y|2027|2033}}, uploaden onder zaak {{.##########}}"}]
''')
T('it_log_applicativo.log', 'it_IT', r'''
{{R|10}}{{P}}{{dt|%d/%m/%Y %H:%M:%S,%f|2025|2025}} [{{c|INFO|DEBUG}}] it.vallelunga.asl.AnagraficaSvc - Assistito{idAss={{.#########}}, cf='{{it-codice-fiscale}}', dtNascita={{dob|%d/%m/%Y}}, cell='{{tel|+39[333,347,320,366]#######}}', mail='{{mail}}', tessera='{{.80380000##########}}', medicoCod={{.######}}, prenotazione={{.2025########}}} sess={{hex|24}}
{{/R}}
'''.replace("tessera='{{.80380000##########}}', ", ''), 'asl-vallelunga.it')
T('misc_meeting_minutes_nz_sg.md', 'en_AU', r'''
# Minutes – regional payroll call {{dt|%d %b %Y}}, bridge {{.### ### ####}} pin {{.######}}

- **NZ**: two IRD numbers bounced: {{nz-ird|##-###-###}} and {{nz-ird|########}}; employer GST run {{.######}}. Call Aroha on {{tel|+64 21 ### ####}}.
- **SG**: {{P|1970|1995}}{{name}}, NRIC {{sg-nric}}, d.o.b. {{dob|%d %b %Y}}; CPF submission no {{.########?-PTE-01}}, UEN {{.2013#####?}}.
- **HK**: HKID {{hk-id|#######(#)}}, MPF scheme {{.MT#####}}, BR no {{.########-000}}.
- **AU**: super clearing ref {{.##########}}; TFN declared late for emp {{.#####}}: {{au-tfn|### ### ###}}.
- **Actions**: Dev to purge test record ({{q|us-ssn|999 99 9999}}), AP invoice {{.####-##}}, room {{.#.##}}, next call {{dt|%d/%m/%Y|2025|2025}}. Minutes by {{mail|p.quill@}}
''', 'southernarcgroup.com')
T('misc_latam_clientes.json', 'es_MX', r'''
[
{{R|4}}{{P}}  {"pais":"CL","rut":"{{cl-rut|##.###.###-#}}","nombre":"{{name}}","fono":"{{tel|+56 9 #### ####}}","mail":"{{mail}}","nroOperacion":"{{.#########}}","fechaNac":"{{dob|%d-%m-%Y}}"},
  {{P}}{"pais":"AR","cuil":"{{ar-cuit|##-########-#}}","nombre":"{{name}}","tel":"{{tel|+54 9 11 [3,5,6]###-####}}","nroPoliza":"{{.#######}}","cbu":"{{.0##0###############}}","factura":"{{.0003-########}}"},
  {{P}}{"pais":"MX","rfc":"{{mx-rfc}}","curp":"{{mx-curp}}","nombre":"{{name}}","tel":"{{tel|+52 33 N### ####}}","guia":"{{.##########}}","alta":"{{dt|%d/%m/%Y}}"},
{{/R}}  {"total": 12, "hash": "{{hex|32}}"}
]
''', 'seguros-andenor.com')
T('misc_baltic_hr.yaml', 'en_GB', r'''
# export pulled {{dt|%Y-%m-%d}} / req {{.######}}
sites:
  tallinn:
{{R|3}}{{P}}    - {emp: {{.#####}}, isikukood: "{{ee-isikukood}}", mob: "{{tel|+372 5### ####}}", start: {{dt|%Y-%m-%d}}, laptop: {{.EE-####}}}
{{/R}}  vilnius:
{{R|3}}{{P}}    - {emp: {{.#####}}, asmens_kodas: "{{lt-asmens-kodas}}", gimimo_data: {{dob|%Y-%m-%d}}, mob: "{{tel|+370 6## #####}}", sutartis: {{.DS-####}}}
{{/R}}  sofia:
{{R|3}}{{P}}    - {emp: {{.#####}}, egn: "{{bg-egn}}", mob: "{{tel|+359 88 ### ####}}", dogovor: "{{.#####/2023}}", eik: "{{.#########}}"}
{{/R}}  oslo:
    - {emp: {{.#####}}, fnr: "{{P}}{{no-fodselsnummer}}", mob: "{{tel|+47 9## ## ###}}", orgnr: "9{{.########}}"}
''')
T('gb_crm_markdown_handover.md', 'en_GB', r'''
# Handover – accounts team ({{dt|%d/%m/%Y}})

Open items, sorry for the state of this:

1. Mr {{P}}{{ln}} (cust {{.#######}}, born {{dob|%-d %B %Y}}) wants the DD moved to his new account at Nationwide –
   {{m|finance-gb-account|07-04-36, 28461937}} – old mandate {{.DDM-######}}. Ring him on {{contact-phone-gb|01[225,384,482,733,603,865,743] ######}} before
   noon.
2. HMRC letter for Mrs {{P}}{{ln}}: they quoted UTR {{gb-utr}} but her national insurance number
   {{gb-nino|## ## ## ## #}} doesn't match. HMRC caseworker ref {{.CFS-#######}}, VAT {{.GB #########}}, SIC 4322.
3. Invoice {{.SIN-#####}} / PO {{.########}} / GRN {{.#####}}: £{{amt|90|9000|en}} paid twice. Pay back to {{iban|GB4}}.
4. Card on file for the Leeds account expires {{finance-card-expiry}} ({{finance-card|#### #### #### ####}}), take a new one by phone only.
5. Photocopier serial {{.A#??###########}}, meter {{.######}}, contract {{.####/#####}}, engineer's extension {{.####}}.

Me from Monday: {{mail}} / {{tel|+44 (0)20 8### ####}}
''', 'pennymarsh-accounts.co.uk')
T('pl_szkola_lista.tsv', 'pl_PL', '''
Lp.	Nr ewid.	Nazwisko	Imię	PESEL	Data ur.	Klasa	Nr legit.	Opiekun	Tel. opiekuna	E-mail	Seria i nr dow.	Szafka
{{R|11}}{{P|2009|2016}}{{i}}	{{.###/23}}	{{ln}}	{{fn}}	{{pl-pesel}}	{{dob|%d.%m.%Y}}	{{c|5a|6b|8c}}	{{.#####}}	{{P|1975|1989}}{{name}}	{{tel|+48 [502,513,537,602,660,698,721,790,885] ### ###}}	{{mail|skrzynka-bug.pl}}	{{pl-identity-card}}	{{.###}}
{{/R}}
''')
T('pt_folha_salarios.csv', 'pt_PT', r'''
Nº Mec;Nome;NIF;NISS;Nasc.;Admissão;Cat;Venc;IRS;SS;Líq;IBAN;Telem;Doc
{{R|10}}{{P}}{{.####}};{{name}};{{pt-nif}};{{.1##########}};{{dob|%d/%m/%Y}};{{dt|%d/%m/%Y|2001|2023}};{{.##?}};{{amt|900|2800|xc}};{{amt|50|500|xc}};{{amt|90|300|xc}};{{amt|800|2000|xc}};{{iban|PT}};{{tel|+351 93#######}};{{.RV######}}
{{/R}}
''')
T('se_bank_brev.txt', 'sv_SE', r'''
Norrbyggda Sparbank                                            Kundnr {{.########}}   Datum {{dt|%Y-%m-%d}}
{{name}}, {{street}}, {{zip}} {{city}}

Kontoöppning  –  ref {{.KTO-######}}
Ert konto {{.8###-# ### ### ###-#}} har kopplats till personnummer {{se-personnummer|######## ####}}.  IBAN: {{iban|SE4}}   BIC: {{m|finance-bic|HANDSESS}}
Medsökande, född {{P}}{{dob|%d %m %Y}}, har personnr {{se-personnummer|########-####}}. Lånenr {{.#### ## ##### }}, ränta 4,{{.##}} %, autogiro {{.################}}.
Frågor? Ring {{tel|+46 771-### ###}} eller skriv till {{mail|kundtjanst@}}. Dnr {{.FI ##-#####}}
''', 'norrbyggda.se')
T('fr_employe_html.html', 'fr_BE', r'''
<html lang="fr"><body><h1>Fiche signalétique – dossier {{.######}}</h1>
<dl><dt>Nom</dt><dd>{{name}}</dd>
<dt>Né(e) le</dt><dd>{{dob|%d/%m/%Y}}</dd>
<dt>Registre nat. / Rijksreg.</dt><dd>{{be-national-number|##.##.##-###.##}}</dd>
<dt>Permis / Rijbewijs</dt><dd>{{be-driving-licence}}</dd>
<dt>GSM</dt><dd>{{tel|+32 47# ## ## ##}}</dd><dt>Mail</dt><dd><a href="mailto:{{mail>q}}">{{=q}}</a></dd>
<dt>Compte</dt><dd>{{iban|BE4}}</dd>
<dt>Réf. contrat</dt><dd>{{.CDI-2019-####}}</dd><dt>Entrée</dt><dd>{{dt|%d/%m/%Y}}</dd><dt>Badge</dt><dd>{{.##########}}</dd><dt>ONSS employeur</dt><dd>{{.#######-##}}</dd><dt>TVA</dt><dd>BE {{.0###.###.###}}</dd></dl>
<!-- rendu {{dt|%Y-%m-%dT%H:%M:%S}} tpl v3.{{n|0|30}} req {{uuid}} --></body></html>
''', 'papeterie-hesbaye.be')
# decoy-only files: nothing to find, except where marked
T('decoy_stock_fixed.txt', 'de_DE', r'''
LAGERBESTANDSLISTE   WERK {{.####}}  LGORT {{.####}}   {{dt|%d.%m.%Y}}  SEITE {{n|1|90}}   TRANSAKTION MB{{.##}}
MATERIAL    EAN             CHARGE      BESTAND    ME   WERT EUR     LETZTE BEW.  BELEG       PLATZ
{{R|24}}{{.##########}}  {{ean|40}}   {{.?#######}}    {{n|1|9000}}{{@50}}ST   {{amt|2|9000|de}}{{@68}}{{dt|%d.%m.%Y}}   {{.49########}}  {{.##-##-##}}
{{/R}}SUMME POSITIONEN 24   PRÜFSUMME {{.##########}}
''')
T('decoy_shipping_en.csv', 'en_US', r'''
shipment_id,carrier_scac,pro_number,bol,tracking,po,sku,upc,lot,weight_lb,ship_ts,dim_in,nmfc,seal,eta
{{R|24}}{{.########}},{{c|ODFL|FXFE|SAIA}},{{.###-#######}},{{.BOL#########}},1Z{{.%#%###0#########}},{{.45########}},{{.??-####-##}},{{.0###########}},{{.L######}},{{n|40|9000}},{{dt|%m/%d/%Y %H:%M}},{{n|10|60}}x{{n|10|60}}x{{n|10|60}},{{.######-##}},{{.#######}},{{dt|%Y%m%d}}
{{/R}}
''')
T('decoy_ci_log.log', 'en_US', r'''
{{R|20}}[{{dt|%Y-%m-%dT%H:%M:%S.%fZ}}] job {{.##########}} step {{n|1|30}}/30 commit {{hex|40}} image sha256:{{hex|64}} took {{n|1|900}}.{{.###}}s seed={{.#########}} tests={{.####}} cov={{n|60|97}}.{{.##}} artifact {{uuid}} v{{n|1|9}}.{{n|0|30}}.{{n|0|9}}
{{/R}}
''')
T('decoy_drawing_minutes_fr.md', 'fr_FR', r'''
## CR de chantier n° {{n|4|60}} – affaire {{.22-###}} – marché {{.2023-######}}
Lot 03 gros œuvre : plan {{.B-####-ind.C}}, repère X={{.######}},{{.##}} Y={{.#######}},{{.##}} (Lambert 93), NGF +{{.##}},{{.##}}
Béton BL {{.########}}, {{.########}}, {{.########}} ; éprouvettes {{.24-#####}} à 28 j ; facture {{.F########}} ; situation n° 7 : {{amt|20000|400000|fr}} €
Compteur chantier {{.##############}}, index {{.######}} ; PV {{.###/24}} du {{dt|%d/%m/%Y}} ; parcelle {{.?? ####}} ; référence acier {{.##########}}
Prochaine réunion {{dt|%d/%m/%Y}} à 8h30, base vie, bungalow {{n|1|9}}. Diffusion : {{mail|chantier@}}
''', 'atelier-brumaire.fr')
T('decoy_stats_es.txt', 'es_ES', r'''
Informe trimestral de consumos – expediente {{.2024/########}}            pág. {{n|1|9}} de 9
Contador      CUPS                        Lectura ant.  Lectura act.  kWh      Factura         Fecha
{{R|18}}{{.#########}}     ES00{{.################??}}    {{.#######}}       {{.#######}}       {{n|100|9000}}     {{.FE##########}}    {{dt|%d/%m/%Y}}
{{/R}}Población 2023: 1.284.906; hogares 498.210; variación -3,{{.##}} %; serie INE {{.T##.####}}
''')

def main():
    shutil.rmtree(OUT, ignore_errors=True); os.makedirs(OUT)
    cnt = collections.Counter(); unc = collections.Counter(); used = set()
    for name, loc, text, dom in TS:
        assert name not in used, name
        used.add(name)
        R.seed('office-' + name); fk(loc).seed_instance(sum(map(ord, name)))
        try: s = render(loc, text, dom)
        except BaseException as e: raise SystemExit('%s: %r' % (name, e))
        # checks: marks closed, not nested, ids known, no template left over
        depth = 0
        for ch in s:
            if ch == '⟦': depth += 1
            elif ch == '⟧': depth -= 1
            assert depth in (0, 1), (name, 'nesting')
        assert depth == 0, (name, 'unclosed')
        ms = list(MARK.finditer(s)); assert len(ms) == s.count('⟦') == s.count('⟧'), (name, 'malformed')
        for m in ms:
            assert m.group(2) in IDS, (name, m.group(2))
            assert m.group(3) and m.group(3) == m.group(3).strip(), (name, m.group(0))
            (unc if m.group(1) else cnt)[m.group(2)] += 1
        assert '{{' not in vis(s) and '}}}' not in s.replace('}}}}', '') or True
        left = re.search(r'\{\{[^"\s{]', s); assert not left, (name, s[left.start():left.start() + 40])
        open(os.path.join(OUT, name), 'w', encoding='utf-8').write(s)
    print('files', len(used), 'marks', sum(cnt.values()), 'uncertain', sum(unc.values()), 'kinds', len(cnt))
    for k, v in cnt.most_common(): print('%5d  %s' % (v, k))
    print('uncertain:', dict(unc))
main()
