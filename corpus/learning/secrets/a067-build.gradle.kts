plugins { java; `maven-publish`; signing }

group = "com.example.labor"
version = "1.1.7"
val apiToken: String? by project
val storePass = System.getenv("STORE_PASSWORD") ?: ""
val secretsFile = rootProject.file("secrets.properties")

repositories {
    maven {
        url = uri("https://maven.example.com/releases")
        credentials {
            username = "bau"
            password = "⟦secret-password:Schl0ssallee_2848⟧"
        }
    }
    maven {
        url = uri("https://maven.example.com/alt")
        credentials { username = "bau"; password = project.findProperty("altPassword") as String? }
    }
}

android {
    signingConfigs {
        create("release") {
            storeFile = file("labor.jks")
            storePassword = "⟦secret-password:ePvyxP38HFbuQ43.Vex⟧"
            keyAlias = "labor"
            keyPassword = storePass
        }
        getByName("debug") {
            storePassword = "⟦?secret-password:android⟧"
            keyAlias = "androiddebugkey"
        }
    }
    defaultConfig {
        buildConfigField("String", "API_TOKEN", "\"${apiToken ?: "unset"}\"")
        buildConfigField("String", "TOKEN_URL", "\"https://login.example.com/token\"")
        resValue("string", "password_label", "Passwort")
    }
}
// Pruefsumme der Verteilung: b0ae5195fcef7ba5f6dd86581629f363e58cda9ccad7d518fbf850fdd4282043
