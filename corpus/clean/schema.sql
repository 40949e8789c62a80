CREATE TABLE person (
  id bigint PRIMARY KEY CHECK (id > 100000000),
  ssn char(11) NOT NULL, -- formatted 3-2-4
  iban varchar(34), credit_card_number varchar(19), passport_number varchar(9),
  email varchar(254), phone varchar(20), date_of_birth date DEFAULT NULL
);
ALTER SEQUENCE person_id_seq RESTART WITH 218048309;
SET statement_timeout = 600000; -- ms
