class Deploy {
  static final String KEY =
    "⟦credential-pkcs-private-key:-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA{base64:48}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:64}\n{base64:54}==\n-----END RSA PRIVATE KEY-----⟧";
  static final String OTHER = "-----BEGIN RSA PRIVATE KEY-----"; // header only
}
