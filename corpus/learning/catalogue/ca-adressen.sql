-- Canada 85988
CREATE TABLE IF NOT EXISTS hr_master (id INT, full_name VARCHAR(80), street VARCHAR(80), postal_code VARCHAR(80), city VARCHAR(80), order_no VARCHAR(80), e_mail VARCHAR(80), country VARCHAR(80));
INSERT INTO hr_master (id, full_name, street, postal_code, city, order_no, e_mail, country) VALUES
(1198, '⟦person-name:Callum Ashcombe⟧', '⟦?postal-address:579 Rideau Road⟧', '⟦postal-code-ca:T6V 6T3⟧', '⟦?postal-address:Kelowna⟧', '33611', '⟦contact-email:g.brenner152@oskelin-group.ca⟧', 'Canada'),
(9360, '⟦person-name:Callum Penhaligon⟧', '⟦?postal-address:274 Queen Street⟧', '⟦postal-code-ca:V6L 9A2⟧', '⟦?postal-address:Kelowna⟧', '00481', '⟦contact-email:z.fekete092@oskelin-group.ca⟧', 'Canada'),
(5184, '⟦person-name:Desmond Penhaligon⟧', '⟦?postal-address:947 Queen Street⟧', '⟦postal-code-ca:V5X 1Z7⟧', '⟦?postal-address:Guelph⟧', '99963', '⟦contact-email:h.larsson04@oskelin-group.ca⟧', 'Canada'),
(2521, '⟦person-name:Imogen Penhaligon⟧', '⟦?postal-address:436 Birch Avenue⟧', '⟦postal-code-ca:M7L 5H8⟧', '⟦?postal-address:Kelowna⟧', '99536', '⟦contact-email:r.fekete692@quorint-group.ca⟧', 'Canada'),
(5568, '⟦person-name:Beatrice Penhaligon⟧', '⟦?postal-address:485 Rideau Road⟧', '⟦postal-code-ca:V5A 6E5⟧', '⟦?postal-address:Moncton⟧', '00825', '⟦contact-email:i.larsson510@corbessa-group.ca⟧', 'Canada'),
(3085, '⟦person-name:Beatrice Ashcombe⟧', '⟦?postal-address:702 Queen Street⟧', '⟦postal-code-ca:T4R 2X1⟧', '⟦?postal-address:Kelowna⟧', '86536', '⟦contact-email:f.moreau408@tabrik-group.ca⟧', 'Canada'),
(2405, '⟦person-name:Desmond Penhaligon⟧', '⟦?postal-address:199 Queen Street⟧', '⟦postal-code-ca:T4W 9T7⟧', '⟦?postal-address:Kelowna⟧', '33072', '⟦contact-email:j.larsson89@lumvek-group.ca⟧', 'Canada'),
(2340, '⟦person-name:Harriet Thackeray⟧', '⟦?postal-address:284 Rideau Road⟧', '⟦postal-code-ca:M9W 8N9⟧', '⟦?postal-address:Moncton⟧', '96486', '⟦contact-email:h.salgado406@sandiro-group.ca⟧', 'Canada'),
(1499, '⟦person-name:Rupert Penhaligon⟧', '⟦?postal-address:439 Birch Avenue⟧', '⟦postal-code-ca:T5W 8L5⟧', '⟦?postal-address:Kelowna⟧', '80645', '⟦contact-email:j.fekete47@quorint-group.ca⟧', 'Canada'),
(9901, '⟦person-name:Beatrice Mordaunt⟧', '⟦?postal-address:671 Birch Avenue⟧', '⟦postal-code-ca:H3H 2S3⟧', '⟦?postal-address:Moncton⟧', '90103', '⟦contact-email:u.okoye45@sandiro-group.ca⟧', 'Canada'),
(6746, '⟦person-name:Beatrice Mordaunt⟧', '⟦?postal-address:849 Birch Avenue⟧', '⟦postal-code-ca:H3C 6X5⟧', '⟦?postal-address:Moncton⟧', '33074', '⟦contact-email:g.tamura313@quorint-group.ca⟧', 'Canada'),
(3309, '⟦person-name:Desmond Winslade⟧', '⟦?postal-address:207 Rideau Road⟧', '⟦postal-code-ca:H3R 9S5⟧', '⟦?postal-address:Guelph⟧', '72191', '⟦contact-email:q.fekete98@quorint-group.ca⟧', 'Canada'),
(8165, '⟦person-name:Desmond Penhaligon⟧', '⟦?postal-address:185 Queen Street⟧', '⟦postal-code-ca:T6G 3Z7⟧', '⟦?postal-address:Moncton⟧', '61456', '⟦contact-email:c.okoye498@quorint-group.ca⟧', 'Canada'),
(7973, '⟦person-name:Rupert Penhaligon⟧', '⟦?postal-address:864 Rideau Road⟧', '⟦postal-code-ca:H2N 9Z1⟧', '⟦?postal-address:Kelowna⟧', '10273', '⟦contact-email:d.tamura71@hexatrol-group.ca⟧', 'Canada');
