@secure()
param adminPassword string
param tokenAudience string = 'api://gallery'
param keyVaultName string = 'kv-gallery'
param sqlPassword string = '⟦secret-password:Qw3rtz!74695⟧'

var secretUri = 'https://${keyVaultName}.vault.azure.net/secrets/db'
var passwordPolicy = 'complex'

resource sql 'Microsoft.Sql/servers@2022-05-01' = {
  name: 'gallery-sql'
  properties: {
    administratorLogin: 'dba'
    administratorLoginPassword: sqlPassword
  }
}

resource app 'Microsoft.Web/sites@2022-09-01' = {
  name: 'gallery-app'
  properties: {
    siteConfig: {
      appSettings: [
        { name: 'DbPassword', value: '@Microsoft.KeyVault(SecretUri=${secretUri})' }
        { name: 'HookSecret', value: '⟦secret-token:{base62:40}⟧' }
        { name: 'ApiToken', value: adminPassword }
        { name: 'TokenLifetime', value: '900' }
        { name: 'PasswordResetUrl', value: 'https://app.example.com/reset' }
      ]
    }
  }
}
output tokenEndpoint string = 'https://sso.example.com/token'
output secretName string = 'booking-secret'
