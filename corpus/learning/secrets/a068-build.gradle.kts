plugins { java; `maven-publish`; signing }

group = "com.example.lager"
version = "1.10.5"
val apiToken: String? by project
val storePass = System.getenv("STORE_PASSWORD") ?: ""
val secretsFile = rootProject.file("secrets.properties")

repositories {
    maven {
        url = uri("https://maven.example.com/releases")
        credentials {
            username = "bau"
            password = "⟦secret-password:eY.VATt7-HOTm6⟧"
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
            storeFile = file("lager.jks")
            storePassword = "⟦secret-password:borussia64423!y⟧"
            keyAlias = "lager"
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
// Pruefsumme der Verteilung: f4fb9527792fede7c5f6e109238f3fc132084571f043e21988d125760ecf2e51
