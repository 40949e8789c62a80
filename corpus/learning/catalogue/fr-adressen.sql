-- France 23443
CREATE TABLE IF NOT EXISTS stammdaten (id INT, nom_et_prenom VARCHAR(80), voie VARCHAR(80), cp VARCHAR(80), ville VARCHAR(80), no_de_commande VARCHAR(80), courriel VARCHAR(80));
INSERT INTO stammdaten (id, nom_et_prenom, voie, cp, ville, no_de_commande, courriel) VALUES
(3455, '⟦person-name:Maëlle Desrosières⟧', '⟦?postal-address:38 rue Victor Hugo⟧', '⟦postal-code-fr:35878⟧', '⟦?postal-address:Metz⟧', '21100', '⟦contact-email:h.salgado001@lumvek-group.fr⟧'),
(6283, '⟦person-name:Aurélien Grandclément⟧', '⟦?postal-address:61 rue des Lilas⟧', '⟦postal-code-fr:75962⟧', '⟦?postal-address:Dijon⟧', '48462', '⟦contact-email:y.okoye77@lumvek-group.fr⟧'),
(1443, '⟦person-name:Maëlle Lamartière⟧', '⟦?postal-address:54 rue des Lilas⟧', '⟦postal-code-fr:67888⟧', '⟦?postal-address:Metz⟧', '02159', '⟦contact-email:n.okoye61@lumvek-group.fr⟧'),
(6591, '⟦person-name:Solène Lamartière⟧', '⟦?postal-address:98 rue des Lilas⟧', '⟦postal-code-fr:33389⟧', '⟦?postal-address:Metz⟧', '06412', '⟦contact-email:u.moreau104@lumvek-group.fr⟧'),
(7501, '⟦person-name:Aurélien Lamartière⟧', '⟦?postal-address:79 rue des Lilas⟧', '⟦postal-code-fr:44903⟧', '⟦?postal-address:Angers⟧', '33112', '⟦contact-email:r.brenner163@corbessa-group.fr⟧'),
(1658, '⟦person-name:Aurélien Perrichon⟧', '⟦?postal-address:26 rue Victor Hugo⟧', '⟦postal-code-fr:35494⟧', '⟦?postal-address:Metz⟧', '39270', '⟦contact-email:l.larsson033@sandiro-group.fr⟧'),
(9418, '⟦person-name:Aurélien Desrosières⟧', '⟦?postal-address:75 rue Victor Hugo⟧', '⟦postal-code-fr:35738⟧', '⟦?postal-address:Angers⟧', '50740', '⟦contact-email:b.okoye86@belmara-group.fr⟧'),
(5265, '⟦person-name:Bastien Desrosières⟧', '⟦?postal-address:14 rue du Four⟧', '⟦postal-code-fr:06274⟧', '⟦?postal-address:Dijon⟧', '59706', '⟦contact-email:l.moreau81@tabrik-group.fr⟧'),
(1401, '⟦person-name:Maëlle Perrichon⟧', '⟦?postal-address:81 rue du Four⟧', '⟦postal-code-fr:59898⟧', '⟦?postal-address:Dijon⟧', '63113', '⟦contact-email:k.brenner955@veltrano-group.fr⟧'),
(2325, '⟦person-name:Aurélien Lamartière⟧', '⟦?postal-address:55 rue Victor Hugo⟧', '⟦postal-code-fr:13664⟧', '⟦?postal-address:Angers⟧', '52461', '⟦contact-email:d.moreau08@oskelin-group.fr⟧'),
(9263, '⟦person-name:Bastien Perrichon⟧', '⟦?postal-address:34 rue des Lilas⟧', '⟦postal-code-fr:59690⟧', '⟦?postal-address:Dijon⟧', '38741', '⟦contact-email:d.okoye922@norvela-group.fr⟧'),
(6690, '⟦person-name:Thibault Vauquelin⟧', '⟦?postal-address:90 rue Victor Hugo⟧', '⟦postal-code-fr:06673⟧', '⟦?postal-address:Metz⟧', '03330', '⟦contact-email:i.fekete062@sandiro-group.fr⟧'),
(9139, '⟦person-name:Clémence Grandclément⟧', '⟦?postal-address:47 rue du Four⟧', '⟦postal-code-fr:67936⟧', '⟦?postal-address:Dijon⟧', '38705', '⟦contact-email:f.tamura70@lumvek-group.fr⟧'),
(5099, '⟦person-name:Thibault Lamartière⟧', '⟦?postal-address:91 rue Victor Hugo⟧', '⟦postal-code-fr:31999⟧', '⟦?postal-address:Angers⟧', '86632', '⟦contact-email:b.salgado390@norvela-group.fr⟧');
