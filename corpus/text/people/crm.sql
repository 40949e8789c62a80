CREATE TABLE contacts (id int, first_name varchar(80), last_name varchar(80), gender varchar(8), zip varchar(10), mailing_address text, plan varchar(20));
INSERT INTO contacts (id, first_name, last_name, gender, zip, mailing_address, plan) VALUES
(1, '⟦person-name:Harriet⟧', '⟦person-name:Lindgren⟧', '⟦person-sex:female⟧', '⟦postal-code-us:53703⟧', '⟦postal-address:88 Mill Lane, Apt 4, Madison, WI 53703⟧', 'Gold'),
(2, '⟦person-name:Deshawn⟧', '⟦person-name:Carter⟧', '⟦person-sex:male⟧', '⟦postal-code-us:89501-2210⟧', '⟦postal-address:PO Box 331, Reno, NV 89501⟧', 'Silver'),
(3, '⟦person-name:Guadalupe⟧', '⟦person-name:McAllister⟧', '⟦person-sex:non-binary⟧', '⟦postal-code-us:62704⟧', '⟦postal-address:1600 Harbour Ave NW, Springfield, IL 62704⟧', 'Gold');
INSERT INTO products (id, name, category) VALUES (1, 'Blue Kettle', 'Kitchen'), (2, 'Garden Chair', 'Outdoor');
