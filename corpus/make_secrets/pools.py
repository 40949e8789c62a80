"""Word pools and password styles of the two groups (disjoint)."""
LW = "rechnung lager versand kasse katalog archiv kunde bestand personal termin vertrag zoll fuhrpark labor praxis verein".split()
HW = "ledger parcel booking menu gallery roster fleet voucher ticketing clinic harvest museum ferry tuition orchard depot".split()
LP = "Pferd Batterie Klammer Regen Leiter Nebel Kaktus Tasse Wolke Anker Birne Schraube Fenster Igel Koffer Laterne".split()
HP = "violin gravel sparrow lantern mustard pebble walnut thimble copper meadow anchor velvet ribbon cactus harbor nickel".split()
LN = ["Jana Brandt", "Timo Kessler", "Aylin Demir", "Svenja Voss", "Marek Nowak", "Ralf Hofmann"]
HN = ["Priya Nair", "Tom Whitfield", "Chloe Martin", "Diego Ramos", "Hana Sato", "Owen Clarke"]


def pw_l(g, x):
    r = g.r
    e = "".join(c for c in x if c in "!_.-@#%*+?")
    s = r.randrange(7)
    if s == 0:
        return r.choice(["Sommer", "Herbst", "Fruehling", "Advent", "Ostern", "Januar", "August", "Montag"]) + str(r.randint(2015, 2026)) + r.choice(e.replace(".", "!").replace("-", "!"))if "!" in e else r.choice(["Sommer", "Herbst", "Fruehling", "August"]) + "_" + str(r.randint(2010, 2026))
    if s == 1:
        return r.choice(["Lukas", "Miezi", "Annika", "Benjamin", "Waldi", "Franziska", "Schnuffel", "Juliane", "Matze"]) + str(r.randint(1000, 9999)) + r.choice(["", r.choice(e)])
    if s == 2:
        return r.choice(["Blauer", "Alter", "Kleiner", "Roter", "Wilder"]) + r.choice(["Hund", "Baum", "Traktor", "Dachs", "Kessel"]) + r.choice(e) + str(r.randint(11, 999))
    if s == 3:
        return r.choice(["K1rchturm", "Pa55wort", "Bu3r0klammer", "Zug4ng", "Kaff33pause", "Schl0ssallee"]) + r.choice(e) + str(r.randint(10, 9999))
    if s == 4:
        return g.b62(r.randint(12, 18)) + r.choice("23456789") + r.choice(e) + g.b62(3)
    if s == 5:
        return r.choice(["borussia", "dynamo", "werder", "schalke", "hertha"]) + str(r.randint(100, 99999)) + r.choice(e) + r.choice("xyzk")
    return g.b62(2) + r.choice(e) + g.b62(4) + r.choice("3579") + r.choice(e) + g.b62(5)


def pw_h(g, x):
    r = g.r
    e = "".join(c for c in x if c in "!_.-@#%*+?")
    s = r.randrange(7)
    if s == 0:
        return r.choice(["Winter", "Spring", "Autumn", "Friday", "October", "Welcome", "Printemps", "Verano"]) + r.choice(e) + str(r.randint(2014, 2026))
    if s == 1:
        return r.choice(["Arsenal", "Marseille", "Buster", "Shadow", "Monkey", "Valentina", "Rosalie", "Maverick"]) + str(r.randint(10, 999)) + r.choice(e) + r.choice(["ever", "go", "x", "ok"])
    if s == 2:
        return r.choice(["tr0mbon3", "s3rv1c3d3sk", "b4ckupj0b", "Qw3rtz", "c0ff33b34n", "l0gst4sh"]) + r.choice(e) + str(r.randint(100, 99999))
    if s == 3:
        return r.choice(HP).capitalize() + r.choice(HP).capitalize() + r.choice(e) + str(r.randint(1, 99))
    if s == 4:
        return g.b62(r.randint(14, 22)) + r.choice("123456789") + r.choice(e)+ g.b62(2)
    if s == 5:
        return r.choice(["acme", "globex", "initech", "contoso"]) + r.choice(e) + r.choice(["Db", "App", "Svc", "Root"]) + str(r.randint(1000, 99999))
    return "".join(g.b62(4) + e[r.randrange(len(e))] for _ in range(3)) + g.b62(3) + "7"


LEARNING = {"word": LW, "phrase": LP, "name": LN, "password": pw_l}
HELDOUT = {"word": HW, "phrase": HP, "name": HN, "password": pw_h}
