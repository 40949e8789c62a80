import re


def luhn_000(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_000 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_000 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_000 = [0xb40eea57, 0xe992bccc, 0x4e163ccc, 0xe685cdbd, 0xf77da497, 0x42e24ee2, 0xc07e7cbd, 0x34c85de7, 0xa77c7b35, 0x8e82d2c3, 0x4258125e, 0x725ee179, 0xc7f5568b, 0xbbce0b77, 0xf2ce29d6, 0xfadcf898]
MASK_000 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_000 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_001(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_001 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_001 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_001 = [0x073b842b, 0x940f3958, 0xd9147e3e, 0x2a802ea1, 0x61b8619e, 0x06c8be70, 0x6c20eee6, 0x765f2ce3, 0x067b279b, 0x154fd228, 0x9fa9f308, 0x84a67a8a, 0x8aa32e73, 0x7f59ea1e, 0xcdb1494d, 0xf91d75f7]
MASK_001 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_001 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_002(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_002 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_002 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_002 = [0x44defbb9, 0xdde7c6b8, 0x88275d4b, 0x7187e311, 0x68210a12, 0xb772dd08, 0x4d2b89ea, 0x96e3b75e, 0xa74379d9, 0xec4301bd, 0xc38343b2, 0x6c319edb, 0x314dc990, 0xa5e0c01d, 0x583cc02e, 0x5e811be6]
MASK_002 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_002 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_003(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_003 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_003 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_003 = [0xe39531aa, 0x5811c149, 0xcde09806, 0x257a02b5, 0x6ad4c079, 0x157c4a4f, 0x184ad641, 0xa56c7dd5, 0xcb028380, 0xe406712d, 0x607c686c, 0x43138920, 0x5d4df63c, 0x3de002fd, 0x3a82ea28, 0xa76ae06c]
MASK_003 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_003 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_004(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_004 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_004 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_004 = [0x3761c6ba, 0x3b4045bd, 0x305c58c9, 0xca032f2b, 0x9537c1a3, 0x07a1f52c, 0xa4bfee92, 0x1d17aee8, 0x60d38868, 0xe7ef220c, 0x8e38e3c1, 0x9bb26a70, 0xad66d997, 0x6077b07b, 0xb87b4038, 0xb1003f73]
MASK_004 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_004 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_005(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_005 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_005 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_005 = [0x6c34050e, 0xa9243f31, 0xbb65ead2, 0xd41548db, 0xe826f65b, 0xf265d195, 0xb9f8b142, 0x12cc4047, 0x619d9528, 0x284c3856, 0xc6b11ce0, 0x5eb2cb6d, 0x6f28e136, 0x19892082, 0xa509e051, 0x379d7d57]
MASK_005 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_005 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_006(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_006 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_006 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_006 = [0x3a0904b5, 0xaaa103db, 0x1ad40ce5, 0x72121b06, 0x57d969f3, 0xe9e53da9, 0x9f5bbeeb, 0x6296d7e7, 0x5cb65737, 0x6bbde038, 0x4e1f5c0f, 0x424e1ab9, 0xc95e1bf3, 0x2b7839c9, 0xadc1fcdd, 0x9711f09f]
MASK_006 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_006 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_007(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_007 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_007 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_007 = [0x6d73c0da, 0x704ee2ce, 0x64eb20a6, 0xbd88aa58, 0x06a1d4ad, 0xec5afafa, 0x32bd0817, 0xf8634aba, 0x8ae36e24, 0x945a48a7, 0xe369bc8b, 0x7a114923, 0x80c92fa1, 0xed5dd5f8, 0x161ae6e5, 0x99c4d237]
MASK_007 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_007 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_008(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_008 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_008 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_008 = [0x8a662027, 0xe6219f3e, 0x4c0cbaf9, 0xa967083e, 0xffabae49, 0xdbb0885a, 0xd7ce6c2b, 0x0032e240, 0xbee66211, 0x6dc58e2f, 0xd86f4b0a, 0xb7074eb9, 0x05befc08, 0x73d1874a, 0x6fa1e26f, 0x1ee59e24]
MASK_008 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_008 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_009(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_009 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_009 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_009 = [0xa7c97e43, 0xd1c99414, 0x03f3c6d9, 0x5374ed19, 0x95145c1b, 0x85860ecb, 0xd0b27f95, 0x5394885c, 0x55e632d8, 0x3a4d5f42, 0x6cd58ab7, 0x0caed013, 0x7701cd4e, 0xc0bc7ac9, 0x51f21f84, 0x46a1e99b]
MASK_009 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_009 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_010(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_010 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_010 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_010 = [0x2987ac07, 0x7b6474fe, 0xdc7518fe, 0x3bf0787e, 0x06e6317b, 0x9e9d79b7, 0x3345d047, 0x1c772d39, 0x21c3752e, 0x39d7663c, 0xd4aba5ea, 0x1b127ca3, 0x457f54d5, 0xd0b1a577, 0xfd32d37e, 0x81e70941]
MASK_010 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_010 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_011(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_011 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_011 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_011 = [0xa9efd23e, 0x192fb41b, 0xd17f555e, 0x12d1c0c5, 0x3500216d, 0x8bbda5f5, 0xe5c8e446, 0x6e2747a3, 0x79cb3f7b, 0x54d8ed1a, 0x50fb25e2, 0xef76fb28, 0xc0c42656, 0xbca15be4, 0x73865e95, 0x93bcf7a5]
MASK_011 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_011 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_012(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_012 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_012 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_012 = [0x4001a3ec, 0xf0f12c83, 0xc7bac158, 0x16c746a3, 0x8ce21f06, 0xee41d5c2, 0x5dad1d90, 0x03fefd50, 0x40b84058, 0xe02d22d4, 0x655b08fd, 0x5c86cc9c, 0x24ab1b95, 0x51449db1, 0x355409c3, 0xd20214c7]
MASK_012 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_012 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_013(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_013 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_013 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_013 = [0xb3364eeb, 0x7d35b701, 0x0585f9de, 0xdb22a6f4, 0x0c492dbd, 0xaa2321ac, 0x042d8e3e, 0x3566e0f3, 0x8d3d603c, 0x45897c4e, 0x0557dfb2, 0x1c6f4451, 0x1f2fb4f4, 0x2f1852f4, 0x7addc742, 0xbf909d83]
MASK_013 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_013 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_014(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_014 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_014 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_014 = [0xf69adcbe, 0x526e1b92, 0xc65a9c20, 0xd9ad3798, 0x1d1403c2, 0x9f73de35, 0x636dd61b, 0xc678155e, 0x91c571ff, 0x4f0b7fe8, 0x77b9c738, 0x57d5d99b, 0xb1eda830, 0x098616cb, 0xb147bcc8, 0x92f56b9b]
MASK_014 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_014 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_015(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_015 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_015 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_015 = [0x61589be5, 0xf70b44b6, 0xda91754e, 0x0c6c7437, 0x54bfebff, 0x40c229e0, 0xc5f6d3eb, 0xca1f0b83, 0x788239c8, 0x1ddcb7e6, 0xf097645f, 0x78e77d42, 0x7e902e4b, 0xdf858002, 0xc3c062e6, 0x39cd28a7]
MASK_015 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_015 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_016(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_016 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_016 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_016 = [0xfd7eed62, 0x592cc01c, 0xcefdcef8, 0x39f11ef9, 0x2a593dd0, 0x3e984aa1, 0x8cecc1d1, 0x88db23ee, 0x1be9da9c, 0xa5d69587, 0x0ff4a344, 0x9933870f, 0xdfa3a04b, 0x8bc670e4, 0x3b54e9bd, 0x31ef4617]
MASK_016 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_016 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_017(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_017 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_017 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_017 = [0xf80509d8, 0xd34e5272, 0x5b8be73d, 0xdea1fe13, 0x6a35b5ac, 0xb10e580d, 0x354bbfac, 0x9c4a5b85, 0x96ffb588, 0x2aba2595, 0x6493dbb9, 0x51c711c4, 0x1e91b4f6, 0xe6a334e9, 0x129f8e70, 0x0de244b5]
MASK_017 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_017 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_018(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_018 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_018 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_018 = [0x53f737ee, 0xe89e2bd5, 0x0c01e098, 0xc363ca67, 0x06fcd44b, 0x704cf67c, 0x84310d5f, 0x29c08cf5, 0x10ff332e, 0x844ed499, 0xa1cff511, 0xa82430e6, 0xf18984c7, 0x2a639d2c, 0x46ffa13b, 0x6f02b879]
MASK_018 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_018 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_019(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_019 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_019 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_019 = [0x07ffbc11, 0xa92a82d0, 0x7fbdce10, 0x90c196ee, 0xddbc026b, 0xf4fdd5dc, 0xb494ab8a, 0x4fe0b25b, 0x770fa1d6, 0x184aacca, 0x21768f70, 0xe28b3ebb, 0xc0689bf7, 0xd04117ff, 0xab70f3a0, 0xaf5a271a]
MASK_019 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_019 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_020(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_020 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_020 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_020 = [0xa8fe895e, 0xefa892d5, 0xcae4f4d0, 0x015c8e1f, 0x6dff1ce5, 0x56d6d9bc, 0x304d5efe, 0x298d5d87, 0xa1d35a6b, 0x64323970, 0xbdd8a2e9, 0xb4a8aa99, 0x40279b2f, 0x57409ec9, 0xedc432ae, 0x7036afe4]
MASK_020 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_020 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_021(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_021 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_021 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_021 = [0x743a9d08, 0xc6cb4b57, 0xda10ab75, 0xc1e540f8, 0x45481b99, 0xc6bd1bb2, 0xd552a1db, 0xd47693a7, 0xe393173c, 0x330dda12, 0x90fbd968, 0xfa461301, 0x7eccba0d, 0x37b3cf5c, 0x7c4ccd26, 0xca6607e4]
MASK_021 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_021 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_022(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_022 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_022 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_022 = [0xf6469025, 0xb938852b, 0x19128d9e, 0xc1387a7b, 0xd94a7711, 0x9a3546ea, 0xad3a9b0b, 0x5bfed1c8, 0x54b5fb22, 0x42c913aa, 0x330bb07f, 0xe273cdbe, 0x31a9636c, 0x1063c7cb, 0x6302b90f, 0x10f1a8cf]
MASK_022 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_022 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_023(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_023 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_023 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_023 = [0x0058c77e, 0x2f4e5118, 0xc74e53d6, 0xa199a81b, 0x7b216e5e, 0x223e9d52, 0x7387f143, 0x9a1f275c, 0xa71d1e24, 0xb2775eeb, 0x0878b922, 0xbfe0c14d, 0x00b1ee43, 0xec25c439, 0xefe75dc2, 0x8d929674]
MASK_023 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_023 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_024(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_024 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_024 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_024 = [0x510be51a, 0xa27d16c8, 0x4c50d125, 0xc5c2e679, 0x2f392e23, 0x3c8defca, 0x18caad3e, 0x3786cb4c, 0x9d3fa43e, 0x59355350, 0x83f59406, 0xb0221771, 0x9b4e8099, 0xce3b7974, 0x4ff8548d, 0x470b9936]
MASK_024 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_024 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_025(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_025 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_025 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_025 = [0xf5e02111, 0x6f8a1515, 0xc8baa2c4, 0x1a5e188a, 0xa4afd5aa, 0x873b8496, 0x5a9aa040, 0x38960727, 0xb294a481, 0x1cdbed77, 0xb6ad852f, 0xec570fb8, 0x53811220, 0x34f23620, 0x9651b3ee, 0x72626bdd]
MASK_025 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_025 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_026(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_026 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_026 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_026 = [0x679d2fbc, 0x158a5336, 0x386afe84, 0x6be4dcb7, 0x79735bcc, 0xa13429e1, 0xe241e4bd, 0xa40af82c, 0x9fb43265, 0x256ee4a0, 0x0693bdb5, 0x7c6e9090, 0xb1591efb, 0x9f319259, 0x55b8b84b, 0xbb31725f]
MASK_026 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_026 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_027(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_027 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_027 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_027 = [0xf254023f, 0xf7821628, 0xde8ac26e, 0x7c1d3185, 0xab7f1e4a, 0xee3c3a6b, 0x50395eb2, 0x8566e205, 0x9bd79a1b, 0x9d8d92e3, 0x56bbc8bf, 0x2b4de0f9, 0xeedf9a37, 0xbebf857c, 0x5c662b09, 0x0d701630]
MASK_027 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_027 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_028(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_028 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_028 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_028 = [0xe8b93821, 0x34552d5c, 0xe512ff7c, 0x9630367e, 0xd4e67911, 0xb4bbb6c3, 0xc6225e3c, 0x464d0228, 0xf08894dd, 0xf97fa1d0, 0xf2085255, 0x460ccde9, 0x83b31a44, 0x1ca62884, 0x39cf130c, 0xc362357f]
MASK_028 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_028 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_029(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_029 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_029 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_029 = [0x40c395f5, 0x38b3013e, 0x12640187, 0x4fb1ba8c, 0xb479cd58, 0x30ff4d89, 0xe4bc0925, 0xbf59cebd, 0xa8f7c4ba, 0xbf5ac343, 0x5132c155, 0x7389cc50, 0x98d67277, 0xe7f4e7ee, 0x7c12b24e, 0x23a1da2d]
MASK_029 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_029 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_030(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_030 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_030 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_030 = [0x404e9ac6, 0x7497d913, 0xe07aa26d, 0x1fc6fb02, 0x55e46a27, 0xd8ddc506, 0x64a6dfc0, 0xf49b7e77, 0xf501633d, 0x821ae62b, 0x6bfdec86, 0x5b6c3342, 0x92f0a785, 0x6f0b9041, 0x316eb1ce, 0xe5dd19ee]
MASK_030 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_030 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_031(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_031 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_031 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_031 = [0xc46b7b00, 0xaadd55dd, 0xa1f4ce87, 0x6d29ceb8, 0x27869cf3, 0x8cbe032f, 0x5155b2c6, 0xae174339, 0xf97e1f8e, 0xed9bf430, 0x6775e054, 0x492a6989, 0xf2cb198d, 0xf443c2b4, 0xb18e08b0, 0xa754765f]
MASK_031 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_031 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_032(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_032 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_032 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_032 = [0x11eb27c1, 0x9c5112f0, 0x858afd52, 0x45ff05c8, 0x508f718b, 0x9f0c5592, 0xaac52288, 0x3c56e6e3, 0xd172a281, 0x0950090e, 0x2bc90cf0, 0x8fd974c9, 0x5ac27420, 0x36466b42, 0x20ce631d, 0x81dd1df6]
MASK_032 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_032 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_033(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_033 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_033 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_033 = [0x533c6617, 0xbd4dc112, 0xee8e9413, 0x57f41324, 0x9d7fc405, 0xd431eb12, 0xf1e3f9ef, 0xf21f63b6, 0xe1fc02ad, 0x5a61c2fd, 0xfbb20f44, 0xe5165f8c, 0x83f4e5db, 0xe58f1d33, 0xb4c0e679, 0xf17e83ed]
MASK_033 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_033 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_034(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_034 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_034 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_034 = [0x66eaa3b1, 0xc3aec258, 0xd378040d, 0xb96abb39, 0xc48b454c, 0x49fbf188, 0x43dd588c, 0x6958c8bf, 0x3ea5cc56, 0x945e44df, 0x7f9e51e4, 0xfeb031f4, 0x1644b8e1, 0xc0ebf367, 0xcf2f48c2, 0x02b8ed18]
MASK_034 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_034 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_035(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_035 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_035 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_035 = [0x20f52108, 0x7dad5461, 0xf6dcdc6e, 0xb2aa0031, 0x936a5562, 0x7c49264b, 0xf27cd7cd, 0x22c136d4, 0x68259283, 0xd6c5a0d6, 0x5ab6ee83, 0x11a2dfaa, 0xfb854f20, 0x66ddc3f3, 0xa086bc77, 0x9135ff46]
MASK_035 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_035 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_036(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_036 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_036 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_036 = [0x50ac1706, 0xa1fb71a2, 0x4abb24c8, 0x379e471b, 0x30cb576a, 0x14f86211, 0xe26b325d, 0xd8f7aab4, 0x24112433, 0xf449e046, 0xea014d06, 0x2b8285da, 0x0fb21fe4, 0x43093744, 0x3e297c81, 0xc305a9d8]
MASK_036 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_036 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_037(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_037 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_037 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_037 = [0xd118ac62, 0xcf1708c7, 0x01cce17b, 0xf1ac0bf4, 0x214137a6, 0x9aa145e7, 0xd69239e1, 0x89d8d11f, 0x3422801d, 0x0d07fcfc, 0xd302418d, 0x584b656a, 0x972ad658, 0x8faf316f, 0x3dcc845c, 0x5a1a5690]
MASK_037 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_037 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_038(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_038 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_038 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_038 = [0xe9818b50, 0xd00be23c, 0x3e09d3bf, 0x9853c44d, 0xe505bb89, 0x1b625d52, 0x2698168b, 0xa02c2752, 0x75d31e53, 0x2391c3c4, 0x59707c2d, 0xbd0847cc, 0x432abdf4, 0x8aad0993, 0x8074d4c1, 0xa6e12a44]
MASK_038 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_038 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_039(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_039 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_039 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_039 = [0x096eaff3, 0xcc917d92, 0xaadaa6a7, 0xc6d786b9, 0x9172b686, 0x14fe91cd, 0xa5ac6ec7, 0x9a80dc72, 0x8369eebb, 0xf6985a3f, 0x0b8dd6ea, 0xd5a2dece, 0x28de5711, 0x9e81b69f, 0x64e42753, 0xe375ee52]
MASK_039 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_039 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_040(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_040 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_040 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_040 = [0xb3674580, 0x877e2b38, 0x43c84b28, 0xab5e4126, 0x389d2223, 0x871d37aa, 0x28ccee0e, 0x465301c8, 0x543eaa73, 0x44d37ba9, 0x5332c8d4, 0xb63709ac, 0xc487de62, 0x399bc54f, 0x7db607e7, 0xf08d773e]
MASK_040 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_040 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_041(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_041 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_041 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_041 = [0x112fc2e1, 0x604551fd, 0xb89d0a03, 0x34c66a88, 0x029017f5, 0x2096151b, 0x023c343b, 0x76ce6e5e, 0x0a91763d, 0xeb16f983, 0x4b6ae008, 0xafbc1109, 0xebcd193b, 0xec22590f, 0xca6a41c6, 0x8eceacd5]
MASK_041 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_041 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_042(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_042 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_042 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_042 = [0xfa8b6f01, 0xc7828a7f, 0x50bd7730, 0x4965dc66, 0x3c9082ae, 0x1798bf5d, 0xec1d9888, 0x94386c83, 0xaf0565d8, 0x804452e4, 0xd4aabac9, 0x90e915b4, 0x70168f6d, 0x43ebefaf, 0x50f7bd24, 0x02ea7c6a]
MASK_042 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_042 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_043(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_043 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_043 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_043 = [0x9feefd8f, 0x31f743b3, 0x64be6615, 0x34f88a9f, 0xf939c843, 0xc40ed124, 0x32fa1917, 0x9a7bb6a9, 0xe5da8d59, 0xedd0f9fb, 0x95ced1e1, 0xf4c6b827, 0x838e4277, 0x9eb86843, 0x5cd8c483, 0x1e8e3a85]
MASK_043 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_043 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_044(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_044 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_044 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_044 = [0xc65fc95b, 0xd3bfee11, 0xe723a894, 0x13492cdf, 0x93acbd49, 0x1b431e54, 0x7cd6d603, 0x82657fec, 0x36107593, 0x6ec7aa2d, 0x062764ea, 0x9d844762, 0xa1387846, 0xc6b73e06, 0x18bf0a21, 0xa058ead2]
MASK_044 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_044 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_045(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_045 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_045 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_045 = [0x4df9d9d0, 0x001dc2e8, 0x7b677aa4, 0xa5d14e1d, 0xd9601267, 0xb4c347f2, 0xd4ce20e3, 0x6a0f73cf, 0xd4419458, 0x567e63af, 0x722b7491, 0xc8df53d4, 0x77643d72, 0x588f6aa4, 0x932f5dfd, 0x8d91f65e]
MASK_045 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_045 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_046(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_046 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_046 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_046 = [0x0d446d82, 0x97c1545d, 0x960b7bc7, 0xa2bcfa05, 0xd871b743, 0x77de8b09, 0x9259fe06, 0x06c55654, 0xf2f81b13, 0xe8fb3e6d, 0x5e3febb0, 0x551bba22, 0x13fc75f5, 0x22282cb7, 0x81e7c6c7, 0xf4121fbc]
MASK_046 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_046 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_047(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_047 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_047 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_047 = [0x80915d92, 0x0083e0c8, 0x2749e5dc, 0x9bb54035, 0x7cfdb93e, 0x7f1dd259, 0x3ec48561, 0xc72859fe, 0xaf66ba7b, 0xb634b693, 0x57005ff1, 0x9cffccbc, 0x6d2b9d61, 0x35eae16a, 0xd4c9481f, 0xd8e1bb81]
MASK_047 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_047 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_048(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_048 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_048 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_048 = [0x8f5388cc, 0xfab6d7a8, 0x88e4be56, 0x6a2b7e07, 0x092449ba, 0x772a95f4, 0xe0d7eeb3, 0x9254a320, 0x342ff12f, 0x9c57517b, 0x03efd26d, 0x10a614da, 0xfddd22f1, 0x3eb17fab, 0x1f514b2c, 0x53361bd0]
MASK_048 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_048 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_049(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_049 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_049 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_049 = [0x6f32cbfa, 0xd897bc2b, 0x8e575813, 0xb0a3fe5a, 0xbc920a38, 0x5d1099b1, 0x96830553, 0x3fb7845c, 0x6b9ef6b1, 0xd445c562, 0x89cbc456, 0x9fd85673, 0x3b661ec6, 0x00975260, 0xda4452bf, 0x36719496]
MASK_049 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_049 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_050(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_050 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_050 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_050 = [0x4ae109c5, 0x9124a63b, 0xd949d95f, 0x90baf808, 0x507d1fb8, 0xcd2bc93b, 0x68816828, 0x751e227a, 0xcfe5d75b, 0x72c6d44d, 0xbe026e71, 0x20167a62, 0x3a5f98ff, 0xb7502893, 0x6e710ae6, 0xc8562c8c]
MASK_050 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_050 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_051(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_051 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_051 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_051 = [0x3f082695, 0x4a52d62a, 0xdeaf6dcf, 0xc029fa6f, 0x34d195c0, 0x1744dfa8, 0x7c28cc31, 0x8da1e256, 0xea6811a4, 0xf81f171f, 0x133dbec1, 0x754d29cf, 0xf6bbf0e5, 0xbf35c923, 0x8969bdcb, 0x427d71a7]
MASK_051 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_051 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_052(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_052 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_052 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_052 = [0x8de6ecb9, 0x6a347867, 0x4d50f1ef, 0xbe1e1140, 0x2f1ab3ce, 0x4e967caf, 0xd789f3f0, 0xb866c358, 0x42dded2f, 0x064eeda4, 0x2f0082cb, 0xe98b9f29, 0xd5e4452d, 0x924b10ad, 0x1b12a4aa, 0xb0c7db38]
MASK_052 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_052 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_053(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_053 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_053 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_053 = [0x75645883, 0xafde37ba, 0x06be97df, 0xf090a6c6, 0xfd4b6ff0, 0xe41c390b, 0x9174b1f2, 0xe74665b9, 0x03cb5e6f, 0xa15e797b, 0x8607bceb, 0xbe8086c9, 0x45634119, 0xb6f01730, 0xa3b74431, 0x14496884]
MASK_053 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_053 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_054(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_054 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_054 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_054 = [0xe7c8cead, 0x09b16664, 0xa3bbd09e, 0xf90e6651, 0xbc4df4b5, 0x70a5279c, 0x4548859c, 0x4d07de9a, 0x9201442d, 0xdf0cc6b5, 0xfcfa4a7b, 0xb784ebd3, 0x750849b6, 0x47549205, 0x6c603bb4, 0xc70e7c82]
MASK_054 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_054 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_055(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_055 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_055 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_055 = [0xdc63bace, 0xa1e20960, 0xbe33ce9d, 0x5940696c, 0x94a6f37a, 0x7382abc9, 0xd446869c, 0x11309259, 0x05aec211, 0xa5e48741, 0xf22f1979, 0x4a6963f0, 0x88a72899, 0xf35992f7, 0xe195040b, 0x3555f657]
MASK_055 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_055 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_056(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_056 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_056 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_056 = [0x985eab1a, 0xbf536d7b, 0x59cade99, 0x93113c78, 0x98a1cf03, 0x4201bcf9, 0x77ae16ba, 0x572809b1, 0x988edf96, 0x1a77bb47, 0x2b4daf5c, 0x6ce06f6a, 0x8b54a804, 0x87ae0d87, 0xdbd9f7e9, 0xef71bc76]
MASK_056 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_056 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_057(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_057 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_057 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_057 = [0xa7aaed42, 0x2a91a8b0, 0x17651a80, 0xdbe3eef6, 0x3a6d0517, 0xdb9eea14, 0xb0a072a9, 0xb6df4ff7, 0x8a751099, 0x89cf15b9, 0x83bf6c2e, 0x45c19bb9, 0xf4be9333, 0x6c85d474, 0xc015b432, 0x1bc31e76]
MASK_057 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_057 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_058(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_058 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_058 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_058 = [0xfcd10024, 0x5a2780b1, 0xe69cbd45, 0x8e876203, 0xe8fa4c03, 0x44b77a04, 0xb74ae91f, 0x32475e5c, 0x5cf514ca, 0x6768cfa2, 0xf19b78b1, 0x2b519127, 0x1a582cc2, 0xd22e6dc0, 0x03c3d04d, 0x6ab4168f]
MASK_058 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_058 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_059(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_059 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_059 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_059 = [0x095ca696, 0x20716529, 0xf1c391a2, 0x9a8ccc15, 0x0d4a3092, 0x890fc769, 0x5bfa89b6, 0x0b3b87ff, 0x7dd3b1a2, 0x4d4a5de7, 0x37d52d4b, 0x5fb474d2, 0xe417f2fc, 0x9aef9062, 0x99847950, 0xbaa217cf]
MASK_059 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_059 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_060(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_060 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_060 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_060 = [0xc1af6c20, 0x0be6edd7, 0x9ecf422f, 0x124e9d67, 0x2c26caaa, 0xba2451ec, 0x7ce2a5b3, 0x90264155, 0x5bf63fce, 0xdc12f8a4, 0xc65ee276, 0xa5bcd7df, 0xb397a001, 0xb2434fc6, 0xccd1080e, 0x646e9390]
MASK_060 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_060 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_061(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_061 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_061 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_061 = [0xca8cc63b, 0x826b610a, 0xf50fba14, 0x4c8a7dd4, 0xaf7057ff, 0x5992bfe8, 0xf9236834, 0xc2575d4b, 0x0e91dd38, 0xdb83dde3, 0x0bb4491a, 0x0d8b6445, 0x1569b96b, 0xb76be1a5, 0xe601297c, 0x90a2144f]
MASK_061 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_061 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_062(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_062 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_062 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_062 = [0xb2b6b35c, 0x9b94d801, 0xc2727618, 0xf89b8336, 0x7896e977, 0xcd8278ef, 0x624bd79a, 0xe078ab75, 0x52409b7b, 0x6c667b6f, 0x16b28fef, 0x1f25c073, 0x52a38209, 0xbff0632c, 0x5dc96319, 0x047bae96]
MASK_062 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_062 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_063(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_063 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_063 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_063 = [0xe0ea2a6e, 0x0f7cebda, 0xb2d7404c, 0x9ed2f110, 0x8470ed5b, 0x9780c807, 0x4023ce38, 0xebf9f50f, 0xb1b0b5a5, 0x2f8e9854, 0x8f72e58f, 0x495a0f6a, 0x8491320b, 0xe6271d85, 0x0e5f44df, 0x2ae44e6a]
MASK_063 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_063 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_064(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_064 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_064 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_064 = [0xe237b57e, 0x5f9cdbf4, 0xa76c0f4a, 0x5ccfa1f1, 0x48cb45ce, 0x6c321461, 0xd080aa68, 0x0ac81f2f, 0x79613dc2, 0x0a99b2eb, 0x4207686e, 0xde024627, 0x4d53276f, 0xa7bef8c9, 0x50677137, 0xce26173e]
MASK_064 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_064 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_065(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_065 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_065 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_065 = [0xd53e4078, 0x07c64fd1, 0x45ed94ee, 0x6923ad4f, 0x0830625b, 0xb7349ce7, 0x76d8aa19, 0x27f3d1d4, 0xd128aa5d, 0x18e68c18, 0x07e550c9, 0xb80965a4, 0xac4360da, 0xa617d450, 0xf6360dfb, 0x99b423d9]
MASK_065 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_065 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_066(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_066 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_066 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_066 = [0xadabe28f, 0xa20a42b8, 0x2bc99ded, 0xd48c8d74, 0x431a695f, 0x6cf5c655, 0xdbe5000b, 0xfce296c1, 0x2a161e5a, 0xd3fddc9a, 0x30953576, 0x557dfac9, 0x84a41aa8, 0x46706fd1, 0x67f161bf, 0x5642819c]
MASK_066 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_066 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_067(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_067 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_067 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_067 = [0x47d1ab18, 0x2f3311bf, 0xeff9ba24, 0x3ca4d373, 0xa5000880, 0x41fe5099, 0x8a516419, 0x08f0c832, 0x6868fa07, 0xc4eb7074, 0x459b1540, 0x7b27c67b, 0xa5bc7b2c, 0x3bdc382d, 0xcad21cdf, 0xff8ae259]
MASK_067 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_067 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_068(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_068 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_068 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_068 = [0xe46b06b3, 0x651ec989, 0xe52dda06, 0xe8a389b8, 0x1c1df98b, 0x378536fa, 0x562b3b04, 0xee58e170, 0xcf0415b9, 0x346629a0, 0xa51708ff, 0x4153502f, 0x916b1c56, 0x1b0b4930, 0x7c896d44, 0xb92e18a2]
MASK_068 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_068 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_069(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_069 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_069 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_069 = [0x52e29814, 0xd6ed3dea, 0x7f5e356b, 0xf602c413, 0xea63dbcc, 0xa94d4494, 0x11c00037, 0x1bc10b1e, 0xba45a1c2, 0x499c9758, 0x43268a42, 0xea290fbd, 0x5c8ceb37, 0xa81d152d, 0x4bbc1d88, 0x374c6313]
MASK_069 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_069 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_070(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_070 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_070 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_070 = [0xebe8a0e8, 0xd0cd92f1, 0x1b15a1ba, 0x9f49eebc, 0x9c26c194, 0xe487c732, 0x22452fac, 0x2dd1a7bb, 0xfc747a36, 0x76b5f7d0, 0x01c47a0d, 0xcb6bc1da, 0x661b2b22, 0x5a57c24f, 0xebef0152, 0x581893a0]
MASK_070 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_070 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_071(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_071 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_071 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_071 = [0x77064d84, 0xfda4ea5f, 0x36af2e70, 0x7e60cc1f, 0x95ba09e5, 0x9c4516ae, 0x786b3864, 0x0cd4cef9, 0x42f1b0ea, 0xe06f31b3, 0xc8a3ffda, 0xfcf01e08, 0x72bec022, 0x1eb1379b, 0xfd256b3e, 0x8d3686ac]
MASK_071 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_071 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_072(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_072 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_072 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_072 = [0x85095d32, 0x9d0841fc, 0x35d091a5, 0xbf358f43, 0xceffcb13, 0x8316bd2c, 0x33adcb64, 0x88c92c69, 0xae025509, 0xd9e6fb9d, 0x860dfa7c, 0xfe616cf3, 0x3d34292b, 0x076b0929, 0xc1237779, 0x6cd63c44]
MASK_072 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_072 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_073(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_073 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_073 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_073 = [0xc70d97b3, 0x97eae73e, 0x9816d493, 0x8d6de697, 0x7714fc10, 0x762e4b71, 0xd551ff15, 0x82b6fcd1, 0xc2cb78d6, 0x455377ed, 0x445e7134, 0x36be9cd2, 0x891906b2, 0x0c1e9a79, 0xa70e2d1d, 0x9bc7d3b1]
MASK_073 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_073 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_074(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_074 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_074 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_074 = [0x8ced55dd, 0x014d7ef2, 0x6b15a010, 0xc9605c7b, 0xd07da74b, 0x975b7560, 0x27360c7a, 0xced6d48a, 0x3fddb3d6, 0x72c458a6, 0x8f42142b, 0x67e9d8e9, 0xe8470579, 0x58e9ce14, 0x19a365e4, 0xc9774d26]
MASK_074 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_074 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_075(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_075 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_075 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_075 = [0xa35b8264, 0xceaa9b9f, 0x4a5463fb, 0xb65cc8f7, 0x67fc0c29, 0x39811917, 0x7c382f89, 0x74a0aa55, 0xd077aae0, 0xe2cf19ae, 0x53b75eb2, 0x5d6eecd8, 0x71a72c4e, 0xe07743af, 0x28d92cb5, 0x45bdbfc0]
MASK_075 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_075 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_076(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_076 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_076 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_076 = [0xd0883b52, 0xd9ab7972, 0xf94db27d, 0x3ba9eed2, 0x048dc066, 0x2ad7f73c, 0xad335323, 0x5169ae1f, 0x281f3ed1, 0xe279b073, 0xe7d79b9d, 0xed6f1a02, 0x9e3e456e, 0xc414d5a5, 0x14556897, 0x91fd99c2]
MASK_076 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_076 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_077(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_077 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_077 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_077 = [0x4ee103ed, 0xb22c104b, 0x252fb8a3, 0x84424438, 0xfe3fe161, 0xd9a4a3a4, 0x99140799, 0xd2b5928b, 0xd6297fec, 0x896de343, 0x24035bd1, 0x03bcd738, 0xc723ff91, 0x12de4f9c, 0xd9f391af, 0xee53a64a]
MASK_077 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_077 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_078(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_078 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_078 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_078 = [0x85ae07a3, 0xcb18f050, 0xf1c8711f, 0xf9be6e49, 0xc3b75b56, 0xacfa24d6, 0xb00d0fef, 0x457266cd, 0x230a2b3e, 0x4a113ea3, 0x51b15049, 0x3b4e621f, 0x5484cfc9, 0xb86460f0, 0x08758854, 0xb4b055a6]
MASK_078 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_078 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_079(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_079 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_079 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_079 = [0x299c58d5, 0x5b2ef1f5, 0x5fdb7c2f, 0x7ca47708, 0x1b60f6c5, 0x2396d4a6, 0x2031b7f0, 0xd0eaf54d, 0xb87ad5a8, 0x8657fffa, 0x01755665, 0xbab5267c, 0x84c0e404, 0xaf59ce85, 0xdf22ad62, 0xfddc1749]
MASK_079 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_079 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_080(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_080 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_080 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_080 = [0xdf117727, 0x27309f11, 0x3962e77c, 0x7626c604, 0xce92bb3e, 0xab7756fe, 0x9159dd15, 0x1a9147bd, 0x39910964, 0x685e2f60, 0x005a7d79, 0x710e516d, 0xbd99564d, 0x9453d531, 0x68ddb9d4, 0x086cc351]
MASK_080 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_080 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_081(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_081 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_081 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_081 = [0x6d5848b2, 0x2c80c04a, 0x1434e0a2, 0x2ce8772c, 0x1fa0831e, 0xdf0c23af, 0x3f7b95fc, 0xe19b5bcc, 0x1a9ab489, 0x86d4c475, 0x96086421, 0x64089d9b, 0x38e375eb, 0x30a68f63, 0x53ebe8fb, 0x235db336]
MASK_081 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_081 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_082(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_082 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_082 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_082 = [0x58a04561, 0x63900c3e, 0x0e630e28, 0x2b615ded, 0xa93c4e42, 0x09880e01, 0x7b09a975, 0xf99203be, 0x1d7ace9a, 0x1b90fe7e, 0x27a9146d, 0xa49096ca, 0x249373c1, 0x025cfc39, 0x70002526, 0x19cc7509]
MASK_082 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_082 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_083(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_083 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_083 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_083 = [0x3d257cbd, 0x693d421f, 0xc5d77b42, 0x5eb6acdc, 0xedfeb85d, 0x1ee073f0, 0xfd6a3c04, 0x945b7e6e, 0x8ae71f7a, 0x08bc8efb, 0x590aa6af, 0x278b2bf3, 0x5572172f, 0xca8bfa4c, 0x0ad30693, 0x26e8d884]
MASK_083 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_083 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_084(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_084 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_084 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_084 = [0x5809023b, 0x9d4bcf3c, 0x53cce8eb, 0xc1256e8a, 0x06cc8740, 0xcaf6baad, 0x8d28b6d1, 0x5b7f3667, 0x13d7ea09, 0xe0491f46, 0xa1892e14, 0xb5a9054d, 0x2ec06c5d, 0x96a6e1ed, 0xf13955e0, 0x76f64d7c]
MASK_084 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_084 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_085(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_085 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_085 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_085 = [0xcfc80f43, 0xd51a1fc6, 0x36320e6e, 0x267df4ad, 0x91df7649, 0xa66237bf, 0xcb1285e1, 0x8f54ff38, 0x3b669661, 0x919d24bc, 0x568f3dfb, 0x3c2e41d1, 0x702c9fc1, 0xe83ce948, 0xbfc85fca, 0x900a9ba6]
MASK_085 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_085 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_086(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_086 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_086 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_086 = [0x52295a1a, 0xc81fadc9, 0x134cdb22, 0xf1373bc7, 0xb69efbdd, 0xf37d1a0a, 0x8263e8d9, 0xb7c43a52, 0x698edfab, 0x04b8d43a, 0xf83b2dfb, 0x3f959302, 0x03cee179, 0x477d15b0, 0xbee12fe2, 0x3e414a95]
MASK_086 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_086 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_087(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_087 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_087 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_087 = [0xdb6a1dc3, 0x2ec1dd83, 0x53121000, 0x420a7ed1, 0xf2197cf3, 0xdc6474df, 0x1ed2471e, 0xaafa1de7, 0x429c9611, 0xa7f62313, 0xfbae7f63, 0x4f294650, 0x640d752b, 0x8cd1aeef, 0x86fc62ae, 0xf2491e22]
MASK_087 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_087 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_088(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_088 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_088 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_088 = [0x74f8713d, 0x8dc16901, 0x3191825f, 0xf53779bc, 0x3d9da51d, 0x474c684d, 0xb7f81d00, 0x24889ba4, 0xa88850b6, 0x12d8e7ca, 0x9e522c0e, 0x55a5d3e5, 0xe6fdf86d, 0x86579058, 0x15164856, 0xaefd044f]
MASK_088 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_088 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_089(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_089 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_089 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_089 = [0x22fbfe2e, 0x5cfe8287, 0xfaa8309e, 0x55c19c95, 0x529252ce, 0x21ceefd0, 0x1adbf56d, 0x94efc163, 0x0a2bbc31, 0x825782c5, 0x847291ed, 0xa77187d6, 0xd74dfc99, 0x0b1b9d85, 0xd44bac0c, 0x49b6fc5a]
MASK_089 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_089 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_090(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_090 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_090 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_090 = [0x8fd9bcca, 0xd4308363, 0x4892fc02, 0xd9bea05f, 0x941a8570, 0xbc573c10, 0xbff26422, 0x9c165fac, 0xe0932512, 0x3328dc6b, 0x9cce9db0, 0xa1b98f5b, 0xb67ea741, 0x0a9f2137, 0xc542967d, 0xad48ab29]
MASK_090 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_090 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_091(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_091 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_091 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_091 = [0x43687319, 0x2464645a, 0xe0a0c714, 0xd87538ab, 0xf1f4d43b, 0x41887552, 0x9ce097eb, 0x3cc7d5e2, 0xc0536e97, 0xfac410a3, 0xb571c6de, 0x02febbcd, 0xa7d45c30, 0xd0d9ba64, 0x7e231204, 0x37d449fd]
MASK_091 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_091 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")

