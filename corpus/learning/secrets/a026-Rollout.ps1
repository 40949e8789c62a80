#requires -Version 5.1
<#
  Rollout kunde. Parameter -Password wird beim Start abgefragt.
#>
param(
    [Parameter(Mandatory)][SecureString]$Password,
    [string]$TokenName = 'kunde-rollout',
    [string]$SecretUri = 'https://vault.example.com/secrets/kunde'
)

$adminPassword = ConvertTo-SecureString '⟦secret-password:Fruehling2023!⟧' -AsPlainText -Force
$cred = New-Object System.Management.Automation.PSCredential('EXAMPLE\svc-rollout', $adminPassword)
$apiKey = Get-AzKeyVaultSecret -VaultName 'kv-kunde' -Name 'api-key' -AsPlainText
$token = $env:ROLLOUT_TOKEN
$secret = (Get-Content C:\Secrets\kunde.txt -Raw).Trim()
$headers = @{ 'X-Api-Key' = $apiKey; 'Authorization' = "Bearer $token" }
$fileHash = '12fd42a62664ee1d9daa539db9e6cddf447ee36cd6d16fcc2eb221be68dc9b7b'

net use Z: \\files.example.com\kunde /user:EXAMPLE\kopierer ⟦secret-command-password:RoterTraktor.514⟧
Invoke-RestMethod -Uri 'https://api.example.com/rollout' -Headers $headers -Method Post
$conn = "Server=sql.example.com;Database=kasse;Integrated Security=True"
if ((Get-FileHash .\setup.msi).Hash -ne $fileHash) { throw 'Hash stimmt nicht' }
Write-Host "Kennwort gesetzt: $($null -ne $Password)"
$regex = '^(?<token>[A-Z0-9]{5}-){4}[A-Z0-9]{5}$'
Set-ItemProperty -Path 'HKLM:\Software\Kunde' -Name 'PasswordExpiryDays' -Value 90
$ldapSecret = '⟦secret-password:Annika4935_⟧'
$placeholder = 'PASSWORD_HERE'
