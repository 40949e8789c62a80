"""Seeded randomness, the pattern language, marks and uniqueness for the
generator of test texts."""
import random
import re
import importlib

OPEN, CLOSE = '\u27e6', '\u27e7'
MARK = re.compile(OPEN + r'(\??)([a-z0-9-]+):([^' + OPEN + CLOSE + r']*)' + CLOSE)

#: types whose values are words of a small set: they must recur in both groups
SMALL = {'person-age', 'person-sex', 'person-nationality', 'person-religion',
         'person-ethnicity', 'person-marital-status', 'health-blood-group'}

rng = random.Random(20261130)
used = set()


def strip_marks(text):
    return MARK.sub(lambda m: m.group(3), text)


def norm(value):
    return re.sub(r'[\W_]+', '', value).upper()


def mark(tid, value, maybe=False):
    return f'{OPEN}{"?" if maybe else ""}{tid}:{value}{CLOSE}'


D = '0123456789'
U = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'


def pat(p):
    """'#' digit, '@' capital, [set] with ranges, (a|b), {n} or {n,m} repeats
    the atom before; anything else stands for itself."""
    out, i, last = [], 0, None

    def alt(s):
        depth, cur, parts = 0, '', []
        for c in s:
            depth += (c == '(') - (c == ')')
            if c == '|' and depth == 0:
                parts.append(cur)
                cur = ''
            else:
                cur += c
        return parts + [cur]
    while i < len(p):
        c = p[i]
        if c == '{':
            j = p.index('}', i)
            n = [int(x) for x in p[i + 1:j].split(',')]
            n = rng.randint(n[0], n[-1])
            out.pop()
            out.extend(last() for _ in range(n))
            i = j + 1
            continue
        if c == '[':
            j = p.index(']', i)
            chars, s, k = '', p[i + 1:j], 0
            while k < len(s):
                if k + 2 < len(s) and s[k + 1] == '-':
                    chars += ''.join(chr(x) for x in range(ord(s[k]), ord(s[k + 2]) + 1))
                    k += 3
                else:
                    chars += s[k]
                    k += 1
            last = (lambda ch: lambda: rng.choice(ch))(chars)
            i = j + 1
        elif c == '(':
            depth, j = 1, i
            while depth:
                j += 1
                depth += (p[j] == '(') - (p[j] == ')')
            last = (lambda ps: lambda: pat(rng.choice(ps)))(alt(p[i + 1:j]))
            i = j + 1
        else:
            if c == '\\':
                i += 1
                c = p[i]
                last = (lambda ch: lambda: ch)(c)
            elif c == '#':
                last = lambda: rng.choice(D)
            elif c == '@':
                last = lambda: rng.choice(U)
            else:
                last = (lambda ch: lambda: ch)(c)
            i += 1
        out.append(last())
    return ''.join(out)


def layout(compact, lay):
    """Put the characters of compact into the X of a layout."""
    it = iter(compact)
    res = ''.join(next(it) if c == 'X' else c for c in lay)
    rest = ''.join(it)
    if rest or lay.count('X') != len(compact):
        raise ValueError(f'{lay!r} does not fit {compact!r}')
    return res


_mods = {}


def module(name):
    if name not in _mods:
        _mods[name] = importlib.import_module('stdnum.' + name)
    return _mods[name]


def luhn_ok(s):
    d = [int(c) for c in s if c.isdigit()][::-1]
    return (sum(d[0::2]) + sum(sum(divmod(2 * x, 10)) for x in d[1::2])) % 10 == 0


def decoy(p):
    """A value under a neutral label: never a passing card number."""
    for _ in range(1000):
        v = pat(p)
        n = norm(v)
        digits = re.sub(r'\D', '', v)
        if len(digits) >= 12 and luhn_ok(digits):
            continue
        if len(n) > 6:
            if n in used:
                continue
            used.add(n)
        return v
    raise ValueError(p)
