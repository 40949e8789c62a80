#requires -Version 5.1
<#
  Rollout zoll. Parameter -Password wird beim Start abgefragt.
#>
param(
    [Parameter(Mandatory)][SecureString]$Password,
    [string]$TokenName = 'zoll-rollout',
    [string]$SecretUri = 'https://vault.example.com/secrets/zoll'
)

$adminPassword = ConvertTo-SecureString '⟦secret-password:RoterDachs?987⟧' -AsPlainText -Force
$cred = New-Object System.Management.Automation.PSCredential('EXAMPLE\svc-rollout', $adminPassword)
$apiKey = Get-AzKeyVaultSecret -VaultName 'kv-zoll' -Name 'api-key' -AsPlainText
$token = $env:ROLLOUT_TOKEN
$secret = (Get-Content C:\Secrets\zoll.txt -Raw).Trim()
$password = Read-Host -AsSecureString 'Kennwort'
$headers = @{ 'X-Api-Key' = $apiKey; 'Authorization' = "Bearer $token" }
$fileHash = '057b698bdd1a87655205e728d482dee4242a40f4aa96b6cbec750482b8c41215'

net use Z: \\files.example.com\zoll /user:EXAMPLE\kopierer ⟦secret-command-password:August_2022⟧
Invoke-RestMethod -Uri 'https://api.example.com/rollout' -Headers $headers -Method Post
$conn = "Server=sql.example.com;Database=kasse;Integrated Security=True"
if ((Get-FileHash .\setup.msi).Hash -ne $fileHash) { throw 'Hash stimmt nicht' }
Write-Host "Kennwort gesetzt: $($null -ne $Password)"
$regex = '^(?<token>[A-Z0-9]{5}-){4}[A-Z0-9]{5}$'
Set-ItemProperty -Path 'HKLM:\Software\Zoll' -Name 'PasswordExpiryDays' -Value 90
$ldapSecret = '⟦secret-password:Januar2016_⟧'
$placeholder = 'PASSWORD_HERE'
