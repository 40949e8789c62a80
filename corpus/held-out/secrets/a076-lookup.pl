use v5.36;
use LWP::UserAgent;
# fleet lookups

our %FORM = (user => 'username', password => 'password', token => 'csrf');
my $secret = do { local (@ARGV, $/) = '/etc/fleet.key'; <> };
my $ftp = Net::FTP->new('ftp.example.com');
$ftp->login('feeds', '⟦secret-password:Friday.2024⟧') or die "password rejected";
my $hmac_key = '⟦secret-token:{base64:42}A=⟧';
my $password_re = qr/pass(?:word|phrase)?\s*[:=]\s*(\S+)/i;
my @token = split /\|/, shift // '';
my $cookie = "token=" . crypt_token($ENV{TOKEN});
say "Usage: lookup.pl --password-file FILE --token TOKEN" unless @ARGV;
my $ldap = Net::LDAP->new('ldap.example.com');
$ldap->bind('cn=feeds,dc=example,dc=com', password => '⟦secret-password:contoso_Svc92387⟧');
my $prompt = 'Password: ';
my $expected = '203efaa2112fb53a742096ea906a65b6'; # md5 of feeds.tar
sub token_count ($text) { my $n = () = $text =~ /\S+/g; return $n }
my $conf = { token => undef, api_key => get_env('API_KEY'), password => read_tty($prompt) };
__END__

=head1 PASSWORD HANDLING

Passwords are never written to the log; tokens are cut after four characters.
