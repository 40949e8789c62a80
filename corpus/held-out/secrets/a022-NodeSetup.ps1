Configuration DepotNode {
    param([PSCredential]$JoinCredential, [string]$SecretVault = 'Infra')
    Import-DscResource -ModuleName PSDesiredStateConfiguration
    $pw = Get-Secret -Vault $SecretVault -Name 'depot-join' -AsPlainText
    Node localhost {
        User Service {
            UserName = 'svc_depot'
            Password = $JoinCredential
            PasswordNeverExpires = $true
        }
        Environment Token { Name = 'TOKEN_FILE'; Value = 'C:\ProgramData\depot\token'; Ensure = 'Present' }
    }
}
$sqlPassword = '⟦secret-password:WHu2*fBVz.Q2qR@zm47⟧'
$apiToken = $null
$mail = @{ SmtpServer = 'mail.example.com'; Credential = (Get-Credential -UserName 'alerts' -Message 'Password') }
$body = @{ username = 'agent'; password = '⟦secret-password:October*2019⟧' } | ConvertTo-Json
Invoke-RestMethod https://api.example.com/session -Method Post -Body $body
sqlcmd -S sql.example.com -U agent -P ⟦secret-command-password:Welcome_2020⟧ -Q "select count(*) from tokens"
schtasks /create /tn depot /tr agent.exe /ru EXAMPLE\agent /rp %AGENT_PASSWORD%
$thumbprint = '38bb4211eb53d225175cb6872ba4aeddeeff1f21'
Write-Verbose "Password for $env:USERNAME is stored in $SecretVault"
if ($Token -notmatch '^[0-9a-f]{32}$') { throw 'Token has the wrong format' }
[ValidateSet('Password','Token','Certificate')][string]$AuthMode = 'Token'
