-- dump customers, server version 10.6.12
SET NAMES utf8mb4;

CREATE TABLE `customers` (
  `nom` varchar(64) DEFAULT NULL,
  `courriel` varchar(32) DEFAULT NULL,
  `passeport_n` varchar(120) DEFAULT NULL,
  `order_no` varchar(32) DEFAULT NULL,
  `num_secu` varchar(64) DEFAULT NULL,
  `n_client` varchar(120) DEFAULT NULL,
  `iban_no` varchar(64) DEFAULT NULL,
  `n_fiscal_de_reference` varchar(120) DEFAULT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO `customers` VALUES
('Thierry Dupuis','⟦contact-email:thierry.dupuis@marchand-assurances.fr⟧','⟦fr-passport:13BF78097⟧','4500568970','⟦fr-nir:1 51 12 06 019 002 13⟧','P-77910','⟦finance-iban:FR76 1450 8010 3385 9519 3716 189⟧','⟦fr-spi:2930568496359⟧'),
('Élodie Fontaine','⟦contact-email:e.fontaine4@marchand-assurances.fr⟧','⟦fr-passport:24EI26125⟧','4500797712','⟦fr-nir:296045931638402⟧','K599453','⟦finance-iban:FR76 3000 2011 9719 8157 4020 093⟧','⟦fr-spi:33 49 739 836 443⟧'),
('Solène Lefebvre','⟦contact-email:slefebvre@laposte.net⟧','⟦fr-passport:08KI66279⟧','4500573646','⟦fr-nir:2 52 04 13 252 133 42⟧','026436','⟦finance-iban:FR76 3000 3031 9701 8254 5390 483⟧','⟦fr-spi:26 73 161 798 202⟧'),
('Bastien Lefebvre','⟦contact-email:bastien.lefebvre@laposte.net⟧','⟦fr-passport:21VI82396⟧','717649241399','⟦fr-nir:1 75 06 33 142 369 66⟧','71863','⟦finance-iban:FR76 1027 8064 5291 5687 6305 820⟧','⟦fr-spi:29 05 018 511 374⟧'),
('Thierry Dupuis','⟦contact-email:thierry_dupuis53@laposte.net⟧','⟦fr-passport:18CA09395⟧','PO2025-94828','⟦fr-nir:1 53 03 92 216 363 05⟧','033719','⟦finance-iban:FR76 3000 3096 0490 3062 2000 585⟧','???'),
('Bastien Vasseur','⟦contact-email:bastien_vasseur70@orange.fr⟧','⟦fr-passport:08PH62270⟧','1ZRXB3042735190499','1 70 11 33 225 408 92','047547','⟦finance-iban:FR76 2004 1077 5559 9323 1549 670⟧','⟦fr-spi:3249217634117⟧'),
('Cédric Dupuis','⟦contact-email:dupuis-cedric@free.fr⟧','⟦fr-passport:23HH91083⟧','4500417283','⟦fr-nir:188069201811960⟧','K277794','⟦finance-iban:FR7613807075511574657390566⟧','⟦fr-spi:0432946657374⟧'),
('Karim Dupuis','⟦contact-email:karim.dupuis@orange.fr⟧','⟦fr-passport:14CF71003⟧','82895982534116','⟦fr-nir:149073523744426⟧','82506','⟦finance-iban:FR76 1450 8031 0451 4269 4260 834⟧','⟦fr-spi:08 81 366 856 188⟧'),
('Maryse Kerguelen','⟦contact-email:m.kerguelen9@laposte.net⟧','⟦fr-passport:08CR43100⟧','1ZYYG3775985169313','-','067530','⟦finance-iban:FR76 3000 4060 7684 3220 8360 503⟧','unknown'),
('Bastien Benali','⟦contact-email:bastienb68@laposte.net⟧','⟦fr-passport:13TP30040⟧','928908380532','⟦fr-nir:1 49 07 75 417 102 96⟧','P-05298','⟦finance-iban:FR7610278023836257324049839⟧','⟦fr-spi:19 31 503 816 466⟧'),
('Karim Rousselot','⟦contact-email:karim_rousselot87@wanadoo.fr⟧','⟦fr-passport:22DK81385⟧','ORD2022-43064','⟦fr-nir:187106738716415⟧','K833184','⟦finance-iban:FR76 1380 7014 8634 2681 6725 359⟧','⟦fr-spi:3641405278371⟧'),
('Antoine Marchand','⟦contact-email:marchand-antoine@laposte.net⟧','⟦fr-passport:16PB88717⟧','RE-2024-19473','⟦fr-nir:190036906529714⟧','030927','⟦finance-iban:FR7614508029182354945453392⟧','⟦fr-spi:27 33 329 378 087⟧'),
('Élodie Lefebvre','⟦contact-email:elefebvre@sfr.fr⟧','⟦fr-passport:13TR68940⟧','436020237324','⟦fr-nir:2 53 11 69 296 015 10⟧','K086446','CH5680808923357737577','⟦fr-spi:11 35 103 875 157⟧');
