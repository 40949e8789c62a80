// Keys of the token service, until the vault is there.
export const signing = {"kty":"EC","crv":"P-256","kid":"2024-11","d":"⟦credential-jwk-private-key:{base64url:42}A⟧","x":"SzwPMg2eXVVwnDeV3yQjVPhfafwTfg-uWMvnH-iG9t8","y":"e7WmA9i7w8QJUr4Z_4w3WNq8PDJ5w-OcmKYDF2l9ubE"};
export const verifying = {"kty":"EC","crv":"P-256","kid":"2024-11","x":"wqcQD72XQvUs55ZaRb8LHTE_2ihz1Am2eEsgJ6uk1k8","y":"1bxJSpPTXsPPc3-jH1kLKnPnEbpAh-2L56XmK6RCKsE"};
export const legacy = {
  kty: 'RSA', e: 'AQAB',
  n: 'KCprs2oSY_C0tLOkQdMhfx6zErjulaLO3RHCdxFmZPCvFcwEqhGuYyGTo7LjmL4bHyVZJ20fdb-d7deor8fuA9dvhMzHW64eplsjRRkqclBdx7HI4VgmfkqiEZIKQ60ZGZbJ6ajz3HUlVOJO2v5nTr53VaYGeeZWhbLpKGVHKVwapppTudVVGtZpqNTXQ9patiIUJLe7Cvm5q66lPnIs_dbVN91htMJrA0vixC0CAwnOWQR_PL1HJX3zFeTNH8ubaqsP_JAdn-xYh1WHya4EukD1PkGwS1YrspXWTkJ3jnOblovC5ZQwffklGT1L7gDHw2uNMGFvZDUj5gpmzzes7Q',
};
const path = {"d":"SRknOKrBh0iHewy7LXHu7vNpVt9LQLYXpVLuoQOFeSA"};
export const old = { "kty": "RSA", "n": "pGmcPhp-X_Ln7n4n-emYKcnnuweuXu2mzI1vAuQdn-dRTs4L2_hyeyvi6MAoNMggVaH82I9ZjlsskgHSY9fMIygIE1jw-58cyeTCfZP4IAC2FguNDBHszUEaW8mQfTAhpE8uu5Is-KzGhTLJYCTEzveaL-Sv4VHfckqxmyFJ5-uSN3R79MrpzcZ1-IYV7ELJ715_s82tAVVCtePDOIaAISZeBlrLl6UhdX8C4me7qVhlnc52H5ELaJ76F3AJV2QUGKpfpQRGf_AEu4BKqpcqr6YXUva0l5m9EV3l1daZGP221r0NKP2Jyc-Zn6LJyqzSIm-rO8fRYWsPo7xWoTG09Q", "e": "AQAB",
  "d": "⟦credential-jwk-private-key:{base64url:341}Q⟧", "use": "sig" };
