INSERT INTO lead VALUES
(20995,'Elif Montague','⟦contact-email:celestine.jessop@courrier-violet.fr⟧','⟦contact-phone-us:801-615-7269⟧','de4996587b0901874e538a03f277675d'),
(57019,'Goran Achterberg','⟦contact-email:bram_nordhoff@courrier-violet.fr⟧','⟦contact-phone-us:212-461-7857⟧','3d960b6c0ac7c856e22b8d573c9843cb'),
(29346,'Viggo Iversen','⟦contact-email:pemberton79@courrier-violet.fr⟧','⟦contact-phone-us:303-469-7925⟧','9626a23a7e574c33ac77c7f032b66698'),
(29205,'Celestine Stavros','⟦contact-email:dario_dunmore@fennelmail.org⟧','⟦contact-phone-us:801-837-8544⟧','5138108c575d7ab3633460a20079d0ac'),
(92122,'Lorcan Whitlock','⟦contact-email:odile_pemberton@fennelmail.org⟧','⟦contact-phone-us:404-822-7060⟧','6f934960c38ca948ab64b545c5a374a5'),
(71870,'Nestor Montague','⟦contact-email:bramokonedo@fennelmail.org⟧','⟦contact-phone-us:312-797-2791⟧','a05ac0d71ea66e728a272a82855f9338'),
(48562,'Elif Brightwell','⟦contact-email:ilse_stavros@harbourlight-post.com⟧','⟦contact-phone-us:702-440-2026⟧','ba6d36b0778672d84a0edcf060d347ec'),
(90879,'Joaquin Achterberg','⟦contact-email:nordhoff70@lindenbote.de⟧','⟦contact-phone-us:303-247-7160⟧','321b28547a1e6d2a07a49407a6c10a0c'),
(59047,'Maren Underhill','⟦contact-email:j.nordhoff@harbourlight-post.com⟧','⟦contact-phone-us:212-509-6208⟧','7168219933c45fe72d9a3f269fd3c5c9'),
(69897,'Ulrike Iversen','⟦contact-email:odilemontague@fennelmail.org⟧','⟦contact-phone-us:702-410-1582⟧','27b3042ee036e42544d46b9a5d61a7d9'),
(0,'','','','');
