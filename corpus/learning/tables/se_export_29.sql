-- dump employees, server version 10.6.12
SET NAMES utf8mb4;

INSERT INTO employees (nm, amt, pers_nr, anstallningsdatum, passnummer, email_address, phone) VALUES
  ('Maja Hellström', '6349,76', '⟦se-personnummer:194908011705⟧', '2019-03-02', '⟦se-passport:10456194⟧', '⟦contact-email:hellstrom-maja@norbergvard.se⟧', '⟦contact-phone:+46 70-781 92 06⟧'),
  ('Birgitta Åkesson', '3037,61', '⟦se-personnummer:19491002-7822⟧', '2016-09-03', '⟦se-passport:22731812⟧', '⟦contact-email:birgitta.akesson@telia.com⟧', '⟦contact-phone:+46 76 431 36 81⟧'),
  ('Elin Åkesson', '9628,38', '⟦se-personnummer:19441209-3629⟧', '2025-12-20', '⟦se-passport:36678950⟧', '⟦contact-email:elina71@norbergvard.se⟧', '⟦contact-phone:+46 76 144 35 15⟧'),
  ('Birgitta Ljung', '8892,68', '⟦se-personnummer:199510192124⟧', '2020-07-24', '???', '⟦contact-email:birgittal68@gmail.com⟧', '⟦contact-phone:+46 70 316 88 66⟧'),
  ('Göran Norberg', '3574,12', '⟦se-personnummer:19450103-8519⟧', '2025-09-22', '⟦se-passport:52113396⟧', '⟦contact-email:g.norberg1@bredband.net⟧', '⟦contact-phone:+46 79 035 23 93⟧'),
  ('Göran Ljung', '7724,70', '⟦se-personnummer:660313-0912⟧', '2025-08-05', '⟦se-passport:66138474⟧', '⟦contact-email:g.ljung4@hotmail.se⟧', '⟦contact-phone:+46 73 643 92 43⟧'),
  ('Elin Norberg', '9373,13', '⟦se-personnummer:195410074305⟧', '2024-07-14', 'n/a', '⟦contact-email:enorberg@gmail.com⟧', '⟦contact-phone:+46 72 966 50 65⟧'),
  ('Anders Ljung', '7713,11', '⟦se-personnummer:19870627-5974⟧', '2016-11-05', '⟦se-passport:70491542⟧', '⟦contact-email:andersl47@gmail.com⟧', '⟦contact-phone:+46 72 137 65 07⟧'),
  ('Anders Åkesson', '6560,71', '⟦se-personnummer:20031223-1038⟧', '2015-04-14', '⟦se-passport:27161873⟧', '⟦contact-email:anders_akesson03@hotmail.se⟧', '⟦contact-phone:+46 70 916 21 04⟧'),
  ('Anders Åkesson', '4235,43', '⟦se-personnummer:19871010-9532⟧', '2020-12-09', '⟦se-passport:19945017⟧', '⟦contact-email:andersa56@hotmail.se⟧', '⟦contact-phone:+46 72-476 75 83⟧'),
  ('Elin Wikander', '9336,54', '⟦se-personnummer:197804276462⟧', '2022-04-10', '⟦se-passport:47018423⟧', '⟦contact-email:elin.wikander@gmail.com⟧', '⟦contact-phone:+46 72-864 57 98⟧'),
  ('Göran Hellström', '6752,23', '⟦se-personnummer:194707252690⟧', '2023-08-17', '⟦se-passport:26740628⟧', '⟦contact-email:hellstrom-goran@bredband.net⟧', '⟦contact-phone:+46 73-337 14 74⟧'),
  ('Birgitta Sjögren', '7878,58', '⟦se-personnummer:19550620-3800⟧', '2023-03-22', '⟦se-passport:98410172⟧', '???', '⟦contact-phone:+46 70-894 69 97⟧'),
  ('Åsa Åkesson', '9396,23', '⟦se-personnummer:770513-3663⟧', '2019-09-19', '⟦se-passport:54342062⟧', '⟦contact-email:aakesson@norbergvard.se⟧', '⟦contact-phone:+46 79 289 79 00⟧');
