SET client_encoding = 'UTF8';
SET search_path = public;

COPY public.tbl_users (nm, f_nr, adresse, cust_id, tlf, startdato, date_of_birth, dept, referanse, email) FROM stdin;
Øyvind Solheim	⟦no-fodselsnummer:06127544784⟧	Kirkeveien 30, 7011 Trondheim	K634374	⟦contact-phone:+47 928 04 169⟧	06.04.2019	⟦person-birth-date:6.12.1975⟧	HR-8	RE-2022-77294	⟦contact-email:osolheim@tveit-helse.no⟧
Ingvild Bjørnstad	???	Kirkeveien 30, 7011 Trondheim	K107925	⟦contact-phone:+47 936 57 923⟧	06.07.2021	⟦person-birth-date:21.09.1964⟧	B12	4500545133	⟦contact-email:bjornstad-ingvild@gmail.com⟧
Trond Tveit	⟦no-fodselsnummer:250548 30974⟧	Fjellbakken 9, 5003 Bergen	K646765	⟦contact-phone:+47 981 03 557⟧	7.6.2025	⟦person-birth-date:25.05.1948⟧	7117	487767470395	⟦contact-email:trondt47@tveit-helse.no⟧
Øyvind Myklebust	-	Strandgata 4B, 5003 Bergen	024298	⟦contact-phone:+47 491 51 716⟧	10.01.2022	⟦person-birth-date:02.10.1973⟧	KST 8881	4500901648	⟦contact-email:o.myklebust1@tveit-helse.no⟧
Sindre Tveit	⟦no-fodselsnummer:02038504757⟧	Kirkeveien 30, 5003 Bergen	090381	⟦contact-phone:+47 413 26 495⟧	16.04.2019	⟦person-birth-date:02.03.1985⟧	KST 6324	ORD2023-07020	⟦contact-email:sindret73@online.no⟧
Ragnhild Bjørnstad	⟦no-fodselsnummer:020371 00490⟧	Strandgata 4B, 7011 Trondheim	K044101	⟦contact-phone:+47 905 89 980⟧	08.03.2022	⟦person-birth-date:02.03.1971⟧	KST 4950	21580813311128	⟦contact-email:bjornstad.ragnhild@tveit-helse.no⟧
Sindre Myklebust	⟦no-fodselsnummer:10068503936⟧	Strandgata 4B, 4006 Stavanger	070816	⟦contact-phone:+47 916 44 033⟧	13.1.2020	⟦person-birth-date:10.6.1985⟧	HR-29	INV-2019-58742	⟦contact-email:sindre_myklebust85@online.no⟧
Ingvild Haugland	⟦no-fodselsnummer:08049234644⟧	Fjellbakken 9, 7011 Trondheim	051847	⟦contact-phone:+47 440 94 209⟧	09.02.2021	⟦person-birth-date:08.04.1992⟧	B21	492563899074	⟦contact-email:ingvildh76@gmail.com⟧
Ingvild Haugland	⟦no-fodselsnummer:270778 47877⟧	Kirkeveien 30, 4006 Stavanger	P-50121	⟦contact-phone:+47 920 92 568⟧	23.06.2015	⟦person-birth-date:27.07.1978⟧	KST 8300	4500412918	⟦contact-email:ingvildh14@online.no⟧
Ingvild Tveit	⟦no-fodselsnummer:10107237610⟧	Strandgata 4B, 5003 Bergen	K205058	⟦contact-phone:+47 907 64 032⟧	23.12.2021	⟦person-birth-date:10. oktober 1972⟧	2084	21466214951785	⟦contact-email:ingvild.tveit@online.no⟧
Øyvind Myklebust	⟦no-fodselsnummer:220650 45382⟧	Kirkeveien 30, 5003 Bergen	020887	⟦contact-phone:+47 452 94 092⟧	12.12.2021	⟦person-birth-date:22.06.1950⟧	7003	1ZZCO9606916742821	⟦contact-email:o.myklebust2@frisurf.no⟧
Kjell Myklebust	⟦no-fodselsnummer:21119424760⟧	Fjellbakken 9, 7011 Trondheim	P-11013	⟦contact-phone:+47 961 29 817⟧	28.10.2024	⟦person-birth-date:21. november 1994⟧	KST 8174	1ZKVO8500470171708	⟦contact-email:kjell.myklebust@frisurf.no⟧
Øyvind Solheim	⟦no-fodselsnummer:22025238196⟧	Fjellbakken 9, 4006 Stavanger	K523750	⟦contact-phone:+47 954 24 627⟧	05.08.2019	⟦person-birth-date:22.02.1952⟧	KST 4030	250060981719	⟦contact-email:oyvind_solheim52@online.no⟧
\.
