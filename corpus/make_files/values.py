"""Values for the samples: seeded, with sound check digits, of nobody. Knows no format."""

import random

FIRST = ["Ingrid", "Tomasz", "Maëlle", "Oskar", "Priya", "Yusuf", "Carmen", "Bjarne", "Noor", "Edith"]
LAST = ["Halloran", "Wysocki", "Lefèvre", "Lindqvist", "Raman", "Demir", "Ortega", "Solberg", "Haddad", "Marsh"]


class Values:
    """Makes values, and remembers which detector tells each."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.made = {}

    def _digits(self, count):
        return "".join(str(self.random.randrange(10)) for _ in range(count))

    def _keep(self, detector, value):
        if value in self.made:
            return self._again(detector)
        self.made[value] = detector
        return value

    def _again(self, detector):
        return {"us-ssn": self.ssn, "finance-card": self.card, "finance-iban": self.iban}[detector]()

    def ssn(self):
        area = self.random.choice([n for n in range(200, 700) if n != 666])
        return self._keep("us-ssn", f"{area}-{self.random.randrange(11, 99)}-{self.random.randrange(1000, 9999)}")

    def card(self, separator=" "):
        body = "5" + str(self.random.randrange(1, 6)) + self._digits(13)
        total = 0
        for index, digit in enumerate(reversed(body)):
            number = int(digit) * (2 if index % 2 == 0 else 1)
            total += number - 9 if number > 9 else number
        number = body + str(-total % 10)
        value = separator.join(number[at:at + 4] for at in range(0, 16, 4))
        return self._keep("finance-card", value)

    def iban(self):
        account = "NWBK" + self._digits(14)
        numeric = "".join(str(int(char, 36)) for char in account + "GB00")
        value = f"GB{98 - int(numeric) % 97:02}{account}"
        return self._keep("finance-iban", value)

    def email(self):
        plain = str.maketrans("ëè", "ee")
        name = f"{self.random.choice(FIRST)}.{self.random.choice(LAST)}{self.random.randrange(10, 99)}"
        value = f"{name.translate(plain).lower()}@halloran-marsh.co.uk"
        if value in self.made:
            return self.email()
        self.made[value] = "contact-email"
        return value

    def name(self):
        return f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"
