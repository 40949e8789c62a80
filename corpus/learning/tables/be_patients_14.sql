SET client_encoding = 'UTF8';
SET search_path = public;

COPY public.employees (name, nationaal_nummer, iban, totaal, hire_dt, rijbewijsnummer, afdeling) FROM stdin;
Ilse Claes	⟦be-national-number:69.05.10-966.24⟧	NL20TRIO0886748119	8837,21	1 januari 2024	⟦be-driving-licence:7789114258⟧	KST 4611
Koen De Smet	⟦be-national-number:78.04.25-153.84⟧	⟦finance-iban:BE75 9796 8890 8351⟧	4074,23	28/05/2025	⟦be-driving-licence:3396999037⟧	KST 6821
Ilse De Smet	⟦be-national-number:56.11.03-806.66⟧	PL80102038156377544679471407	6786,50	27-7-2025	⟦be-driving-licence:1548333718⟧	KST 4381
Bart Vandenberghe	⟦be-national-number:99.02.21-345.51⟧	⟦finance-iban:BE52068940345309⟧	7650,09	13 november 2024	⟦be-driving-licence:5256489904⟧	7884
Sofie De Smet	⟦be-national-number:821106-394-61⟧	NL62 SNSB 0740 5363 54	2118,32	11/09/2021	⟦be-driving-licence:7309719946⟧	B06
Sofie Claes	⟦be-national-number:940105-852-09⟧	PL32 1090 0596 9953 5203 5036 7481	6844,32	3-2-2025	⟦be-driving-licence:6537382406⟧	B23
Wouter Maes	98111156973	⟦finance-iban:BE26 0689 9852 7929⟧	6125,72	19 april 2022	⟦be-driving-licence:8787719535⟧	3452
Liesbeth Peeters	⟦be-national-number:880614-062-50⟧	⟦finance-iban:BE81 2909 2603 0224⟧	4521,64	19-1-2025	⟦be-driving-licence:4456328880⟧	B18
\.
