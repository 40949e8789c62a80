-- dump members, server version 10.6.12
SET NAMES utf8mb4;

INSERT INTO members (name, start_date, siret, num_secu, dept, street, salary, e_mail) VALUES
  ('Brigitte Fontaine', '28/07/2017', '⟦fr-siret:905 025 524 00034⟧', '⟦fr-nir:2 65 03 38 001 220 46⟧', 'B07', '8 bis avenue Foch, 69003 Lyon', '5500,19', '⟦contact-email:b.fontaine5@orange.fr⟧'),
  ('Élodie Kerguelen', '17/10/2024', '⟦fr-siret:10072352700014⟧', '⟦fr-nir:2 01 11 92 210 460 95⟧', 'B04', '45 chemin du Moulin, 59000 Lille', '2504,46', '⟦contact-email:elodie.kerguelen@laposte.net⟧'),
  ('Maryse Chevallier', '2 novembre 2023', '⟦fr-siret:956 047 385 00060⟧', '⟦fr-nir:254063114920583⟧', 'HR-13', '3 place de la Halle, 59000 Lille', '5957,24', '⟦contact-email:marysec79@orange.fr⟧'),
  ('Bastien Rousselot', '10 janvier 2025', '⟦fr-siret:98680958000012⟧', '⟦fr-nir:1 59 03 13 107 441 89⟧', 'KST 6906', '45 chemin du Moulin, 44000 Nantes', '6040,19', '⟦contact-email:rousselot-bastien@orange.fr⟧'),
  ('Nathalie Vasseur', '10/03/2022', '⟦fr-siret:989 759 519 00097⟧', '⟦fr-nir:2 73 07 67 122 148 33⟧', 'KST 6234', '12 rue des Tilleuls, 59000 Lille', '2620,02', '⟦contact-email:vasseur.nathalie@free.fr⟧'),
  ('Karim Marchand', '14 mai 2019', '⟦fr-siret:43551669500044⟧', '⟦fr-nir:1 73 10 92 374 032 63⟧', 'B01', '12 rue des Tilleuls, 69003 Lyon', '6470,16', '⟦contact-email:karimm57@marchand-assurances.fr⟧'),
  ('Brigitte Rousselot', '25/10/2023', '⟦fr-siret:826 036 261 00020⟧', '⟦fr-nir:2 81 01 44 366 304 62⟧', '9617', '45 chemin du Moulin, 44000 Nantes', '6890,71', '⟦contact-email:brigitte.rousselot@sfr.fr⟧'),
  ('Cédric Chevallier', '07-07-2020', '⟦fr-siret:14635739700075⟧', '⟦fr-nir:182026927826249⟧', 'HR-22', '3 place de la Halle, 44000 Nantes', '2379,16', '⟦contact-email:cedric.chevallier@orange.fr⟧'),
  ('Solène Kerguelen', '22 mai 2021', '⟦fr-siret:88164016300047⟧', '⟦fr-nir:2 78 11 92 003 025 57⟧', 'HR-32', '8 bis avenue Foch, 59000 Lille', '5885,46', '⟦contact-email:solene.kerguelen@free.fr⟧'),
  ('Antoine Dupuis', '04/07/2016', '⟦fr-siret:895 066 843 00098⟧', '⟦fr-nir:1 73 07 59 154 098 68⟧', '3773', '3 place de la Halle, 31000 Toulouse', '5093,74', '⟦contact-email:adupuis@sfr.fr⟧');
