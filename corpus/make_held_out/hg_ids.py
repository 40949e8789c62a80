# -*- coding: utf-8 -*-
"""Identifier generators: every function returns a value that is valid by its published rule."""
import datetime, hashlib, ipaddress, importlib, string

R = None  # random.Random, set by make_heldout


def init(rng):
    global R
    R = rng


def dg(n):
    return ''.join(R.choice('0123456789') for _ in range(n))


def dg1(n):
    return R.choice('123456789') + dg(n - 1)


UP = string.ascii_uppercase


def up(n, alpha=UP):
    return ''.join(R.choice(alpha) for _ in range(n))


def hexs(n):
    return ''.join(R.choice('0123456789abcdef') for _ in range(n))


def luhn_sum(s):
    t = 0
    for i, c in enumerate(reversed(s)):
        d = int(c)
        if i % 2:
            d *= 2
            if d > 9:
                d -= 9
        t += d
    return t % 10


def luhn(body):
    return body + str((10 - luhn_sum(body + '0')) % 10)


def sn(mod):
    return importlib.import_module('stdnum.' + mod)


def valid(mod, v):
    try:
        return bool(sn(mod).is_valid(v))
    except Exception:
        return False


def brute(mod, make, tries=20000):
    """random bodies until stdnum says valid"""
    for _ in range(tries):
        v = make()
        if valid(mod, v):
            return v
    raise RuntimeError(mod)


def enddigit(mod, body, digits='0123456789'):
    for d in R.sample(digits, len(digits)):
        if valid(mod, body + d):
            return body + d
    return None


def end(mod, make, digits='0123456789'):
    for _ in range(500):
        v = enddigit(mod, make(), digits)
        if v:
            return v
    raise RuntimeError(mod)


def end2(mod, make):
    for _ in range(500):
        b = make()
        for k in range(100):
            if valid(mod, b + '%02d' % k):
                return b + '%02d' % k
    raise RuntimeError(mod)


def grp(s, sizes, sep=' '):
    out, i = [], 0
    for z in sizes:
        out.append(s[i:i + z]); i += z
    if i < len(s):
        out.append(s[i:])
    return sep.join(out)


def pick(*a):
    return R.choice(a)


def wpick(pairs):
    t = R.random() * sum(w for _, w in pairs)
    for v, w in pairs:
        t -= w
        if t <= 0:
            return v
    return pairs[-1][0]


# ---------- network ----------
_bad4 = [ipaddress.ip_network(x) for x in (
    '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/16',
    '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3')]


def ipv4(p=None):
    while True:
        a = ipaddress.ip_address(R.getrandbits(32))
        b = a.packed
        if any(a in n for n in _bad4) or b[3] in (0, 255) or b[0] < 20 or b[0] in (30, 33, 55) or min(b) == 0:
            continue
        if len({b[0], b[1], b[2], b[3]}) < 4:
            continue
        return str(a)


def ipv4_private():
    return pick('10.%d.%d.%d' % (R.randint(0, 60), R.randint(0, 255), R.randint(1, 254)),
                '192.168.%d.%d' % (R.randint(0, 30), R.randint(2, 254)),
                '172.%d.%d.%d' % (R.randint(16, 31), R.randint(0, 255), R.randint(2, 254)), '127.0.0.1')


def ipv4_doc():
    return R.choice(['192.0.2.', '198.51.100.', '203.0.113.']) + str(R.randint(1, 254))


def ipv6(p=None):
    pre = R.choice(['2a02:%x' % R.randint(0x100, 0xfff0), '2a01:%x' % R.randint(0xc0, 0xfff), '2600:%x' % R.randint(0x1000, 0x9fff),
                    '2607:f%x' % R.randint(0x100, 0xfff), '2a03:%x' % R.randint(0x2880, 0xfff0), '2403:%x' % R.randint(0x100, 0xfff0), '2804:%x' % R.randint(0x14, 0xfff0)])
    if R.random() < .5:
        a = pre + ':%x:%x:%x:%x:%x:%x' % tuple(R.randint(0x100, 0xffff) for _ in range(6))
    else:
        a = pre + ':%x:%x::%x' % (R.randint(1, 0xffff), R.randint(0, 0xfff), R.randint(1, 0xffff))
    return str(ipaddress.ip_address(a))


def mac(p=None):
    o = [R.choice([0x00, 0x3c, 0xa4, 0xf0, 0x68, 0x9c, 0xd8, 0x74])] + [R.randint(1, 254) for _ in range(5)]
    st = R.random()
    if st < .6:
        return ':'.join('%02x' % x for x in o)
    if st < .85:
        return '-'.join('%02X' % x for x in o)
    h = ''.join('%02x' % x for x in o)
    return h[:4] + '.' + h[4:8] + '.' + h[8:]


def imei(p=None):
    v = luhn(R.choice(['35', '86', '01']) + dg(12))
    return v if R.random() < .7 else grp(v, (2, 6, 6, 1), R.choice(['-', ' ']))


# ---------- finance ----------
def card_raw(kind=None):
    kind = kind or wpick([('v', 40), ('m', 28), ('a', 12), ('d', 6), ('j', 4), ('c', 3), ('m2', 4), ('u', 2)])
    while True:
        if kind == 'v':
            v = luhn('4' + dg(14))
        elif kind == 'm':
            v = luhn(str(R.randint(51, 55)) + dg(13))
        elif kind == 'm2':
            v = luhn(str(R.randint(2221, 2720)) + dg(11))
        elif kind == 'a':
            v = luhn(R.choice(['34', '37']) + dg(12))
        elif kind == 'd':
            v = luhn(R.choice(['6011', '644', '645', '648', '65']).ljust(4, '3') + dg(11))
        elif kind == 'j':
            v = luhn(str(R.randint(3528, 3589)) + dg(11))
        elif kind == 'c':
            v = luhn(R.choice(['36', '38', '300', '305']).ljust(3, '4') + dg(10))
        else:
            v = luhn('62' + R.choice(['17', '22', '28', '25']) + dg(11))
        if len(set(v)) >= 6:
            return v


def card_fmt(v, style=None):
    style = style or wpick([('', 5), (' ', 4), ('-', 2)])
    if not style:
        return v
    if len(v) == 15:
        return grp(v, (4, 6, 5), style)
    if len(v) == 14:
        return grp(v, (4, 6, 4), style)
    return grp(v, (4, 4, 4, 4), style)


def card(p=None):
    return card_fmt(card_raw())


def card_code(p=None):
    return dg1(3)


def card_expiry(p=None):
    m, y = R.randint(1, 12), R.randint(26, 31)
    return pick('%02d/%d' % (m, y), '%02d/20%d' % (m, y), '%02d/%d' % (m, y))


def track1(p=None):
    nm = R.choice(['MEYER/ANNA', 'HOLLOWAY/PETER J', 'OKAFOR/RUTH', 'LINDQVIST/K', 'BRANDAO/M A', 'TANAKA/YUI', 'DELACROIX/L'])
    return '%%B%s^%s^%d%02d%s?' % (card_raw(R.choice('vm')), nm, R.randint(26, 31), R.randint(1, 12), '101' + dg(10))


def track2(p=None):
    return ';%s=%d%02d%s?' % (card_raw(R.choice('vm')), R.randint(26, 31), R.randint(1, 12), '101' + dg(R.choice([8, 10, 12])))


def _mod97(s):
    n = ''.join(str(int(c, 36)) for c in s)
    return int(n) % 97


def it_bban():
    body = R.choice(['03069', '02008', '05034', '03002', '01030', '08327', '05387', '07601']) + R.choice(['01', '02', '03', '11', '16', '09']) + dg(3) + '0000' * (R.random() < .0) + dg(12)
    odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
    t = sum(odd[int(c)] if i % 2 == 0 else int(c) for i, c in enumerate(body))
    return UP[t % 26] + body


def fr_bban():
    b, g, c = R.choice(['30004', '30003', '20041', '10278', '13807', '18206', '30002', '14508']), '0' + dg(4), dg(11)
    k = 97 - ((89 * int(b) + 15 * int(g) + 3 * int(c)) % 97)
    return b + g + c + '%02d' % k


def es_bban():
    b, o, a = R.choice(['0049', '2100', '0182', '0081', '2085', '2038', '0128', '1465']), dg(4), dg(10)
    w = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]

    def cd(s):
        r = 11 - sum(int(x) * y for x, y in zip(s, w)) % 11
        return {10: '1', 11: '0'}.get(r, str(r))
    return b + o + cd('00' + b + o) + cd(a) + a


def be_bban():
    b = R.choice(['001', '363', '734', '979', '068', '310', '290']) + dg(7)
    k = int(b) % 97 or 97
    return b + '%02d' % k


def nl_bban():
    while True:
        a = '0' + dg1(9)
        if sum(int(c) * w for c, w in zip(a, range(10, 0, -1))) % 11 == 0:
            return R.choice(['INGB', 'RABO', 'ABNA', 'TRIO', 'KNAB', 'SNSB', 'BUNQ']) + a


def pt_bban():
    b = R.choice(['0035', '0033', '0010', '0007', '0018', '0036']) + dg(15)
    return b + '%02d' % (98 - int(b + '00') % 97)


def no_bban():
    while True:
        b = R.choice(['8601', '1503', '9710', '3201', '6021', '1207']) + dg(6)
        k = (11 - sum(int(c) * w for c, w in zip(b, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])) % 11) % 11
        if k != 10:
            return b + str(k)


def pl_bban():
    s = R.choice(['1020', '1090', '1140', '1050', '1240', '2490', '1160', '1030']) + dg(3)
    k = (10 - sum(int(c) * w for c, w in zip(s, [3, 9, 7, 1, 3, 9, 7])) % 10) % 10
    return s + str(k) + dg(16)


IBAN_SPECS = {
    'DE': lambda: R.choice(['37040044', '10070024', '50010517', '70051995', '12030000', '20041133', '60050101', '43060967', '76026000', '25050180']) + dg(10),
    'AT': lambda: R.choice(['12000', '20111', '32000', '14000', '60000', '19043']) + dg(11),
    'CH': lambda: R.choice(['00762', '09000', '00243', '04835', '80808']) + dg(12),
    'FR': fr_bban, 'IT': it_bban, 'ES': es_bban, 'BE': be_bban, 'NL': nl_bban, 'PT': pt_bban, 'NO': no_bban, 'PL': pl_bban,
    'GB': lambda: R.choice(['NWBK', 'BARC', 'LOYD', 'HBUK', 'MIDL', 'ABBY', 'MONZ']) + R.choice(['20', '30', '40', '60', '09', '77', '04']) + dg(4) + dg(8),
    'IE': lambda: R.choice(['AIBK93', 'BOFI90', 'IPBS99']) + dg(4) + dg(8),
    'SE': lambda: R.choice(['500', '600', '800', '120', '300']) + dg(17),
    'DK': lambda: R.choice(['0040', '3000', '7118', '5301']) + dg(10),
    'FI': lambda: luhn(R.choice(['123', '215', '504', '571', '800', '405']) + dg(10)),
    'LU': lambda: R.choice(['001', '002', '003', '028']) + dg(13),
    'RO': lambda: R.choice(['BTRL', 'RNCB', 'BRDE', 'INGB', 'RZBR']) + R.choice(['0', '1']) + dg(15),
    'GR': lambda: R.choice(['011', '014', '017', '026']) + dg(20),
    'BG': lambda: R.choice(['UNCR', 'FINV', 'BPBI', 'STSA']) + dg(4) + '10' + dg(8),
    'TR': lambda: R.choice(['00062', '00010', '00046', '00064', '00015']) + '0' + dg(16),
    'EE': lambda: None, 'LT': lambda: R.choice(['73000', '70440', '40100', '35000']) + dg(11),
    'LV': lambda: R.choice(['HABA', 'UNLA', 'PARX']) + '0' + dg(12),
    'CY': lambda: '00200' + dg(3) + dg(16),
    'MT': lambda: 'VALL22013' + dg(18),
    'AE': lambda: R.choice(['033', '026', '035', '046']) + dg(16),
    'SA': lambda: R.choice(['80', '10', '20', '05']) + '000' + dg(15),
    'IL': lambda: R.choice(['010', '012', '011', '020']) + dg(16),
}


def iban_raw(cc=None):
    cc = (cc or R.choice(['DE', 'FR', 'GB', 'NL', 'ES', 'IT', 'BE', 'AT', 'CH', 'PL', 'PT', 'SE', 'IE'])).upper()
    if cc in ('CZ', 'SK', 'HU', 'HR', 'SI', 'EE') or cc not in IBAN_SPECS:
        cc = {'CZ': 'PL', 'SK': 'AT', 'HU': 'AT', 'HR': 'IT', 'SI': 'AT', 'EE': 'LT'}.get(cc, 'DE')
    for _ in range(200):
        b = IBAN_SPECS[cc]()
        k = 98 - _mod97(b + cc + '00')
        v = cc + '%02d' % k + b
        if valid('iban', v):
            return v
    raise RuntimeError('iban ' + cc)


def iban_fmt(v, style=None):
    style = style or wpick([('', 4), (' ', 6)])
    return v if not style.strip() and style == '' else ' '.join(v[i:i + 4] for i in range(0, len(v), 4))


def iban(p=None):
    return iban_fmt(iban_raw(p.cc if p else None))


BICS = {'DE': ['DEUTDEFF', 'COBADEFFXXX', 'MARKDEF1100', 'GENODEF1M04', 'SSKMDEMMXXX', 'INGDDEFFXXX', 'BYLADEM1001', 'NOLADE2HXXX'],
        'FR': ['BNPAFRPPXXX', 'SOGEFRPP', 'CRLYFRPP', 'AGRIFRPP882', 'PSSTFRPPPAR', 'CMCIFR2A'], 'GB': ['BARCGB22', 'LOYDGB2L', 'NWBKGB2L', 'MIDLGB22', 'HBUKGB4B'],
        'NL': ['INGBNL2A', 'RABONL2U', 'ABNANL2A', 'TRIONL2U'], 'BE': ['GEBABEBB', 'KREDBEBB', 'BBRUBEBB'], 'IT': ['BCITITMM', 'UNCRITMM', 'PASCITMM', 'BPMOIT22XXX'],
        'ES': ['BSCHESMM', 'CAIXESBBXXX', 'BBVAESMM', 'BSABESBB'], 'AT': ['GIBAATWWXXX', 'BKAUATWW', 'RLNWATWW', 'BAWAATWW'], 'CH': ['UBSWCHZH80A', 'POFICHBEXXX', 'RAIFCH22', 'CRESCHZZ80A'],
        'PL': ['BPKOPLPW', 'BREXPLPWMBK', 'INGBPLPW', 'PKOPPLPW'], 'PT': ['CGDIPTPL', 'BCOMPTPL', 'BESCPTPL'], 'SE': ['SWEDSESS', 'ESSESESS', 'HANDSESS', 'NDEASESS'],
        'DK': ['DABADKKK', 'NDEADKKK', 'JYBADKKK'], 'NO': ['DNBANOKK', 'NDEANOKK'], 'FI': ['NDEAFIHH', 'OKOYFIHH'], 'IE': ['AIBKIE2D', 'BOFIIE2D'], 'RO': ['BTRLRO22', 'RNCBROBU', 'BRDEROBU'],
        'GR': ['ETHNGRAA', 'CRBAGRAA', 'PIRBGRAA'], 'TR': ['TGBATRIS', 'ISBKTRIS', 'AKBKTRIS'], 'US': ['CHASUS33', 'BOFAUS3N', 'CITIUS33', 'WFBIUS6S'], 'CZ': ['GIBACZPX', 'KOMBCZPP'], 'JP': ['BOTKJPJT', 'SMBCJPJT']}


def bic(p=None):
    return R.choice(BICS.get((p.cc.upper() if p else R.choice(list(BICS))), BICS['DE'] + BICS['GB'] + BICS['US']))


def us_routing(p=None):
    while True:
        b = '%02d' % R.choice([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 21, 22, 26, 27, 28, 31, 32]) + dg(6)
        t = sum(int(c) * w for c, w in zip(b, [3, 7, 1, 3, 7, 1, 3, 7]))
        v = b + str((10 - t % 10) % 10)
        if valid('us.rtn', v) and len(set(v)) > 4:
            return v


def us_account(p=None):
    return dg1(R.choice([9, 10, 10, 11, 12]))


def gb_account(p=None):
    s = R.choice(['20', '30', '40', '60', '09', '77', '83', '11']) + dg(4)
    return R.choice(['-', '-', '-', ' ']).join([s[:2], s[2:4], s[4:]]) + ' ' + dg(8)


def fr_account(p=None):
    v = fr_bban()
    return pick(grp(v, (5, 5, 11, 2)), v, grp(v, (5, 5, 11, 2)))


def es_account(p=None):
    v = es_bban()
    return pick(v, grp(v, (4, 4, 2, 10)), grp(v, (4, 4, 2, 10), '-'))


def it_account(p=None):
    v = it_bban()
    return pick(v, grp(v, (1, 5, 5, 12)))


def isin(p=None):
    cc = R.choice(['US', 'DE', 'FR', 'GB', 'NL', 'CH', 'IE', 'LU'])
    b = cc + ('000' + up(1) + dg(5) if cc == 'DE' else '0' + dg(8) if cc != 'US' else dg1(6) + dg(3))
    n = ''.join(str(int(c, 36)) for c in b)
    return b + luhn(n)[-1]


def lei(p=None):
    b = R.choice(['5299', '2138', '5493', '9695', '3157', '8156']) + '00' + ''.join(R.choice(UP + '0123456789') for _ in range(12))
    return b + '%02d' % (98 - _mod97(b + '00'))


B58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'


def b58check(payload):
    d = payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4]
    n, s = int.from_bytes(d, 'big'), ''
    while n:
        n, r = divmod(n, 58)
        s = B58[r] + s
    return '1' * (len(d) - len(d.lstrip(b'\0'))) + s


def rbytes(n):
    return bytes(R.getrandbits(8) for _ in range(n))


def btc(p=None):
    return b58check(bytes([R.choice([0, 5])]) + rbytes(20))


BECH = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'


def _polymod(vals):
    g = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
    c = 1
    for v in vals:
        t = c >> 25
        c = (c & 0x1ffffff) << 5 ^ v
        for i in range(5):
            c ^= g[i] if (t >> i) & 1 else 0
    return c


def _5bit(b):
    bits = ''.join('%08d' % int(bin(x)[2:]) for x in b)
    bits += '0' * (-len(bits) % 5)
    return [int(bits[i:i + 5], 2) for i in range(0, len(bits), 5)]


def bech32(hrp, data, const):
    e = [ord(x) >> 5 for x in hrp] + [0] + [ord(x) & 31 for x in hrp]
    pm = _polymod(e + data + [0] * 6) ^ const
    return hrp + '1' + ''.join(BECH[d] for d in data + [(pm >> 5 * (5 - i)) & 31 for i in range(6)])


def segwit(p=None):
    if R.random() < .6:
        return bech32('bc', [0] + _5bit(rbytes(20)), 1)
    return bech32('bc', [1] + _5bit(rbytes(32)), 0x2bc830a3)


def age_key(p=None):
    return bech32('age-secret-key-', _5bit(rbytes(32)), 1).upper()


def wif(p=None):
    return b58check(b'\x80' + rbytes(32) + (b'\x01' if R.random() < .7 else b''))


def _keccak256(data):
    RC, r = [], 1
    for _ in range(24):
        c = 0
        for j in range(7):
            if r & 1:
                c ^= 1 << ((1 << j) - 1)
            r = (r << 1) ^ (0x171 if r & 0x80 else 0)
        RC.append(c)
    M = (1 << 64) - 1
    rot = lambda x, n: ((x << n) | (x >> (64 - n))) & M if n else x
    A = [[0] * 5 for _ in range(5)]
    rate = 136
    p = bytearray(data) + b'\x01' + b'\0' * ((-len(data) - 1) % rate)
    p[-1] |= 0x80
    for o in range(0, len(p), rate):
        for i in range(rate // 8):
            A[i % 5][i // 5] ^= int.from_bytes(p[o + 8 * i:o + 8 * i + 8], 'little')
        for rnd in range(24):
            C = [A[x][0] ^ A[x][1] ^ A[x][2] ^ A[x][3] ^ A[x][4] for x in range(5)]
            D = [C[(x - 1) % 5] ^ rot(C[(x + 1) % 5], 1) for x in range(5)]
            A = [[A[x][y] ^ D[x] for y in range(5)] for x in range(5)]
            x, y, cur = 1, 0, A[1][0]
            for t in range(24):
                x, y = y, (2 * x + 3 * y) % 5
                cur, A[x][y] = A[x][y], rot(cur, ((t + 1) * (t + 2) // 2) % 64)
            A = [[A[x][y] ^ (~A[(x + 1) % 5][y] & M & A[(x + 2) % 5][y]) for y in range(5)] for x in range(5)]
            A[0][0] ^= RC[rnd]
    return b''.join(A[i % 5][i // 5].to_bytes(8, 'little') for i in range(4))


assert _keccak256(b'').hex().startswith('c5d2460186f7233c')


def eth(p=None):
    a = rbytes(20).hex()
    h = _keccak256(a.encode()).hex()
    return '0x' + ''.join(c.upper() if int(h[i], 16) >= 8 else c for i, c in enumerate(a))


# ---------- vehicles ----------
def vin(p=None):
    tr = dict(zip('ABCDEFGHJKLMNPRSTUVWXYZ', [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9]))
    al = 'ABCDEFGHJKLMNPRSTUVWXYZ'
    w = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    v = R.choice(['1HG', '1FT', '2T1', '3VW', '5YJ', '1GN', '4T1', '1C4', 'JTD', 'WBA', 'KNA', 'JM1']) + R.choice(al) + R.choice(al) + dg(1) + dg(1) + R.choice(al) + '0' + R.choice('BCDEFGHJKLMNPR') + R.choice(al) + dg(6)
    t = sum((int(c) if c.isdigit() else tr[c]) * x for c, x in zip(v, w)) % 11
    return v[:8] + ('X' if t == 10 else str(t)) + v[9:]


# ---------- countries; p = person (sex 'm'/'f', dob date, last, first) ----------
def d6(p, f='%y%m%d'):
    return p.dob.strftime(f)


def ae(p):
    v = luhn('784' + str(p.dob.year) + dg(7))
    return pick(v, grp(v, (3, 4, 7, 1), '-'), grp(v, (3, 4, 7, 1), '-'))


def ar_cuit(p):
    v = end('ar.cuit', lambda: ('20' if p.sex == 'm' else '27') + R.choice('1234') + dg(7))
    return pick(v, grp(v, (2, 8, 1), '-'), grp(v, (2, 8, 1), '-'))


def ar_dni(p):
    v = str(R.randint(11, 46)) + dg(6)
    return pick(v, '%s.%s.%s' % (v[:2], v[2:5], v[5:]), '%s.%s.%s' % (v[:2], v[2:5], v[5:]))


def at_svnr(p):
    def mk():
        while True:
            s = dg1(3)
            dt = d6(p, '%d%m%y')
            k = sum(int(c) * w for c, w in zip(s + dt, [3, 7, 9, 5, 8, 4, 2, 1, 6])) % 11
            if k < 10:
                return s + str(k) + dt
    v = mk()
    assert valid('at.vnr', v)
    return pick(v, v[:4] + ' ' + v[4:], v[:4] + ' ' + v[4:], v[:4] + '/' + v[4:])


def au_tfn(p):
    v = end('au.tfn', lambda: dg1(8))
    return pick(v, grp(v, (3, 3, 3)))


def au_medicare(p):
    b = R.choice('23456') + dg(7)
    k = sum(int(c) * w for c, w in zip(b, [1, 3, 7, 9, 1, 3, 7, 9])) % 10
    v = b + str(k) + R.choice('123')
    return pick(v, grp(v, (4, 5, 1)), grp(v, (4, 5, 1)) + '/' + R.choice('1234'))


def au_abn(p=None):
    v = brute('au.abn', lambda: dg1(11))
    return pick(v, grp(v, (2, 3, 3, 3)))


def au_acn(p=None):
    v = end('au.acn', lambda: R.choice('0123456') + dg(7))
    return pick(v, grp(v, (3, 3, 3)))


def be_nn(p):
    b = d6(p) + '%03d' % (R.randint(1, 498) * 2 - (1 if p.sex == 'm' else 0))
    k = 97 - int(('2' if p.dob.year >= 2000 else '') + b) % 97
    v = b + '%02d' % k
    assert valid('be.nn', v), v
    return pick(v, '%s.%s.%s-%s.%s' % (v[:2], v[2:4], v[4:6], v[6:9], v[9:]), '%s.%s.%s-%s.%s' % (v[:2], v[2:4], v[4:6], v[6:9], v[9:]), '%s-%s-%s' % (v[:6], v[6:9], v[9:]))


def bg_egn(p):
    mm = p.dob.month + (40 if p.dob.year >= 2000 else 0)
    return end('bg.egn', lambda: '%02d%02d%02d' % (p.dob.year % 100, mm, p.dob.day) + dg(3))


def br_cpf(p):
    v = end2('br.cpf', lambda: dg1(9))
    return pick(v, '%s.%s.%s-%s' % (v[:3], v[3:6], v[6:9], v[9:]), '%s.%s.%s-%s' % (v[:3], v[3:6], v[6:9], v[9:]))


def br_cnpj(p=None):
    v = end2('br.cnpj', lambda: dg1(8) + '0001')
    return pick(v, '%s.%s.%s/%s-%s' % (v[:2], v[2:5], v[5:8], v[8:12], v[12:]), '%s.%s.%s/%s-%s' % (v[:2], v[2:5], v[5:8], v[8:12], v[12:]))


def br_rg(p):
    b = R.choice('12345') + dg(7)
    t = sum(int(c) * w for c, w in zip(b, range(2, 10))) % 11
    k = {10: 'X', 11: '0'}.get(11 - t, str(11 - t))
    return '%s.%s.%s-%s' % (b[:2], b[2:5], b[5:], k)


def br_cep(p):
    return '%05d-%03d' % (R.choice([1310, 4538, 22041, 30130, 80420, 90035, 40140, 50030, 60160, 70070]) + R.randint(0, 9), R.randint(0, 99) * 10)


def br_pis(p):
    b = '1' + R.choice('23') + dg(8)
    t = 11 - sum(int(c) * w for c, w in zip(b, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) % 11
    v = b + str(0 if t > 9 else t)
    return pick(v, '%s.%s.%s-%s' % (v[:3], v[3:8], v[8:10], v[10:]))


def ca_sin(p):
    v = luhn(R.choice('12345679') + dg(7))
    return pick(grp(v, (3, 3, 3)), grp(v, (3, 3, 3), '-'), v)


def ca_dl(p):
    l = p.last_ascii[0].upper()
    ymd = '%02d%02d%02d' % (p.dob.year % 100, p.dob.month + (50 if p.sex == 'f' else 0), p.dob.day)
    v = l + dg(4) + dg(4) + R.choice('01234567')  # ON: A1234-56789-YMMDD ends with birth date
    v = l + dg(4) + dg(4) + ymd
    return '%s-%s-%s' % (v[:5], v[5:10], v[10:])


def ca_health(p):
    t = R.random()
    if t < .6:
        v = luhn(dg1(9))
        return pick('%s-%s-%s-%s' % (v[:4], v[4:7], v[7:], up(2, 'ABCDEFGHJKLMNPQRSTVWXYZ')), '%s %s %s' % (v[:4], v[4:7], v[7:]), '%s-%s-%s' % (v[:4], v[4:7], v[7:]))
    v = end('ca.bc_phn', lambda: '9' + dg(8))
    return pick(v, '%s %s %s' % (v[:4], v[4:7], v[7:]))


def ch_ahv(p):
    b = '756' + dg(9)
    k = (10 - sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(b)) % 10) % 10
    v = b + str(k)
    assert valid('ch.ssn', v)
    return pick(v, '%s.%s.%s.%s' % (v[:3], v[3:7], v[7:11], v[11:]), '%s.%s.%s.%s' % (v[:3], v[3:7], v[7:11], v[11:]))


def cl_rut(p):
    v = end('cl.rut', lambda: str(R.randint(7, 21)) .rjust(2, ' ').strip() + dg(6), '0123456789K')
    b, k = v[:-1], v[-1]
    dot = '{:,}'.format(int(b)).replace(',', '.')
    return pick(dot + '-' + k, b + '-' + k, dot + '-' + k)


def cn_rid(p):
    v = end('cn.ric', lambda: R.choice(['110105', '310104', '440106', '510107', '330106', '420106', '320102', '370202', '500103', '350203']) + p.dob.strftime('%Y%m%d') + dg(2) + R.choice('13579' if p.sex == 'm' else '24680'), '0123456789X')
    return v


def co_nit(p=None):
    v = end('co.nit', lambda: R.choice(['8', '9']) + R.choice('0136') + dg(7))
    b, k = v[:-1], v[-1]
    return pick('{:,}'.format(int(b)).replace(',', '.') + '-' + k, b + '-' + k)


def co_cedula(p):
    v = pick('1' + '0' + dg(8), str(R.randint(19, 98)) + dg(6))
    return pick(v, '{:,}'.format(int(v)).replace(',', '.'))


def cz_rc(p):
    mm = p.dob.month + (50 if p.sex == 'f' else 0)
    v = end('cz.rc', lambda: '%02d%02d%02d' % (p.dob.year % 100, mm, p.dob.day) + dg(3))
    return pick(v[:6] + '/' + v[6:], v[:6] + '/' + v[6:], v)


def de_idnr(p):
    v = end('de.idnr', lambda: _idnr_body())
    return pick(v, grp(v, (2, 3, 3, 3)), grp(v, (2, 3, 3, 3)))


def _idnr_body():
    ds = R.sample('0123456789', 9)
    ds.append(R.choice(ds))
    while True:
        R.shuffle(ds)
        if ds[0] != '0':
            return ''.join(ds)


DEC = '0123456789CFGHJKLMNPRTVWXYZ'


def _de731(s):
    return str(sum(int(c, 36) * w for c, w in zip(s, [7, 3, 1] * 3)) % 10)


def de_perso(p):
    b = R.choice('LMNPRTVWXYZ') + ''.join(R.choice(DEC) for _ in range(8))
    while sum(c.isdigit() for c in b) < 3 or sum(c.isalpha() for c in b) < 2:
        b = R.choice('LMNPRTVWXYZ') + ''.join(R.choice(DEC) for _ in range(8))
    return b + _de731(b) if R.random() < .6 else b


def de_pass(p):
    b = R.choice('CFGHJK') + R.choice('0123456789') + ''.join(R.choice(DEC) for _ in range(7))
    while sum(c.isdigit() for c in b) < 3:
        b = R.choice('CFGHJK') + R.choice('0123456789') + ''.join(R.choice(DEC) for _ in range(7))
    return b + _de731(b) if R.random() < .4 else b


def de_dl(p):
    while True:
        b = R.choice('BCDFGHJKLMN') + dg(2) + R.choice('0123456789') + ''.join(R.choice('0123456789ABCDEFGHIJKLMNPRSTUVWXYZ') for _ in range(4)) + R.choice('0123456789')
        b = b[:9]
        k = sum(int(c, 36) * w for c, w in zip(b, range(9, 0, -1))) % 11
        if any(c.isalpha() for c in b[4:]) and k < 10:
            return b + str(k) + R.choice('123456')


def de_kvnr(p):
    l = p.last_ascii[0].upper()
    b = l + dg1(8)
    n = '%02d' % (ord(l) - 64) + b[1:]
    t = 0
    for i, c in enumerate(n):
        x = int(c) * (1 if i % 2 == 0 else 2)
        t += x if x < 10 else x - 9
    return b + str(t % 10)


def de_rvnr(p):
    l = p.last_ascii[0].upper()
    b = R.choice(['12', '13', '15', '20', '24', '53', '65', '38', '04', '18']) + d6(p, '%d%m%y') + l + '%02d' % (R.randint(0, 49) + (50 if p.sex == 'f' else 0))
    n = b[:8] + '%02d' % (ord(l) - 64) + b[9:]
    t = 0
    for c, w in zip(n, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]):
        x = int(c) * w
        t += x // 10 + x % 10
    v = b + str(t % 10)
    return pick(v, '%s %s %s %s' % (v[:2], v[2:8], v[8], v[9:]), '%s %s %s %s' % (v[:2], v[2:8], v[8], v[9:]))


def dk_cpr(p):
    for _ in range(300):
        seven = R.choice('0123') if p.dob.year < 2000 else R.choice('4567')
        b = d6(p, '%d%m%y') + seven + dg(2)
        for k in ('13579' if p.sex == 'm' else '02468'):
            v = b + k
            if sum(int(c) * w for c, w in zip(v, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1])) % 11 == 0 and valid('dk.cpr', v):
                return pick(v[:6] + '-' + v[6:], v[:6] + '-' + v[6:], v)
    raise RuntimeError


def ec_ci(p):
    return end('ec.ci', lambda: '%02d' % R.randint(1, 24) + R.choice('012345') + dg(6))


def ee_ik(p):
    g = {19: '34', 20: '56'}[p.dob.year // 100][0 if p.sex == 'm' else 1]
    return end('ee.ik', lambda: g + d6(p) + dg(3))


def lt_ak(p):
    g = {19: '34', 20: '56'}[p.dob.year // 100][0 if p.sex == 'm' else 1]
    return end('lt.asmens', lambda: g + d6(p) + dg(3))


DNIL = 'TRWAGMYFPDXBNJZSQVHLCKE'


def es_dni(p):
    n = R.randint(10000000, 79999999)
    v = '%08d' % n + DNIL[n % 23]
    return pick(v, v[:8] + '-' + v[8], v, '{:,}'.format(n).replace(',', '.') + '-' + v[8])


def es_nie(p):
    x = R.choice('XYZ')
    n = dg(7)
    k = DNIL[int(str('XYZ'.index(x)) + n) % 23]
    return pick(x + n + k, '%s-%s-%s' % (x, n, k), x + n + k)


def es_nif(p):
    if R.random() < .25:
        v = end('es.nif', lambda: R.choice('KLM') + dg(7), UP)
        return v
    n = R.randint(10000000, 79999999)
    return '%08d' % n + DNIL[n % 23]


def es_cif(p=None):
    return end('es.cif', lambda: R.choice('ABBBG') + R.choice(['28', '08', '46', '41', '48', '50']) + dg(5))


def es_nuss(p):
    pr, n = R.choice(['28', '08', '46', '41', '48', '50', '29']), dg1(8)
    v = pr + n + '%02d' % (int(pr + n) % 97)
    return pick(v, '%s/%s/%s' % (v[:2], v[2:10], v[10:]), '%s %s %s' % (v[:2], v[2:10], v[10:]))


def ehic(p):
    cc = {'DE': '276', 'AT': '040', 'PL': '616', 'CZ': '203', 'SI': '705', 'FI': '246', 'IT': '380', 'SK': '703', 'NL': '528', 'BE': '056', 'ES': '724', 'PT': '620', 'FR': '250', 'GR': '300', 'HR': '191', 'LT': '440', 'EE': '233'}.get(p.cc.upper(), '276')
    v = luhn('80' + cc + dg(14))
    return pick(v, v, grp(v, (5, 5, 5, 5)))


def fi_hetu(p):
    sep = '-' if p.dob.year < 2000 else 'A'
    n = '%03d' % (R.randint(2, 449) * 2 + (1 if p.sex == 'm' else 0))
    b = d6(p, '%d%m%y')
    v = b + sep + n + '0123456789ABCDEFHJKLMNPRSTUVWXY'[int(b + n) % 31]
    assert valid('fi.hetu', v), v
    return v


FR_DEP = ['75', '69', '13', '33', '59', '31', '44', '67', '34', '92', '93', '35', '06', '38']


def fr_nir(p):
    b = ('1' if p.sex == 'm' else '2') + '%02d%02d' % (p.dob.year % 100, p.dob.month) + R.choice(FR_DEP) + '%03d' % R.randint(1, 420) + '%03d' % R.randint(1, 480)
    v = b + '%02d' % (97 - int(b) % 97)
    assert valid('fr.nir', v), v
    return pick(v, '%s %s %s %s %s %s %s' % (v[0], v[1:3], v[3:5], v[5:7], v[7:10], v[10:13], v[13:]), '%s %s %s %s %s %s %s' % (v[0], v[1:3], v[3:5], v[5:7], v[7:10], v[10:13], v[13:]))


def fr_spi(p):
    b = R.choice('0123') + dg(9)
    v = b + '%03d' % (int(b) % 511)
    if not valid('fr.nif', v):
        raise RuntimeError(v)
    return pick(v, '%s %s %s %s %s' % (v[:2], v[2:4], v[4:7], v[7:10], v[10:]))


def fr_siret(p=None):
    v = luhn(dg1(8))
    while True:
        w = luhn(v + '000' + dg(1))
        if valid('fr.siret', w):
            return pick(w, grp(w, (3, 3, 3, 5)))


def gb_nino(p):
    while True:
        a, b = R.choice('ABCEGHJKLMNOPRSTWXYZ'), R.choice('ABCEGHJKLMNPRSTWXYZ')
        if a + b in ('BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'):
            continue
        v = a + b + dg(6) + R.choice('ABCD')
        if a + b + v[2:8] == 'AB123456' or a + b == 'QQ':
            continue
        return pick(v, '%s %s %s %s %s' % (v[:2], v[2:4], v[4:6], v[6:8], v[8]), '%s %s %s %s %s' % (v[:2], v[2:4], v[4:6], v[6:8], v[8]))


def gb_nhs(p):
    v = end('gb.nhs', lambda: R.choice('467') + dg(8))
    return pick(v, grp(v, (3, 3, 4)), grp(v, (3, 3, 4)), grp(v, (3, 3, 4), '-'))


def gb_dl(p):
    s = (p.last_ascii.upper().replace('-', '').replace("'", '') + '99999')[:5]
    y = '%02d' % (p.dob.year % 100)
    m = p.dob.month + (50 if p.sex == 'f' else 0)
    return '%s%s%02d%02d%s%s%s%s%s' % (s, y[0], m, p.dob.day, y[1], p.first_ascii[0].upper(), R.choice('9ABCDEJLMR'), '9', dg(0) + R.choice('ABCDEFGHJKLMNPRTUVWXYZ') + R.choice('ABCDEFGHJKLMNPRTUVWXYZ'))


def gb_utr(p):
    w = brute('gb.utr', lambda: dg1(10))
    return pick(w, w[:5] + ' ' + w[5:])


def gr_amka(p):
    return luhn(d6(p, '%d%m%y') + dg(4))


def hk(p):
    l = R.choice('ABCDEFGHKPRVYZ')
    b = dg1(6)
    t = 36 * 9 + (ord(l) - 55) * 8 + sum(int(c) * w for c, w in zip(b, range(7, 1, -1)))
    k = (11 - t % 11) % 11
    k = 'A' if k == 10 else str(k)
    return pick('%s%s(%s)' % (l, b, k), '%s%s(%s)' % (l, b, k), l + b + k)


def hr_oib(p):
    return end('hr.oib', lambda: dg1(10))


def id_nik(p):
    d = p.dob.day + (40 if p.sex == 'f' else 0)
    return brute('id.nik', lambda: R.choice(['317101', '327301', '357801', '337401', '317403', '127101', '517101', '327501']) + '%02d%02d%02d' % (d, p.dob.month, p.dob.year % 100) + '00' + dg(1) + R.choice('123456789'))


def ie_pps(p):
    b = dg1(7)
    for _ in range(100):
        suf = R.choice(['', '', 'A', 'A', 'B'])
        for c in 'ABCDEFGHIJKLMNOPQRSTUVW':
            if valid('ie.pps', b + c + suf):
                return b + c + suf
    raise RuntimeError


def il(p):
    return luhn(R.choice('0235') + dg(7))


def in_aadhaar(p):
    v = end('in_.aadhaar', lambda: R.choice('23456789') + dg(10))
    return pick(v, grp(v, (4, 4, 4)), grp(v, (4, 4, 4)), grp(v, (4, 4, 4), '-'))


def in_pan(p):
    return up(3) + 'P' + p.last_ascii[0].upper() + '%04d' % R.randint(1, 9999) + up(1)


def in_gstin(p=None):
    while True:
        b = R.choice(['27', '29', '07', '33', '24', '09', '36']) + up(3) + R.choice('CPF') + up(1) + '%04d' % R.randint(1, 9999) + up(1) + R.choice('12') + 'Z'
        v = enddigit('in_.gstin', b, '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
        if v:
            return v


def in_dl(p):
    st = R.choice(['MH', 'KA', 'DL', 'TN', 'GJ', 'UP', 'WB', 'KL', 'TS', 'RJ'])
    rto, y, n = '%02d' % R.randint(1, 49), str(R.randint(1998, 2023)), '%07d' % R.randint(1000, 99999)
    return pick(st + rto + ' ' + y + n, st + rto + y + n, '%s-%s%s%s' % (st, rto, y, n))


def in_voter(p):
    return end('in_.epic', lambda: up(3) + dg(6))


def it_cf(p):
    cons = [c for c in p.last_ascii.upper() if c.isalpha() and c not in 'AEIOU']
    vow = [c for c in p.last_ascii.upper() if c in 'AEIOU']
    s = ''.join((cons + vow + ['X', 'X', 'X'])[:3])
    fc = [c for c in p.first_ascii.upper() if c.isalpha() and c not in 'AEIOU']
    fv = [c for c in p.first_ascii.upper() if c in 'AEIOU']
    if len(fc) > 3:
        fc = [fc[0], fc[2], fc[3]]
    f = ''.join((fc + fv + ['X', 'X', 'X'])[:3])
    body = s + f + '%02d' % (p.dob.year % 100) + 'ABCDEHLMPRST'[p.dob.month - 1] + '%02d' % (p.dob.day + (40 if p.sex == 'f' else 0)) + R.choice(['H501', 'F205', 'L219', 'F839', 'A944', 'D612', 'G273', 'L736', 'A662', 'D969'])
    v = body + sn('it.codicefiscale').calc_check_digit(body)
    assert valid('it.codicefiscale', v), v
    return v if R.random() < .85 else '%s %s %s %s' % (v[:3], v[3:6], v[6:11], v[11:])


def it_iva(p=None):
    return end('it.iva', lambda: '0' + dg1(6) + R.choice(['001', '015', '058', '048', '037', '063']))


def jp_mynumber(p):
    b = dg1(11)
    t = sum(int(c) * (n + 1 if n <= 6 else n - 5) for n, c in zip(range(1, 12), reversed(b)))
    k = 0 if t % 11 <= 1 else 11 - t % 11
    v = b + str(k)
    return pick(v, grp(v, (4, 4, 4)), grp(v, (4, 4, 4), '-'))


def kr_rrn(p):
    g = {19: '12', 20: '34'}[p.dob.year // 100][0 if p.sex == 'm' else 1]
    v = end('kr.rrn', lambda: d6(p) + g + '%02d' % R.randint(0, 90) + dg(3))
    return pick(v[:6] + '-' + v[6:], v[:6] + '-' + v[6:], v)


def mx_curp(p):
    def f(s):
        return ''.join(c for c in s.upper() if c.isalpha())
    l, fn = f(p.last_ascii), f(p.first_ascii)
    m = f(R.choice(['GARCIA', 'LOPEZ', 'TORRES', 'MENDOZA', 'RAMIREZ', 'ORTEGA']))
    iv = next((c for c in l[1:] if c in 'AEIOU'), 'X')
    ic = lambda w: next((c for c in w[1:] if c not in 'AEIOU'), 'X')
    b = l[0] + iv + m[0] + fn[0] + d6(p) + ('H' if p.sex == 'm' else 'M') + R.choice(['DF', 'JC', 'NL', 'PL', 'VZ', 'GT', 'MC', 'YN']) + ic(l) + ic(m) + ic(fn)
    b += R.choice('0123') if p.dob.year < 2000 else 'A'
    v = enddigit('mx.curp', b)
    return v or mx_curp(p)


def mx_rfc(p):
    l = p.last_ascii.upper()
    for _ in range(200):
        b = l[0] + next((c for c in l[1:] if c in 'AEIOU'), 'X') + up(1, 'GLMRTOV') + p.first_ascii[0].upper() + d6(p) + R.choice(UP + '123456789') + R.choice('123456789ABCDEFGHIJKLMNPQRSTUVWXYZ')
        for k in '0123456789A':
            try:
                sn('mx.rfc').validate(b + k, validate_check_digits=True)
                return b + k
            except Exception:
                pass
    raise RuntimeError


def my_nric(p):
    v = end('my.nric', lambda: d6(p) + R.choice(['01', '05', '07', '08', '10', '12', '14', '13']) + dg(3))
    return pick('%s-%s-%s' % (v[:6], v[6:8], v[8:]), '%s-%s-%s' % (v[:6], v[6:8], v[8:]), v)


def nl_bsn(p):
    v = end('nl.bsn', lambda: dg1(8))
    return pick(v, v, grp(v, (4, 2, 3), '.'), grp(v, (3, 3, 3)))


def nl_pass(p):
    al = 'ABCDEFGHIJKLMNPQRSTUVWXYZ'
    return R.choice('NBS') + R.choice(al) + R.choice('0123456789'[1:]) + ''.join(R.choice(al + '123456789') for _ in range(5)) + dg(1)


def no_fnr(p):
    def mk():
        s = R.randint(0, 249 * 2) if p.dob.year < 2000 else R.randint(500, 999)
        return d6(p, '%d%m%y') + '%03d' % s
    for _ in range(500):
        b = mk()
        if (int(b[-1]) % 2 == 1) != (p.sex == 'm'):
            continue
        k1 = (11 - sum(int(c) * w for c, w in zip(b, [3, 7, 6, 1, 8, 9, 4, 5, 2])) % 11) % 11
        if k1 == 10:
            continue
        b += str(k1)
        k2 = (11 - sum(int(c) * w for c, w in zip(b, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])) % 11) % 11
        if k2 == 10:
            continue
        v = b + str(k2)
        assert valid('no.fodselsnummer', v), v
        return pick(v, v[:6] + ' ' + v[6:], v)
    raise RuntimeError


def nz_ird(p):
    v = end('nz.ird', lambda: pick(str(R.randint(49, 99)) + dg(5), '1' + R.choice('0123') + dg(6)))
    return pick(v, '%s-%s-%s' % (v[:-6], v[-6:-3], v[-3:]))


def pe_ruc(p):
    return end('pe.ruc', lambda: R.choice(['10', '10', '20']) + dg1(8))


def pk_cnic(p):
    b = R.choice('123456') + dg(4) + dg(7) + R.choice('13579' if p.sex == 'm' else '2468')
    v = '%s-%s-%s' % (b[:5], b[5:12], b[12])
    if not valid('pk.cnic', b):
        return pk_cnic(p)
    return pick(v, v, b)


def pl_pesel(p):
    mm = p.dob.month + (20 if p.dob.year >= 2000 else 0)
    return end('pl.pesel', lambda: '%02d%02d%02d' % (p.dob.year % 100, mm, p.dob.day) + dg(3) + R.choice('13579' if p.sex == 'm' else '02468'))


def pl_nip(p=None):
    v = end('pl.nip', lambda: R.choice(['52', '67', '77', '58', '89', '95']) + dg(7))
    return pick(v, grp(v, (3, 3, 2, 2), '-'), grp(v, (3, 2, 2, 3), '-'))


def pl_id(p):
    l = R.choice('ACD') + up(2, 'ABCDEFGHIJKLMNPRSTUVWXYZ')
    d = dg(5)
    for k in '0123456789':
        v = l + k + d
        if sum((int(c, 36)) * w for c, w in zip(v, [7, 3, 1, 9, 7, 3, 1, 7, 3])) % 10 == 0:
            return pick(v, l + ' ' + k + d)
    return pl_id(p)


def pl_pass(p):
    l = 'E' + R.choice('ABCDEFGHJKLMN')
    d = dg(6)
    for k in '0123456789':
        v = l + k + d
        if sum((int(c, 36)) * w for c, w in zip(v, [7, 3, 9, 1, 7, 3, 1, 7, 3])) % 10 == 0:
            return v
    return pl_pass(p)


def pt_nif(p):
    v = end('pt.nif', lambda: R.choice('12') + dg(7))
    return pick(v, grp(v, (3, 3, 3)))


def ro_cnp(p):
    g = {19: '12', 20: '56'}[p.dob.year // 100][0 if p.sex == 'm' else 1]
    return end('ro.cnp', lambda: g + d6(p) + '%02d' % R.randint(1, 46) + '%03d' % R.randint(1, 999))


def ru_snils(p):
    b = dg1(9)
    if int(b) < 1001999:
        return ru_snils(p)
    t = sum(int(c) * w for c, w in zip(b, range(9, 0, -1)))
    while t > 101:
        t %= 101
    k = 0 if t in (100, 101) else t
    return pick('%s-%s-%s %02d' % (b[:3], b[3:6], b[6:], k), '%s-%s-%s %02d' % (b[:3], b[3:6], b[6:], k), b + '%02d' % k)


def ru_inn(p):
    return end2('ru.inn', lambda: R.choice(['77', '78', '50', '66', '54', '16', '23', '61']) + '%02d' % R.randint(1, 50) + dg(6))


def sa(p):
    return luhn(R.choice('12') + dg(8))


def se_pnr(p):
    b = d6(p) + '%02d' % R.randint(0, 97) + R.choice('13579' if p.sex == 'm' else '02468')
    v = luhn(b)
    return pick(v[:6] + '-' + v[6:], str(p.dob.year // 100) + v[:6] + '-' + v[6:], str(p.dob.year // 100) + v, str(p.dob.year // 100) + v[:6] + '-' + v[6:])


def sg(p):
    pre = R.choice('STFG')
    if p.dob.year >= 2000:
        pre = R.choice('TG')
    b = ('%02d' % (p.dob.year % 100) if pre in 'ST' else dg(2)) + dg(5)
    t = sum(int(c) * w for c, w in zip(b, [2, 7, 6, 5, 4, 3, 2])) + (4 if pre in 'TG' else 0)
    return pre + b + ('JZIHGFEDCBA' if pre in 'ST' else 'XWUTRQPNMLK')[t % 11]


def th(p):
    v = end('th.pin', lambda: R.choice('1235') + dg(11))
    return pick(v, grp(v, (1, 4, 5, 2, 1), '-'), grp(v, (1, 4, 5, 2, 1)))


def tr_tc(p):
    return end2('tr.tckimlik', lambda: dg1(9))


def tw(p):
    lt = dict(zip('ABCDEFGHJKLMNPQRSTUVXYWZIO', range(10, 36)))
    l = R.choice('ABDEFHKNT')
    b = ('1' if p.sex == 'm' else '2') + dg(7)
    n = lt[l]
    t = n // 10 + (n % 10) * 9 + sum(int(c) * w for c, w in zip(b, range(8, 0, -1)))
    return l + b + str((10 - t % 10) % 10)


def us_ssn_raw():
    while True:
        a = R.randint(1, 772)
        g, s = R.randint(1, 99), R.randint(1, 9999)
        v = '%03d%02d%04d' % (a, g, s)
        if a == 666 or v in ('078051120', '219099999', '123456789') or len(set(v)) < 4:
            continue
        return v


def us_ssn(p, style=None):
    v = us_ssn_raw()
    style = style or wpick([('-', 8), (' ', 1), ('', 1)])
    if style == 'raw' or style == '':
        return v
    return '%s%s%s%s%s' % (v[:3], style, v[3:5], style, v[5:])


def us_itin(p):
    v = '9%02d%02d%04d' % (R.randint(0, 99), R.choice([70, 72, 75, 77, 80, 83, 85, 88, 90, 91, 92, 94, 95, 96, 97, 98]), R.randint(1, 9999))
    return '%s-%s-%s' % (v[:3], v[3:5], v[5:])


def us_dl(p):
    st = wpick([('CA', 5), ('FL', 3), ('TX', 3), ('NY', 3), ('IL', 2), ('MI', 1), ('NJ', 1), ('MA', 1), ('WI', 1), ('OH', 1)])
    l = p.last_ascii[0].upper()
    return {'CA': lambda: R.choice('ABCDEFNY') + dg(7), 'FL': lambda: pick(l + '%s-%s-%s-%s-%s' % (dg(3), dg(3), '%02d' % (p.dob.year % 100), dg(3), dg(1)), l + dg(12)),
            'TX': lambda: dg1(8), 'NY': lambda: pick(dg1(9), grp(dg1(9), (3, 3, 3))), 'IL': lambda: l + '%s-%s-%s' % (dg(3), dg(4), dg(4)),
            'MI': lambda: l + ' ' + grp(dg(12), (3, 3, 3, 3)), 'NJ': lambda: l + grp(dg(14), (4, 5, 5)), 'MA': lambda: 'S' + dg(8),
            'WI': lambda: l + '%s-%s-%s-%s' % (dg(3), dg(4), dg(4), dg(2)), 'OH': lambda: up(2, 'RSTUV') + dg(6)}[st]()


def us_ein(p=None):
    return R.choice(['12', '20', '27', '33', '36', '45', '47', '54', '61', '74', '82', '95']) + '-' + dg1(7)


def us_npi(p=None):
    b = R.choice('12') + dg(8)
    return b + luhn('80840' + b)[-1]


def us_dea(p=None):
    b = dg1(6)
    k = (int(b[0]) + int(b[2]) + int(b[4]) + 2 * (int(b[1]) + int(b[3]) + int(b[5]))) % 10
    return R.choice('ABFGM') + R.choice(UP) + b + str(k)


MBIL = 'ACDEFGHJKMNPQRTUVWXY'


def us_mbi(p):
    n9 = '123456789'
    an = lambda: R.choice(MBIL + '0123456789')
    v = R.choice(n9) + up(1, MBIL) + an() + dg(1) + up(1, MBIL) + an() + dg(1) + up(2, MBIL) + dg(2)
    return pick(v, '%s-%s-%s' % (v[:4], v[4:7], v[7:]), '%s-%s-%s' % (v[:4], v[4:7], v[7:]))


def us_hicn(p):
    v = us_ssn_raw()
    s = R.choice(['A', 'B', 'D', 'C1', 'A', 'T', 'W'])
    return pick('%s-%s-%s%s' % (v[:3], v[3:5], v[5:], s), '%s-%s-%s-%s' % (v[:3], v[3:5], v[5:], s), v + s)


def us_ndc(p=None):
    return pick('%s-%s-%s' % ('0' + dg(3), dg(4), dg(2)), '%s-%s-%s' % (dg1(5), dg(3), dg(2)), '%s-%s-%s' % (dg1(5), dg(4), dg(2)))


def us_hcpcs(p=None):
    return R.choice(['J1100', 'J0696', 'G0439', 'E0601', 'A4253', 'J3301', 'L3908', 'Q4081', 'E0114', 'J1885', 'G0283', 'A0425', 'K0001', 'J7050', 'G0008', 'L1832', 'E0260', 'A7030', 'J2405', 'S9123'])


def gtin14():
    b = R.choice(['008', '104', '005']) + dg(10)
    k = (10 - sum(int(c) * (3 if i % 2 == 0 else 1) for i, c in enumerate(b)) % 10) % 10
    return b + str(k)


def us_udi(p=None):
    return '(01)%s(17)%d%02d%02d(10)%s' % (gtin14(), R.randint(26, 31), R.randint(1, 12), R.randint(1, 28), up(1) + dg(5)) + pick('', '(21)' + dg(8))


def us_alien(p):
    return pick('A' + dg1(9), 'A' + dg1(8), 'A' + grp(dg1(9), (3, 3, 3), '-'), 'A' + grp(dg1(9), (3, 3, 3), ' '))


def za_id(p):
    v = luhn(d6(p) + (R.choice('56789') if p.sex == 'm' else R.choice('01234')) + dg(3) + '0' + '8')
    return pick(v, v, grp(v, (6, 4, 2, 1)))


# ------ phones ------
def _nn(n=1):
    return dg1(n)


def ph_us(p=None, intl=False):
    a = R.choice(['212', '415', '312', '617', '305', '206', '713', '404', '602', '303', '919', '503', '702', '216', '412', '612', '858', '416', '604', '514'])
    x = R.choice('23456789') + dg(2)
    while x[1:] == '11' or x == '555':
        x = R.choice('23456789') + dg(2)
    n = dg(4)
    if intl:
        return pick('+1 %s %s %s', '+1 (%s) %s-%s', '+1-%s-%s-%s', '+1%s%s%s', '+1 %s-%s-%s') % (a, x, n)
    return pick('(%s) %s-%s', '%s-%s-%s', '%s.%s.%s', '(%s) %s-%s', '%s-%s-%s', '(%s)%s-%s') % (a, x, n)


def ph_gb(p=None):
    return pick('07%s %s' % (R.choice('3456789') + dg(2), dg(6)), '07%s %s %s' % (R.choice('345789') + dg(2), dg(3), dg(3)), '020 %s %s' % (R.choice('78') + dg(3), dg(4)), '0161 %s %s' % (dg1(3), dg(4)), '0113 %s %s' % ('2' + dg(2), dg(4)), '01865 %s' % dg1(6))


def ph_fr(p=None):
    s = R.choice([' ', ' ', '.', '', '-'])
    return s.join([R.choice(['06', '06', '07', '01', '04', '05', '02'])] + [dg(2) for _ in range(4)])


def ph_de(p=None):
    return pick('0%s %s' % (R.choice(['30', '89', '40', '221', '69', '711']), dg1(R.choice([7, 8]))), '0%s/%s' % (R.choice(['30', '89', '40', '221', '351']), dg1(R.choice([6, 7]))), '01%s %s' % (R.choice(['51', '60', '70', '71', '76']), dg1(R.choice([7, 8]))),
                '01%s-%s' % (R.choice(['51', '72', '75']), dg1(7)), '(0%s) %s' % (R.choice(['89', '341', '511']), grp(dg1(6), (2, 2, 2))))


def ph_it(p=None):
    return pick('3%s %s' % (R.choice(['47', '33', '28', '49', '66', '20']), dg(7)), '3%s %s %s' % (R.choice(['47', '33', '28', '49']), dg(3), dg(4)), '0%s %s' % (R.choice(['2', '6']), dg1(8)), '0%s/%s' % (R.choice(['51', '55', '11']), dg1(7)))


def ph_es(p=None):
    f = R.choice('6679')
    v = f + (R.choice('135') if f == '9' else R.choice('01234') if f == '7' else dg(1)) + dg(7)
    return pick(v, grp(v, (3, 3, 3)), grp(v, (3, 2, 2, 2)))


def ph_br(p=None):
    d = R.choice(['11', '21', '31', '41', '51', '71', '81', '85', '61'])
    return pick('(%s) 9%s-%s' % (d, dg1(4), dg(4)), '(%s) 9%s-%s' % (d, R.choice('6789') + dg(3), dg(4)), '(%s) %s-%s' % (d, R.choice('23') + dg(3), dg(4)))


INTL = {
    'de': lambda: pick('+49 %s %s' % (R.choice(['30', '89', '40', '221']), dg1(7)), '+49 %s %s' % (R.choice(['151', '160', '171', '176']), dg1(8)), '+49 (0)%s %s' % (R.choice(['30', '89']), dg1(7)), '0049 %s %s' % (R.choice(['30', '172']), dg1(7))),
    'at': lambda: '+43 %s %s' % (R.choice(['664', '660', '676', '699']), dg1(7)), 'ch': lambda: '+41 %s %s %s %s' % (R.choice(['76', '77', '78', '79', '44', '31']), dg1(3), dg(2), dg(2)),
    'fr': lambda: pick('+33 %s %s %s %s %s', '+33%s%s%s%s%s', '+33 (0)%s %s %s %s %s') % (R.choice('1467'), dg(2), dg(2), dg(2), dg(2)),
    'be': lambda: '+32 4%s %s %s %s' % (R.choice('7789') + dg(1), dg(2), dg(2), dg(2)), 'nl': lambda: pick('+31 6 %s', '+31 6%s', '+316%s') % (R.choice('12345') + dg(7)),
    'es': lambda: pick('+34 %s', '+34%s') % (R.choice('6') + dg(8)), 'it': lambda: '+39 3%s %s' % (R.choice(['47', '33', '28', '49']), dg(7)), 'pt': lambda: '+351 9%s %s %s' % (R.choice(['1', '2', '3', '6']) + dg(1), dg(3), dg(3)),
    'gb': lambda: pick('+44 7%s %s' % (R.choice('3457') + dg(2), R.choice(['2', '5', '8']) + dg(5)), '+44 20 %s %s' % (R.choice('78') + dg(3), dg(4)), '+44 (0)7%s %s' % (R.choice('3458') + dg(2), dg(6)), '+447%s' % (R.choice('4578') + dg(8))),
    'ie': lambda: '+353 8%s %s %s' % (R.choice('3567'), dg1(3), dg(4)), 'pl': lambda: pick('+48 %s %s %s', '+48%s%s%s') % (R.choice(['501', '602', '693', '784', '515']), dg(3), dg(3)),
    'se': lambda: pick('+46 7%s-%s %s %s', '+46 7%s %s %s %s') % (R.choice('02369'), dg(3), dg(2), dg(2)), 'dk': lambda: '+45 %s %s %s %s' % (R.choice(['20', '22', '28', '31', '40', '51', '61']), dg(2), dg(2), dg(2)),
    'no': lambda: '+47 %s %s %s' % (R.choice(['9', '4']) + dg(2), dg(2), dg(3)), 'fi': lambda: pick('+358 %s %s %s', '+358%s%s%s') % (R.choice(['40', '44', '45', '50']), dg1(3), dg(4)),
    'cz': lambda: pick('+420 %s %s %s', '+420%s%s%s') % (R.choice(['601', '602', '723', '774', '777']), dg(3), dg(3)), 'sk': lambda: '+421 9%s %s %s' % (R.choice(['05', '07', '15', '48']), dg(3), dg(3)),
    'ro': lambda: pick('+40 7%s %s %s', '+407%s%s%s') % (R.choice(['22', '23', '44', '65']), dg(3), dg(3)), 'tr': lambda: pick('+90 5%s %s %s %s', '+905%s%s%s%s') % (R.choice(['32', '42', '05', '55']), dg(3), dg(2), dg(2)),
    'gr': lambda: '+30 69%s %s %s' % (R.choice(['4', '7', '8']) + dg(1), dg(3), dg(4)), 'bg': lambda: '+359 88%s %s %s' % (R.choice('6789'), dg(3), dg(3)), 'hr': lambda: '+385 9%s %s %s' % (R.choice('1589'), dg1(3), dg(4)),
    'hu': lambda: '+36 %s %s %s' % (R.choice(['20', '30', '70']), dg1(3), dg(4)), 'ru': lambda: pick('+7 (9%s) %s-%s-%s', '+7 9%s %s %s %s', '+79%s%s%s%s') % (R.choice(['03', '16', '25', '85']), dg(3), dg(2), dg(2)),
    'ua': lambda: '+380 %s %s %s %s' % (R.choice(['50', '67', '63', '97']), dg(3), dg(2), dg(2)), 'ee': lambda: '+372 5%s %s' % (dg(3), dg(4)), 'lt': lambda: '+370 6%s %s' % (dg(2), dg(5)), 'lv': lambda: '+371 2%s %s' % (dg(3), dg(4)),
    'si': lambda: '+386 %s %s %s' % (R.choice(['31', '40', '41', '51']), dg(3), dg(3)), 'us': lambda: ph_us(None, True), 'ca': lambda: ph_us(None, True), 'au': lambda: '+61 4%s %s %s' % (R.choice('0123') + dg(1), dg(3), dg(3)), 'nz': lambda: '+64 2%s %s %s' % (R.choice('127'), dg1(3), dg(4)),
    'mx': lambda: '+52 %s %s %s' % (R.choice(['55', '33', '81']), dg1(4), dg(4)), 'ar': lambda: '+54 9 11 %s-%s' % (R.choice('23456') + dg(3), dg(4)), 'cl': lambda: '+56 9 %s %s' % (R.choice('56789') + dg(3), dg(4)), 'co': lambda: '+57 3%s %s %s' % (R.choice(['00', '10', '15', '20']), dg(3), dg(4)),
    'pe': lambda: '+51 9%s %s %s' % (dg(2), dg(3), dg(3)), 'ec': lambda: '+593 9%s %s %s' % (R.choice('89') , dg(3), dg(4)), 'br': lambda: pick('+55 %s 9%s-%s', '+55 (%s) 9%s-%s', '+55%s9%s%s') % (R.choice(['11', '21', '31']), R.choice('6789') + dg(3), dg(4)),
    'jp': lambda: pick('+81 90-%s-%s', '+81-80-%s-%s') % (dg1(4), dg(4)), 'kr': lambda: '+82 10-%s-%s' % (R.choice('23456789') + dg(3), dg(4)), 'cn': lambda: pick('+86 13%s %s %s', '+8613%s%s%s') % (R.choice('56789'), dg(4), dg(4)), 'tw': lambda: '+886 9%s %s %s' % (R.choice(['12', '28', '33']), dg(3), dg(3)), 'hk': lambda: '+852 %s %s' % (R.choice('69') + dg(3), dg(4)),
    'in': lambda: pick('+91 %s %s', '+91-%s%s', '+91%s%s') % (R.choice('9876') + dg(4), dg(5)), 'pk': lambda: '+92 3%s %s' % (R.choice(['00', '21', '33', '45']), dg1(7)), 'id': lambda: '+62 81%s-%s-%s' % (R.choice('1237'), dg1(4), dg(4)), 'my': lambda: '+60 1%s-%s %s' % (R.choice('2679'), dg1(3), dg(4)), 'sg': lambda: pick('+65 %s %s', '+65%s%s') % (R.choice('89') + R.choice('1234567') + dg(2), dg(4)),
    'th': lambda: '+66 8%s %s %s' % (R.choice('1569'), dg(3), dg(4)), 'il': lambda: '+972 5%s-%s-%s' % (R.choice('0234'), dg1(3), dg(4)), 'sa': lambda: '+966 5%s %s %s' % (R.choice('0345'), dg(3), dg(4)), 'ae': lambda: '+971 5%s %s %s' % (R.choice('0245'), dg1(3), dg(4)), 'za': lambda: '+27 8%s %s %s' % (R.choice('2346'), dg(3), dg(4)),
}


def phone_intl(p):
    return INTL.get(p.cc if p else R.choice(list(INTL)), INTL['gb'])()


# simple formats
def fmt(pat):
    """A letter, 9 digit, N digit 1-9"""
    def f(p=None):
        return ''.join(up(1, 'ABCDEFGHJKLMNPRSTUVWXYZ') if c == 'A' else dg(1) if c == '9' else dg1(1) if c == 'N' else c[0] for c in pat)
    return f


def alt(*fs):
    return lambda p=None: R.choice(fs)(p)


GEN = {
    'ae-emirates-id': ae, 'ar-cuit': ar_cuit, 'ar-dni': ar_dni, 'at-driving-licence': fmt('N9999999'), 'at-svnr': at_svnr, 'au-tfn': au_tfn, 'au-medicare': au_medicare, 'au-abn': au_abn, 'au-acn': au_acn,
    'au-driving-licence': alt(fmt('N99999999'), fmt('N9999999')), 'au-passport': alt(lambda p: 'N' + dg1(7), lambda p: 'E' + dg1(7), lambda p: 'P' + R.choice('ABCDEF') + dg1(7)), 'be-national-number': be_nn, 'be-driving-licence': fmt('N999999999'), 'bg-driving-licence': fmt('N99999999'), 'bg-egn': bg_egn,
    'br-cpf': br_cpf, 'br-cnpj': br_cnpj, 'br-rg': br_rg, 'br-cep': br_cep, 'br-pis': br_pis, 'br-passport': lambda p=None: R.choice('FGC') + up(1, 'ABCDEFGHJKLMNPRST') + dg1(6), 'ca-sin': ca_sin, 'ca-passport': lambda p=None: R.choice('GHA') + up(1, 'ABCDEFGHJKLMNPRST') + dg1(6), 'ca-driving-licence': ca_dl, 'ca-health-number': ca_health,
    'ca-permanent-resident': lambda p=None: R.choice(['RA', 'PA']) + dg1(R.choice([7, 10])), 'ch-ahv': ch_ahv, 'cl-rut': cl_rut, 'cn-resident-id': cn_rid, 'cn-passport': alt(lambda p: 'E' + dg1(8), lambda p: 'G' + dg1(8)), 'co-nit': co_nit, 'co-cedula': co_cedula,
    'contact-phone': phone_intl, 'contact-phone-us': ph_us, 'contact-phone-gb': ph_gb, 'contact-phone-fr': ph_fr, 'contact-phone-de': ph_de, 'contact-phone-it': ph_it, 'contact-phone-es': ph_es, 'contact-phone-br': ph_br,
    'cz-driving-licence': alt(lambda p: 'E' + up(1, 'ABCDEFGHJKLM') + ' ' + dg1(6), lambda p: 'E' + up(1, 'ABCDEFGHJKLM') + dg1(6)), 'cz-rodne-cislo': cz_rc, 'de-steuer-id': de_idnr, 'de-personalausweis': de_perso, 'de-passport': de_pass, 'de-driving-licence': de_dl, 'de-kvnr': de_kvnr, 'de-rvnr': de_rvnr,
    'dk-cpr': dk_cpr, 'dk-driving-licence': fmt('N9999999'), 'ec-cedula': ec_ci, 'ee-driving-licence': lambda p=None: 'ET' + dg1(6), 'ee-isikukood': ee_ik, 'es-dni': es_dni, 'es-nie': es_nie, 'es-nif': es_nif, 'es-cif': es_cif, 'es-nuss': es_nuss,
    'es-passport': lambda p=None: pick('PA', 'XD', 'AA') + up(1, 'ABCDEFGH') + dg1(6), 'es-driving-licence': lambda p=None: (lambda n: '%08d' % n + DNIL[n % 23])(R.randint(10000000, 79999999)), 'eu-health-card': ehic, 'fi-hetu': fi_hetu,
    'finance-card': card, 'finance-card-track-1': track1, 'finance-card-track-2': track2, 'finance-card-code': card_code, 'finance-card-expiry': card_expiry, 'finance-iban': iban, 'finance-bic': bic, 'finance-us-routing': us_routing, 'finance-bank-account': us_account, 'finance-gb-account': gb_account, 'finance-fr-account': fr_account, 'finance-es-account': es_account, 'finance-it-account': it_account,
    'finance-isin': isin, 'finance-lei': lei, 'finance-bitcoin-address': btc, 'finance-bitcoin-segwit': segwit, 'finance-ethereum-address': eth,
    'fr-nir': fr_nir, 'fr-passport': lambda p=None: '%02d' % R.randint(8, 24) + up(2, 'ABCDEFHIKPRTV') + dg(5), 'fr-spi': fr_spi, 'fr-driving-licence': lambda p=None: '%02d' % R.randint(70, 99) + '%02d' % R.randint(1, 12) + R.choice(FR_DEP) + '%06d' % R.randint(100001, 999999), 'fr-siret': fr_siret,
    'gb-nino': gb_nino, 'gb-nhs-number': gb_nhs, 'gb-passport': lambda p=None: R.choice('135') + dg1(8), 'gb-driving-licence': gb_dl, 'gb-electoral-roll-number': lambda p=None: up(2, 'ABCDEFGHJKLMNPRS') + dg1(4), 'gb-utr': gb_utr,
    'gr-driving-licence': fmt('N99999999'), 'gr-amka': gr_amka, 'hk-id': hk, 'hr-driving-licence': fmt('N9999999'), 'hr-oib': hr_oib, 'hu-driving-licence': lambda p=None: up(2, 'CFGKLPR') + dg1(6), 'id-nik': id_nik, 'ie-driving-licence': lambda p=None: dg1(3) + up(2, 'ABCDEFGHJKLM') + dg1(4), 'ie-ppsn': ie_pps, 'ie-passport': lambda p=None: 'P' + R.choice('ABCDEFXY') + dg1(7), 'il-id': il,
    'in-aadhaar': in_aadhaar, 'in-pan': in_pan, 'in-gstin': in_gstin, 'in-driving-licence': in_dl, 'in-passport': lambda p=None: R.choice('JKLMNPRSTUVWZ') + dg1(7), 'in-voter-id': in_voter, 'it-codice-fiscale': it_cf, 'it-passport': lambda p=None: 'Y' + R.choice('ABC') + dg1(7), 'it-driving-licence': lambda p=None: pick('U1' + up(1) + dg(6) + up(1), up(2, 'AGMRTV') + dg1(7) + up(1)) if False else up(2, 'AGMRTV') + dg1(7) + up(1), 'it-partita-iva': it_iva,
    'jp-my-number': jp_mynumber, 'jp-passport': lambda p=None: 'T' + R.choice('ABCDEFGHKLMNPRSTZ') + dg1(7), 'kr-rrn': kr_rrn, 'kr-passport': lambda p=None: 'M' + dg1(8), 'lt-asmens-kodas': lt_ak, 'lt-driving-licence': fmt('N9999999'), 'lu-driving-licence': fmt('N99999'), 'lv-driving-licence': lambda p=None: 'AT' + up(1, 'ABCDEFG') + dg1(6),
    'mx-curp': mx_curp, 'mx-rfc': mx_rfc, 'mx-passport': lambda p=None: R.choice('GN') + dg1(8), 'my-nric': my_nric, 'network-ipv4': ipv4, 'network-ipv6': ipv6, 'network-mac': mac, 'network-imei': imei,
    'nl-bsn': nl_bsn, 'nl-driving-licence': lambda p=None: R.choice('345') + dg(9), 'nl-passport': nl_pass, 'no-fodselsnummer': no_fnr, 'nz-ird': nz_ird, 'pe-ruc': pe_ruc, 'pk-cnic': pk_cnic, 'pl-pesel': pl_pesel, 'pl-driving-licence': lambda p=None: '%05d/%02d/%04d' % (R.randint(1000, 99999), R.randint(5, 24), R.randint(1001, 3263)), 'pl-nip': pl_nip, 'pl-identity-card': pl_id, 'pl-passport': pl_pass,
    'pt-nif': pt_nif, 'pt-driving-licence': alt(lambda p: R.choice(['L', 'P', 'C']) + '-' + dg1(6) + ' ' + dg(1), lambda p: R.choice(['LX', 'PO', 'BR']) + '-' + dg1(6) + ' ' + dg(1)), 'ro-driving-licence': lambda p=None: R.choice('BCDPTV') + '0' + dg(7), 'ro-cnp': ro_cnp, 'ru-snils': ru_snils, 'ru-inn': ru_inn, 'sa-id': sa, 'se-personnummer': se_pnr,
    'se-passport': lambda p=None: R.choice(['A', 'B']) .replace('A', '').replace('B', '') + dg1(8), 'sg-nric': sg, 'si-driving-licence': fmt('N99999999'), 'sk-driving-licence': lambda p=None: R.choice('EF') + dg1(7), 'th-id': th, 'tr-kimlik': tr_tc, 'tw-id': tw,
    'us-ssn': us_ssn, 'us-itin': us_itin, 'us-passport': alt(lambda p: R.choice('3456') + dg(8), lambda p: R.choice('AZ') + dg1(8)), 'us-driving-licence': us_dl, 'us-ein': us_ein, 'us-npi': us_npi, 'us-dea': us_dea, 'us-mbi': us_mbi, 'us-hicn': us_hicn, 'us-ndc': us_ndc, 'us-hcpcs': us_hcpcs, 'us-udi': us_udi, 'us-alien-number': us_alien, 'vehicle-vin': vin, 'za-id': za_id,
    'network-coordinates': lambda p=None: '%.5f, %.5f' % (R.uniform(36, 60), R.uniform(-9, 30)),
    'credential-bitcoin-key': wif, 'credential-age-key': age_key,
}

# decoys with a wrong check digit ------------------------------------------------
STD = {'us-routing': 'us.rtn', 'gb-nhs-number': 'gb.nhs', 'pl-pesel': 'pl.pesel', 'nl-bsn': 'nl.bsn', 'be-national-number': 'be.nn', 'it-codice-fiscale': 'it.codicefiscale', 'br-cpf': 'br.cpf', 'br-cnpj': 'br.cnpj', 'es-dni': 'es.dni', 'es-nie': 'es.nie', 'fr-nir': 'fr.nir',
       'fi-hetu': 'fi.hetu', 'ro-cnp': 'ro.cnp', 'bg-egn': 'bg.egn', 'hr-oib': 'hr.oib', 'pt-nif': 'pt.nif', 'tr-kimlik': 'tr.tckimlik', 'ch-ahv': 'ch.ssn', 'at-svnr': 'at.vnr', 'de-steuer-id': 'de.idnr', 'ca-sin': 'ca.sin', 'au-tfn': 'au.tfn', 'ee-isikukood': 'ee.ik', 'lt-asmens-kodas': 'lt.asmens',
       'in-aadhaar': 'in_.aadhaar', 'mx-curp': 'mx.curp', 'cn-resident-id': 'cn.ric', 'cl-rut': 'cl.rut', 'ar-cuit': 'ar.cuit', 'pe-ruc': 'pe.ruc', 'ec-cedula': 'ec.ci', 'za-id': 'za.idnr', 'il-id': 'il.idnr', 'pl-nip': 'pl.nip', 'th-id': 'th.pin', 'nz-ird': 'nz.ird', 'ie-ppsn': 'ie.pps', 'it-partita-iva': 'it.iva', 'finance-iban': 'iban', 'gr-amka': 'gr.amka'}


def wrong(id_, p):
    """same shape, check digit wrong; None when not possible"""
    if id_ == 'finance-card':
        v = card_raw(R.choice('vm'))
        v = v[:-1] + str((int(v[-1]) + R.randint(1, 9)) % 10)
        return card_fmt(v)
    mod = STD.get(id_)
    if not mod:
        return None
    if id_ == 'finance-iban':
        v = iban_raw(R.choice(['NL', 'AT', 'PL', 'CH', 'BE']))
        for _ in range(20):
            w = v[:2] + '%02d' % R.randint(2, 98) + v[4:]
            if not valid('iban', w):
                return iban_fmt(w)
    for _ in range(60):
        v = GEN[id_](p)
        idx = [i for i, c in enumerate(v) if c.isdigit()]
        if v[-1].isalpha():
            w = v[:-1] + R.choice([c for c in UP if c != v[-1]])
        else:
            i = idx[-1]
            w = v[:i] + str((int(v[i]) + R.randint(1, 9)) % 10) + v[i + 1:]
        if not valid(mod, w):
            return w
    return None


def decoy_num(n):
    """digits that pass none of: Luhn (13+), IMEI"""
    while True:
        v = dg1(n)
        if n >= 13 and luhn_sum(v) == 0:
            continue
        if n == 13 and v.startswith('756'):
            continue
        return v
