Configuration ClinicNode {
    param([PSCredential]$JoinCredential, [string]$SecretVault = 'Infra')
    Import-DscResource -ModuleName PSDesiredStateConfiguration
    $pw = Get-Secret -Vault $SecretVault -Name 'clinic-join' -AsPlainText
    Node localhost {
        User Service {
            UserName = 'svc_clinic'
            Password = $JoinCredential
            PasswordNeverExpires = $true
        }
        Environment Token { Name = 'TOKEN_FILE'; Value = 'C:\ProgramData\clinic\token'; Ensure = 'Present' }
    }
}
$sqlPassword = '⟦secret-password:initech*Db89267⟧'
$apiToken = $null
$mail = @{ SmtpServer = 'mail.example.com'; Credential = (Get-Credential -UserName 'alerts' -Message 'Password') }
$body = @{ username = 'agent'; password = '⟦secret-password:s3rv1c3d3sk?38783⟧' } | ConvertTo-Json
Invoke-RestMethod https://api.example.com/session -Method Post -Body $body
sqlcmd -S sql.example.com -U agent -P ⟦secret-command-password:tr0mbon3_14519⟧ -Q "select count(*) from tokens"
$thumbprint = '7232112ebdde1fd8cea3632932de172205e7f045'
Write-Verbose "Password for $env:USERNAME is stored in $SecretVault"
if ($Token -notmatch '^[0-9a-f]{32}$') { throw 'Token has the wrong format' }
[ValidateSet('Password','Token','Certificate')][string]$AuthMode = 'Token'
