-- Sverige 54967
CREATE TABLE IF NOT EXISTS partners (id INT, namn VARCHAR(80), gatuadress VARCHAR(80), postnummer VARCHAR(80), ort VARCHAR(80), ordernr VARCHAR(80), e_post VARCHAR(80));
INSERT INTO partners (id, namn, gatuadress, postnummer, ort, ordernr, e_post) VALUES
(5304, '⟦person-name:Ebba Falkman⟧', '⟦?postal-address:Hamngatan 86⟧', '⟦postal-code-se:781 58⟧', '⟦?postal-address:Borås⟧', '21496', '⟦contact-email:c.okoye149@hexatrol-group.se⟧'),
(8449, '⟦person-name:Torsten Lundkvist⟧', '⟦?postal-address:Kungsgatan 37⟧', '⟦postal-code-se:751 99⟧', '⟦?postal-address:Gävle⟧', '13379', '⟦contact-email:b.fekete920@veltrano-group.se⟧'),
(6205, '⟦person-name:Torsten Bergenstråhle⟧', '⟦?postal-address:Hamngatan 62⟧', '⟦postal-code-se:911 19⟧', '⟦?postal-address:Borås⟧', '09541', '⟦contact-email:l.tamura41@belmara-group.se⟧'),
(4882, '⟦person-name:Ebba Sandelin⟧', '⟦?postal-address:Lingonstigen 50⟧', '⟦postal-code-se:190 26⟧', '⟦?postal-address:Gävle⟧', '89710', '⟦contact-email:f.moreau67@lumvek-group.se⟧'),
(2733, '⟦person-name:Hjalmar Sandelin⟧', '⟦?postal-address:Kungsgatan 99⟧', '⟦postal-code-se:927 84⟧', '⟦?postal-address:Gävle⟧', '84056', '⟦contact-email:p.salgado17@belmara-group.se⟧'),
(3994, '⟦person-name:Sixten Falkman⟧', '⟦?postal-address:Hamngatan 80⟧', '⟦postal-code-se:913 82⟧', '⟦?postal-address:Gävle⟧', '23583', '⟦contact-email:l.tamura94@belmara-group.se⟧'),
(6422, '⟦person-name:Linnéa Bergenstråhle⟧', '⟦?postal-address:Kungsgatan 16⟧', '⟦postal-code-se:453 26⟧', '⟦?postal-address:Kalmar⟧', '51058', '⟦contact-email:l.tamura41@lumvek-group.se⟧'),
(6429, '⟦person-name:Sixten Sandelin⟧', '⟦?postal-address:Kungsgatan 12⟧', '⟦postal-code-se:750 14⟧', '⟦?postal-address:Borås⟧', '62675', '⟦contact-email:x.tamura141@veltrano-group.se⟧'),
(2120, '⟦person-name:Majken Sandelin⟧', '⟦?postal-address:Lingonstigen 18⟧', '⟦postal-code-se:176 44⟧', '⟦?postal-address:Kalmar⟧', '72871', '⟦contact-email:s.salgado711@tabrik-group.se⟧'),
(3988, '⟦person-name:Hjalmar Bergenstråhle⟧', '⟦?postal-address:Hamngatan 75⟧', '⟦postal-code-se:210 72⟧', '⟦?postal-address:Kalmar⟧', '70556', '⟦contact-email:w.fekete40@belmara-group.se⟧'),
(7949, '⟦person-name:Sixten Falkman⟧', '⟦?postal-address:Lingonstigen 69⟧', '⟦postal-code-se:457 51⟧', '⟦?postal-address:Borås⟧', '41161', '⟦contact-email:j.okoye713@veltrano-group.se⟧'),
(3562, '⟦person-name:Hjalmar Falkman⟧', '⟦?postal-address:Hamngatan 49⟧', '⟦postal-code-se:279 08⟧', '⟦?postal-address:Kalmar⟧', '64309', '⟦contact-email:i.brenner931@sandiro-group.se⟧'),
(6639, '⟦person-name:Majken Bergenstråhle⟧', '⟦?postal-address:Kungsgatan 90⟧', '⟦postal-code-se:192 93⟧', '⟦?postal-address:Kalmar⟧', '47935', '⟦contact-email:i.salgado637@hexatrol-group.se⟧'),
(9882, '⟦person-name:Majken Sandelin⟧', '⟦?postal-address:Lingonstigen 67⟧', '⟦postal-code-se:116 32⟧', '⟦?postal-address:Gävle⟧', '35644', '⟦contact-email:a.okoye649@oskelin-group.se⟧');
