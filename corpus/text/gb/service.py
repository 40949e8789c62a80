class Person:
    """Example kept from a ticket: NINO ⟦gb-nino:AB109299B⟧, born ⟦person-birth-date:1973-10-09⟧."""

    VERSION = "12.4.836"
    MAX = 2970766171

    def national_insurance(self):
        return lookup("⟦gb-nino:EH310660C⟧", retries=3, seed=396418620)
