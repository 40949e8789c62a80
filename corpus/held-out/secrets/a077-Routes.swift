import Vapor

struct LoginForm: Content { var username: String; var password: String; var token: String? }

func routes(_ app: Application) throws {
    app.databases.use(.postgres(hostname: "pg.example.com", username: "booking", password: "⟦secret-password:Welcome!2021⟧", database: "booking"), as: .psql)
    app.jwt.signers.use(.hs256(key: "⟦secret-token:{base62:44}⟧"))
    let mailPassword = Environment.get("MAIL_PASSWORD") ?? ""
    let apiKey = try Vault.shared.string(for: "booking.apiKey")
    let secretPath = "/var/lib/booking/secret"

    app.post("login") { req async throws -> String in
        let form = try req.content.decode(LoginForm.self)
        guard form.password.count >= 8 else { throw Abort(.badRequest, reason: "Password too short") }
        let token = [UInt8].random(count: 32).base64
        req.session.data["csrf_token"] = token
        return token
    }
}

enum Field: String, CaseIterable { case password = "Password", token = "Token", secret = "Secret question" }
let passwordKeyPath = \LoginForm.password
let tokenLimits = ["free": 1000, "pro": 100_000]
let pinned = ["sso.example.com": "sha256/PTkPpkyB1sISQR5So9MGkRfj9dTpefHvG+K01PNDCoU="]
let appleTeamKeyID = "ABC123DEFG"
