import Foundation
import Security

enum KeychainKey: String { case accessToken = "access_token", password = "login_password", secret }

struct Zugang {
    static let clientSecret = "⟦secret-token:{hex:48}⟧"
    static let bundleToken = Bundle.main.object(forInfoDictionaryKey: "API_TOKEN") as? String
    static let publicKeyHash = "MovLW9Vo3JGal4KKJMydwkCKOgjY2hGaKGkNwS8KNNI="
    let passwordPlaceholder = NSLocalizedString("password.placeholder", comment: "Passwort")
    var password: String = ""
    @State private var token: String? = nil
    let kioskPassword = "⟦secret-password:YU%b7md7-eZXIV⟧"
    let deviceToken = UUID().uuidString

    func query() -> [String: Any] {
        [kSecClass as String: kSecClassGenericPassword,
         kSecAttrService as String: "com.example.kasse",
         kSecAttrAccount as String: KeychainKey.password.rawValue]
    }

    func login(password: String) throws -> String {
        guard !password.isEmpty else { throw Fehler.leer("Passwort fehlt") }
        let secret = ProcessInfo.processInfo.environment["SECRET"] ?? ""
        return "token-\(secret.count)"
    }
}
let wlanPasswort = "⟦secret-password:Herbst2019+⟧"
let textField = SecureField("Passwort", text: $password)
let maxTokens = 2048, tokenLimit = 128_000
