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
TABLE_000 = [0x3e05b0bd, 0xaf6c0809, 0x94b44172, 0xcbda9108, 0xcea86831, 0x663aac1e, 0xda445ab1, 0x29726465, 0x62ceac0e, 0x6aa2a6bd, 0x7ed4c29f, 0x69b53df5, 0xa70ea7f3, 0x229ebb45, 0x32d63cdb, 0xfcfad999]
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
TABLE_001 = [0x5a9e0b34, 0x57babf2e, 0xe826d3c7, 0x7601ff78, 0x8f26aaa9, 0x1266f16a, 0xa7822922, 0xb4684048, 0x7efb570f, 0x73015eda, 0x4ef4ab94, 0x4b63cc78, 0x75cffba8, 0xff389824, 0x86f0eec3, 0x7c6ae092]
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
TABLE_002 = [0xcdbf443d, 0x89ed2379, 0xe07a3594, 0x68321d2d, 0xe721369f, 0xd332223c, 0xe201c586, 0xcfc5490f, 0x059ec5e1, 0x0b10069a, 0xd52a9931, 0x51865c86, 0x31605d87, 0xde4120c8, 0xbdca8ee0, 0x2043f457]
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
TABLE_003 = [0xb196cb6d, 0x01de5399, 0x70b3f4ff, 0x1a3b4f21, 0xd55eca2f, 0x0bca4dc7, 0x6848a9ae, 0x790df19d, 0x3799673f, 0xead40a24, 0x5697a373, 0x9ad8d74f, 0x419620b1, 0x40a03e6e, 0x56e8fbbb, 0xcd32ab2f]
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
TABLE_004 = [0xa87cb689, 0xb51f08d4, 0x93481060, 0xcba3a364, 0xf9099dab, 0x1dcf1ad9, 0xae6224e5, 0x3d213563, 0x3a6366bb, 0xa5f74a2d, 0x21b74c44, 0x6e639d61, 0x4b439be8, 0xfc0ce80c, 0x6fa746c4, 0x8076aec5]
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
TABLE_005 = [0xefcb182f, 0xc7a22e85, 0x8171d447, 0x4d5e7d9c, 0xbef28d17, 0x3b68b2ee, 0xd2439856, 0x40d132ed, 0x1dca8d54, 0x67f87c57, 0x96813111, 0x88b92466, 0x98ff8d2a, 0xd4248d37, 0x463c8bf9, 0xef4b58c8]
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
TABLE_006 = [0x0a0c0686, 0xd4f30ebc, 0xff76de6e, 0x5488df5b, 0xb9b1fa59, 0x035e7ad2, 0x5f5698cf, 0x5ec973a6, 0xe499cf22, 0x450ea54b, 0x06bd88cf, 0xaaef67e4, 0xb5eba60b, 0x09763abb, 0xe05ad9d3, 0x29d155e8]
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
TABLE_007 = [0xe87b3a28, 0x395e881a, 0x82bd7f38, 0xe072940b, 0x8a4b63d8, 0xdfabd304, 0xde6573f2, 0x1edc79e9, 0x8e722eab, 0x17187a84, 0xe95b7071, 0x9c09af0d, 0x161e2561, 0xdbd33ea5, 0x765e3e78, 0x385e0af8]
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
TABLE_008 = [0x1d1b11f2, 0x92bdf046, 0xa60db3c2, 0x03264461, 0x287a7461, 0xb2b32875, 0xb32be9e1, 0xf3794f40, 0xd4ece305, 0x77bbc8ac, 0x9a51130d, 0x35d2a474, 0x48b06529, 0x448756c3, 0x97be5974, 0x0dbe249d]
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
TABLE_009 = [0x648e841a, 0x30d36e9a, 0x40b0571f, 0x3ca1e132, 0x3a7227b7, 0xfbd1f862, 0xbaf3df6c, 0xbba8cfe4, 0x85c3f9a8, 0x14fde6e1, 0x389f88a9, 0xee20c70d, 0x1488f5a9, 0x9ecc88fe, 0x62026d3c, 0xab1bb160]
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
TABLE_010 = [0x496a30e7, 0xe4d3eee8, 0xc55778a4, 0xa8e7c449, 0xd49009ba, 0x906e259b, 0xf9a41313, 0x4925e558, 0xe41686be, 0x149aa477, 0xe850aadf, 0x712c768d, 0x3bedcbdc, 0x18956bed, 0xce207c35, 0x55014792]
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
TABLE_011 = [0xf0b3264b, 0xcd350720, 0x6b072907, 0x7f8368df, 0xb589f85c, 0x1c3e3cf3, 0x0d60e4f9, 0xa756cc92, 0x0e9cfe38, 0x61b813f3, 0x37c47db9, 0x2bdadc72, 0xf0b460fd, 0x3498dd74, 0x9a74204c, 0x9c1db574]
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
TABLE_012 = [0xb502e72e, 0x49338b11, 0xe8697105, 0xfc77305b, 0x8be0d477, 0x7d368269, 0x3b3146e2, 0xd585484d, 0x9e01870a, 0xdfc92aee, 0x65dff84e, 0x9f979426, 0x59e593f1, 0x41c8199d, 0x7445500c, 0xced483f8]
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
TABLE_013 = [0x67c2951d, 0xa7b4a3d8, 0xbcd7d7c3, 0xe77a44ea, 0xea86cb90, 0xe3c54cfc, 0xaa3c2dc7, 0xa5bd2c0a, 0xeb5452ef, 0xcbf07477, 0xe14c3e21, 0x146f2936, 0xca36fd63, 0x7bf7d0e8, 0x6724ba07, 0x5293d077]
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
TABLE_014 = [0x7bb61581, 0x21b9d28a, 0x08e2622e, 0x8b3bd926, 0x7c808295, 0x4f753938, 0x42aeb502, 0xdbfad7cf, 0xa1332397, 0x820c1f69, 0x76973913, 0x895ffd45, 0x90b1c318, 0x2edf3b98, 0x320e0e0e, 0x3e0de333]
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
TABLE_015 = [0x951326e2, 0x2e646b0f, 0x4c022d81, 0xf8117d68, 0x5f306a66, 0xcef6b940, 0x546f8b70, 0x5cceaaaf, 0xf87c078f, 0x3f07697c, 0xe607b6f7, 0x82b206b1, 0xadf025f3, 0xbe655418, 0x1c214330, 0xa954d58d]
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
TABLE_016 = [0x7d6fc792, 0xb80123f1, 0x7c57e251, 0xd19855e1, 0xdf154d69, 0xa00262f8, 0x412306d8, 0xa2dc0072, 0xcdcc5a20, 0xa0b38680, 0xcd1c1fde, 0x92fb7c5e, 0x45135dd1, 0x7459fc43, 0x61647a5f, 0xfbf0a34d]
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
TABLE_017 = [0x618e8ca9, 0x7ba0a3e9, 0x85fce5f2, 0x06ff9653, 0x109f2227, 0x4ecc0a12, 0xb4a84691, 0xe75a40db, 0xc538ba74, 0x9c0d39b1, 0x968cf770, 0x8a93ad52, 0xc7c0f46b, 0xa8b6705b, 0xed4265af, 0x980c057a]
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
TABLE_018 = [0x0f54ede1, 0x08a33ff0, 0xd0fe614e, 0x9a98c441, 0x6edefc9c, 0xe44f3dc0, 0xda3bd56c, 0x50e59b68, 0xae5c9f06, 0x14cd4cb7, 0xbbec6752, 0x6ce41e66, 0x3bbb07b0, 0x390d402c, 0x40b4eb05, 0xeb342292]
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
TABLE_019 = [0x6b2a95f7, 0x30edeb61, 0xa354c111, 0x26357761, 0x3cf6b975, 0x68f5b0a6, 0xea59f8b7, 0x14d1903a, 0xc020dfc1, 0xec0de7a4, 0xa93f2198, 0x04dbd447, 0x6803e314, 0xe8cbb7cd, 0x4090a8c5, 0x14c97ea6]
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
TABLE_020 = [0x3a03e3c0, 0x8da0ea60, 0x9f0d2cdb, 0x392abb0c, 0xebf99bd9, 0x7623a4e2, 0xbe341579, 0xa5ee590c, 0xef386e5c, 0x89ee109e, 0xcc8fcf54, 0xbff29acf, 0x4f464ff8, 0x943361f3, 0x6e5665b3, 0x6c0a706b]
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
TABLE_021 = [0x1a78ad5f, 0x5b85b32d, 0x80330a31, 0x18c6f687, 0x08146526, 0x9c9f2f6c, 0x4fb86b6f, 0x96a4d154, 0xd4d0f84f, 0xc68b8ee2, 0x9d3a0bea, 0x0c9b16c0, 0xa70a9474, 0xdffbe963, 0x05952a56, 0x626bfdb8]
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
TABLE_022 = [0x4f1d5fed, 0x26f65591, 0xf3a00fdf, 0x7b0fb9f5, 0x72e05d42, 0x321d0f2f, 0x85ef3852, 0x482b15e3, 0x178fec9c, 0x6e7db371, 0x6bdec383, 0xfb1a773d, 0xb7610c88, 0x89b7c23d, 0x84dd7722, 0x31b1b384]
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
TABLE_023 = [0x34c409d6, 0x8f2cb158, 0x80497947, 0xf31d277f, 0x3def3107, 0x2a2d698b, 0x444df652, 0x1d87df83, 0x2fcc695c, 0x56547424, 0x3e908885, 0x67792ee2, 0x6ed10ba6, 0xa6c61ee2, 0xffdd6299, 0x498509f3]
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
TABLE_024 = [0x5b79a776, 0x45053eb5, 0x8f46533c, 0xc240999a, 0x36f3a43c, 0x522b92d7, 0x980d5070, 0xab242511, 0xe32eaf84, 0x05cf9381, 0x7e14fe45, 0xfd6eadfa, 0x516c3c07, 0x5a2511df, 0xa903c85d, 0xd7bee961]
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
TABLE_025 = [0xe4021519, 0x2b8f623b, 0xfbc9532d, 0x15dfc793, 0xd7636964, 0x31c2327b, 0x8d5b7b4f, 0x986449ef, 0xd69193ef, 0x712bb2b5, 0x350a0e67, 0xb239d404, 0x8c7b2b82, 0x0073f218, 0x5ba674a8, 0xfa76e0bf]
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
TABLE_026 = [0x04720a3e, 0x5d0f21b5, 0xf0e4438d, 0x60460f0c, 0x7facf16d, 0x465ec435, 0xb41fbae4, 0x91d04ea1, 0x77e20e0e, 0x02af3273, 0x225b6336, 0x53402813, 0x3e3e81ee, 0xb3f0e2d3, 0x5f77f9eb, 0xfb6db013]
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
TABLE_027 = [0x1c5d7e05, 0x704f0af1, 0x6f2109c8, 0x44287ea8, 0x04ce13c4, 0x285d3276, 0xa149e48b, 0x7b3d56f1, 0x34838330, 0x043d5b08, 0x569a9f7d, 0xa3e456db, 0x3cb632df, 0x2e21f05a, 0x4e86e4e0, 0xe4f920da]
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
TABLE_028 = [0x9d05161f, 0xcc108269, 0x2388442c, 0x1db4bc90, 0x6f9bd68a, 0xccf9e057, 0xf27c8b53, 0xa713ab9b, 0x78357c37, 0x38f009a6, 0x1ca4e392, 0xfc2b54c8, 0x0e0e2417, 0x8a13ebc9, 0x1403e21d, 0xfb569722]
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
TABLE_029 = [0x79cafe4d, 0x24a1b5c3, 0x6c65857b, 0x2db24e73, 0x101a64a4, 0x6c868be5, 0x51dc6ace, 0x675436db, 0x64a0f38a, 0x82c99bdc, 0x3f49049a, 0x98f74bf0, 0xba086713, 0x8145ef69, 0x0f4ff29f, 0x210dd4e3]
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
TABLE_030 = [0x53484aaa, 0xd80f2786, 0x2d1aa4a4, 0xbe981d91, 0x11eb5493, 0x70ab96d4, 0x6e2c8663, 0xd6d5a8d4, 0x3f49764a, 0xf1bed3f0, 0xc9e2f193, 0xc9fd4663, 0x0bef4568, 0x9790f707, 0x5f92f7d7, 0xd3afabcd]
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
TABLE_031 = [0x3b193216, 0xe14aa162, 0x9ed11bfb, 0xed8c7da3, 0x0589dd93, 0x24b4b583, 0xcb65a2ac, 0xab4e9156, 0x4cb7d81e, 0x21604055, 0x68ae5c42, 0x5ee34028, 0x3a018d09, 0x3c53f000, 0x4bbfdf97, 0xebe962a4]
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
TABLE_032 = [0x8edee1d9, 0x5baececc, 0xd44632c4, 0x7a1fd0d4, 0x8fee29c9, 0x6520cccb, 0xc1522c32, 0xf938cc56, 0x5d73ef5a, 0x40bd4895, 0xfdb4dfe9, 0xab6b8c97, 0x9a80bcf5, 0x380a1125, 0xbe19f093, 0x8a311272]
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
TABLE_033 = [0x39bcdf54, 0x7575bd72, 0x54dc8120, 0x4ee192e9, 0x248e5c64, 0xc7b0bbc5, 0xbd9d4649, 0x489f6c81, 0x5aaba597, 0x48e12736, 0x5a32beeb, 0xfad1846d, 0x3dc42788, 0x724c1650, 0x075a999c, 0x455b247a]
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
TABLE_034 = [0x7f13c667, 0x884c45c5, 0xac9a7751, 0xb662219a, 0x771e8768, 0xe35959f0, 0x4892aa13, 0x6e00a3cb, 0xb1a6c41f, 0xc0e1f304, 0x3f260d5d, 0x8aa70ce6, 0x6f566859, 0x92c8d6d5, 0x4ec7473d, 0xc781c21a]
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
TABLE_035 = [0x04751208, 0xe3908d79, 0x73f25df7, 0xf2a2a24e, 0x7e34b8fc, 0x30b88952, 0x4c581cae, 0xde078913, 0x4ce83a76, 0x8e8fba74, 0x264e637e, 0xc4ff25fd, 0x3bc5aae8, 0xeac8374b, 0xb0b99cbb, 0x9442c85e]
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
TABLE_036 = [0xa7bb9d9a, 0xcbcdc7e8, 0x769bf855, 0x93304200, 0x14422bab, 0xc5886c9a, 0x88d2fb23, 0x49913848, 0x3fc03396, 0x91af5f06, 0x0bbbdf12, 0x350b885f, 0x3a06ee9b, 0xa08a4e8a, 0x1dbb1d5a, 0xf6e2b278]
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
TABLE_037 = [0x2afd7f40, 0x2b9cfe67, 0xb42478ba, 0xaa47f4a5, 0x04df45ae, 0x4b7a5dab, 0xc14467b7, 0x043b2cd6, 0x9b46fbe9, 0x2b75715c, 0xac1dfe77, 0x6b112437, 0x42683c0d, 0x1e2349f9, 0x603ccc96, 0x0deb1aa0]
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
TABLE_038 = [0xfff39cd6, 0xe75c8fc2, 0xfb0da246, 0xbaeea27f, 0x31a3414c, 0xd1f27251, 0xe20fbb22, 0xbcc85e78, 0x0eb3b937, 0x8618fb32, 0x643d1938, 0x6f6c6599, 0x5f2f7055, 0x60862292, 0xe9dc353d, 0x38a949d3]
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
TABLE_039 = [0x0106352d, 0x8cc6ffbf, 0x41872b0b, 0x8307b4a6, 0x0f41205f, 0x380c9cdc, 0x059b1c5c, 0x93079a73, 0x85d2dd98, 0x4e38944c, 0x4b2c86ec, 0x0302ad32, 0xe0448695, 0xc71affd5, 0x6828d993, 0x29d16763]
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
TABLE_040 = [0x2f802ae4, 0x17c48df2, 0x8c0f928d, 0x617f042a, 0x9e72ce94, 0xd656c966, 0x135d53a9, 0x82cea866, 0xcf3e81fc, 0x84393958, 0xdfccd571, 0xd94bf671, 0x25c557a1, 0xb18d3f19, 0xa6141dbf, 0x2a351634]
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
TABLE_041 = [0xa17f0123, 0x5f72b91d, 0x63c3c214, 0x47ff4df9, 0x51c4fb95, 0x866f4b8c, 0x46e6d907, 0xbfd2a34f, 0x16507794, 0xbb554e88, 0x7ef5846f, 0x9570d360, 0x854a1a6f, 0x8a03d6de, 0x167878dc, 0xd9d59597]
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
TABLE_042 = [0x7e690df1, 0xaaef7b2f, 0xa666993b, 0x37c61c9c, 0x06751c1b, 0x25282c72, 0x1a91fb93, 0x3c0cebe0, 0xdef45a16, 0xb7f0218c, 0x817ff8d6, 0x8ea9e5e4, 0xcde4d881, 0x7751230e, 0x6f248850, 0xef11f795]
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
TABLE_043 = [0xc88e56ff, 0x77aeac4d, 0x0f806e85, 0x61fc0246, 0xe0a8290c, 0x6919b777, 0xf7e96ccb, 0x705117b0, 0x3332169b, 0xfc755dab, 0x9368a2c2, 0x1ec013f4, 0x8918cca3, 0xb19b1032, 0x58ecc4ea, 0x7d9785d1]
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
TABLE_044 = [0x9883de63, 0x53e5315f, 0x8400eb4c, 0x54bc35be, 0xf08c0453, 0xf9dfa5ce, 0x3b95f3f5, 0xdc003ee4, 0x0ff8cedb, 0xcd28ec3a, 0xf5cfdf8c, 0xb818cdb0, 0xe02b6029, 0x78adc63b, 0xa0dee9ab, 0xe62ceebd]
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
TABLE_045 = [0x6d6657ab, 0x155c0e88, 0xc37fa0df, 0x278e82c8, 0x89c764d4, 0x70bd03d3, 0x3bd40f8f, 0x89297b87, 0x0df6d258, 0xd9d1b5e7, 0x9c5814dd, 0x6221ba78, 0x329cb805, 0x7b4a928b, 0xfb42fdc4, 0xbc774b59]
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
TABLE_046 = [0xf51c4533, 0x11515b3e, 0x48d8fbfb, 0x10a98682, 0x34593a11, 0xcca738be, 0xa8dd9946, 0x5fe5c3e7, 0xb44d3598, 0xc8a6b7b8, 0x046d21ea, 0x517d1706, 0x68c09d0c, 0xebfb56d2, 0xc7bdec91, 0xd7fd1cbf]
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
TABLE_047 = [0x7eb3ed8a, 0xbf8ca1e1, 0xd864b82c, 0x5c127397, 0xf8fde828, 0xb0bfbc4c, 0xc54426fe, 0xa588f66c, 0x3fa464fd, 0x83cbf71e, 0x374e5ea0, 0x940a759a, 0x7ef72cfd, 0xaab23665, 0xeaa7d629, 0xea454268]
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
TABLE_048 = [0xb345e2f0, 0x37befce8, 0xcc7b9a66, 0xf82f7c51, 0x2e60bf20, 0x71ed3fd3, 0x590cba9b, 0xffe32c21, 0xf52953cb, 0xb623c4df, 0x7dc30b41, 0x97d6e731, 0x4b1a7a91, 0xdabee3c3, 0x56f657c8, 0xcc692368]
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
TABLE_049 = [0xf7bea472, 0xc0e0d811, 0x54e15fc7, 0x45988c8d, 0xa7ab5a3f, 0x80e1e793, 0x6793a82a, 0x72ea749a, 0x5348533a, 0xf11b489e, 0x52afeb91, 0x9a028405, 0x3f4748e6, 0xc932ce62, 0xf47c68e6, 0x3fe60656]
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
TABLE_050 = [0x22e5048c, 0x6d231751, 0xa2276e02, 0xa71ec84b, 0x60478f37, 0xd1820ece, 0x8673b7c3, 0xc7b87ed4, 0xd2dee5b0, 0xb094bed6, 0xeb7f5095, 0xe38bb414, 0x6118a24b, 0x9b7764d8, 0x392109eb, 0x81c1b091]
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
TABLE_051 = [0x002ec3a0, 0xd4b3c339, 0x276fe46d, 0xeebd6ade, 0xc6932867, 0x169e363a, 0x38599ad4, 0x05dab40e, 0x98ac6318, 0x16a8464c, 0x1711c87a, 0x9b9bc6e4, 0x9ff86380, 0xa8c0f2ff, 0xc4f39e08, 0xc733c937]
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
TABLE_052 = [0xa053d01f, 0xd40b7112, 0xdb8a128d, 0xb37d1264, 0x4121b0b5, 0xb30647a7, 0x68a0da85, 0x20758ec6, 0x215a2e7e, 0x3adc7d36, 0x1a3d218f, 0x54396bb2, 0x5947ea0f, 0x88531761, 0xb559ba62, 0x25e87bf8]
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
TABLE_053 = [0x9be5ddd6, 0xf7fa216c, 0x15711e46, 0x9e9ffb7f, 0x0ce622e4, 0x1208b0bf, 0xa576f550, 0xeeca9564, 0x322c79dd, 0xe401b5a2, 0x1279bb3b, 0x5a935929, 0xaa0f0add, 0x0ce78e58, 0x8f87c5db, 0x5db152d1]
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
TABLE_054 = [0x5fe69705, 0xba5108b8, 0xdb2e8037, 0x71dbdda3, 0xe76dcc06, 0x4e73b9bd, 0xba69bef9, 0xedcb18e3, 0xc1930a66, 0xac1e59cf, 0xe9225f79, 0x2871c057, 0xc558691e, 0xe4da8ecb, 0x7bee37da, 0x05daefb0]
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
TABLE_055 = [0x0b921c06, 0x91c548be, 0xa5171a83, 0x31dad1fc, 0xb75b4262, 0xd2b3be07, 0x7b04621d, 0x10a73f81, 0x03d600cb, 0x856741a9, 0x2367d7d1, 0x941fe688, 0x8c09c9a4, 0xc250a8aa, 0x33f0ff94, 0x173f94e2]
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
TABLE_056 = [0x5d289da2, 0xef70f790, 0xea5efd91, 0x9e7ffd70, 0x1eb39715, 0xa946caff, 0x8d54860d, 0x855c0c09, 0x0a961b7d, 0x2d284ff8, 0x0d0cb812, 0x8dbdfd09, 0xdcd003f3, 0x88a72c09, 0x6e57c619, 0x530d40b5]
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
TABLE_057 = [0x6bdbdfbf, 0x3c287c30, 0x61cf2454, 0xebf10c84, 0x30fa8a26, 0x68cbee30, 0xd62a284d, 0x1e501d93, 0xbc41764b, 0xe20fd6be, 0xc60df492, 0x0caf3112, 0x102298f8, 0x4d1d835f, 0x7c3404df, 0x49aa4029]
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
TABLE_058 = [0x1d4cddec, 0x050379a3, 0xaa75414a, 0x392bab1e, 0x939954d8, 0x49477455, 0x6103b30e, 0x29ae675c, 0x79e70fc2, 0x471e44fa, 0x86e4a608, 0x47962951, 0xe8ed6d95, 0x381e839c, 0xfefe79c3, 0x4fd26698]
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
TABLE_059 = [0xb3dd8788, 0x55db4c28, 0xb54d5f7c, 0x5a2c9183, 0x13b4005e, 0x93b15e70, 0x7800d7fc, 0xe613da9f, 0xa11f52f7, 0x8ad7e20e, 0x5ae19007, 0x46be0339, 0x4513a623, 0xa0c18b89, 0xc6b018a0, 0x7e51770a]
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
TABLE_060 = [0xbb0be9f4, 0x0ac7f8c2, 0x56ec1169, 0xc2f73228, 0x8d1db92a, 0x3a7e0501, 0x8df81ede, 0x1596cb9d, 0x41df8718, 0x7a41496d, 0xb6572715, 0x145fcc2d, 0xb095d811, 0xdd61bc10, 0x6582aeea, 0xba391828]
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
TABLE_061 = [0x3734b0e4, 0xde8e42eb, 0x04f9a273, 0x7dda4de6, 0x3ed4cbf7, 0x7203889f, 0xa996901d, 0xc2beb131, 0xd8d89264, 0x7ecd6b7b, 0x0b150b20, 0x554412d5, 0x7c45d40f, 0x113792a3, 0x6c66f0d9, 0xd53a76f4]
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
TABLE_062 = [0x4c6a5577, 0xcadf0f7d, 0x17180247, 0x685ebb0c, 0x65ebb255, 0x0cd95692, 0xdee0110a, 0x1bf2a5a9, 0x53d01aa0, 0x2dc8e6b4, 0x35bbd483, 0x73fde2b4, 0xa317f5ff, 0xbbfcc381, 0x75e923f8, 0xd1fd7872]
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
TABLE_063 = [0x9f6a9e14, 0xe9c91194, 0xbe82e991, 0xefe76441, 0x921e19aa, 0xf6e46089, 0x837ac0bd, 0xe982c088, 0x4fde2534, 0x956ef4a5, 0xe746df2d, 0x55241ed6, 0x3681351f, 0x406c5f81, 0x1be0ec44, 0x46b4e22e]
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
TABLE_064 = [0xe2700508, 0x7a1de195, 0xb1c2f14e, 0x6554293d, 0xcec97d15, 0xc91a677c, 0x9c1c26f5, 0xb70a9f5b, 0xcfa0481e, 0xb57c1779, 0xcffa854d, 0x827a319e, 0x4de145a6, 0x799f0b99, 0x53d42074, 0xa2181067]
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
TABLE_065 = [0xc11e68f3, 0xe975e54c, 0x2f6e95d5, 0x9d727bec, 0x1574882c, 0x2d206c05, 0xba75732c, 0xd0f2e599, 0x019b1859, 0xe0ec5b00, 0x87546a2d, 0xce43c300, 0x575db376, 0x72d86fa0, 0x22f9c97f, 0xb36e8008]
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
TABLE_066 = [0xb5181783, 0x614164b2, 0x9afc3817, 0xa076ce51, 0x6adf8e39, 0x6e399126, 0xcd494ee3, 0x582b68f6, 0x0c5527fe, 0x962876c1, 0x9310903a, 0xcccebc89, 0x7dd66a9a, 0x8dfd9c2e, 0x3e2d691f, 0xfb0a405b]
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
TABLE_067 = [0x77043d2e, 0xae1287bd, 0x9373c3c3, 0x3ffa7c11, 0x48dc4d26, 0xe02bbb86, 0xbac2d155, 0x8a92e1bc, 0xc9c8964a, 0x3215a8f3, 0xe603c1eb, 0x7eede1f8, 0xe09c0231, 0x10bebe6b, 0x1e71fb21, 0x109de41f]
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
TABLE_068 = [0x805497bd, 0x5c0edb20, 0xb85d4844, 0x1e77cd06, 0x7a63c689, 0x3da4f36d, 0x192befac, 0x3fd90b88, 0x527a3319, 0xc353f96a, 0x06485509, 0x07231883, 0xdb233f33, 0x21893faa, 0x9ccd1d3d, 0x7919528c]
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
TABLE_069 = [0x35d3f1e6, 0x86a0af08, 0xfc18a7aa, 0xc4919855, 0xa2b2227f, 0x7563166e, 0xe8a85ab1, 0x640f965d, 0x7da2b6dd, 0xabd66671, 0x77377d7d, 0x0500d443, 0x0be79709, 0x08fdb4f5, 0x80912df3, 0x6aa34987]
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
TABLE_070 = [0xb140c884, 0xbb50ebbb, 0x764e8237, 0x30a583dc, 0x25b2888d, 0xa89058c9, 0xfedb2a92, 0x6ffa80f8, 0xb5587760, 0x57a3195d, 0xee8af60d, 0x1a5520b0, 0xd0b70deb, 0x9f699fe8, 0x6b236cf5, 0x6b592461]
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
TABLE_071 = [0xdb35dd72, 0xab001b36, 0x738d7c3a, 0xd0b1ce43, 0x3f3ba335, 0x6d0c5bab, 0xa93a3712, 0xa2f1e704, 0xba910aea, 0x73bdf1e5, 0x317a6477, 0xfad92942, 0x1e61680b, 0xec9e6fb5, 0xd0061aa4, 0x57f2c37d]
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
TABLE_072 = [0xc648f16c, 0x77a604dc, 0x752cda77, 0xbfb564c1, 0xd3817e1e, 0x9f4c70fb, 0x68ea4fdd, 0x94217bcb, 0x1b65bce8, 0xe4da31ef, 0x17766b30, 0x810b2fce, 0x120a95e9, 0x46d423cd, 0xe8b5ec57, 0x725ba0bc]
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
TABLE_073 = [0x324b0e93, 0xa6ca4546, 0x30c2163d, 0xbd4994e3, 0x06aa7913, 0x47b95e83, 0x4780b628, 0x510d0567, 0xbac58e94, 0xb0cd4c9a, 0x3696ac67, 0x77f3d3c7, 0xa483a1f4, 0xbc1741f9, 0x9cdc90e8, 0x11a6af19]
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
TABLE_074 = [0xc093ef55, 0xe7aa54a1, 0xbf129fd8, 0x3251706b, 0xd284acc6, 0x70adfb88, 0xaf741cca, 0xa8c44b65, 0xad0b6d46, 0x75f403de, 0x91b3e8bc, 0xe9c2e5ec, 0xc7e4e493, 0xd251b453, 0x10c62547, 0xac36e27f]
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
TABLE_075 = [0x055ba3e7, 0x3192ceab, 0x034dd3b5, 0x6d3de750, 0xb272cb76, 0x386ff041, 0x083e4837, 0xef871ba5, 0xf859fc24, 0x2f6f6cc2, 0x98e46751, 0x7bcff739, 0x4f8228a4, 0xe108dc6f, 0xf9473c40, 0x32d1f6a5]
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
TABLE_076 = [0xa1eb5c88, 0x11dfbb4c, 0xfd5c4d35, 0xaba124e1, 0xa426a30e, 0xac648206, 0x9e55e873, 0x49251c14, 0x966528dc, 0xcd8a105a, 0x1ee1c0fe, 0x76024a20, 0xe86dfad4, 0x7e162698, 0x19716a26, 0x2e570108]
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
TABLE_077 = [0x2b1384c3, 0x2ac2f7a0, 0xbe0ed2d7, 0xa617493f, 0xd4391be8, 0x24e9511d, 0x7d5f45a0, 0xd2460974, 0x1a447f52, 0xf8ba34bf, 0xbd998be8, 0xd31fb847, 0x2d3f094f, 0xe0f5acb5, 0xdc19dd9d, 0x35abce1e]
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
TABLE_078 = [0xeb78502a, 0xcd876732, 0x4fe4e7b8, 0xa24ff575, 0xbe135418, 0xd1f3642d, 0xd0be67bb, 0xf3de80f6, 0x4592b2f3, 0x450148c8, 0x8a9304d3, 0xac191913, 0x1dfd88c9, 0x4bf219dc, 0xf2f8f66b, 0xbdf52e17]
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
TABLE_079 = [0x76e16da3, 0x39b20085, 0xe36234d9, 0x117128e7, 0x3ca158d7, 0xb6470610, 0x88f4cc4c, 0x1aaac68b, 0x849f2591, 0x6b46723e, 0x192d256c, 0x544b9807, 0xaea81ce4, 0x21c6493b, 0x993fda28, 0x79085cce]
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
TABLE_080 = [0x9ac6b61c, 0x29b63b29, 0x1eabd6fa, 0xb3d35946, 0x018fdb26, 0x13c15e4f, 0x47b02f0f, 0xa085ee53, 0x94281a84, 0x65bbc5cb, 0x95d4f80c, 0x9e121c26, 0xeea99cbc, 0x8c420752, 0x7c70499c, 0x20a7d636]
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
TABLE_081 = [0x14071cd7, 0x0b452dd7, 0x73bf6d54, 0x827f13dc, 0xd641b1a4, 0x0442a07e, 0xb37453be, 0x3bf31184, 0x54038836, 0x4bb134d4, 0xd9d4fee7, 0x517ac8c5, 0xa2cfe6ff, 0x9b191924, 0x9cc0b5cf, 0x39b0cdaf]
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
TABLE_082 = [0xbba4bf35, 0xcac0c8a9, 0xbd6a3bef, 0x1198db1b, 0xc20d3f10, 0x62545e71, 0xb1c78382, 0xe6a3591a, 0x26150dd6, 0x5c72fc76, 0xdf757bb4, 0x5f3d2dde, 0x10bcbceb, 0x25bf5272, 0x67d210b5, 0xafd76853]
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
TABLE_083 = [0xb22e5b8a, 0x4d3f2051, 0x7985537b, 0x33b1657d, 0x5bc3119b, 0xaa9b48f3, 0xcfa12507, 0x29407cd2, 0xf3f277e9, 0xa52715b8, 0xfaa1bb72, 0x8a4db971, 0x930357b6, 0xc4e93874, 0x5638e59b, 0xcd30e3de]
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
TABLE_084 = [0x0bc9a0c6, 0xce67bc16, 0xe09562db, 0x150510af, 0xa5fdfb2b, 0x0ad9d6d2, 0x0d5051fb, 0x074245cc, 0x4fd0ee2f, 0xc3d0fbe1, 0x0262abab, 0xc4a4c66b, 0x908ef7d6, 0xcd09b3cb, 0xabbd85b3, 0xc942ea5b]
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
TABLE_085 = [0xdb06d80d, 0xee312835, 0xab2fde4f, 0x372b204b, 0xe74dba3e, 0x3f0dbecf, 0xf49b5258, 0x608d2287, 0x51e93c60, 0x9b5ff220, 0x557d3f7e, 0xa971bb8a, 0xf0b5a187, 0xb66537c8, 0xf28ee032, 0x647111ed]
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
TABLE_086 = [0x594a9fad, 0x7aa1bbc8, 0xa02254d7, 0x29ecdec0, 0x7e6d010c, 0xb55a1f64, 0xdde1ce3a, 0x55fc7568, 0xa80f1476, 0xbdde1be6, 0x156d0915, 0xd3ad4d01, 0xac1ee52d, 0xfbcdf931, 0xf267041a, 0xe7166d64]
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
TABLE_087 = [0x476d686d, 0x328443c3, 0xfa0ac363, 0x01dce38d, 0x1d209509, 0x6c081b96, 0x9602f947, 0xd62a3443, 0x63c576a4, 0xf0402b48, 0x279d3272, 0x91c22057, 0xc6b560bc, 0xc4c6c584, 0x501fe2d5, 0xebac6c56]
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
TABLE_088 = [0x37fff4ac, 0xe13190bf, 0x5fe4318c, 0x869e5753, 0x253158cd, 0xe25647a7, 0x5f114b1f, 0x625b1138, 0xff59d208, 0x64c93e6f, 0x75665128, 0xed1b7684, 0x9756c612, 0xe15fd64f, 0xd633d325, 0x6d0926ad]
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
TABLE_089 = [0x64c8a7c7, 0x4db247b4, 0x5ce37433, 0x10fbe8d2, 0x83936adf, 0x1522c472, 0x9f932d13, 0x9921f3a2, 0x3d55b3b9, 0xd08162d4, 0x83248fce, 0xcf59ea30, 0x9c55a455, 0xb393c29f, 0x0cafac29, 0x9455660c]
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
TABLE_090 = [0xba01ed46, 0xb6f18723, 0x361afbc2, 0x3f0237ea, 0x1c7d0ae5, 0xc264dc7a, 0xd0609c51, 0x5d710c1f, 0xc1498267, 0x46c70801, 0xceae4950, 0x3517f1cd, 0x4e113012, 0x13310f66, 0x18efd00f, 0xc4bb12f7]
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
TABLE_091 = [0xc79c45f6, 0x66a85686, 0xf92458cf, 0xaac0a24b, 0xdb4979fb, 0x15ef805d, 0x9e7c2c80, 0x709e6dfb, 0x56d29b40, 0xee07c48f, 0x7e589bde, 0x1aced5de, 0x76e38c3b, 0xc5e3714c, 0x70bb7494, 0xa189f9da]
MASK_091 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_091 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_092(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_092 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_092 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_092 = [0xb8571119, 0x4b110126, 0x949c530e, 0xf250b8f5, 0xb49bfae1, 0xd1b7912f, 0x193177cc, 0x55128b69, 0xd6ea5066, 0xc1fa9da1, 0xe6e81d99, 0x9354c517, 0xcda09167, 0x371895f8, 0x334e9040, 0x72c4a025]
MASK_092 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_092 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_093(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_093 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_093 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_093 = [0x553bbcd4, 0xc39014b3, 0x235e17f0, 0xf49e5594, 0xd6e04d72, 0xe7f064dc, 0x1e1ac032, 0x60a378c1, 0xea113ec4, 0xdba27e0c, 0x9e6dcdf4, 0x478140bf, 0x854e7c47, 0x645348f9, 0x46d4e567, 0x5c9e9b8e]
MASK_093 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_093 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_094(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_094 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_094 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_094 = [0x5a219a47, 0xbe4221be, 0x9825fcec, 0x74f098fd, 0x098c9a58, 0xefd73b90, 0x69b3df70, 0xe9f97ac7, 0xcc4c537e, 0xc1a115d8, 0x6f76826d, 0xb3f0a40c, 0xad19c746, 0xc343a03f, 0x6c26d4e7, 0xa777f987]
MASK_094 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_094 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_095(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_095 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_095 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_095 = [0xbd60fb76, 0xb14c4dc9, 0xd9daaaea, 0xfc6b76dd, 0x1b8e055a, 0xdbda2183, 0x168cb8ee, 0x6addb91d, 0xfcf684e3, 0x968a4dbb, 0xbe25b7fc, 0xa941d2ad, 0xbf3a68b4, 0xfbbd1f97, 0xd6846b63, 0xdfa2b09b]
MASK_095 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_095 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")


def luhn_096(number):
    """True when the digits pass mod 10. Pattern: \d{13,19}"""
    total = 0
    for i, ch in enumerate(reversed(number)):
        d = int(ch)
        if i % 2:
            d = d * 2 - 9 if d > 4 else d * 2
        total += d
    return total % 10 == 0


SSN_RE_096 = re.compile(r"^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$")
IBAN_RE_096 = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
TABLE_096 = [0xe0808e0a, 0x8d72114e, 0xd1f4c117, 0x902e46f9, 0x7a4ed881, 0x01d12c84, 0x38fd1991, 0xee8f110d, 0x4506842d, 0xcbc5eed5, 0x5dae7fd5, 0xb25e4dbf, 0x121049ea, 0x9cc17747, 0xd0cc7440, 0x60f300b2]
MASK_096 = "xxx-xx-xxxx"  # placeholder shown in the form
LABELS_096 = dict(ssn="Social Security Number", dob="Date of birth", iban="IBAN", passport="Passport No.", card="**** **** **** ****")

